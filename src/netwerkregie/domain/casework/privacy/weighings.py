# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of weighings hold, why, and until when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import weighing_ending
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules.weighings import TERMS
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.privacy import Due, Module, Retention

WEIGHING = Retention(
    name="weighing",
    starts="the day it was opened, and again the day it was decided",
    days=TERMS.undecided,
    reason="a weighing that nobody decides may not lie; decided it goes in thirty "
    "days, and never after its concern; for a minor half of both (rows M11 and M23)",
)
FRAME = Retention(
    name="frame of weighing",
    starts="the day a newer one was recorded",
    days=7 * 366,
    reason="on what the weighings of a year rested; it is about nobody",
)
COUNT = Retention(
    name="count of weighings",
    starts="the end of the year",
    days=7 * 366,
    reason="the account to the council; it is about nobody",
)

ABOUT = "the person concerned, and others who occur in it, without names"
COLLEAGUES = "colleagues, as weighers"
SEEN_BY = ("the chair and the weighers who sit at it",)


def declare_weighings() -> None:
    """Put weighings in the register of processing."""
    _declare_weighing()
    _declare_sealed()
    _declare_seats()
    _declare_frame()


def _declare_weighing() -> None:
    _declare(
        "Weighing",
        ABOUT,
        WEIGHING,
        {
            "concern_id": "the concern that is weighed, by its number only",
            "nickname": "a drawn name by which colleagues speak of it",
            "age_band": "halves every term and asks for a youth professional",
            "state": "who has to do something now",
            "chair_id": "who convenes it, so that nothing lies still",
            "taken_in_by": "who took the concern in never weighs it",
            "taken_in_user": "the same, by natural person",
            "handed_over_user": "who handed the concern over never weighs it",
            "opened_on": "what the clocks are counted from",
            "first_processed_on": "the first record about the person",
            "next_on": "the day on which something happens next; never empty",
            "destroy_on": "the day on which it goes by itself; never empty",
            "table_on": "the day from which judgements are read and not rewritten",
            "outcome": "what it came to, for the count that remains",
            "reason": "why nothing is done, for the count that remains",
            "decided_on": "the start of the last term",
            "reminded": "how many times its members were told that it goes soon",
            "is_practice": "fictional, written before the module was on",
        },
        due=_due,
        export=_export,
        erase=weighing_ending.destroy_weighings,
    )


def _declare_sealed() -> None:
    _declare(
        "WeighingStatement",
        ABOUT,
        WEIGHING,
        {
            "weighing": "the weighing it belongs to",
            "position": "its place among the statements",
            "kind": "fact, view and so on, kept apart",
            "written_by": "which member wrote it; nobody changes it",
            "written_on": "the day, never the time",
            "body": "the sealed words",
        },
    )
    _declare(
        "Judgement",
        ABOUT,
        WEIGHING,
        {
            "weighing": "the weighing it belongs to",
            "seat": "whose judgement it is",
            "position": "its place among what this person wrote",
            "written_by": "which member wrote it; nobody else changes it",
            "written_on": "the day, never the time",
            "body": "the sealed words and choices, which nobody can count",
        },
    )
    _declare(
        "WeighingPerson",
        "the person concerned",
        WEIGHING,
        {
            "weighing": "the one weighing this person is [P1] in",
            "body": "the sealed name, under a key of its own",
            "released_by": "who released it",
            "released_on": "when it was released",
        },
    )
    _declare(
        "WeighingOutcome",
        ABOUT,
        WEIGHING,
        {
            "weighing": "the weighing it belongs to",
            "position": "its place among the texts put before the others",
            "kind": "which of the five outcomes",
            "reason": "why nothing is done, from a closed list",
            "holder_id": "who becomes the case holder",
            "receiver": "police or prosecutor, where it is handed over",
            "answer_by": "the day by which one party answers",
            "written_by": "which member wrote it",
            "written_on": "the day, never the time",
            "content_hash": "what two people sign; any change is another one",
            "body": "the sealed reasons",
            "decided_on": "when the second organisation signed",
        },
    )
    _declare(
        "InformationRequest",
        ABOUT,
        WEIGHING,
        {
            "weighing": "the weighing it belongs to",
            "asked_by": "which member asks and types the answer in",
            "asked_on": "the day on which two organisations decided to ask",
            "answer_by": "the day on which the table opens again, answered or not",
            "body": "the sealed party and question",
            "answered_on": "when the answer came",
            "answer": "the sealed statement that holds the answer",
            "closed_on": "when the table opened again",
        },
    )


def _declare_seats() -> None:
    _declare(
        "WeighingSeat",
        COLLEAGUES,
        WEIGHING,
        {
            "weighing": "the weighing",
            "membership_id": "who sits at it",
            "user_id": "the natural person, so that nobody counts as two",
            "controller": "for which organisation; two are needed",
            "is_youth_professional": "whether they know young people by profession",
            "state": "asked, ready, stepped aside or ended",
            "aside_reason": "why somebody stepped aside, as a code",
            "given_by": "who gave the seat",
            "given_on": "when it was given",
            "declared_on": "when they said to have no conflict of interest",
            "judged_on": "when they wrote an own judgement",
            "criteria_met_on": "when they recorded that the criteria seem met, so that "
            "a name may be released",
            "ended_on": "when it ended",
        },
    )


def _declare_frame() -> None:
    _declare(
        "WeighingFrame",
        COLLEAGUES,
        FRAME,
        {
            "decided_by": "who decided on the criteria and the ground",
            "decided_on": "when",
            "ground": "the legal ground, from a closed list",
            "advice_reference": "where the privacy officer's advice can be found",
            "advice_on": "the day of that advice",
            "recorded_by": "which member recorded it",
            "recorded_on": "when it was recorded",
            "position": "its place; the newest one holds",
        },
    )
    _declare(
        "WeighingCount",
        "nobody",
        COUNT,
        {
            "month": "the month in which the weighings were opened",
            "outcome": "what they came to",
            "weighings": "how many",
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
        module=Module.WEIGHING,
        purpose=Purpose.WEIGHING,
        ground="GDPR article 6(1)(e), as recorded in the frame of weighing",
        recipients=SEEN_BY,
        selection_category="weighing of a concern, destroyed after the term",
        **calls,
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return [
        Due(one.id, say_nickname(one.nickname), one.destroy_on)
        for one in queries.due(actor, today)
    ]


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return what is known without a key; words are opened by who sits at it."""
    found = [queries.get_weighing(actor, one) for one in ids]
    return [
        {
            "opened_on": one.opened_on.isoformat(),
            "state": one.state,
            "outcome": one.outcome,
            "destroy_on": one.destroy_on.isoformat(),
        }
        for one in found
    ]
