# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many weighings came to what in a period; never whose, never an answer."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from django.db.models import Count

from netwerkregie.domain.casework.models import Weighing, WeighingCount
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules.weighings import UNDECIDED
from netwerkregie.foundation.kernel import Actor

OPEN = "open"


def count_weighings(actor: Actor, start: date, end: date) -> Mapping[str, int]:
    """Return how many weighings opened in a period came to what, the destroyed too.

    No action is counted by its reason; what nobody decided in time by "expired".

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    policies.require(policies.may_see_figures(actor))
    counted: Counter[str] = Counter()
    living = Weighing.objects.filter(
        municipality_id=actor.municipality_id,
        is_practice=False,
        opened_on__gte=start,
        opened_on__lte=end,
    ).values("state", "outcome", "reason")
    for row in living.annotate(n=Count("id")).order_by():
        is_open = row["state"] in UNDECIDED
        counted[OPEN if is_open else row["reason"] or row["outcome"]] += row["n"]
    gone = WeighingCount.objects.filter(
        municipality_id=actor.municipality_id,
        month__gte=start.replace(day=1),
        month__lte=end,
    )
    for outcome, weighings in gone.values_list("outcome", "weighings"):
        counted[outcome] += weighings
    return dict(counted)
