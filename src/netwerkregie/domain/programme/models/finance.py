# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the finance system that came in: which lines, never their descriptions.

Of a line its hash stays, to know it again, with its amount and the invoice it
was laid beside. What the finance system wrote about it is not kept.
"""

from uuid import UUID

from django.db import models
from django.db.models import Q

from netwerkregie.domain.programme.models.commitments import Invoice
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.finance import (
    HEADER_LENGTH,
    Fate,
    FinanceField,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class FinanceColumn(TenantModel):
    """What a heading of our own finance system means, remembered for the next list."""

    header = models.CharField(max_length=HEADER_LENGTH)
    meaning = models.CharField(max_length=8, choices=choices(FinanceField))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "header"], name="one_meaning_per_heading"
            )
        ]

    def __str__(self) -> str:
        return f"{self.header}: {self.meaning}"


class FinanceRun(TenantModel):
    """One list that was taken in whole, and perhaps taken back whole."""

    first_on = models.DateField()
    last_on = models.DateField()
    seen_before = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.UUIDField(null=True)
    once = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="list_taken_once"
            )
        ]
        indexes = [
            models.Index(fields=["municipality", "-made_at"], name="list_by_moment")
        ]

    def __str__(self) -> str:
        return f"{self.first_on} {self.last_on}"


class FinanceRow(TenantModel):
    """A line of such a list: its hash, its amount and what was done with it."""

    run = TenantKey(FinanceRun, on_delete=models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField()
    line_hash = models.CharField(max_length=64)
    on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    fate = models.CharField(max_length=8, choices=choices(Fate))
    invoice = TenantKey(Invoice, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "run", "row"], name="a_line_of_a_list_once"
            ),
            models.CheckConstraint(
                name="a_booked_line_is_money", condition=~Q(amount=0)
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "line_hash"], name="line_by_hash"),
            models.Index(fields=["municipality", "invoice"], name="line_of_invoice"),
        ]

    run_id: UUID
    invoice_id: UUID

    def __str__(self) -> str:
        return f"{self.row}"
