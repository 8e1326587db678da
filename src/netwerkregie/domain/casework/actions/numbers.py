# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What destroyed weighings, cases and disclosures leave: a number per month."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F

from netwerkregie.domain.casework.models import CaseCount
from netwerkregie.domain.casework.policies import may_destroy, require
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.counting import Measure
from netwerkregie.foundation.kernel import Actor


def leave(actor: Actor, found: Iterable[tuple[date, Measure]]) -> None:
    """Add to the numbers, in the act in which the rows go: none is counted twice."""
    require(may_destroy(actor))
    for day, measure in found:
        counted, _ = CaseCount.objects.get_or_create(
            municipality_id=actor.municipality_id,
            month=counting.month_of(day),
            measure=measure,
        )
        CaseCount.objects.filter(id=counted.id).update(cases=F("cases") + 1)
