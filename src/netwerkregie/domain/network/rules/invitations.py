# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clock of an invitation: it asks, it reminds three times, it vanishes.

Source: nobody is in the network before they registered or confirmed (row M3), and
whoever said no is left in peace for a year (trust, section 7, rule 4).
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import months_later

EXPIRES_DAYS = 30
MAIL_WITHIN_HOURS = 24
REMINDERS = (3, 10, 25)
EXPIRING_DAYS = 7
BLOCK_MONTHS = 12


class State(StrEnum):
    """The states of an invitation that exists; every other outcome is no row at all."""

    READY = "ready"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What can happen to an invitation."""

    SEND = "send"
    WITHDRAW = "withdraw"


class WrongStep(ValueError):
    """This cannot happen to an invitation in this state."""


# A declined, accepted or expired invitation is deleted; only one that has to be
# called back by mail stays for the minute which that takes.
STEPS: dict[State, dict[Step, State]] = {
    State.READY: {Step.SEND: State.SENT},
    State.SENT: {Step.WITHDRAW: State.WITHDRAWN},
    State.WITHDRAWN: {},
}


def step(state: str, wanted: Step) -> State:
    """Return the state after a step.

    Raises:
        WrongStep: the step is not open from here.

    """
    try:
        return STEPS[State(state)][wanted]
    except KeyError:
        raise WrongStep(wanted) from None


def expires_on(sent_on: date) -> date:
    """Return the day on which an unanswered invitation is gone."""
    return sent_on + timedelta(days=EXPIRES_DAYS)


def is_over(expires: date, today: date) -> bool:
    """Tell whether an invitation has to vanish."""
    return today >= expires


def was_never_sent(created_at: datetime, now: datetime) -> bool:
    """Tell whether a prepared invitation missed its 24 hours and must not be kept."""
    return now - created_at > timedelta(hours=MAIL_WITHIN_HOURS)


def reminders_owed(sent_on: date, today: date) -> int:
    """Return how many reminders should have gone out by now.

    Sent on 1 June: one from 4 June, two from 11 June, three from 26 June.
    """
    return sum((today - sent_on).days >= day for day in REMINDERS)


def is_expiring(expires: date, today: date) -> bool:
    """Tell whether an invitation is about to vanish, so that Today names it."""
    return 0 <= (expires - today).days <= EXPIRING_DAYS


def blocked_until(day: date) -> date:
    """Return until when the same address is not asked again."""
    return months_later(day, BLOCK_MONTHS)
