# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk of a municipality is there, and what it says when it is not."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from netwerkregie.domain.intake.rules.hours import OFFICE_HOURS
from netwerkregie.foundation.tenancy.models import TenantModel


def office_hours() -> list[int]:
    """Return nine to five on weekdays."""
    return list(OFFICE_HOURS)


class DeskHours(TenantModel):
    """One row per municipality; about the desk, and about nobody who works there."""

    telephone = models.CharField(max_length=20, blank=True)
    week = ArrayField(models.SmallIntegerField(), size=14, default=office_hours)
    own_days = ArrayField(models.DateField(), default=list, blank=True)
    # Own days and holidays together, so that a promise needs no library.
    days_off = ArrayField(models.DateField(), default=list, blank=True)
    days_known_until = models.DateField(null=True, blank=True)
    crisis_telephone = models.CharField(max_length=20, blank=True)
    crisis_nl = models.CharField(max_length=300, blank=True)
    crisis_en = models.CharField(max_length=300, blank=True)
    away_nl = models.CharField(max_length=300, blank=True)
    away_en = models.CharField(max_length=300, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_desk_per_municipality", fields=["municipality"]
            ),
            models.CheckConstraint(
                name="a_week_has_seven_days", condition=models.Q(week__len=14)
            ),
        ]

    def __str__(self) -> str:
        return self.telephone
