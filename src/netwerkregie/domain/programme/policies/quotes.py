# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who buys, compares and chooses, side by side; a supplier sees nothing of it."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    Quote,
    QuoteRequest,
    QuoteView,
    Supplier,
)
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import may_see_money, may_spend
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.domain.programme.policies.small_grants import DECIDERS as DECIDERS
from netwerkregie.foundation.kernel import Actor


def may_see(actor: Actor) -> bool:
    """Whoever reads the books."""
    return may_see_money(actor)


def may_buy(actor: Actor) -> bool:
    """Whoever spends: the director and the deputy."""
    return may_spend(actor)


def may_second(actor: Actor) -> bool:
    """Whoever may be one of two."""
    return actor.has(*DECIDERS) and actor.membership_id is not None


def visible_suppliers(actor: Actor) -> QuerySet[Supplier]:
    """Return the suppliers the actor may know of."""
    found = Supplier.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_requests(actor: Actor) -> QuerySet[QuoteRequest]:
    """Return the requests the actor may know of."""
    found = QuoteRequest.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_quotes(actor: Actor) -> QuerySet[Quote]:
    """Return the quotes the actor may know of."""
    found = Quote.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_views(actor: Actor) -> QuerySet[QuoteView]:
    """Return what those who choose wrote."""
    found = QuoteView.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()
