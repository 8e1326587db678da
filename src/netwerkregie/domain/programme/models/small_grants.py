# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants: rounds, applications with their costs, contacts and decisions.

An application is a plan with a sum. Who applied stands in a table of its own with a
clock of its own, which is over long before the plan's.
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.models.commitments import Commitment
from netwerkregie.domain.programme.models.sources import Source
from netwerkregie.domain.programme.models.years import BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.rules.small_grants import (
    Applicant,
    GrantState,
    RoundTerms,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class GrantRound(TenantModel):
    """A round of small grants: a ceiling, criteria in plain words, and its days."""

    line = TenantKey(BudgetLine, on_delete=models.PROTECT, related_name="rounds")
    source = TenantKey(Source, on_delete=models.PROTECT, related_name="rounds")
    name = models.CharField(max_length=NAME_LENGTH)
    criteria = models.CharField(max_length=rules.CRITERIA_LENGTH)
    ceiling = models.DecimalField(max_digits=12, decimal_places=2)
    most = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    opens_on = models.DateField()
    closes_on = models.DateField()
    published_on = models.DateField(null=True)
    # What remains of those whose term is over.
    refused = models.PositiveIntegerField(default=0)
    withdrawn = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="grant_round_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "line", "name"], name="one_round_by_this_name"
            ),
            models.CheckConstraint(
                name="a_round_is_money",
                condition=Q(
                    currency="EUR",
                    ceiling__gt=0,
                    most__gt=0,
                    most__lte=F("ceiling"),
                    closes_on__gte=F("opens_on"),
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "-closes_on"], name="grant_round_by_end"
            )
        ]

    line_id: UUID
    source_id: UUID

    def __str__(self) -> str:
        return self.name

    @property
    def terms(self) -> RoundTerms:
        """What this round allows."""
        return RoundTerms(
            euro(self.ceiling), euro(self.most), self.opens_on, self.closes_on
        )

    def is_open(self, today: date) -> bool:
        """Tell whether one can apply today."""
        is_on = self.opens_on <= today <= self.closes_on
        return is_on and self.published_on is not None


