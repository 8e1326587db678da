# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every amount there is: planned, committed or spent, from one source, on one line."""

from django.db import models
from django.db.models import Q

from netwerkregie.domain.programme.models.commitments import Commitment, Invoice
from netwerkregie.domain.programme.models.sources import Source
from netwerkregie.domain.programme.models.years import BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.budget import REASON_LENGTH, Kind
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Entry(TenantModel):
    """An amount that is only ever added; the database refuses to change one.

    A correction is an entry of the opposite sign with its reason, so nothing vanishes
    and every figure can be counted again.
    """

    kind = models.CharField(max_length=9, choices=choices(Kind))
    line = TenantKey(BudgetLine, on_delete=models.PROTECT, related_name="entries")
    source = TenantKey(Source, on_delete=models.PROTECT, related_name="entries")
    commitment = TenantKey(
        Commitment, on_delete=models.PROTECT, null=True, related_name="entries"
    )
    invoice = TenantKey(
        Invoice, on_delete=models.PROTECT, null=True, related_name="entries"
    )
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    on = models.DateField()
    reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_entry_is_money", condition=Q(currency="EUR") & ~Q(amount=0)
            ),
            # Every euro that is promised or paid belongs to something.
            models.CheckConstraint(
                name="promised_money_has_its_commitment",
                condition=Q(kind="planned", commitment__isnull=True)
                | (~Q(kind="planned") & Q(commitment__isnull=False)),
            ),
            models.CheckConstraint(
                name="spent_money_has_its_invoice",
                condition=Q(kind="spent", invoice__isnull=False)
                | (~Q(kind="spent") & Q(invoice__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "line", "source", "kind"],
                include=["amount"],
                name="entry_of_line",
            ),
            models.Index(
                fields=["municipality", "source", "kind"],
                include=["amount"],
                name="entry_of_source",
            ),
            models.Index(
                fields=["municipality", "commitment"],
                include=["kind", "source", "amount"],
                condition=Q(commitment__isnull=False),
                name="entry_of_commitment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"
