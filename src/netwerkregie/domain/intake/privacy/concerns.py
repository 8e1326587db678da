# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of concerns hold, why, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.intake.actions import concern_ending
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules.concerns import TERMS
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.privacy import Due, Module, Retention

CONCERN = Retention(
    name="concern",
    starts="the day it was opened, and again the day it ended",
    days=TERMS.never_weighed,
    reason="a concern that nobody takes up may not lie; ended it goes in thirty days; "
    "for a minor half of both (rows M11 and M23)",
)
FILE = Retention(
    name="uploaded file of a concern",
    starts="the day it came in",
    days=TERMS.file,
    reason="a picture is a statement to be read, never a collection (row M6)",
)
COUNT = Retention(
    name="count of concerns",
    starts="the end of the year",
    days=7 * 366,
    reason="the account to the council; it is about nobody",
)

ABOUT = "the person the concern is about, and others who occur in it, without names"


def declare_concerns() -> None:
    """Put the concerns in the register of processing."""
    _declare(
        "Concern",
        ABOUT,
        CONCERN,
        {
            "nickname": "a drawn name by which colleagues speak of the concern",
            "state": "who has to do something now",
            "age_band": "halves every term and asks for a youth professional",
            "opened_on": "what the clocks are counted from",
            "next_on": "the day on which something happens next; never empty",
            "destroy_on": "the day on which it goes by itself; never empty",
            "confirmed_on": "when a second reader stood behind it",
            "ended_on": "the start of the last term",
            "drop_reason": "how it ended, for the count that remains",
            "owner_id": "the member who looks after it, so that nothing lies still",
            "taken_in_by": "who took it in never weighs it",
            "reader_id": "the chair who was asked to read it",
            "once": "drawn with the form, to know a double click",
            "is_practice": "fictional, written before the module was on",
        },
        due=_due,
        export=_export,
        erase=concern_ending.destroy_concerns,
    )
    _declare(
        "ConcernStatement",
        ABOUT,
        CONCERN,
        {
            "concern": "the concern it belongs to",
            "position": "its place among the statements",
            "kind": "fact, harm, interpretation and so on, kept apart",
            "corrects": "the earlier statement that this one corrects",
            "written_by": "which member wrote it; nobody else changes it",
            "written_on": "the day, never the time",
            "body": "the sealed words, with who said it when",
        },
    )
    _declare(
        "ConcernFile",
        ABOUT,
        FILE,
        {
            "concern": "the concern it belongs to",
            "statement": "the statement it belongs to",
            "content_type": "how to show it",
            "content": "the sealed, re-rendered picture",
            "destroy_on": "the day on which it goes",
        },
    )
    _declare(
        "ConcernPerson",
        "the person the concern is about",
        CONCERN,
        {
            "concern": "the one concern this person is [P1] in",
            "name": "the sealed name, under a key of its own",
            "birth_date": "the sealed birth date, only where the step needs it",
            "contact": "the sealed way to reach the person, for the notice",
            "entered_by": "who entered it",
            "entered_on": "what the notice is counted from",
            "erase_asked_on": "when somebody asked that this key goes",
        },
    )
    _declare(
        "ConcernNotice",
        "the person the concern is about",
        CONCERN,
        {
            "concern": "the concern that the person is told of",
            "state": "whether the person still has to be told",
            "due_on": "the day by which the person is told",
            "asked_ground": "the ground for telling later, from a closed list",
            "asked_by": "who asked to tell later",
            "asked_on": "when that was asked",
            "signed_by": "the second person who signed for it",
            "deferred_until": "the day on which telling later ends by itself",
            "sent_on": "when the person was told",
            "sent_by": "who told the person",
            "way": "how the person was told, from a list",
        },
    )
    _declare(
        "ConcernCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which the concerns came",
            "outcome": "how they ended",
            "concerns": "how many",
        },
    )


def _declare(
    model: str,
    persons: str,
    retention: Retention,
    fields: Mapping[str, str],
    **calls: Any,
) -> None:
    declare_model(
        model,
        persons,
        retention,
        fields,
        module=Module.CONCERN,
        purpose=Purpose.CONCERN,
        recipients=("the municipality's intake team",),
        selection_category="concern taken in, destroyed after the stated term",
        **calls,
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return [
        Due(concern.id, say_nickname(concern.nickname), concern.destroy_on)
        for concern in queries.due(actor, today)
    ]


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return what is known without a key; the words are opened by who holds one."""
    concerns = [queries.get_concern(actor, concern_id) for concern_id in ids]
    return [
        {
            "opened_on": concern.opened_on.isoformat(),
            "state": concern.state,
            "destroy_on": concern.destroy_on.isoformat(),
        }
        for concern in concerns
    ]
