# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who plans visits, and whose agenda a device reads."""

from django.db.models import Q, QuerySet

from netwerkregie.domain.network.models import AgendaFeed, ContactMoment, Visit
from netwerkregie.domain.network.policies import (
    CLOCK,
    may_see_organisations,
    may_work_here,
)
from netwerkregie.foundation.kernel import Actor, ActorKind


def may_plan(actor: Actor) -> bool:
    """Whoever works here plans for all who work here: a deputy takes over."""
    return may_work_here(actor)


def visible_visits(actor: Actor) -> QuerySet[Visit]:
    """Return the visits the actor may know of."""
    found = Visit.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def own_visits(actor: Actor) -> QuerySet[Visit]:
    """Return the visits that somebody goes to; what a device is shown, and no more."""
    found = Visit.objects.filter(municipality_id=actor.municipality_id)
    if not may_read_own_agenda(actor):
        return found.none()
    return found.filter(Q(goes=actor.membership_id) | Q(along=actor.membership_id))


def own_contacts(actor: Actor) -> QuerySet[ContactMoment]:
    """Return the contacts somebody wrote down; their next dates are on the agenda."""
    found = ContactMoment.objects.filter(municipality_id=actor.municipality_id)
    if not may_read_own_agenda(actor):
        return found.none()
    return found.filter(made_by=actor.membership_id)


def may_read_own_agenda(actor: Actor) -> bool:
    """The person, or a device of the person that the gate let in."""
    if actor.membership_id is None:
        return False
    return actor.kind is ActorKind.LINK_HOLDER or may_work_here(actor)


def own_feeds(actor: Actor) -> QuerySet[AgendaFeed]:
    """Return somebody's own devices; nobody sees another's, the clock sees the old."""
    found = AgendaFeed.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    if not may_read_own_agenda(actor):
        return found.none()
    assert actor.membership_id is not None
    return found.filter(membership=actor.membership_id)
