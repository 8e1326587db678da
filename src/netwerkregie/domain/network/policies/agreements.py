# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and make agreements, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import Agreement
from netwerkregie.domain.network.policies import may_see_organisations, may_work_here
from netwerkregie.foundation.kernel import Actor


def may_make_agreements(actor: Actor) -> bool:
    """The director and the deputy make agreements for the municipality."""
    return may_work_here(actor)


def may_see_agreements(actor: Actor) -> bool:
    """Whoever works here, and the clock; a party reads its own by its link."""
    return may_see_organisations(actor)


def visible_agreements(actor: Actor) -> QuerySet[Agreement]:
    """Return the agreements of the municipality that the actor may know of."""
    found = Agreement.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_agreements(actor) else found.none()
