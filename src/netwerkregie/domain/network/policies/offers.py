# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and write offers and requests, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.policies import may_see_organisations, may_work_here
from netwerkregie.foundation.kernel import Actor


def may_write_offers(actor: Actor) -> bool:
    """The director and the deputy, for an organisation that reads along."""
    return may_work_here(actor)


def may_change_offer(actor: Actor, offer: Offer) -> bool:
    """What a colleague typed; what the organisation wrote is its own."""
    return may_write_offers(actor) and offer.made_by is not None


def may_introduce(actor: Actor) -> bool:
    """Whoever works here asks; the two organisations decide."""
    return may_work_here(actor)


def visible_offers(actor: Actor) -> QuerySet[Offer]:
    """Return the offers and requests that the actor may know of."""
    found = Offer.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_introductions(actor: Actor) -> QuerySet[Introduction]:
    """Return the introductions that the actor may know of."""
    found = Introduction.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()
