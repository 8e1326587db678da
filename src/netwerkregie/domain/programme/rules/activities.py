# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities: what they are, for whom, when they return, and who still fits in.

An activity has a day and a time of the Dutch clock, as a visit has. Who comes is a
number: names of participants are never kept (retention table, activity and budget).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.clock import AMSTERDAM

TITLE_LENGTH = 80
PLACE_LENGTH = 80
TEXT_LENGTH = 600
REASON_LENGTH = 160
LENGTHS = (30, 45, 50, 60, 90, 120, 150, 180, 240, 480)
EARLIEST, LATEST = time(7), time(22)
MOST_TIMES = 40
"""Occurrences of one series: a school year of weeks."""
MOST_PLACES = 2_000
MOST_SEATS = 40
"""Places that one visitor takes at once: a class with its teachers."""
BOOKED_DAYS = 30
"""Days after an activity on which its bookings go; their number stays."""


class ActivityKind(StrEnum):
    """What kind of activity it is."""

    LESSON = "lesson"
    DIALOGUE = "dialogue"
    PARENTS = "parents"
    THEATRE = "theatre"
    TRAINING = "training"
    INTERVISION = "intervision"
    MEETING = "meeting"
    RESIDENTS = "residents"


class Audience(StrEnum):
    """For whom it is: a function, never a group of belief or origin (row M1)."""

    PUPILS = "pupils"
    PUPILS_TEACHERS = "pupils_teachers"
    TEACHERS = "teachers"
    PARENTS = "parents"
    PROFESSIONALS = "professionals"
    PARTNERS = "partners"
    RESIDENTS = "residents"


class ClassLevel(StrEnum):
    """Which class a lesson is for; empty where it is no lesson."""

    PRIMARY = "primary"
    LOWER_VMBO = "lower_vmbo"
    LOWER_HAVO_VWO = "lower_havo_vwo"
    UPPER_VMBO = "upper_vmbo"
    UPPER_HAVO_VWO = "upper_havo_vwo"
    MBO = "mbo"
    PRACTICAL = "practical"


class ActivityState(StrEnum):
    """Where an activity stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class ActivityStep(StrEnum):
    """What can be done with an activity."""

    CHANGE = "change"
    CANCEL = "cancel"
    HOLD = "hold"


class Repeat(StrEnum):
    """How an activity returns."""

    ONCE = "once"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class BookingState(StrEnum):
    """Whether a booking has its places, waits, or was given back."""

    PLACED = "placed"
    WAITING = "waiting"
    GIVEN_BACK = "given_back"


STEPS: Mapping[ActivityState, Mapping[ActivityStep, ActivityState]] = {
    ActivityState.PLANNED: {
        ActivityStep.CHANGE: ActivityState.PLANNED,
        ActivityStep.CANCEL: ActivityState.CANCELLED,
        ActivityStep.HOLD: ActivityState.HELD,
    },
    # A report can be corrected; what was cancelled is planned anew.
    ActivityState.HELD: {ActivityStep.HOLD: ActivityState.HELD},
    ActivityState.CANCELLED: {},
}


def step(state: ActivityState, taken: ActivityStep) -> ActivityState:
    """Return the state after a step.

    Raises:
        RuleBroken: it was held or cancelled meanwhile.

    """
    try:
        return STEPS[state][taken]
    except KeyError:
        raise RuleBroken("programme.activity_not_open") from None


def begins(on: date, at: time) -> datetime:
    """Return the moment at which an activity begins."""
    return datetime.combine(on, at, AMSTERDAM)


def ends(on: date, at: time, minutes: int) -> datetime:
    """Return the moment at which it ends, counted over real minutes."""
    return begins(on, at) + timedelta(minutes=minutes)


def days_of(first: date, repeat: Repeat, times: int) -> tuple[date, ...]:
    """Return the days of a series, the first one included (RFC 5545 recurrence).

    A monthly one stays on the same weekday of the month: a second Tuesday stays a
    second Tuesday; a fifth one is skipped in a month that has none.

    Raises:
        RuleBroken: more times than a school year has weeks, or none.

    """
    if repeat is Repeat.ONCE:
        return (first,)
    if not 1 < times <= MOST_TIMES:
        raise RuleBroken("programme.too_many_times", "times", most=MOST_TIMES)
    start = datetime.combine(first, time())
    if repeat is Repeat.MONTHLY:
        same = weekday(first.weekday(), (first.day - 1) // 7 + 1)
        found = rrule(MONTHLY, dtstart=start, count=times, byweekday=same)
    else:
        every = 2 if repeat is Repeat.FORTNIGHTLY else 1
        found = rrule(WEEKLY, dtstart=start, count=times, interval=every)
    return tuple(one.date() for one in found)


def require_moment(on: date, at: time, minutes: int, now: datetime) -> None:
    """Refuse a moment that has passed, lies in the night, or of an odd length.

    Raises:
        RuleBroken: says which.

    """
    if begins(on, at) < now:
        raise RuleBroken("programme.activity_in_past", "on")
    if not EARLIEST <= at <= LATEST:
        raise RuleBroken(
            "programme.activity_at_night",
            "at",
            earliest=f"{EARLIEST:%H:%M}",
            latest=f"{LATEST:%H:%M}",
        )
    if minutes not in LENGTHS:
        raise RuleBroken("programme.activity_length", "minutes")


@dataclass(frozen=True, slots=True)
class Seats:
    """How many places there are and how many are taken.

    Args:
        places: how many fit in; None where nobody books.
        placed: how many have a place.
        waiting: how many wait for one.

    """

    places: int | None
    placed: int = 0
    waiting: int = 0

    @property
    def free(self) -> int:
        """Return how many places are left."""
        return max(0, (self.places or 0) - self.placed)

    @property
    def is_full(self) -> bool:
        """Tell whether whoever comes now waits: who waits already goes first."""
        return self.free == 0 or self.waiting > 0


def state_for(seats: Seats, wanted: int) -> BookingState:
    """Return whether a new booking has its places or waits; it is never split.

    Raises:
        RuleBroken: nobody books here, or it is more than one visitor takes.

    """
    if seats.places is None:
        raise RuleBroken("programme.no_booking")
    if not 1 <= wanted <= MOST_SEATS:
        raise RuleBroken("programme.seats_number", "seats", most=MOST_SEATS)
    if seats.waiting or wanted > seats.free:
        return BookingState.WAITING
    return BookingState.PLACED


def who_moves_up(free: int, waiting: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Return which waiting bookings get a place, in the order in which they came.

    A large booking that does not fit holds its turn: a smaller one behind it does not
    go before it, so that waiting longer never lowers a chance.
    """
    moved = []
    for name, seats in waiting:
        if seats > free:
            break
        moved.append(name)
        free -= seats
    return tuple(moved)


def check_attended(number: int) -> int:
    """Return how many came: a number, without names.

    Raises:
        RuleBroken: it is below nothing or above what a hall holds.

    """
    if not 0 <= number <= MOST_PLACES:
        raise RuleBroken("programme.attended_number", "attended", most=MOST_PLACES)
    return number
