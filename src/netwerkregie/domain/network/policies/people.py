# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees who joined, and what is offered to focal points."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import Arrival, OfferedTraining
from netwerkregie.domain.network.policies import may_see_people, may_work_here
from netwerkregie.foundation.kernel import Actor


def may_welcome(actor: Actor) -> bool:
    """The director and the deputy; they sign, and write nothing."""
    return may_work_here(actor)


def visible_arrivals(actor: Actor) -> QuerySet[Arrival]:
    """Return the bells of who joined, to who welcomes and to the clock."""
    found = Arrival.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_people(actor) else found.none()


def may_offer_trainings(actor: Actor) -> bool:
    """The director and the deputy."""
    return may_work_here(actor)


def visible_trainings(actor: Actor) -> QuerySet[OfferedTraining]:
    """Return what is offered, to who offers it and to the clock."""
    found = OfferedTraining.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_people(actor) else found.none()
