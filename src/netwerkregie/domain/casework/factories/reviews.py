# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks, waits and ends of cases for tests and the demo, made by the real actions."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.casework.actions import closing, reviews, waiting
from netwerkregie.domain.casework.drafts.closing import ClosingDraft, Reason
from netwerkregie.domain.casework.drafts.reviews import (
    Choice,
    LaterDraft,
    LaterGround,
    ReviewDraft,
    WaitingDraft,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseReview,
    CaseWaiting,
)
from netwerkregie.foundation.kernel import Actor, clock

NEEDED = "[P1] heeft nog hulp nodig bij het vinden van werk; dat kan nergens anders."
WORKS = "[P1] komt elke week en maakt plannen. De spanning thuis is minder geworden."
OWN = "Ik zie hetzelfde. Het gaat beter, en nog een half jaar is zinvol."
CLOSING = "Het plan is klaar. [P1] weet de weg naar gewone hulp."
WAITS = "De uitslag van het gesprek over een opleiding voor [P1]."
WHY = "De familie van [P2] loopt gevaar zolang het gesprek niet is gevoerd."


def a_look(choice: Choice = Choice.GO_ON) -> ReviewDraft:
    """Return a look at a case."""
    return ReviewDraft(choice, NEEDED, WORKS)


def an_end(days: int = 42, reason: Reason = Reason.NOT_NEEDED) -> ClosingDraft:
    """Return the end of a case, with the question afterwards in some weeks."""
    return ClosingDraft(reason, CLOSING, clock.today() + timedelta(days=days))


def later() -> LaterDraft:
    """Return a question to tell the person later."""
    return LaterDraft(LaterGround.DANGER_TO_ANOTHER, WHY)


def a_wait(actor: Actor, case: Case, member_id: UUID, days: int = 14) -> CaseWaiting:
    """Let a case wait for a member."""
    until = clock.today() + timedelta(days=days)
    return waiting.wait_for(actor, case.id, WaitingDraft(member_id, WAITS, until))


def signed_by_second(actor: Actor, case: Case) -> CaseReview:
    """Read a look and sign it, as a member of another organisation."""
    reviews.read_review(actor, case.id)
    return reviews.sign_review(actor, case.id, OWN)


def closed_by_second(actor: Actor, case: Case) -> Case:
    """Read an end and sign it; the case closes."""
    closing.read_closing(actor, case.id)
    return closing.sign_closing(actor, case.id, OWN)


def asked_end(actor: Actor, case: Case) -> CaseClosing:
    """Put the end of a case before a second reader, as its holder."""
    return closing.ask_closing(actor, case.id, an_end())
