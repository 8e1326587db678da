# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clocks leave: who was told that a concern waits, and what failed."""

from uuid import UUID

from django.db import models

from netwerkregie.domain.intake.models.concerns import Concern
from netwerkregie.domain.intake.rules.clocks import FailureReason
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ConcernEscalation(TenantModel):
    """A rung of the ladder that a concern reached; it goes with the concern."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern = TenantKey(Concern, on_delete=models.CASCADE, related_name="escalations")
    rung = models.PositiveSmallIntegerField()
    told_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "concern", "rung"],
                name="escalation_once_per_rung",
            ),
            models.CheckConstraint(
                name="escalation_has_a_rung",
                condition=models.Q(rung__gte=1, rung__lte=3),
            ),
        ]

    concern_id: UUID

    def __str__(self) -> str:
        return f"{self.rung}"


class ConcernFailure(TenantModel):
    """How many concerns went in a month without a weighing, and why; about nobody.

    No age band and no domain: a small number with either would point at somebody.
    """

    month = models.DateField()
    reason = models.CharField(
        max_length=16, choices=[(one.value, one.value) for one in FailureReason]
    )
    concerns = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "month", "reason"],
                name="failure_once_per_month",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.concerns}"


class KnownElsewhere(TenantModel):
    """That a colleague works on the person of a concern, for its owner alone.

    It says nothing of the other concern: only who asked, so that two people speak.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern = TenantKey(Concern, on_delete=models.CASCADE, related_name="+")
    asked_by = models.UUIDField()
    asked_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "concern", "asked_by"],
                name="known_once_per_colleague",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked_on}"
