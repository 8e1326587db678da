# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a case: reasons that tell nothing of offers, aftercare, restart, the end.

Row M22: no reason says what somebody accepted or declined; two cases that differ only
in that end alike.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.casework.rules.cases import (
    TERMS,
    State,
    Terms,
    destroyed_on,
)
from netwerkregie.domain.casework.rules.reviews import latest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for


class Reason(StrEnum):
    """Why a case ends, about the need for working together and never about a person."""

    NOT_NEEDED = "not_needed"
    REGULAR_HELP = "regular_help"
    ELSEWHERE = "elsewhere"
    NO_GROUND = "no_ground"
    NO_DECISION = "no_decision"


BY_HAND = (
    Reason.NOT_NEEDED,
    Reason.REGULAR_HELP,
    Reason.ELSEWHERE,
    Reason.NO_GROUND,
)
"""What somebody can choose; the other is the clock's."""


class ClosingState(StrEnum):
    """Where a closing stands."""

    ASKED = "asked"
    CLOSED = "closed"
    REOPENED = "reopened"
    LAPSED = "lapsed"


class Aftercare(StrEnum):
    """What came of the one question afterwards: whether all is still well."""

    ALL_WELL = "all_well"
    NO_ANSWER = "no_answer"
    ORDINARY_WAY = "ordinary_way"


class ReadingWhy(StrEnum):
    """What a closed case may still be opened for."""

    QUESTION = "question"
    RIGHTS = "rights"
    AFTERCARE = "aftercare"
    RESTART = "restart"


class LongerGround(StrEnum):
    """Why a closed case stays longer; a closed list that the privacy officer signs."""

    RIGHTS_REQUEST = "rights_request"
    COMPLAINT = "complaint"
    PROCEEDINGS = "proceedings"


class LongerState(StrEnum):
    """Where the question to keep it longer stands."""

    ASKED = "asked"
    SIGNED = "signed"
    REFUSED = "refused"


HANDED_OVER_DAYS = 30
"""Days that our copy stays once another table received it; for a minor half."""
AFTERCARE_DAYS = 91
"""Days after closing within which somebody asks once; for a minor half."""
RESTART_DAYS = 91
"""Days after closing within which it may start again, once; for a minor half."""
LONGER_DAYS = 182
"""Days that a signed extension adds; for a minor half."""
LONGER_TIMES = 2
"""How often a closed case may stay longer."""
ANNOUNCED_DAYS = 14
"""Days before it goes on which the holder and the chair see that it goes."""


def aftercare_last(closed: date, band: AgeBand) -> date:
    """Return the last day on which the one question is asked."""
    return closed + timedelta(days=days_for(AFTERCARE_DAYS, band))


def check_aftercare(day: date, closed: date, band: AgeBand, goes: date) -> date:
    """Return the day of the one question afterwards.

    Raises:
        RuleBroken: it is not after the closing, too late, or after the end.

    """
    last = min(aftercare_last(closed, band), goes)
    if not closed < day <= last:
        code = "casework.aftercare_day_not_possible"
        raise RuleBroken(code, "aftercare_on", latest=last)
    return day


def goes_on(
    closed: date,
    first_processed: date,
    band: AgeBand,
    planned: date,
    terms: Terms = TERMS,
    *,
    handed_over: bool = False,
) -> date:
    """Return the day on which a closed case is destroyed, never later than planned.

    What another table received as a whole goes on the shortest clock here.
    """
    end = min(planned, destroyed_on(closed, first_processed, band, terms))
    short = closed + timedelta(days=days_for(HANDED_OVER_DAYS, band))
    return min(end, short) if handed_over else end


def check_reason(reason: Reason) -> Reason:
    """Return a reason that somebody may choose.

    Raises:
        RuleBroken: it is the clock's.

    """
    if reason not in BY_HAND:
        code = "casework.reason_of_the_clock"
        raise RuleBroken(code, "reason")
    return reason


def check_open(state: State) -> None:
    """Refuse a step of an open case on a closed one.

    Raises:
        RuleBroken: it is closed.

    """
    if state is not State.OPEN:
        code = "casework.case_is_closed"
        raise RuleBroken(code)


def check_closed(state: State) -> None:
    """Refuse a step of a closed case on an open one.

    Raises:
        RuleBroken: it is open.

    """
    if state is not State.CLOSED:
        code = "casework.case_is_open"
        raise RuleBroken(code)


def restart_until(closed: date, band: AgeBand) -> date:
    """Return the last day on which a closed case may start again."""
    return closed + timedelta(days=days_for(RESTART_DAYS, band))


def check_restart(closed: date, today: date, band: AgeBand, restarts: int) -> None:
    """Refuse a second restart, and one that comes too late.

    Raises:
        RuleBroken: it started again before, or its days are over.

    """
    if restarts:
        code = "casework.restarted_before"
        raise RuleBroken(code)
    last = restart_until(closed, band)
    if today > last:
        code = "casework.restart_too_late"
        raise RuleBroken(code, latest=last)


def longer_until(
    goes: date, first_processed: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return the end after one extension: never beyond the longest term.

    Raises:
        RuleBroken: the longest term leaves nothing to add.

    """
    longer = min(
        goes + timedelta(days=days_for(LONGER_DAYS, band)),
        latest(first_processed, band, terms),
    )
    if longer <= goes:
        code = "casework.longest_term_over"
        raise RuleBroken(code)
    return longer


def check_longer(given: int, waiting: int) -> int:
    """Return the place of the next extension.

    Raises:
        RuleBroken: it was extended twice, or one waits for the privacy officer.

    """
    if waiting:
        code = "casework.longer_asked_already"
        raise RuleBroken(code)
    if given >= LONGER_TIMES:
        code = "casework.longer_twice"
        raise RuleBroken(code)
    return given + 1


def is_announced(goes: date, today: date) -> bool:
    """Tell whether the holder and the chair see that a case goes soon."""
    return today >= goes - timedelta(days=ANNOUNCED_DAYS)
