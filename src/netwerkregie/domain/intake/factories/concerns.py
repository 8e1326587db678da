# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns for tests, registered as an intake officer does."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from netwerkregie.domain.intake.actions import concerns
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    Behaviour,
    ConcernDraft,
    FactDraft,
    Harm,
    Hearing,
    SaidBy,
)
from netwerkregie.domain.intake.models import Concern
from netwerkregie.foundation.kernel import Actor, clock

FACT = (
    "[P1] dreigde op het plein een groep met een mes en riep dat hij hen morgen neer "
    "zou steken."
)
HARM = "Iemand uit die groep kan gewond raken."


def a_fact(text: str = FACT, said_on: date | None = None) -> FactDraft:
    """Return a fact that a youth worker saw."""
    return FactDraft(
        text, SaidBy.YOUTH_WORKER, said_on or clock.today(), Hearing.FIRST_HAND
    )


def a_concern_draft(**changes: Any) -> ConcernDraft:
    """Return the draft of a concern about an adult."""
    draft = ConcernDraft(
        once=uuid4(),
        age_band=AgeBand.ADULT,
        behaviours=frozenset({Behaviour.THREATENING, Behaviour.WEAPONS}),
        harms=frozenset({Harm.INJURY_TO_OTHERS}),
        fact=a_fact(),
        harm=HARM,
        interpretation="Het lijkt te gaan om een ruzie die groter wordt.",
        alternative="Misschien wilde [P1] indruk maken op vrienden.",
        protective="[P1] luistert naar de trainer en komt elke week.",
        done="De jongerenwerker sprak [P1] dezelfde dag.",
    )
    return replace(draft, **changes)


def a_concern(actor: Actor, **changes: Any) -> Concern:
    """Register a concern; the actor's vault is open."""
    return concerns.register(actor, a_concern_draft(**changes))
