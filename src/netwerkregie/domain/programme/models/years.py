# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A budget year and its lines."""

from django.db import models

from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH, Heading, YearState
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel

EARLIEST, LATEST = 2000, 2100


class BudgetYear(TenantModel):
    """A year of money; once closed it takes no entry any more."""

    year = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=6, choices=choices(YearState), default=YearState.OPEN.value
    )
    closed_on = models.DateField(null=True)
    closed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"], name="one_budget_a_year"
            ),
            models.CheckConstraint(
                name="a_budget_year_of_our_time",
                condition=models.Q(year__gte=EARLIEST, year__lte=LATEST),
            ),
            models.CheckConstraint(
                name="a_closed_year_has_its_day",
                condition=models.Q(state="open", closed_on__isnull=True)
                | models.Q(state="closed", closed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}"


class BudgetLine(TenantModel):
    """A line of a year: for what money is set aside."""

    year = TenantKey(BudgetYear, on_delete=models.PROTECT, related_name="lines")
    heading = models.CharField(max_length=12, choices=choices(Heading))
    name = models.CharField(max_length=NAME_LENGTH)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year", "name"], name="one_line_by_this_name"
            ),
            models.UniqueConstraint(
                fields=["municipality", "once"], name="line_made_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
