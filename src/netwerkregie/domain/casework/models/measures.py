# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures without consent, in a part of their own; their words and law are sealed.

No key leads from here to voluntary support, a family conversation or advice, and none
leads here from there (row M21). Only the case and the part are named.
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Measure(TenantModel):
    """A decision of another authority: owner, next look and end; the rest is sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="measures")
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="+")
    owner_id = models.UUIDField()
    next_on = models.DateField()
    end_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_measure_is_looked_at_before_it_ends",
                condition=Q(next_on__lte=F("end_on")),
            ),
        ]
        indexes = [
            models.Index(
                name="measure_due", fields=["municipality", "ended_on", "next_on"]
            ),
            models.Index(name="measure_part", fields=["municipality", "part"]),
        ]

    case_id: UUID
    part_id: UUID

    def __str__(self) -> str:
        return f"measure until {self.end_on}"

    def is_over(self, today: date) -> bool:
        """Tell whether it ended."""
        return self.ended_on is not None or today > self.end_on


class MeasureLook(TenantModel):
    """A look at whether a measure is still needed, in sealed words; only added."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    measure = TenantKey(Measure, on_delete=models.CASCADE, related_name="looks")
    position = models.PositiveSmallIntegerField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["measure", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_look_per_place",
                fields=["municipality", "measure", "position"],
            ),
        ]

    def __str__(self) -> str:
        return f"look {self.position}"
