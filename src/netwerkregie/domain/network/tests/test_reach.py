# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of reach, counted once more by hand over the rows themselves."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

import pytest

from netwerkregie.domain.network.actions import dates, merges
from netwerkregie.domain.network.drafts import ContactKind, Subject
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.figures import reach
from netwerkregie.domain.network.figures.reach import Counts, Group
from netwerkregie.domain.network.models import (
    ContactMoment,
    District,
    Organisation,
    Serves,
)
from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.domain.network.rules.quarters import quarters_until
from netwerkregie.domain.network.rules.rhythm import LAPSE_DAYS
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import Actor, NotAllowed, clock
from tests.cast import MERGELSTAD, acting_as, actor_of
from tests.harness.world import World

SEEDS = (1, 2, 3)


def some_districts(many: int) -> list[District]:
    return District.objects.bulk_create(
        District(
            municipality_id=MERGELSTAD,
            code=f"BU{number:04}",
            name=f"Wijk {number}",
            refreshed_on=clock.today(),
        )
        for number in range(many)
    )


def a_life(director: Actor, seed: int) -> None:
    """Thirty organisations with what they serve, who spoke them when, and a merge."""
    chance = random.Random(seed)
    places = some_districts(4)
    deputy = actor_of("deputy_mergelstad")
    made = []
    for _ in range(30):
        served = chance.sample(places, chance.choice([0, 1, 1, 2]))
        one = an_organisation(
            director,
            domain=chance.choice(["", *(str(domain) for domain in Domain)]),
            rhythm_days=chance.choice([30, 60, 90, 180, 365]),
            district_ids=tuple(place.id for place in served),
        )
        made.append(one)
    Organisation.objects.update(known_since=clock.today() - timedelta(days=800))
    colleagues = [director, director, deputy]
    ContactMoment.objects.bulk_create(
        ContactMoment(
            municipality_id=MERGELSTAD,
            organisation_id=one.id,
            kind=ContactKind.CALL,
            subject=Subject.KEEPING_IN_TOUCH,
            held_on=(day := clock.today() - timedelta(days=chance.randrange(720))),
            next_on=chance.choice([None, None, day + timedelta(days=40)]),
            made_by=chance.choice(colleagues).membership_id,
            made_at=clock.now(),
            text_until=clock.today(),
        )
        for one in made
        for _ in range(chance.randrange(5))
    )
    for one in Organisation.objects.all():
        one.save(update_fields=dates.refresh(one))
    merges.merge(director, kept_id=made[0].id, gone_id=made[1].id)


def by_hand(today: date) -> dict[tuple[Group, UUID | None], Counts]:
    """The matrix, in plain Python over every row."""
    found: dict[tuple[Group, UUID | None], Counts] = defaultdict(Counts)
    served: dict[UUID, list[UUID]] = defaultdict(list)
    for serves in Serves.objects.all():
        served[serves.organisation_id].append(serves.district_id)
    last = last_spoken(today)
    for one in Organisation.objects.filter(merged_into=None):
        spoken = last.get(one.id)
        due = due_of(one, spoken)
        counts = Counts(1, int(spoken is not None and due >= today), int(due < today))
        places: list[UUID | None] = [*served[one.id]] or [None]
        for place in places:
            found[reach.group_of(one.domain), place] += counts
        found[reach.group_of(one.domain), MERGELSTAD] += counts
    return found


def roots() -> dict[UUID, UUID]:
    return {one.id: one.merged_into_id or one.id for one in Organisation.objects.all()}


def last_spoken(until: date) -> dict[UUID, ContactMoment]:
    found: dict[UUID, ContactMoment] = {}
    root = roots()
    held = ContactMoment.objects.filter(held_on__lte=until)
    for one in sorted(held, key=lambda one: (one.held_on, one.id)):
        found[root[one.organisation_id]] = one
    return found


