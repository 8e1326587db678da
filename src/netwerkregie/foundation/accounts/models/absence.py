# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When somebody is away, so that nothing waits for a person who is not here."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.foundation.accounts.models.member import Membership
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Absence(TenantModel):
    """Days on which a member is away, and who looks after things meanwhile.

    Why somebody is away is nobody's business here: there is no column for it.
    """

    membership = TenantKey(
        Membership, on_delete=models.CASCADE, related_name="absences"
    )
    first_day = models.DateField()
    last_day = models.DateField()
    cover = TenantKey(Membership, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="absence_has_an_order",
                condition=Q(last_day__gte=F("first_day")),
            ),
            models.CheckConstraint(
                name="absence_covered_by_another",
                condition=Q(cover__isnull=True) | ~Q(cover=F("membership")),
            ),
        ]
        indexes = [
            models.Index(
                name="absence_by_day", fields=["municipality", "last_day", "first_day"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_day} - {self.last_day}"
