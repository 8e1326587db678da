# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where money comes from: own money and grants, with what they allow."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH, WHAT_LENGTH, Heading
from netwerkregie.domain.programme.rules.grants import (
    CONDITIONS_LENGTH,
    REFERENCE_LENGTH,
    SourceKind,
    Terms,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Source(TenantModel):
    """Own money of a year, or a grant with its decision and term."""

    kind = models.CharField(max_length=6, choices=choices(SourceKind))
    name = models.CharField(max_length=NAME_LENGTH)
    reference = models.CharField(max_length=REFERENCE_LENGTH, blank=True)
    decided_on = models.DateField(null=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    starts_on = models.DateField()
    ends_on = models.DateField()
    conditions = models.TextField(max_length=CONDITIONS_LENGTH, blank=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="source_made_once"
            ),
            models.CheckConstraint(
                name="a_source_is_money", condition=Q(amount__gt=0, currency="EUR")
            ),
            models.CheckConstraint(
                name="a_source_ends_after_it_begins",
                condition=Q(ends_on__gte=F("starts_on")),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "ends_on"], name="source_by_end")
        ]

    def __str__(self) -> str:
        return self.name

    def terms(self, earmarks: frozenset[Heading]) -> Terms:
        """Return what this source allows, with its earmarks."""
        return Terms(self.starts_on, self.ends_on, earmarks)


class Earmark(TenantModel):
    """A purpose for which a grant was given; without any it may pay everything."""

    source = TenantKey(Source, on_delete=models.CASCADE, related_name="earmarks")
    heading = models.CharField(max_length=12, choices=choices(Heading))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "source", "heading"], name="one_earmark"
            )
        ]

    def __str__(self) -> str:
        return self.heading


class Instalment(TenantModel):
    """A part of a grant that we are to receive."""

    source = TenantKey(Source, on_delete=models.CASCADE, related_name="instalments")
    due_on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    received_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_instalment_is_money", condition=Q(amount__gt=0)
            )
        ]
        indexes = [
            models.Index(
                fields=["municipality", "due_on"],
                condition=Q(received_on__isnull=True),
                name="instalment_awaited",
            )
        ]

    def __str__(self) -> str:
        return f"{self.due_on} {self.amount}"


class ReportDue(TenantModel):
    """An account that we owe the giver by a day."""

    source = TenantKey(Source, on_delete=models.CASCADE, related_name="reports")
    due_on = models.DateField()
    what = models.CharField(max_length=WHAT_LENGTH)
    sent_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["municipality", "due_on"],
                condition=Q(sent_on__isnull=True),
                name="report_owed",
            )
        ]

    def __str__(self) -> str:
        return f"{self.due_on}"