class SmallGrant(TenantModel):
    """An application for a small grant: a plan with a sum, and what became of it."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    round = TenantKey(GrantRound, on_delete=models.PROTECT, related_name="grants")
    applicant = models.CharField(max_length=12, choices=choices(Applicant))
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    about = models.CharField(max_length=rules.ABOUT_LENGTH)
    place = models.CharField(max_length=rules.PLACE_LENGTH, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    asked = models.DecimalField(max_digits=12, decimal_places=2)
    language = models.CharField(max_length=2, default="nl")
    token_hash = models.BinaryField(max_length=32)
    made_on = models.DateField()
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=12, choices=choices(GrantState))
    decide_by = models.DateField()
    question = models.CharField(max_length=rules.WORDS_LENGTH, blank=True)
    asked_on = models.DateField(null=True)
    granted = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    reason = models.CharField(max_length=rules.WORDS_LENGTH, blank=True)
    decided_on = models.DateField(null=True)
    first_by = models.UUIDField(null=True)
    second_by = models.UUIDField(null=True)
    object_by = models.DateField(null=True)
    objected_on = models.DateField(null=True)
    commitment = TenantKey(
        Commitment, on_delete=models.PROTECT, null=True, related_name="small_grants"
    )
    paid_on = models.DateField(null=True)
    report = models.CharField(max_length=rules.ABOUT_LENGTH, blank=True)
    report_on = models.DateField(null=True)
    spent = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    fixed = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    fixed_why = models.CharField(max_length=rules.WORDS_LENGTH, blank=True)
    fixed_on = models.DateField(null=True)
    # The day on which a plan without money goes; granted ones go with their year.
    destroy_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="small_grant_by_token"
            ),
            models.CheckConstraint(
                name="a_small_grant_asks_money",
                condition=Q(asked__gt=0, ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="a_small_grant_is_decided_by_two",
                condition=~Q(state__in=["granted", "refused", "settled"])
                | Q(
                    first_by__isnull=False,
                    second_by__isnull=False,
                    decided_on__isnull=False,
                    object_by__isnull=False,
                )
                & ~Q(first_by=F("second_by"))
                & ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="granted_money_was_asked_and_is_promised",
                condition=Q(granted__isnull=True, commitment__isnull=True)
                & ~Q(state__in=["granted", "settled"])
                | Q(
                    granted__gt=0,
                    granted__lte=F("asked"),
                    commitment__isnull=False,
                    state__in=["granted", "settled"],
                ),
            ),
            models.CheckConstraint(
                name="a_small_grant_is_fixed_within_what_was_granted",
                condition=Q(fixed__isnull=True) & ~Q(state="settled")
                | Q(fixed__gte=0, fixed__lte=F("granted"), state="settled"),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "round", "state", "made_on"],
                name="small_grant_of_round",
            ),
            models.Index(
                fields=["municipality", "decide_by"],
                condition=Q(state__in=["received", "incomplete", "proposed"]),
                name="small_grant_to_decide",
            ),
            models.Index(
                fields=["municipality", "destroy_on"],
                condition=Q(destroy_on__isnull=False),
                name="small_grant_due",
            ),
        ]

    round_id: UUID
    commitment_id: UUID | None

    def __str__(self) -> str:
        return self.title

    @property
    def number(self) -> str:
        """What it is called on paper and on a payment; it tells nothing of whom."""
        return f"SG-{self.made_on.year}-{self.id.hex[:6].upper()}"


class SmallGrantCost(TenantModel):
    """One line of what a plan costs."""

    grant = TenantKey(SmallGrant, on_delete=models.CASCADE, related_name="costs")
    position = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=rules.COST_LENGTH)
    amount = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "grant", "position"], name="one_cost_per_place"
            ),
            models.CheckConstraint(name="a_cost_is_money", condition=Q(amount__gt=0)),
        ]

    def __str__(self) -> str:
        return self.what


class SmallGrantContact(TenantModel):
    """Where a decision and the money go; on a clock of its own."""

    grant = TenantKey(SmallGrant, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=rules.PERSON_LENGTH)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=rules.PHONE_LENGTH, blank=True)
    iban = models.CharField(max_length=rules.ACCOUNT_LENGTH, blank=True)
    holder = models.CharField(max_length=rules.PERSON_LENGTH, blank=True)
    destroy_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "grant"], name="one_contact_per_small_grant"
            ),
            models.CheckConstraint(
                name="a_contact_can_be_reached", condition=~Q(email="") | ~Q(phone="")
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "destroy_on"], name="grant_contact_due"
            )
        ]

    grant_id: UUID

    def __str__(self) -> str:
        return "a contact"


class GrantView(TenantModel):
    """What one of two people thinks of an application, in own words."""

    grant = TenantKey(SmallGrant, on_delete=models.CASCADE, related_name="views")
    place = models.PositiveSmallIntegerField()
    membership_id = models.UUIDField()
    user_id = models.UUIDField()
    is_grant = models.BooleanField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    reason = models.CharField(max_length=rules.WORDS_LENGTH, blank=True)
    words = models.CharField(max_length=rules.WORDS_LENGTH)
    no_interest = models.BooleanField()
    content_hash = models.CharField(max_length=64)
    written_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "grant", "place"], name="one_view_per_place"
            ),
            models.UniqueConstraint(
                fields=["municipality", "grant", "user_id"], name="one_view_per_person"
            ),
            models.CheckConstraint(
                name="who_decides_has_no_interest",
                condition=Q(no_interest=True, place__in=[1, 2]) & ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}"


class GrantInterest(TenantModel):
    """Somebody knows who applies or gains by it, and stays out of the decision."""

    grant = TenantKey(SmallGrant, on_delete=models.CASCADE, related_name="interests")
    membership_id = models.UUIDField()
    user_id = models.UUIDField()
    declared_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "grant", "user_id"], name="one_interest_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.declared_on}"
