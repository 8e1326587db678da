# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees and settles promises."""

from django.db.models import QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Promise
from netwerkregie.foundation.kernel import Actor


def visible_promises(actor: Actor) -> QuerySet[Promise]:
    """Return the promises the actor may know of: who sees the organisation does."""
    found = Promise.objects.filter(municipality_id=actor.municipality_id)
    return found if policies.may_see_organisations(actor) else found.none()


def may_promise(actor: Actor) -> bool:
    """Whoever works here; the organisation does it through its own link."""
    return policies.may_work_here(actor)
