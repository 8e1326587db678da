# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conferences for tests, the demo and the journeys, made as people make them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.casework.actions import conference_table as table
from netwerkregie.domain.casework.actions import conferences
from netwerkregie.domain.casework.drafts.conferences import (
    ActionDraft,
    ConferenceDraft,
    DecisionDraft,
    ItemDraft,
    NoteDraft,
    Place,
)
from netwerkregie.domain.casework.models import (
    AgendaItem,
    Case,
    CaseAction,
    Conference,
    Decision,
)
from netwerkregie.foundation.kernel import Actor, clock

TITLE = "Hoe krijgt [P1] weer dagritme?"
NOTE = "[P1] was maandag op tijd op het werk en wil blijven."
DECISION = "Welzijn gaat elke week langs; de school belt niet meer apart."
ACTION = "Een gesprek plannen over de opleiding."


def a_conference(
    actor: Actor, case: Case, seats: Sequence[UUID], **changes: Any
) -> Conference:
    """Plan a conference for today with these members of the case."""
    draft = ConferenceDraft(
        once=uuid4(),
        held_on=clock.today(),
        starts_at=time(14, 0),
        place=Place.CITY_HALL,
        quorum=2,
        seats=seats,
    )
    return conferences.plan(actor, case.id, replace(draft, **changes))


def an_item(
    actor: Actor, conference: Conference, audience: Sequence[UUID], **changes: Any
) -> AgendaItem:
    """Put something on the agenda for these members."""
    draft = ItemDraft(once=uuid4(), audience=audience, title=TITLE)
    ready = replace(draft, **changes)
    return conferences.add_item(actor, conference.case_id, conference.id, ready)


def a_note(actor: Actor, item: AgendaItem, text: str = NOTE) -> table.Kept:
    """Type a first note at an item."""
    draft = NoteDraft(uuid4(), 0, text)
    return table.type_note(actor, *_at(item), draft)


def a_decision(actor: Actor, item: AgendaItem, text: str = DECISION) -> Decision:
    """Record a decision."""
    return table.decide(actor, *_at(item), DecisionDraft(uuid4(), text))


def an_action(
    actor: Actor, item: AgendaItem, owner_id: UUID, days: int = 14, text: str = ACTION
) -> CaseAction:
    """Record who does what by a day."""
    due_on = clock.today() + timedelta(days=days)
    draft = ActionDraft(uuid4(), text, owner_id, due_on)
    return table.agree_action(actor, *_at(item), draft)


def _at(item: AgendaItem) -> tuple[UUID, UUID, UUID]:
    return item.conference.case_id, item.conference_id, item.id
