# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of weighings and cases against rows counted by hand; destroyed ones too."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from netwerkregie.domain.casework.actions import ending, notices
from netwerkregie.domain.casework.factories.disclosures import (
    a_disclosure,
    a_recipient,
)
from netwerkregie.domain.casework.factories.reviews import later
from netwerkregie.domain.casework.figures import cases, weighings
from netwerkregie.domain.casework.figures.cases import (
    Look,
    Reason,
    RecipientKind,
    Telling,
)
from netwerkregie.domain.casework.figures.weighings import CameTo, Waited
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.counting import Measure
from netwerkregie.domain.casework.tests.ends import being, looked_at, opened_case
from netwerkregie.domain.intake.figures.hiding import LEAST
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotAllowed, clock
from tests.cast import GOUWEDAM, acting_as
from tests.harness.figures import (
    a_case_count,
    a_weighing,
    a_weighing_count,
    in_rows,
)
from tests.harness.world import World

TODAY = date(2026, 11, 23)
DIRECTOR = "director_mergelstad"


@pytest.mark.parametrize(
    ("days", "rung"),
    [(0, "in_10"), (10, "in_10"), (11, "in_20"), (40, "in_40"), (41, "later")],
)
def test_the_days_to_a_decision_are_counted_by_the_rungs_of_the_clock(
    days: int, rung: str
) -> None:
    found = counting.waited(TODAY, TODAY + timedelta(days=days))
    assert found.value == f"weighed_{rung}"


@pytest.mark.parametrize(
    ("sent", "later_until", "state", "stands"),
    [
        (0, None, "sent", Telling.IN_TIME),
        (1, None, "sent", Telling.LATE),
        (0, 0, "sent", Telling.AFTER_WAITING),
        (None, None, "due", Telling.NOT_YET),
        (None, 0, "deferred", Telling.PUT_OFF),
    ],
)
def test_a_telling_counts_by_its_day_and_by_whether_two_people_put_it_off(
    sent: int | None, later_until: int | None, state: str, stands: Telling
) -> None:
    sent_on = None if sent is None else TODAY + timedelta(days=sent)
    until = None if later_until is None else TODAY
    assert counting.telling(state, sent_on, TODAY, until, TODAY) is stands
    tomorrow = TODAY + timedelta(days=1)
    if sent is None:
        late = counting.telling(state, None, TODAY, until, tomorrow)
        assert late is Telling.LATE


def test_every_receiver_and_every_end_has_a_number_to_stay_behind() -> None:
    for kind in RecipientKind:
        assert counting.left(kind) in Measure
    for reason in Reason:
        assert counting.ended(reason) in Measure
    assert all(len(one.value) <= 24 for one in Measure)


def test_living_and_destroyed_weighings_are_counted_together_and_once(
    world: World,
) -> None:
    draw = Random(7)
    by_hand: Counter[tuple[int, CameTo]] = Counter()
    took: Counter[Waited] = Counter()
    with in_rows(world) as rows:
        for _ in range(90):
            came = draw.choice(list(CameTo))
            decided = date(2026, 1, 1) + timedelta(days=draw.randrange(320))
            days = draw.randrange(60)
            rung = counting.waited(decided - timedelta(days=days), decided)
            by_hand[counting.quarter_of(decided), came] += 1
            took[Waited(rung.value)] += 1
            if draw.random() < 0.5:
                a_weighing(rows, decided, came.value, days=days)
            else:
                a_weighing_count(rows, decided, came.value)
                a_case_count(rows, decided, rung.value)
        for _ in range(6):
            a_weighing_count(rows, TODAY, "expired")
        a_weighing(rows, TODAY, "", days=3)
        a_weighing(rows, TODAY, "dispelled", is_practice=True)
        a_weighing(rows, TODAY, "dispelled", at=GOUWEDAM)
    with acting_as(DIRECTOR) as director:
        raw = weighings.raw(director, 2026, TODAY)
        told = weighings.weighings(director, 2026, TODAY)
    assert dict(raw.outcomes) == dict(by_hand)
    assert {one: n for one, n in raw.took.items() if n} == dict(took)
    assert (told.whole, told.expired) == (90, 6)
    # One is open; that is fewer than five, and so it is not told.
    assert (raw.open_now, told.open_now) == (1, None)
    for shown, place in ((told.quarters, 0), (told.outcomes, 1)):
        summed = Counter[object]()
        for at, many in by_hand.items():
            summed[at[place]] += many
        for one, cell in shown.items():
            assert cell in {None, summed[one]}
            assert cell is not None or summed[one] < LEAST or None in shown.values()


def test_how_long_it_took_is_not_told_where_of_some_only_the_outcome_is_known(
    world: World,
) -> None:
    with in_rows(world) as rows:
        for _ in range(8):
            a_weighing_count(rows, date(2026, 3, 1), "dispelled")
    with acting_as(DIRECTOR) as director:
        told = weighings.weighings(director, 2026, TODAY)
    assert (told.whole, dict(told.took)) == (8, {})


def test_a_destroyed_case_counts_as_it_did_when_it_was_there(world: World) -> None:
    with being("chair") as chair:
        care = a_recipient(chair)
    case = opened_case()
    looked_at(case)
    with being("case_holder") as holder:
        notices.owe(holder, case)
        notices.ask_later(holder, case.id, later())
        a_disclosure(holder, case, recipient_id=care.id)
    with being("case_partner") as partner:
        notices.sign_later(partner, case.id)
    today = clock.today()

    def counted() -> list[dict[object, int]]:
        with acting_as(DIRECTOR) as director:
            raw = cases.raw(director, today.year, today)
        return [
            {at[1]: n for at, n in cells.items()} for cells in (raw.looks, raw.left)
        ]

    with in_rows(world) as rows:
        rows.execute("UPDATE casework_case SET is_practice = false")
    before = counted()
    assert before == [{Look.IN_TIME: 1}, {RecipientKind.CARE: 1}]
    with the_clock(world, "retention") as job:
        assert ending.destroy_cases(job, [case.id], "case") == 1
    assert counted() == before


def test_small_numbers_of_cases_are_not_told_and_open_ones_do_not_give_them_away(
    world: World,
) -> None:
    with in_rows(world) as rows:
        for many, measure in ((9, "ended_not_needed"), (3, "ended_no_decision")):
            a_case_count(rows, date(2026, 2, 1), measure, many)
        a_case_count(rows, date(2025, 5, 1), "ended_elsewhere", 2)
    with acting_as(DIRECTOR) as director:
        found = cases.cases(director, 2026, TODAY)
        raw = cases.raw(director, 2026, TODAY)
    assert found.ends.whole == 12
    assert found.ends.kinds[Reason.NO_DECISION] is None
    # Two ended last year: with the open ones told, that could be counted back.
    assert raw.ended_before == {2026: 12, 2025: 2}
    assert found.open_now is None


@pytest.mark.parametrize(
    "who", ["intake_officer", "weigher", "case_holder", "case_partner", "administrator"]
)
def test_figures_of_cases_are_for_who_chairs_leads_and_answers_for_it(
    world: World, who: str
) -> None:
    with acting_as(f"{who}_mergelstad") as actor:
        for refused in (cases.cases, weighings.weighings):
            with pytest.raises(NotAllowed):
                refused(actor, 2026, TODAY)
