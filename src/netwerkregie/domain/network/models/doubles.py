# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pairs of organisations that may be one, and what people said about them."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.doubles import PairState
from netwerkregie.domain.network.rules.names import Likeness, Why
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Double(TenantModel):
    """Two organisations that may be one: kept once, in one order, with the reason."""

    first = TenantKey(Organisation, on_delete=models.CASCADE, related_name="+")
    second = TenantKey(Organisation, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=30, choices=choices(Why))
    per_cent = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=5, choices=choices(PairState), default=PairState.OPEN
    )
    found_on = models.DateField()
    decided_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "first", "second"], name="pair_once"
            ),
            models.CheckConstraint(
                name="a_pair_has_one_order", condition=Q(first__lt=F("second"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "state", "-per_cent", "id"],
                name="pair_by_likeness",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def likeness(self) -> Likeness:
        """Return why the two may be one."""
        return Likeness(Why(self.why), self.per_cent)
