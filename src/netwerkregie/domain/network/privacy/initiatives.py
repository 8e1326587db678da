# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives and proposals: what is held, about whom, why."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.actions import proposals
from netwerkregie.domain.network.models import Proposal
from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    TOKEN,
    declare_model,
)
from netwerkregie.domain.network.rules import initiatives as rules
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Retention

INITIATIVE = Retention(
    "initiative",
    "the last confirmation by a partner",
    365,
    "what nobody confirms for a year no longer exists",
)
PROPOSAL = Retention(
    "proposal",
    "the answer",
    rules.OUTCOME_DAYS,
    "the proposer has read the answer; a count remains",
)
ENDED = Retention(
    "ended count",
    "the end of the year",
    7 * 365,
    "numbers for the account to the council, about nobody",
)
_OF = {"initiative": "of which initiative"}


def declare_initiatives() -> None:
    """Declare what is held about initiatives."""
    declare_model(
        "Initiative",
        INITIATIVE,
        MEMBERS,
        {
            "name": "its name",
            "about": "what it does, without anybody in it",
            "stage": "how far the initiative is; never a person",
            "topics": "what it is about, from a closed list",
            **MADE,
            "confirmed_on": "when a partner last said that it goes on",
            "confirm_by": "when it ends unless a partner confirms it",
            "version": "lets two writers not overwrite each other",
            "once": "lets a second press of the button be the same initiative",
        },
    )
    declare_model(
        "TakesPlace", INITIATIVE, NOBODY, {**_OF, "district": "where it takes place"}
    )
    declare_model(
        "Partnership",
        INITIATIVE,
        NOBODY,
        {
            **_OF,
            "organisation": "which organisation carries it",
            "asked_on": "when we asked; without an answer it is gone in 30 days",
            "confirmed_on": "since when the organisation says so itself",
            "shown_on": "since when it agrees to stand on the public list",
        },
    )
    declare_model(
        "InitiativeNeed",
        INITIATIVE,
        NOBODY,
        {**_OF, "kind": "what it needs, from a closed list", "text": "in a few words"},
    )
    declare_model(
        "InitiativeResult",
        INITIATIVE,
        NOBODY,
        {**_OF, "held_on": "when", "text": "what came of it, without anybody in it"},
    )
    _proposals()


def _proposals() -> None:
    declare_model(
        "Proposal",
        PROPOSAL,
        "a resident, by an e-mail address for the answer only, if they give one",
        {
            "name": "what the initiative is called",
            "about": "what it would be, without anybody in it",
            "place": "where it would be",
            "email": "for the answer only; destroyed with it",
            "language": "the language of the answer",
            **TOKEN,
            "made_on": "on which day it came",
            "state": "whether it has its answer",
            "reason": "the public reason of the answer, from a closed list",
            "words": "the public answer in our own words",
            "said_back": "what the proposer answered to our question",
            "until": "when it ends by itself",
            "initiative": "which initiative came of it",
        },
        find=_find,
        export=_export,
        erase=proposals.erase,
    )
    declare_model(
        "EndedCount",
        ENDED,
        NOBODY,
        {"kind": "what ended", "year": "in which year", "number": "how many"},
    )


def _find(actor: Actor, key: Mapping[str, str]) -> Sequence[UUID]:
    found = Proposal.objects.filter(
        municipality_id=actor.municipality_id, email__iexact=key.get("email") or "-"
    )
    return list(found.values_list("id", flat=True))


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    found = Proposal.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    shown = ("name", "about", "place", "email", "made_on", "state", "reason", "words")
    return [dict(row) for row in found.values(*shown)]
