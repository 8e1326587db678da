# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Waiting for somebody: for what, until when, and never twice more in silence."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for

LONGEST = 30
"""Days that a case may wait for one partner; for a minor half."""
IN_A_ROW = 2
"""Times that a case may wait for the same partner, one after the other."""


class WaitingState(StrEnum):
    """Where it stands."""

    WAITING = "waiting"
    CAME = "came"
    EXPIRED = "expired"
    TAKEN_UP = "taken_up"


RUNNING = (WaitingState.WAITING,)
LEFT_TO_OWNER = (WaitingState.EXPIRED,)
WITHOUT_ANSWER = (WaitingState.EXPIRED, WaitingState.TAKEN_UP)


def last_day(today: date, band: AgeBand) -> date:
    """Return the last day until which waiting may be agreed today."""
    return today + timedelta(days=days_for(LONGEST, band))


def check_until(until: date, today: date, band: AgeBand, review: date) -> date:
    """Return a day until which the case waits.

    Raises:
        RuleBroken: it has passed, is too far off, or lies after the next look.

    """
    last = min(last_day(today, band), review)
    if not today < until <= last:
        code = "casework.waiting_day_not_possible"
        raise RuleBroken(code, "until", latest=last)
    return until


def check_again(before: Sequence[WaitingState]) -> None:
    """Refuse a third wait in a row for a partner who did not answer twice.

    Args:
        before: how the waits for this partner ended, the latest first.

    Raises:
        RuleBroken: it waited twice already; now somebody takes it up.

    """
    silent = 0
    for state in before:
        if state is WaitingState.WAITING:
            code = "casework.waits_already"
            raise RuleBroken(code, "member_id")
        if state not in WITHOUT_ANSWER:
            break
        silent += 1
    if silent >= IN_A_ROW:
        code = "casework.waited_twice"
        raise RuleBroken(code, "member_id")
