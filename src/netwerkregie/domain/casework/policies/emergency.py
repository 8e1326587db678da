# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may use emergency access, who confirms it, and who looks back on it."""

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import EmergencyAccess
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.policies.cases import visible_cases
from netwerkregie.foundation.kernel import Actor, Role, clock

USERS = (Role.CHAIR, Role.CASE_HOLDER)
"""The emergency team: chairs and case holders; never the director, nor who watches."""

REVIEWERS = (Role.CHAIR, Role.DPO)
"""Who looks back: on the act, not on the content."""


def may_use(actor: Actor) -> bool:
    """Tell whether the actor is one of those for whom emergency access exists."""
    return actor.has(*USERS)


def may_review(actor: Actor) -> bool:
    """Tell whether the actor looks back on emergency access."""
    return actor.has(*REVIEWERS)


def visible_accesses(actor: Actor) -> QuerySet[EmergencyAccess]:
    """Return one's own, those that wait for somebody, and of one's own cases.

    Who looks back sees all of them, without a word.
    """
    found = EmergencyAccess.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK or may_review(actor):
        return found
    if actor.membership_id is None:
        return found.none()
    seen = Q(case_id__in=visible_cases(actor).values("id"))
    if may_use(actor):
        waits = Q(confirmed_at__isnull=True, is_alone=False)
        seen |= Q(asked_by=actor.membership_id)
        seen |= waits & Q(ends_at__gt=clock.now(), ended_at__isnull=True)
    return found.filter(seen)
