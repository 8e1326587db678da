# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns that were used: a hash each, until the day they end."""

from django.db import models

from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantModel


class SpentTurn(TenantModel):
    """A turn of the anonymous site that was used; it says nothing about a visitor."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    mark = models.BinaryField(max_length=32)
    last_day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_use_per_turn", fields=["municipality", "mark"]
            ),
        ]
        indexes = [models.Index(name="turn_due", fields=["municipality", "last_day"])]

    def __str__(self) -> str:
        return str(self.last_day)
