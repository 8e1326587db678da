# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When activities return, and who still fits in: plain values, no database."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.programme.rules import activities as rules
from netwerkregie.domain.programme.rules.activities import (
    ActivityState,
    ActivityStep,
    BookingState,
    Repeat,
    Seats,
)
from netwerkregie.foundation.kernel import RuleBroken

TUESDAY = date(2026, 10, 13)


def test_a_second_tuesday_stays_a_second_tuesday() -> None:
    days = rules.days_of(TUESDAY, Repeat.MONTHLY, 4)
    assert days == (
        TUESDAY,
        date(2026, 11, 10),
        date(2026, 12, 8),
        date(2027, 1, 12),
    )


def test_a_fifth_tuesday_is_skipped_in_a_month_without_one() -> None:
    days = rules.days_of(date(2026, 9, 29), Repeat.MONTHLY, 2)
    assert days == (date(2026, 9, 29), date(2026, 12, 29))


@pytest.mark.parametrize(("repeat", "apart"), [("weekly", 7), ("fortnightly", 14)])
def test_a_series_keeps_its_weekday_over_the_clock_change(
    repeat: str, apart: int
) -> None:
    days = rules.days_of(TUESDAY, Repeat(repeat), 5)
    assert days == tuple(TUESDAY + timedelta(days=apart * n) for n in range(5))
    assert {f"{rules.begins(day, time(10)):%H:%M}" for day in days} == {"10:00"}


@pytest.mark.parametrize("times", [0, 1, 41])
def test_a_series_that_is_none_or_endless_is_refused(times: int) -> None:
    with pytest.raises(RuleBroken):
        rules.days_of(TUESDAY, Repeat.WEEKLY, times)


@pytest.mark.parametrize("state", ActivityState)
@pytest.mark.parametrize("step", ActivityStep)
def test_only_what_is_planned_can_be_changed_or_cancelled(
    state: ActivityState, step: ActivityStep
) -> None:
    open_to = {
        (ActivityState.PLANNED, ActivityStep.CHANGE),
        (ActivityState.PLANNED, ActivityStep.CANCEL),
        (ActivityState.PLANNED, ActivityStep.HOLD),
        (ActivityState.HELD, ActivityStep.HOLD),
    }
    if (state, step) in open_to:
        rules.step(state, step)
    else:
        with pytest.raises(RuleBroken):
            rules.step(state, step)


def test_whoever_comes_while_others_wait_waits_as_well() -> None:
    seats = Seats(places=10, placed=8, waiting=5)
    assert rules.state_for(seats, 1) is BookingState.WAITING
    assert rules.state_for(Seats(10, 8), 2) is BookingState.PLACED
    assert rules.state_for(Seats(10, 8), 3) is BookingState.WAITING


def test_where_nobody_books_there_is_nothing_to_book() -> None:
    with pytest.raises(RuleBroken):
        rules.state_for(Seats(None), 1)


@given(st.integers(0, 60), st.lists(st.integers(1, 40), max_size=12))
def test_places_are_given_in_turn_and_never_twice(free: int, asked: list[int]) -> None:
    waiting = [(str(n), seats) for n, seats in enumerate(asked)]
    moved = rules.who_moves_up(free, waiting)
    assert moved == tuple(name for name, _seats in waiting)[: len(moved)]
    taken = sum(seats for name, seats in waiting if name in moved)
    assert taken <= free
    if len(moved) < len(waiting):
        assert taken + waiting[len(moved)][1] > free
