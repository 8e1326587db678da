# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who hears that a concern waits too long, and who may check for a double."""

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import Concern, KnownElsewhere
from netwerkregie.domain.intake.policies import DESTROYERS, member_of
from netwerkregie.domain.intake.policies import may_destroy as may_destroy
from netwerkregie.domain.intake.policies import require as require
from netwerkregie.domain.intake.policies.concerns import INTAKE, may_hold
from netwerkregie.domain.intake.rules.clocks import ABOVE, BESIDE, HEARS, OWNER
from netwerkregie.domain.intake.rules.concerns import OPEN
from netwerkregie.foundation.kernel import Actor, Role

WATCHERS = (Role.DPO, Role.AUDITOR)


def may_watch_clocks(actor: Actor) -> bool:
    """Counts of what failed: the privacy officer and the auditor."""
    return actor.has(*WATCHERS)


def may_check_doubles(actor: Actor, concern: Concern) -> bool:
    """Who holds the concern and takes concerns in; a role alone is not enough (M8)."""
    return may_hold(actor, concern)


def visible_waiting(actor: Actor) -> QuerySet[Concern]:
    """Return the open concerns of which the actor hears that they wait too long.

    A day, a drawn name and an owner: no content, whose key these roles do not have.
    """
    found = Concern.objects.filter(
        municipality_id=actor.municipality_id, state__in=OPEN
    )
    if actor.kind in DESTROYERS:
        return found
    heard = Q(pk__isnull=True)
    if actor.has(*INTAKE) and actor.membership_id is not None:
        heard |= Q(owner_id=actor.membership_id, escalations__rung=OWNER)
    for rung in (BESIDE, ABOVE):
        if actor.has(*HEARS[rung]):
            heard |= Q(escalations__rung=rung)
    return found.filter(heard).distinct()


def visible_known(actor: Actor) -> QuerySet[KnownElsewhere]:
    """Return for an owner that colleagues work on a person of theirs; nobody else."""
    found = KnownElsewhere.objects.filter(municipality_id=actor.municipality_id)
    if not actor.has(*INTAKE) or actor.membership_id is None:
        return found.none()
    return found.filter(concern__owner_id=member_of(actor), concern__state__in=OPEN)
