# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock ends of planned visits."""

from datetime import timedelta

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Visit
from netwerkregie.domain.network.policies.visits import visible_visits
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.rules.visits import (
    CANCELLED_DAYS,
    VISIT_MONTHS,
    VisitState,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def empty_visits(actor: Actor) -> int:
    """Keep of visits of more than 24 months ago the day and the kind, no more.

    What was planned and never logged is not counted as held: it goes altogether.
    """
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    last = months_later(today, -VISIT_MONTHS)
    over = visible_visits(actor).filter(on__lte=last)
    never = list(over.filter(state=VisitState.PLANNED).values_list("id", flat=True))
    held = list(
        over.filter(state=VisitState.HELD, made_by__isnull=False).values_list(
            "id", flat=True
        )
    )
    Visit.objects.filter(id__in=never).delete()
    Visit.objects.filter(id__in=held).update(
        at=None,
        minutes=None,
        place="",
        goes=None,
        along=None,
        made_by=None,
        once=None,
        contact=None,
    )
    if never or held:
        record(actor, Verb.VISIT_EMPTIED, None, subjects=[*never, *held])
    return len(never) + len(held)


def drop_cancelled(actor: Actor) -> int:
    """Destroy what was cancelled thirty days ago: it says nothing about our effort."""
    policies.require(policies.may_destroy(actor))
    over = visible_visits(actor).filter(
        state=VisitState.CANCELLED,
        changed_at__lt=clock.now() - timedelta(days=CANCELLED_DAYS),
    )
    ids = list(over.values_list("id", flat=True))
    Visit.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.VISIT_EMPTIED, None, subjects=ids)
    return len(ids)
