# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers, what we asked them, what they offered, and what was chosen and why."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.models.commitments import Commitment
from netwerkregie.domain.programme.models.sources import Source
from netwerkregie.domain.programme.models.years import BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import quotes as rules
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH, REASON_LENGTH
from netwerkregie.domain.programme.rules.quotes import RequestState
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Supplier(TenantModel):
    """An organisation that we buy from: public facts and one business address."""

    name = models.CharField(max_length=NAME_LENGTH)
    number = models.CharField(max_length=rules.NUMBER_LENGTH, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=rules.PHONE_LENGTH, blank=True)
    facts = models.CharField(max_length=rules.FACTS_LENGTH, blank=True)
    version = models.PositiveIntegerField(default=1)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    # A supplier of whom nothing was asked for as long as accounts are kept, goes.
    used_on = models.DateField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="supplier_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "name"], name="one_supplier_by_this_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class QuoteRequest(TenantModel):
    """What we ask quotes for; ends in a promise in the books, or in nothing."""

    line = TenantKey(BudgetLine, on_delete=models.PROTECT, related_name="requests")
    source = TenantKey(Source, on_delete=models.PROTECT, related_name="requests")
    activity = TenantKey(
        Activity, on_delete=models.PROTECT, null=True, related_name="requests"
    )
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    what = models.CharField(max_length=rules.WHAT_LENGTH)
    answer_by = models.DateField()
    state = models.CharField(max_length=8, choices=choices(RequestState))
    # Which quote; the row itself points here, so this is its id and no key.
    chosen_id = models.UUIDField(null=True)
    needs_two = models.BooleanField(default=False)
    why = models.CharField(max_length=rules.WHY_LENGTH, blank=True)
    only_one_why = models.CharField(max_length=rules.WHY_LENGTH, blank=True)
    overrun_reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    first_by = models.UUIDField(null=True)
    second_by = models.UUIDField(null=True)
    decided_on = models.DateField(null=True)
    commitment = TenantKey(
        Commitment, on_delete=models.PROTECT, null=True, related_name="quote_requests"
    )
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="quote_request_once"
            ),
            models.CheckConstraint(
                name="a_choice_has_its_reason_and_its_promise",
                condition=~Q(state="decided")
                | Q(
                    chosen_id__isnull=False,
                    first_by__isnull=False,
                    decided_on__isnull=False,
                    commitment__isnull=False,
                )
                & ~Q(why=""),
            ),
            models.CheckConstraint(
                name="a_large_choice_is_made_by_two",
                condition=~Q(state="decided", needs_two=True)
                | Q(second_by__isnull=False) & ~Q(second_by=F("first_by")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "-answer_by", "id"], name="quote_request_by_day"
            )
        ]

    line_id: UUID
    source_id: UUID
    activity_id: UUID | None

    def __str__(self) -> str:
        return self.title


class QuoteCriterion(TenantModel):
    """What quotes are compared on, stated before they come in."""

    request = TenantKey(QuoteRequest, on_delete=models.CASCADE, related_name="criteria")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=rules.CRITERION_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "request", "position"],
                name="one_criterion_per_place",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Quote(TenantModel):
    """What a supplier offers for an amount, until a day."""

    request = TenantKey(QuoteRequest, on_delete=models.CASCADE, related_name="quotes")
    supplier = TenantKey(Supplier, on_delete=models.PROTECT, related_name="quotes")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    received_on = models.DateField()
    valid_until = models.DateField()
    content_type = models.CharField(max_length=20, blank=True)
    content = models.BinaryField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "once"], name="quote_once"),
            models.UniqueConstraint(
                fields=["municipality", "request", "supplier"],
                name="one_quote_per_supplier",
            ),
            models.CheckConstraint(
                name="a_quote_is_money",
                condition=Q(
                    currency="EUR", amount__gt=0, valid_until__gte=F("received_on")
                ),
            ),
        ]

    supplier_id: UUID

    def __str__(self) -> str:
        return f"{self.amount}"

    def stands(self, today: date) -> bool:
        """Tell whether the supplier still holds to it."""
        return self.valid_until >= today


class QuoteRemark(TenantModel):
    """What a quote says on one criterion, in words."""

    quote = TenantKey(Quote, on_delete=models.CASCADE, related_name="remarks")
    criterion = TenantKey(
        QuoteCriterion, on_delete=models.CASCADE, related_name="remarks"
    )
    words = models.CharField(max_length=rules.REMARK_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "quote", "criterion"],
                name="one_remark_per_criterion",
            )
        ]

    def __str__(self) -> str:
        return self.words


class QuoteView(TenantModel):
    """What one of those who choose thinks, who says to have no interest in it."""

    request = TenantKey(QuoteRequest, on_delete=models.CASCADE, related_name="views")
    place = models.PositiveSmallIntegerField()
    membership_id = models.UUIDField()
    user_id = models.UUIDField()
    words = models.CharField(max_length=rules.WHY_LENGTH)
    no_interest = models.BooleanField()
    content_hash = models.CharField(max_length=64)
    written_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "request", "place"], name="quote_view_per_place"
            ),
            models.UniqueConstraint(
                fields=["municipality", "request", "user_id"],
                name="quote_view_per_person",
            ),
            models.CheckConstraint(
                name="who_chooses_has_no_interest",
                condition=Q(no_interest=True, place__in=[1, 2]) & ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}"
