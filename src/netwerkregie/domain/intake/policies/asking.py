# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks while signed in, and which questions are theirs to read.

Nothing in a table of intake says who asked. A question is somebody's because they hold
a wrap of its key; it is shared with them because a colleague gave them one.
"""

from django.db.models import Q, QuerySet

from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.policies.advice import ADVICE_DESK
from netwerkregie.domain.intake.rules.asking import has_colleagues
from netwerkregie.foundation.accounts.models import Membership, MembershipState
from netwerkregie.foundation.accounts.policies import visible_memberships
from netwerkregie.foundation.kernel import (
    APART,
    ASKING_ROLES,
    CONTENT_ROLES,
    Actor,
    Role,
)
from netwerkregie.foundation.vault.holding import held_by

KIND = "advice"
ASKERS = tuple(sorted(ASKING_ROLES | CONTENT_ROLES))


def may_ask(actor: Actor) -> bool:
    """Who works with people; whoever runs or watches the house holds no key."""
    return actor.membership_id is not None and roles_ask(actor.roles)


def roles_ask(roles: frozenset[Role]) -> bool:
    """Tell whether somebody with these roles asks with keys of their own."""
    return not roles.isdisjoint(ASKERS) and roles.isdisjoint(APART)


def own_threads(actor: Actor) -> QuerySet[AdviceThread]:
    """Return what the actor asked: the questions whose key they held from the start."""
    return _held(actor, Q(given_by__isnull=True))


def shared_threads(actor: Actor) -> QuerySet[AdviceThread]:
    """Return what colleagues share with the actor, as long as they are colleagues."""
    givers = colleagues(actor).values("pk")
    return _held(actor, Q(given_by__in=givers))


def held_threads(actor: Actor) -> QuerySet[AdviceThread]:
    """Return both: what the actor may read and did not get through a team."""
    givers = colleagues(actor).values("pk")
    return _held(actor, Q(given_by__isnull=True) | Q(given_by__in=givers))


def colleagues(actor: Actor) -> QuerySet[Membership]:
    """Return who works for the same organisation as the actor, by its name."""
    if not has_colleagues(actor.organisation) or actor.membership_id is None:
        return Membership.objects.none()
    return (
        visible_memberships(actor)
        .filter(state=MembershipState.ACTIVE, organisation__iexact=actor.organisation)
        .exclude(pk=actor.membership_id)
    )


def may_stop_for_others(actor: Actor) -> bool:
    """Take a colleague's wrap away whose giver is gone: who reads along by a team."""
    return actor.has(*ADVICE_DESK)


def _held(actor: Actor, which: Q) -> QuerySet[AdviceThread]:
    threads = AdviceThread.objects.filter(municipality_id=actor.municipality_id)
    if not may_ask(actor) or actor.membership_id is None:
        return threads.none()
    wraps = held_by(actor.membership_id, KIND).filter(which)
    return threads.filter(id__in=wraps.values("dossier_id"))