def due_of(one: Organisation, spoken: ContactMoment | None) -> date:
    if spoken is not None and spoken.next_on is not None:
        return spoken.next_on + timedelta(days=LAPSE_DAYS)
    since = spoken.held_on if spoken else one.known_since
    return since + timedelta(days=one.rhythm_days)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_matrix_agrees_with_plain_counting(world: World, seed: int) -> None:
    today = clock.today()
    with acting_as(DIRECTOR) as director:
        a_life(director, seed)
        told = reach.coverage(director, today)
        expected = by_hand(today)
    assert told.civil_left_out == (
        expected[Group.CIVIL, MERGELSTAD].organisations < reach.LEAST
    )
    for group in Group:
        if group is Group.CIVIL and told.civil_left_out:
            assert group not in told.rows
            continue
        assert told.rows.get(group, Counts()) == expected[group, MERGELSTAD]
    for (group, place), counts in told.cells.items():
        assert counts is None or counts == expected[group, place], (group, place)
    for (group, place), counts in expected.items():
        if (
            place is not MERGELSTAD
            and group is not Group.CIVIL
            and counts.organisations
        ):
            assert told.cells[group, place] == counts
    for place, counts in told.columns.items():
        groups = [
            group for group in Group if told.cells.get((group, place)) is not None
        ]
        assert counts == sum((expected[one, place] for one in groups), Counts())


@pytest.mark.parametrize("seed", SEEDS)
def test_the_trend_agrees_with_plain_counting(world: World, seed: int) -> None:
    today = clock.today()
    with acting_as(DIRECTOR) as director:
        a_life(director, seed)
        told = reach.trend(director, today)
        without = reach.trend(director, today, civil_left_out=True)
        every = list(Organisation.objects.filter(merged_into=None))
        contacts = list(ContactMoment.objects.all())
        root = roots()
        for number, quarter in enumerate(quarters_until(today)):
            last = last_spoken(quarter.last)
            for figures, with_civil in (
                (told[number], True),
                (without[number], False),
            ):
                known = {
                    one.id: one
                    for one in every
                    if one.known_since <= quarter.last
                    and (with_civil or not is_civil(one))
                }
                living = [
                    one
                    for key, one in known.items()
                    if key in last and due_of(one, last[key]) >= quarter.last
                ]
                held = [
                    one
                    for one in contacts
                    if quarter.first <= one.held_on <= quarter.last
                    and root[one.organisation_id] in known
                ]
                assert figures == reach.QuarterFigures(
                    quarter, len(known), len(living), len(held)
                )
    assert any(one.living for one in told)


def is_civil(one: Organisation) -> bool:
    return reach.group_of(one.domain) is Group.CIVIL


@pytest.mark.parametrize("seed", SEEDS)
def test_who_hangs_on_one_and_through_how_many_agrees_with_plain_counting(
    world: World, seed: int
) -> None:
    today = clock.today()
    with acting_as(DIRECTOR) as director:
        a_life(director, seed)
        told = reach.coverage(director, today)
        single = reach.hanging_on_one(director, today)
        through = reach.colleagues(director, today, told)
        root = roots()
        spoke: dict[UUID, set[UUID]] = defaultdict(set)
        for one in ContactMoment.objects.all():
            if one.held_on >= today - timedelta(days=reach.YEAR) and one.made_by:
                spoke[root[one.organisation_id]].add(one.made_by)
        domains = dict(Organisation.objects.values_list("id", "domain"))
        served: dict[UUID, list[UUID | None]] = defaultdict(list)
        for serves in Serves.objects.all():
            served[serves.organisation_id].append(serves.district_id)
    expected: dict[Group, int] = defaultdict(int)
    cells: dict[tuple[Group, UUID | None], set[UUID]] = defaultdict(set)
    for key, makers in spoke.items():
        group = reach.group_of(domains[key])
        expected[group] += len(makers) == 1
        for place in served[key] or [None]:
            cells[group, place] |= makers
    assert single == {group: many for group, many in expected.items() if many}
    assert through == {
        key: len(makers)
        for key, makers in cells.items()
        if told.cells.get(key) is not None
    }


def test_whoever_reads_figures_reads_these_and_nobody_else(world: World) -> None:
    today = clock.today()
    for who in ("mayor", "policy_adviser", "dpo", "auditor"):
        with acting_as(f"{who}_mergelstad") as reader:
            assert reach.coverage(reader, today).whole == Counts()
            assert len(reach.trend(reader, today)) == 8
    with acting_as("partner_mergelstad") as other:
        for figure in (reach.coverage, reach.hanging_on_one, reach.trend):
            with pytest.raises(NotAllowed):
                figure(other, today)


def test_another_municipality_counts_for_nothing(world: World) -> None:
    today = clock.today()
    with acting_as(DIRECTOR) as director:
        a_life(director, 1)
        assert reach.coverage(director, today).whole.organisations
    with acting_as("director_gouwedam") as other:
        assert reach.coverage(other, today).whole == Counts()
        assert reach.hanging_on_one(other, today) == {}
        assert not any(one.contacts for one in reach.trend(other, today))
