# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of civil society, tried against a reader who knows the rules."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations_with_replacement

import pytest

from netwerkregie.domain.network.rules import groups
from netwerkregie.domain.network.rules.groups import Counts, Group
from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.domain.network.rules.quarters import quarters_until

World = tuple[tuple[int, bool], ...]
Told = tuple[Counts, tuple[int | None, ...]]


def test_every_domain_has_a_group_and_faith_has_none_of_its_own() -> None:
    assert {groups.group_of(domain) for domain in Domain} == set(Group) - {
        Group.UNKNOWN
    }
    assert groups.group_of("") is Group.UNKNOWN
    assert "faith" not in {group.value for group in Group}
    assert [groups.domain_of(group) for group in (Group.CIVIL, Group.UNKNOWN)] == [
        "",
        "",
    ]


def _worlds(many: int, districts: int) -> Iterator[World]:
    """Yield every way in which organisations can serve districts and be living."""
    kinds = [
        (served, living) for served in range(2**districts) for living in (False, True)
    ]
    yield from combinations_with_replacement(kinds, many)


def _told(world: World, districts: int) -> tuple[Told, tuple[int, ...]]:
    row = Counts(len(world), sum(living for _, living in world))
    cells = {
        place: Counts(
            sum(bool(served >> place & 1) for served, _ in world),
            sum(bool(served >> place & 1) and living for served, living in world),
        )
        for place in range(districts)
    }
    open_ = groups.shown(row, cells)
    true = tuple(cells[place].organisations for place in range(districts))
    return (
        row,
        tuple(
            true[place] * 100 + cells[place].living if place in open_ else None
            for place in range(districts)
        ),
    ), true


@pytest.mark.parametrize(("many", "districts"), [(5, 1), (7, 2), (5, 3), (6, 3)])
def test_m19_no_reader_can_tell_a_small_cell_more_narrowly_than_none_to_four(
    many: int, districts: int
) -> None:
    possible: dict[Told, list[set[int]]] = defaultdict(
        lambda: [set() for _ in range(districts)]
    )
    hidden = 0
    for world in _worlds(many, districts):
        told, true = _told(world, districts)
        for place, number in enumerate(true):
            possible[told][place].add(number)
    for (_row, cells), found in possible.items():
        for cell, numbers in zip(cells, found, strict=True):
            if cell is None and any(number < groups.LEAST for number in numbers):
                hidden += 1
                assert set(range(groups.LEAST)) <= numbers
    assert hidden


def test_a_cell_of_five_is_told_when_the_row_cannot_be_counted_back() -> None:
    row = Counts(7, 3, 1)
    cells = {"a": Counts(6, 2, 1), "b": Counts(5, 2, 1), "c": Counts(2, 1, 0)}
    assert groups.shown(row, cells) == {"a", "b"}
    # Ten cannot stand in the two that are shown: the rest would follow.
    assert groups.shown(Counts(12, 3, 1), cells) == frozenset()
    # Nor may the living ones be countable.
    assert groups.shown(Counts(7, 5, 1), cells) == frozenset()


def test_quarters_run_until_today() -> None:
    found = quarters_until(date(2026, 2, 10), 3)
    assert [(one.first, one.last, one.number) for one in found] == [
        (date(2025, 7, 1), date(2025, 9, 30), 3),
        (date(2025, 10, 1), date(2025, 12, 31), 4),
        (date(2026, 1, 1), date(2026, 2, 10), 1),
    ]
