# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""No hidden cell follows from what is told (row M19): every small world is tried."""

from collections import defaultdict
from itertools import product

import pytest

from netwerkregie.domain.intake.rules.counting import (
    LEAST,
    told,
    told_alone,
    told_by_period,
)

# The largest number tried, and up to where another world must be among those tried.
MOST, HELD = 9, 4


@pytest.mark.parametrize("cells", [2, 3, 4])
def test_m19_no_hidden_cell_of_a_row_follows_from_its_total(cells: int) -> None:
    alike: dict[tuple[int | None, ...], list[tuple[int, ...]]] = defaultdict(list)
    for world in product(range(MOST + 1), repeat=cells):
        shown = told(dict(enumerate(world)))
        alike[told_alone(sum(world)), *shown.values()].append(world)
    for (_, *row), worlds in alike.items():
        for place, many in enumerate(row):
            if many is None and all(max(world) <= HELD for world in worlds[:1]):
                assert len({world[place] for world in worlds}) > 1, (row, worlds)
            if many is not None:
                assert many >= LEAST


def test_m19_no_hidden_cell_of_two_quarters_follows_from_both_totals() -> None:
    keys = list(product((1, 2), ("a", "b")))
    alike: dict[tuple[int | None, ...], list[tuple[int, ...]]] = defaultdict(list)
    for world in product(range(MOST + 3), repeat=4):
        cells = dict(zip(keys, world, strict=True))
        periods = told({n: cells[n, "a"] + cells[n, "b"] for n in (1, 2)})
        kinds = told({one: cells[1, one] + cells[2, one] for one in "ab"})
        shown = told_by_period(cells)
        seen = (*periods.values(), *kinds.values(), *shown.values())
        alike[told_alone(sum(world)), *seen].append(world)
    for (_, *whole), worlds in alike.items():
        shown_cells = whole[4:]
        for place, many in enumerate(shown_cells):
            if many is not None:
                assert many >= LEAST
            elif any(one is not None for one in shown_cells):
                assert len({world[place] for world in worlds}) > 1, (seen, worlds)


def test_outcomes_are_told_per_quarter_where_the_rest_keeps_room() -> None:
    cells = {
        (1, "advice"): 20, (1, "dispelled"): 9, (1, "care"): 4, (1, "danger"): 2,
        (2, "advice"): 22, (2, "dispelled"): 8, (2, "care"): 3, (2, "danger"): 4,
    }  # fmt: skip
    shown = told_by_period(cells)
    assert shown[1, "advice"] == 20
    assert shown[1, "care"] is shown[2, "danger"] is None
    # The two smallest are known together per quarter, and each may be any of five.
    assert {at[1] for at, many in shown.items() if many is None} >= {"care", "danger"}
    assert told_by_period({(1, "a"): 9, (1, "b"): 3}) == {
        (1, "a"): None,
        (1, "b"): None,
    }
