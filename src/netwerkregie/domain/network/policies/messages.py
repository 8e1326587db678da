# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see messages to many, incidents and their cards."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import (
    CardCall,
    Incident,
    IncidentCard,
    Message,
    MessageReply,
)
from netwerkregie.domain.network.policies import may_see_organisations
from netwerkregie.foundation.kernel import Actor


def visible_messages(actor: Actor) -> QuerySet[Message]:
    """Whoever works in the network, and the clock."""
    found = Message.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_replies(actor: Actor) -> QuerySet[MessageReply]:
    """Replies are read by the director and the deputy only."""
    found = MessageReply.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_incidents(actor: Actor) -> QuerySet[Incident]:
    """Whoever works in the network, and the clock."""
    found = Incident.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_cards(actor: Actor) -> QuerySet[IncidentCard]:
    """The cards that were changed here."""
    found = IncidentCard.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_calls(actor: Actor) -> QuerySet[CardCall]:
    """Whom to call, by function."""
    found = CardCall.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()
