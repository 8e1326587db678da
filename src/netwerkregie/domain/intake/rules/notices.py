# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling the person concerned: when it is due, and what it takes to put it off."""

from datetime import date
from enum import StrEnum

from netwerkregie.domain.intake.rules.concerns import TERMS, Terms
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
    THROUGH_PARENT = "through_parent"


class DeferralGround(StrEnum):
    """Why the telling may wait; a closed list (GDPR articles 14(5)(b) and 23(1))."""

    DANGER_TO_ANOTHER = "danger_to_another"
    DANGER_TO_PERSON = "danger_to_person"
    INQUIRY = "inquiry"


def due_on(entered: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day by which the person is told, from the day of the identity."""
    return ends_on(entered, terms.notice, band)


def deferred_until(signed: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which a deferral ends by itself."""
    return ends_on(signed, terms.deferral, band)


def check_two(asked_by: object, signer: object) -> None:
    """Refuse a signature under one's own request.

    Raises:
        RuleBroken: the same person asked.

    """
    if asked_by == signer:
        code = "intake.second_is_another"
        raise RuleBroken(code)


def check_state(state: NoticeState, *wanted: NoticeState) -> None:
    """Refuse what is not open in this state.

    Raises:
        RuleBroken: somebody did it before.

    """
    if state not in wanted:
        code = "intake.notice_step_not_open"
        raise RuleBroken(code)
