# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What second looks came to, per reason: counts, small ones hidden."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from netwerkregie.domain.casework.models import SampleCount
from netwerkregie.domain.casework.policies import samples as policies
from netwerkregie.domain.casework.rules.samples import Looked, Result
from netwerkregie.domain.intake.figures.triage import LEAST
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a kind of decision was looked at with a result; None below five."""

    looked: Looked
    reason: str
    result: Result
    looks: int | None


def count_samples(actor: Actor, since: date) -> tuple[Cell, ...]:
    """Return what second looks came to since a day, never about somebody."""
    policies.require(policies.may_see(actor))
    found = (
        SampleCount.objects.filter(
            municipality_id=actor.municipality_id, month__gte=since.replace(day=1)
        )
        .values("looked", "reason", "result")
        .annotate(total=Sum("looks"))
        .order_by("looked", "reason", "result")
    )
    return tuple(
        Cell(
            Looked(one["looked"]),
            one["reason"],
            Result(one["result"]),
            one["total"] if one["total"] >= LEAST else None,
        )
        for one in found
    )
