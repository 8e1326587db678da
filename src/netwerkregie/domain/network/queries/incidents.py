# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading incidents and their cards; a card that nobody changed is the one we ship."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.network.models import (
    CardCall,
    Incident,
    IncidentCard,
    IncidentLine,
)
from netwerkregie.domain.network.phrases.starters import starter
from netwerkregie.domain.network.policies import messages as who
from netwerkregie.domain.network.rules.incidents import IncidentKind
from netwerkregie.foundation.kernel import Actor, NotFound

MOST = 50
LINES = 500


def card(actor: Actor, kind: IncidentKind, *, lock: bool = False) -> IncidentCard:
    """Return the card of a kind; the prepared one while nobody changed it."""
    found = who.visible_cards(actor).filter(kind=kind)
    first = (found.select_for_update() if lock else found).first()
    if first is not None:
        return first
    return IncidentCard(
        municipality_id=actor.municipality_id, kind=kind, version=0, **starter(kind)
    )


def calls(actor: Actor, kind: IncidentKind) -> list[CardCall]:
    """Return whom to call, in the order in which they were put on the card."""
    found = who.visible_calls(actor).filter(kind=kind)
    return list(found.select_related("organisation").order_by("id"))


def get_call(actor: Actor, call_id: UUID) -> CardCall:
    """Return a line of a call list; not yours is not there."""
    found = who.visible_calls(actor).filter(id=call_id).first()
    if found is None:
        raise NotFound
    return found


def changed_cards(actor: Actor) -> dict[str, date]:
    """Return when each card was last looked at."""
    found = who.visible_cards(actor)
    return dict(found.values_list("kind", "changed_on"))


def incidents(actor: Actor) -> list[Incident]:
    """Return the incidents, the open ones first."""
    found = who.visible_incidents(actor).select_related("district")
    listed = found.order_by("-opened_at", "-id")[:MOST]
    return sorted(listed, key=lambda one: one.closed_at is not None)


def open_incidents(actor: Actor) -> list[Incident]:
    """Return the incidents that go on."""
    found = who.visible_incidents(actor).filter(closed_at__isnull=True)
    return list(found.order_by("-opened_at", "-id")[:MOST])


def get_incident(actor: Actor, incident_id: UUID, *, lock: bool = False) -> Incident:
    """Return an incident; not yours is not there."""
    found = who.visible_incidents(actor).filter(id=incident_id)
    if lock:
        found = found.select_for_update(of=("self",))
    else:
        found = found.select_related("district")
    first = found.first()
    if first is None:
        raise NotFound
    return first


def log_of(actor: Actor, incident: Incident) -> list[IncidentLine]:
    """Return the decisions in the order in which they were taken."""
    found = IncidentLine.objects.filter(
        municipality_id=actor.municipality_id, incident=incident
    )
    return list(found.order_by("said_at", "made_at", "id")[:LINES])
