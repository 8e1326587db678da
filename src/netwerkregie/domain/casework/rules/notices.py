# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling the person of a case: when it is due, and what putting it off takes (M16)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class NoticeState(StrEnum):
    """Where the telling stands."""

    DUE = "due"
    ASKED = "asked"
    DEFERRED = "deferred"
    SENT = "sent"


class NoticeWay(StrEnum):
    """How somebody was told."""

    LETTER = "letter"
    IN_PERSON = "in_person"
    THROUGH_GUARDIAN = "through_guardian"


class LaterGround(StrEnum):
    """Why the telling may wait; a closed list (GDPR articles 14(5)(b) and 23(1))."""

    DANGER_TO_ANOTHER = "danger_to_another"
    DANGER_TO_PERSON = "danger_to_person"
    INQUIRY = "inquiry"


OPEN = (NoticeState.DUE, NoticeState.ASKED, NoticeState.DEFERRED)

GUARDED = (AgeBand.CHILD, AgeBand.YOUNG_TEEN)
"""Below sixteen the guardian is told: who exercises the rights hears of them."""


@dataclass(frozen=True, slots=True)
class NoticeTerms:
    """The clocks of telling about an adult, in days; for a minor half at most.

    Args:
        notice: days after entering an identity within which the person is told.
        later: days that telling later lasts, signed by two.

    """

    notice: int = 30
    later: int = 60


TERMS = NoticeTerms()


def due_on(entered: date, band: AgeBand, terms: NoticeTerms = TERMS) -> date:
    """Return the day by which the person is told."""
    return ends_on(entered, terms.notice, band)


def later_until(signed: date, band: AgeBand, terms: NoticeTerms = TERMS) -> date:
    """Return the day on which telling later ends by itself."""
    return ends_on(signed, terms.later, band)


def ways_for(band: AgeBand, *, guardian_away: bool = False) -> tuple[NoticeWay, ...]:
    """Return how somebody of this age may be told.

    Below sixteen only through who exercises the rights; where the age is not known the
    writer looks who that is. Is the guardian kept out, then in a talk: a letter at
    home would reach who must not read it.
    """
    if guardian_away and band in (*GUARDED, AgeBand.UNKNOWN):
        return (NoticeWay.IN_PERSON,)
    if band in GUARDED:
        return (NoticeWay.THROUGH_GUARDIAN,)
    if band is AgeBand.UNKNOWN:
        return tuple(NoticeWay)
    return (NoticeWay.LETTER, NoticeWay.IN_PERSON)


def check_way(
    way: NoticeWay, band: AgeBand, *, guardian_away: bool = False
) -> NoticeWay:
    """Return a way that fits the age.

    Raises:
        RuleBroken: below sixteen somebody else is told.

    """
    if way not in ways_for(band, guardian_away=guardian_away):
        code = "casework.notice_way_not_possible"
        raise RuleBroken(code, "way")
    return way


def check_state(state: NoticeState, *wanted: NoticeState) -> None:
    """Refuse what is not open in this state.

    Raises:
        RuleBroken: somebody did it before.

    """
    if state not in wanted:
        code = "casework.notice_step_not_open"
        raise RuleBroken(code)
