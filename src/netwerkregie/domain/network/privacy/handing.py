# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation, handovers and promises: what is held and why."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.network.models import Promise
from netwerkregie.domain.network.policies import promises as policies
from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    WORDS,
    declare_model,
)
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due, Retention

COLLEAGUES = "colleagues, as those who know an organisation"
KNOWING = Retention(
    "knowing an organisation",
    "the end of the membership, unless it was ended or taken over before",
    365,
    "somebody has to take over; a year later nobody will",
)
HANDING = Retention(
    "handover",
    "the end of the handover",
    365,
    "a year in which one can look back at what was taken over",
)


def declare_handing() -> None:
    """Declare who knows whom of the organisations, and how that is handed over."""
    declare_model(
        "Relation",
        KNOWING,
        COLLEAGUES,
        {
            "organisation": "which organisation is known",
            "colleague": "by which colleague, to ask for an introduction",
            "since": "since when",
            "accepted_on": "when it was taken over from somebody else",
        },
    )
    declare_model(
        "Handover",
        HANDING,
        COLLEAGUES,
        {
            "giver": "which colleague hands over",
            "successor": "to which colleague",
            "started_on": "since when",
            "stopped_on": "when the giver stopped it",
            "done_on": "when everything was taken over",
        },
    )
    declare_model(
        "HandoverItem",
        HANDING,
        COLLEAGUES,
        {
            "handover": "of which handover",
            "organisation": "which organisation",
            "since": "since when the giver knew it",
            "answer": "whether it was taken over",
            "why_not": "why not, from a closed list",
            "answered_by": "which colleague answered",
            "answered_on": "when",
        },
    )


def declare_promises() -> None:
    """Declare what the two sides promised each other."""
    declare_model(
        "Promise",
        WORDS,
        MEMBERS,
        {
            "organisation": "with which organisation",
            "link": "through which link the organisation reads and answers it",
            "side": "whether we promised or they",
            "text": "what was promised; both sides read the same words",
            "due_on": "for when",
            "state": "open, kept or withdrawn",
            "settled_on": "since when it is kept or withdrawn",
            "settled_by": "which colleague said so; empty when the organisation did",
            "said": "what the organisation says of it, from a closed list",
            "said_on": "when it said so",
            "view": "how it was promised, in the organisation's own words",
            **MADE,
            "text_until": "when the words are destroyed",
            "text_gone_on": "when the words were destroyed",
            "once": "lets a second press of the button be the same promise",
        },
        due=_due_words,
    )


def _due_words(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_promises(actor).filter(text_until__lte=today)
    return [
        Due(one.id, Promise.__name__, one.text_until)
        for one in over.exclude(text="").only("id", "text_until")
    ]
