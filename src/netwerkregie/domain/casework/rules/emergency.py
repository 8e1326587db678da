# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long emergency access lasts, who confirms it, and when it is looked back on."""

from datetime import date, datetime, timedelta
from enum import StrEnum


class EmergencyReason(StrEnum):
    """Why somebody without a seat must read now."""

    THREAT_TO_LIFE = "threat_to_life"
    UNSAFE_CHILD = "unsafe_child"
    NOBODY_REACHED = "nobody_reached"


class EmergencyState(StrEnum):
    """How emergency access stands."""

    WAITING = "waiting"
    OPEN = "open"
    LAPSED = "lapsed"
    CLOSED = "closed"


class ReviewOutcome(StrEnum):
    """What the look back found."""

    RIGHT = "right"
    LESSON = "lesson"
    NOT_RIGHT = "not_right"


CONFIRM_MINUTES = 15
"""Minutes within which a second person confirms; otherwise it closes."""
OPEN_HOURS = 4
"""Hours that it is open, alone or confirmed."""
REVIEW_DAYS = 5
"""Working days within which the officer or a chair looks back."""
_SATURDAY = 5


def ends_at(now: datetime, *, is_alone: bool) -> datetime:
    """Return the moment at which it closes unless somebody confirms before."""
    if is_alone:
        return now + timedelta(hours=OPEN_HOURS)
    return now + timedelta(minutes=CONFIRM_MINUTES)


def open_until(confirmed: datetime) -> datetime:
    """Return the moment at which confirmed access closes."""
    return confirmed + timedelta(hours=OPEN_HOURS)


def state_at(
    now: datetime,
    *,
    asked_at: datetime,
    ends_at: datetime,
    is_alone: bool,
    is_confirmed: bool,
    ended_at: datetime | None = None,
) -> EmergencyState:
    """Return how it stands at a moment; before it was asked it is not open."""
    if ended_at is not None and now >= ended_at:
        return EmergencyState.CLOSED
    opens = is_alone or is_confirmed
    if not asked_at <= now < ends_at:
        return EmergencyState.CLOSED if opens else EmergencyState.LAPSED
    return EmergencyState.OPEN if opens else EmergencyState.WAITING


def review_by(asked: date) -> date:
    """Return the last day of the look back: five working days, holidays or not."""
    day, left = asked, REVIEW_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day
