# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of looks, waits, tellings and ends hold, why, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import ending
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules.cases import TERMS
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due, Retention

WITH_CASE = Retention(
    name="part of a case",
    starts="the day the case closed, as the case itself",
    days=TERMS.closed,
    reason="it goes with its case, and never stays without it",
)
COUNT = Retention(
    name="count of cases",
    starts="the end of the year",
    days=7 * 366,
    reason="the account to the council; it is about nobody",
)

PERSON = "the person concerned"
MEMBERS = "the person concerned, and colleagues as members of a case"


def declare_reviews() -> None:
    """Put looks, waits, tellings and ends in the register of processing."""
    declare_model(
        "CaseNotice",
        PERSON,
        WITH_CASE,
        {
            "case": "the case that the person is told of",
            "state": "whether the person still has to be told",
            "entered_on": "when the identity was entered; what the days count from",
            "due_on": "the day by which the person is told",
            "was_told": "whether the person heard of the concern before",
            "ground": "the ground for telling later, from a closed list",
            "why": "the sealed reason for telling later",
            "asked_by": "who asked to tell later",
            "asked_on": "when that was asked",
            "signed_by": "the second person who signed for it",
            "later_until": "the day on which telling later ends by itself",
            "sent_on": "when the person was told",
            "sent_by": "who told the person",
            "way": "how the person was told, from a list",
            "told_late_on": "when chairs and the privacy officer heard it was late",
        },
    )
    declare_model(
        "CaseReview",
        MEMBERS,
        WITH_CASE,
        {
            "case": "the case that was looked at",
            "state": "whether two members signed",
            "choice": "go on, change or close",
            "due_on": "the day on which it had to be looked at",
            "words": "the sealed text that two members sign",
            "asked_by": "the member who wrote it",
            "asked_on": "when",
            "first_controller": "for whom that member works, so that it takes two",
            "own_words": "the sealed words of the second member",
            "signed_by": "the second member",
            "signed_on": "when",
            "second_controller": "for whom the second member works; another",
        },
    )
    declare_model(
        "CaseWaiting",
        MEMBERS,
        WITH_CASE,
        {
            "case": "the case that waits",
            "state": "whether it still waits",
            "member_id": "the member it waits for",
            "what": "the sealed words of what is waited for",
            "asked_by": "who agreed that it waits",
            "since": "from when",
            "until": "the day on which waiting ends by itself",
            "ended_on": "when it ended",
        },
    )
    _declare_ends()


def _declare_ends() -> None:
    declare_model(
        "CaseClosing",
        MEMBERS,
        WITH_CASE,
        {
            "case": "the case that ends",
            "state": "whether it was signed, and whether the case started again",
            "reason": "about the need for working together; never about an offer",
            "words": "the sealed closing words",
            "asked_by": "the holder who put it before a second reader",
            "asked_on": "when",
            "own_words": "the sealed words of the second reader",
            "signed_by": "the second reader",
            "closed_on": "the start of the last term",
            "person_told_on": "when the person heard that it ended",
            "aftercare_on": "the day on which somebody asks once whether all is well",
            "aftercare": "what came of that, from a list",
            "aftercare_by": "who asked",
            "aftercare_done_on": "when",
            "restart_words": "the sealed words why it starts again",
            "restart_asked_by": "who asked to start again",
            "restart_asked_on": "when",
            "restart_signed_by": "the second person who signed for it",
            "restarted_on": "when it started again; at most once",
        },
    )
    declare_model(
        "CaseLonger",
        MEMBERS,
        WITH_CASE,
        {
            "case": "the closed case that would stay longer",
            "position": "the first or the second time; there is no third",
            "state": "whether the privacy officer signed",
            "ground": "why, from a closed list",
            "until": "the day it would go then",
            "asked_by": "the holder or the chair who asked",
            "asked_on": "when",
            "signed_by": "the privacy officer who answered",
            "signed_on": "when",
        },
    )
    declare_model(
        "CaseCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which it happened",
            "measure": "what is counted, from a list",
            "cases": "how many",
        },
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return [
        Due(case.id, say_nickname(case.nickname), case.destroy_on)
        for case in queries.due(actor, today)
    ]


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return what is known without a key; the words are opened by who holds one."""
    found = [cases.get_case(actor, case_id) for case_id in ids]
    return [
        {
            "opened_on": case.opened_on.isoformat(),
            "state": case.state,
            "destroy_on": case.destroy_on.isoformat(),
        }
        for case in found
    ]


ENDING: Mapping[str, Any] = {
    "due": _due,
    "export": _export,
    "erase": ending.destroy_cases,
}
"""How a case ends: the declaration of the case itself carries these."""
