# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of family conversations hold, why, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import family_ending
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules.families import TERMS
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.privacy import Due, Module, Retention

FAMILY = Retention(
    name="family conversation",
    starts="the last conversation",
    days=TERMS.keep,
    reason="a family that calls back is known, and not for ever; two people can keep "
    "it a year longer; for a minor half (rows M11 and M23); withdrawn consent ends it "
    "within a day",
)
COUNT = Retention(
    name="family conversation count",
    starts="the end of the year",
    days=7 * 365,
    reason="a number about nobody, for the account to the council",
)

PEOPLE = "the people of a family who agreed to talk, each under a key of their own"
COLLEAGUES = "colleagues who talk with families"


def declare_families() -> None:
    """Put family conversations in the register of processing."""
    _declare(
        "FamilyTalk",
        PEOPLE,
        {
            "nickname": "a drawn name by which colleagues speak of the conversations",
            "state": "whether somebody agreed, withdrew, or it is over",
            "age_band": "of the youngest; halves every term",
            "owner_id": "the counsellor, so that nothing lies still",
            "opened_on": "what the clocks are counted from",
            "last_on": "the last conversation, from which the term counts",
            "next_on": "the day on which something happens next; never empty",
            "destroy_on": "the day on which it goes by itself; never empty",
            "choice_by": "until when a family that withdrew can choose what stays",
            "ended_on": "when it ended",
            "end_reason": "how it ended, for the count that remains",
            "once": "drawn with the form, to know a double click",
            "is_practice": "fictional, written before the module was on",
        },
        due=_due,
        export=_export,
        erase=family_ending.destroy_families,
    )
    _declare(
        "FamilySeat",
        COLLEAGUES,
        {
            "talk": "the conversations",
            "membership_id": "the colleague who was let in by name",
            "since": "from when",
            "until": "the last day",
            "added_by": "who let them in",
            "ended_on": "when it ended",
        },
    )
    _declare(
        "FamilyPerson",
        PEOPLE,
        {
            "talk": "the conversations",
            "number": "the number in the token by which the words speak",
            "age_band": "halves terms, and keeps what is said of a child at home",
            "body": "the sealed name, way to reach them and who they are to the others",
            "entered_by": "who entered it",
            "entered_on": "when",
            "erase_asked_on": "when somebody asked that this key goes",
        },
    )
    _declare(
        "FamilyConsent",
        PEOPLE,
        {
            "talk": "the conversations",
            "position": "its place among the consents",
            "about": "keeping notes, or speaking with somebody",
            "way": "said or on paper",
            "given_on": "from which day notes can be kept",
            "written_by": "who recorded it",
            "withdrawn_on": "when it was withdrawn; notes stop at once",
            "body": "the sealed words: who agreed, and to what exactly",
        },
    )
    _declare(
        "FamilyConversation",
        PEOPLE,
        {
            "talk": "the conversations it is one of",
            "position": "its place among them",
            "held_on": "the day, never the time",
            "held_by": "which colleague talked",
            "once": "drawn with the form, to know a double click",
        },
    )
    _declare(
        "FamilyNote",
        PEOPLE,
        {
            "conversation": "the conversation it is of",
            "position": "its place on the sheet",
            "part": "which part of the sheet; what was seen stands apart from views",
            "corrects": "the earlier note that this one corrects",
            "written_by": "who wrote it; nobody else changes it",
            "written_on": "the day, never the time",
            "body": "the sealed words",
        },
    )
    _declare(
        "FamilyExtension",
        PEOPLE,
        {
            "talk": "the conversations that would stay longer",
            "until": "until when",
            "asked_by": "who asked",
            "asked_on": "when",
            "signed_on": "when a second person stood behind it",
        },
    )
    _declare(
        "FamilyExtensionWord",
        PEOPLE,
        {
            "extension": "the longer keeping it is about",
            "written_by": "whose own words these are",
            "written_on": "the day, never the time",
            "body": "the sealed reasons",
        },
    )
    _declare(
        "FamilyHandover",
        PEOPLE,
        {
            "talk": "the conversations",
            "recipient_id": "to which help on the municipality's own list",
            "state": "whether it left, and whether they reached each other",
            "made_by": "who made it",
            "made_on": "when",
            "next_on": "when somebody asks whether they reached each other",
            "disclosure_id": "its line in the register of what left",
            "answered_on": "when that was known",
        },
        recipients=("help that the family agreed to, in words that it agreed to",),
    )
    _declare(
        "FamilyHandoverItem",
        PEOPLE,
        {
            "handover": "the handover it is of",
            "position": "its place in it",
            "body": "the sealed sentence for the other party",
            "agreement": "sealed: who of the family agreed to this sentence",
        },
        recipients=("help that the family agreed to, in words that it agreed to",),
    )
    _declare(
        "FamilyCount",
        "nobody",
        {
            "month": "the month in which the conversations began",
            "outcome": "how they ended",
            "talks": "how many",
        },
        retention=COUNT,
    )


def _declare(
    model: str,
    persons: str,
    fields: Mapping[str, str],
    *,
    retention: Retention = FAMILY,
    recipients: tuple[str, ...] = ("the counsellor, and colleagues let in by name",),
    **calls: Any,
) -> None:
    declare_model(
        model,
        persons,
        retention,
        fields,
        module=Module.FAMILY,
        purpose=Purpose.FAMILY,
        ground="GDPR article 6(1)(a): consent of who takes part; withdrawn at any time",
        recipients=recipients,
        selection_category="family conversation, destroyed after the stated term",
        **calls,
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return [
        Due(talk.id, say_nickname(talk.nickname), talk.destroy_on)
        for talk in queries.due(actor, today)
    ]


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return what is known without a key; the words are opened by who holds one."""
    talks = [queries.get_talk(actor, talk_id) for talk_id in ids]
    return [
        {
            "opened_on": talk.opened_on.isoformat(),
            "last_on": talk.last_on.isoformat(),
            "destroy_on": talk.destroy_on.isoformat(),
        }
        for talk in talks
    ]
