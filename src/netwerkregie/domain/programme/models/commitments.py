# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was promised to somebody, what they delivered, and what they asked for it."""

from django.db import models
from django.db.models import Q

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.models.years import BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.budget import (
    NAME_LENGTH,
    REASON_LENGTH,
    WHAT_LENGTH,
    CommitmentState,
    InvoiceState,
)
from netwerkregie.domain.programme.rules.grants import REFERENCE_LENGTH
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Commitment(TenantModel):
    """Money promised to a party for something, on a line of a year.

    A party stands by the name under which it trades; nothing here leads to a person
    or a dossier.
    """

    line = TenantKey(BudgetLine, on_delete=models.PROTECT, related_name="commitments")
    # Empty for a running cost; otherwise what the money is for.
    activity = TenantKey(
        Activity,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
    )
    party = models.CharField(max_length=NAME_LENGTH)
    what = models.CharField(max_length=WHAT_LENGTH)
    on = models.DateField()
    state = models.CharField(
        max_length=8,
        choices=choices(CommitmentState),
        default=CommitmentState.OPEN.value,
    )
    overrun_reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="committed_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["municipality", "line", "-on", "id"], name="commitment_of_line"
            ),
            models.Index(
                fields=["municipality", "activity"],
                condition=Q(activity__isnull=False),
                name="commitment_of_activity",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Delivery(TenantModel):
    """Evidence that what was promised to us came: seen by a colleague, on a day."""

    commitment = TenantKey(
        Commitment, on_delete=models.PROTECT, related_name="deliveries"
    )
    on = models.DateField()
    what = models.CharField(max_length=WHAT_LENGTH)
    seen_by = models.UUIDField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="delivered_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on}"


class Invoice(TenantModel):
    """What a party asks for; paid only after evidence of delivery."""

    commitment = TenantKey(
        Commitment, on_delete=models.PROTECT, related_name="invoices"
    )
    number = models.CharField(max_length=REFERENCE_LENGTH)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    received_on = models.DateField()
    state = models.CharField(
        max_length=8, choices=choices(InvoiceState), default=InvoiceState.RECEIVED.value
    )
    settled_on = models.DateField(null=True)
    settled_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            # The same invoice twice is the commonest way to pay twice.
            models.UniqueConstraint(
                fields=["municipality", "commitment", "number"],
                name="one_invoice_by_this_number",
            ),
            models.CheckConstraint(
                name="an_invoice_is_money", condition=Q(currency="EUR") & ~Q(amount=0)
            ),
            models.CheckConstraint(
                name="a_settled_invoice_has_its_day",
                condition=Q(state="received", settled_on__isnull=True)
                | (~Q(state="received") & Q(settled_on__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "received_on"],
                condition=Q(state="received"),
                name="invoice_waiting",
            )
        ]

    def __str__(self) -> str:
        return self.number
