# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of intake against the same rows counted by hand in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from statistics import median
from typing import Any

import pytest

from netwerkregie.domain.intake.figures import feedback, triage
from netwerkregie.domain.intake.rules.advice import Domain
from netwerkregie.domain.intake.rules.counting import LEAST, Group
from netwerkregie.domain.intake.rules.figures import Debt, Ending, Promise
from netwerkregie.foundation.kernel import NotAllowed
from tests.cast import GOUWEDAM, MERGELSTAD, acting_as
from tests.harness.figures import (
    a_concern,
    a_concern_count,
    a_count,
    a_debt,
    a_failure,
    a_thread,
    an_answer_count,
    in_rows,
)
from tests.harness.world import World

TODAY = date(2026, 11, 23)
DIRECTOR = "director_mergelstad"
ENDS = ("advice_given", "dispelled", "regular_care", "not_for_us")
WAYS = ("anonymous", "signed_in", "telephone")


def _group(domain: str) -> Group:
    if domain in {"faith_and_philosophy", "residents", "interest"}:
        return Group.CIVIL
    return Group(domain) if domain else Group.UNKNOWN


def test_living_and_destroyed_questions_are_counted_together_and_once(
    world: World,
) -> None:
    draw = Random(5)
    found: Counter[tuple[int, Group, str, str, Promise]] = Counter()
    days: list[int] = []
    with in_rows(world) as rows:
        for _ in range(150):
            domain = draw.choice(["", *(one.value for one in Domain)])
            way, end = draw.choice(WAYS), draw.choice(ENDS)
            came = date(2026, 1, 1) + timedelta(days=draw.randrange(320))
            kept, waited = draw.random() < 0.7, draw.randrange(12)
            days.append(waited)
            promise = Promise.IN_TIME if kept else Promise.NOT_IN_TIME
            key = (triage.quarter_of(came), _group(domain), way, end, promise)
            found[key] += 1
            if draw.random() < 0.5:
                a_thread(rows, came, domain, way, end, kept=kept, days=waited)
            else:
                a_count(rows, came, domain, way, end, kept=kept)
                an_answer_count(rows, came, waited)
        a_thread(rows, TODAY, "", "anonymous", "", kept=None)
        a_thread(rows, date(2025, 5, 1), "sport", "telephone", ENDS[0], kept=True)
        a_thread(rows, TODAY, "sport", "telephone", ENDS[0], kept=True, at=GOUWEDAM)
    open_ = (4, Group.UNKNOWN, "anonymous", triage.OPEN, Promise.NOT_YET)
    found[open_] += 1
    with acting_as(DIRECTOR) as director:
        raw = triage.raw(director, 2026, TODAY)
        told = triage.came_in(director, 2026, TODAY)
    assert {
        (one.quarter, one.group, one.channel, one.outcome, one.promise): many
        for one, many in raw.items()
    } == dict(found)
    assert told.whole == 151
    assert told.days == median(days)
    by_place: tuple[Mapping[Any, int | None], ...] = (
        told.quarters,
        told.groups,
        told.channels,
    )
    for place, shown in enumerate(by_place):
        by_hand = Counter[object]()
        for key, many in found.items():
            by_hand[key[place]] += many
        for one, cell in shown.items():
            assert cell in {None, by_hand[one]}
            assert cell is not None or by_hand[one] < LEAST or None in shown.values()
    assert sum(many or 0 for many in told.quarters.values()) == 151


def test_how_long_it_took_is_not_known_where_only_the_promise_was_counted(
    world: World,
) -> None:
    with in_rows(world) as rows:
        for number in range(8):
            a_count(
                rows, date(2026, 3, 1 + number), "", "anonymous", ENDS[0], kept=True
            )
    with acting_as(DIRECTOR) as director:
        told = triage.came_in(director, 2026, TODAY)
    assert told.whole == 8
    assert told.days is None
    assert not told.days_known


def test_feedback_is_counted_by_its_promised_day(world: World) -> None:
    with in_rows(world) as rows:
        for _ in range(6):
            a_debt(rows, TODAY, settled_on=TODAY)
            a_debt(rows, TODAY - timedelta(days=9), settled_on=TODAY)
            a_debt(rows, TODAY - timedelta(days=1))
        a_debt(rows, TODAY)
        rows.execute(
            "INSERT INTO intake_feedbackcount (id, municipality_id, month, state,"
            " in_time, debts) VALUES (gen_random_uuid(), %s, '2026-02-01', 'given',"
            " true, 3), (gen_random_uuid(), %s, '2026-02-01', 'missed', false, 2)",
            [MERGELSTAD, MERGELSTAD],
        )
    with acting_as(DIRECTOR) as director:
        raw = feedback.raw(director, 2026, TODAY)
        told = feedback.owed(director, 2026, TODAY)
    assert raw == {
        Debt.GIVEN_IN_TIME: 9,
        Debt.GIVEN_LATE: 6,
        Debt.NOT_YET: 1,
        Debt.LATE: 6,
        Debt.MISSED: 2,
    }
    assert told.whole == 24
    assert told.debts[Debt.NOT_YET] is told.debts[Debt.MISSED] is None


def test_concerns_are_counted_by_how_they_ended(world: World) -> None:
    with in_rows(world) as rows:
        for number in range(6):
            a_concern(rows, "confirmed", number)
            a_concern(rows, "dropped", number, reason="dispelled")
        a_concern_count(rows, "dispelled", 4)
        a_concern_count(rows, "expired", 7)
        a_failure(rows, "not_weighed", 7)
    with acting_as(DIRECTOR) as director:
        told = triage.concerns(director, 2026)
    assert told.whole == 23
    assert told.endings[Ending.DISPELLED] == 10
    # Nothing else is in it, so the smallest full cell keeps the zeros company.
    assert told.endings[Ending.OPEN] is told.endings[Ending.CONFIRMED] is None
    assert told.endings[Ending.EXPIRED] == 7


@pytest.mark.parametrize("who", ["intake_officer", "partner", "chair", "administrator"])
def test_figures_are_for_who_leads_and_who_answers_for_it(
    world: World, who: str
) -> None:
    with acting_as(f"{who}_mergelstad") as actor:
        for refused in (triage.came_in, feedback.owed):
            with pytest.raises(NotAllowed):
                refused(actor, 2026, TODAY)
        with pytest.raises(NotAllowed):
            triage.concerns(actor, 2026)
