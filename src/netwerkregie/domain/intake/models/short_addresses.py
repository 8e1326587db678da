# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The short address under which an organisation's people find the anonymous site."""

from django.db import models

from netwerkregie.domain.network.models import Organisation
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ShortAddress(TenantModel):
    """A drawn word that leads to the anonymous site; no question points at it."""

    organisation = TenantKey(Organisation, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=40)
    made_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_short_address_per_word", fields=["municipality", "word"]
            ),
            models.UniqueConstraint(
                name="one_short_address_at_a_time",
                fields=["municipality", "organisation"],
                condition=models.Q(ended_on__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="short_address_ended",
                fields=["municipality", "ended_on"],
                condition=models.Q(ended_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.word
