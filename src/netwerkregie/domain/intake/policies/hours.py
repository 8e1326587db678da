# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who says when the desk is there, and who may know it."""

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import DeskHours
from netwerkregie.domain.intake.policies import require as require
from netwerkregie.foundation.kernel import Actor, ActorKind, Role


def may_set_hours(actor: Actor) -> bool:
    """The director and the deputy speak for the desk."""
    return actor.has(Role.NETWORK_DIRECTOR, Role.DEPUTY)


def may_renew_days(actor: Actor) -> bool:
    """The clock, which adds the holidays of another year."""
    return actor.kind in (ActorKind.JOB, ActorKind.COMMAND)


def visible_hours(actor: Actor) -> QuerySet[DeskHours]:
    """Whoever is of this municipality may know when its desk is there."""
    return DeskHours.objects.filter(municipality_id=actor.municipality_id)
