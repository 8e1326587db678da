# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The desk keeps hours: a promise counts them, and the anonymous site says them."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from netwerkregie.domain.intake.actions import hours as actions
from netwerkregie.domain.intake.actions import mailbox
from netwerkregie.domain.intake.drafts.hours import HoursDraft
from netwerkregie.domain.intake.holidays import holidays_from
from netwerkregie.domain.intake.queries import hours as queries
from netwerkregie.domain.intake.rules import hours as rules
from netwerkregie.domain.intake.rules.advice import promise
from netwerkregie.foundation.kernel import NotAllowed, RuleBroken, clock
from netwerkregie.foundation.tenancy import enter
from tests.cast import acting_as
from tests.harness.world import World

DRAFT = HoursDraft(
    telephone="043 350 40 40",
    week=(540, 1020) * 5 + (0, 0) * 2,
    own_days=(date(2027, 1, 4),),
    answer_days=2,
    crisis_telephone="0800 0113",
    crisis_nl="De crisisdienst van de gemeente, dag en nacht",
    crisis_en="The crisis service of the municipality, day and night",
    away_nl="Wij zijn weer te bereiken na het weekend.",
    away_en="We are back after the weekend.",
)
FRIDAY_EVENING = datetime(2026, 11, 27, 18, 30, tzinfo=clock.AMSTERDAM)


def test_a_promise_counts_no_weekend_no_holiday_and_no_own_day() -> None:
    thursday = date(2026, 12, 24)
    assert promise(thursday, 2) == date(2026, 12, 28)
    off = rules.days_off(
        [date(2026, 12, 28)], holidays_from(thursday, 2), date(2026, 12, 1)
    )
    assert date(2026, 12, 25) in off
    assert promise(thursday, 2, off) == date(2026, 12, 30)


def test_the_desk_is_open_on_good_friday_and_closed_on_the_kings_day() -> None:
    found = holidays_from(date(2027, 1, 1), 1)
    assert date(2027, 3, 26) not in found
    assert date(2027, 4, 27) in found


@pytest.mark.parametrize(
    ("moment", "there", "next_day"),
    [
        (datetime(2026, 11, 23, 9, 0), True, date(2026, 11, 23)),  # noqa: DTZ001
        (datetime(2026, 11, 23, 8, 59), False, date(2026, 11, 23)),  # noqa: DTZ001
        (datetime(2026, 11, 23, 17, 0), False, date(2026, 11, 24)),  # noqa: DTZ001
        (datetime(2026, 11, 27, 18, 0), False, date(2026, 11, 30)),  # noqa: DTZ001
        (datetime(2026, 12, 25, 12, 0), False, date(2026, 12, 28)),  # noqa: DTZ001
    ],
)
def test_whether_somebody_is_there_follows_hours_and_holidays(
    moment: datetime, there: bool, next_day: date
) -> None:
    off = {date(2026, 12, 25), date(2026, 12, 26)}
    assert rules.is_open(rules.OFFICE_HOURS, off, moment) is there
    assert rules.opens_on(rules.OFFICE_HOURS, off, moment) == next_day


@pytest.mark.parametrize("week", [(1020, 540) * 7, (0, 0) * 7, (540, 1020) * 6])
def test_odd_hours_are_refused(week: tuple[int, ...]) -> None:
    with pytest.raises(RuleBroken):
        rules.check_week(week)


def test_what_the_director_says_stands_on_the_anonymous_site(world: World) -> None:
    with acting_as("director_mergelstad") as director:
        actions.set_hours(director, DRAFT)
        assert date(2027, 1, 4) in queries.days_off(director)
    with (
        clock.travel_to(FRIDAY_EVENING),
        world.as_process("mailbox"),
        enter.as_host("advies.mergelstad.localhost"),
    ):
        told = mailbox.facts(None)  # type: ignore[arg-type]
    assert (told.answer_days, told.desk.telephone) == (2, "043 350 40 40")
    assert dict(told.desk.crisis)["en"] == DRAFT.crisis_en
    assert (told.desk.is_there, told.desk.opens_on) == (False, date(2026, 11, 30))
    with acting_as("director_gouwedam") as other:
        assert queries.for_municipality(other).telephone == ""


def test_only_director_and_deputy_speak_for_the_desk_and_nobody_names_a_person(
    world: World,
) -> None:
    with acting_as("intake_officer_mergelstad") as officer, pytest.raises(NotAllowed):
        actions.set_hours(officer, DRAFT)
    with acting_as("deputy_mergelstad") as deputy:
        named = replace(DRAFT, away_nl="Bel Fatima el Amrani op 06-12345678.")
        with pytest.raises(RuleBroken):
            actions.set_hours(deputy, named)
        actions.set_hours(deputy, DRAFT)
        with pytest.raises(RuleBroken, match="hours_changed"):
            actions.set_hours(deputy, DRAFT)
