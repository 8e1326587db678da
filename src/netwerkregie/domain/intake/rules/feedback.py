# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we owe the person who asked: by when, what may be told, when we remind us."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from netwerkregie.domain.intake.rules.advice import promise
from netwerkregie.foundation.kernel import RuleBroken


class OwedState(StrEnum):
    """How a debt of feedback stands."""

    OPEN = "open"
    GIVEN = "given"
    # The thread or the concern went before it was given: our failure, and counted.
    MISSED = "missed"


class Situation(StrEnum):
    """What the feedback is about; each has its own words and its own limits."""

    ADVICE = "advice"
    REGULAR_CARE = "regular_care"
    LOOKED_AT = "looked_at"
    ENDED = "ended"
    CANNOT_TELL = "cannot_tell"


class Means(StrEnum):
    """How it was told."""

    THREAD = "thread"
    TELEPHONE = "telephone"
    IN_PERSON = "in_person"


STILL_OWED = frozenset({Situation.LOOKED_AT})
"""After these the asker still waits for a last word, on a next day."""

FEEDBACK_DAYS = 10
"""Working days in which we tell what was done, unless another day was agreed."""

FURTHEST_DAYS = 60
"""Days ahead that feedback may be promised at most."""

REMIND_BEFORE = 2
"""Days before the promised day at which we remind ourselves."""

REMIND_EVERY = 3
"""Days between two reminders."""

MONTHS_COUNTED = 84
"""Months that the counts remain: seven years, for the account to the council."""

STEPS: Mapping[OwedState, frozenset[OwedState]] = MappingProxyType(
    {
        OwedState.OPEN: frozenset({OwedState.GIVEN, OwedState.MISSED}),
        OwedState.GIVEN: frozenset(),
        OwedState.MISSED: frozenset(),
    }
)
"""Which state may follow which."""


def due(today: date, days_off: Collection[date] = ()) -> date:
    """Return the day by which feedback is given when nobody named another."""
    return promise(today, FEEDBACK_DAYS, days_off)


def check_due(due_on: date, today: date) -> date:
    """Return a day that can be promised.

    Raises:
        RuleBroken: it lies in the past, or too far away to be a promise.

    """
    if due_on < today:
        raise RuleBroken("intake.feedback_in_past", "due_on")
    if due_on > today + timedelta(days=FURTHEST_DAYS):
        raise RuleBroken("intake.feedback_too_far", "due_on", days=FURTHEST_DAYS)
    return due_on


def step(state: OwedState, wanted: OwedState) -> OwedState:
    """Return the state after a step.

    Raises:
        RuleBroken: somebody gave it a moment ago.

    """
    if wanted not in STEPS[state]:
        raise RuleBroken("intake.feedback_given")
    return wanted


def is_late(due_on: date, today: date) -> bool:
    """Tell whether the promised day has passed; the day itself is still in time."""
    return due_on < today


def must_remind(due_on: date, reminded_on: date | None, today: date) -> bool:
    """Tell whether we are reminded today: two days before, then every third day."""
    if today < due_on - timedelta(days=REMIND_BEFORE):
        return False
    if reminded_on is None:
        return True
    return (today - reminded_on).days >= REMIND_EVERY
