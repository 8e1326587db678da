# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of goals: a year goes as a whole, with the books of that year."""

from collections.abc import Iterable
from uuid import UUID

from netwerkregie.domain.programme.models import (
    Goal,
    GoalYear,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def destroy_years(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy years of goals whose term is over, with every count in them.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_years(actor).filter(id__in=list(ids))
    gone = sorted(found.values_list("id", flat=True))
    for year_id in gone:
        Measurement.objects.filter(indicator__goal__year_id=year_id).delete()
        Indicator.objects.filter(goal__year_id=year_id).delete()
        Goal.objects.filter(year_id=year_id).delete()
        GoalYear.objects.filter(id=year_id).delete()
        record(actor, Verb.GOALS_DESTROYED, year_id, reason=reason)
    return len(gone)
