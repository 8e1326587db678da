# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Districts of the municipality, with their borders."""

from django.db import models

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class District(TenantModel):
    """A neighbourhood as the national map draws it; nothing about who lives there."""

    code = models.CharField(max_length=20)
    name = models.CharField(max_length=80)
    area_code = models.CharField(max_length=20, blank=True)
    border = models.JSONField(null=True)
    refreshed_on = models.DateField()
    gone_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "code"], name="district_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Serves(TenantModel):
    """An organisation works in a district."""

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="serves", db_index=False
    )
    district = TenantKey(
        District, on_delete=models.CASCADE, related_name="served_by", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "organisation", "district"],
                name="serves_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "district", "organisation"],
                name="serves_by_district",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.district_id}"
