# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements between organisations and the municipality, and what rests on them."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.network.models.organisations import (
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.agreements import (
    FUNCTIONS_LENGTH,
    WORDS_LENGTH,
    AgreementPurpose,
    DateKind,
    EndReason,
    Ground,
    LeaveReason,
    Shareable,
    State,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Agreement(TenantModel):
    """What organisations and the municipality promise each other, for a time."""

    purpose = models.CharField(max_length=20, choices=choices(AgreementPurpose))
    words = models.CharField(max_length=WORDS_LENGTH, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField()
    state = models.CharField(max_length=10, choices=choices(State))
    owner = models.UUIDField(null=True)
    offered_on = models.DateField(null=True)
    in_force_on = models.DateField(null=True)
    changed_on = models.DateField()
    ended_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=15, choices=choices(EndReason), blank=True)
    told = models.PositiveSmallIntegerField(default=0)
    renews = TenantKey(
        "self", on_delete=models.PROTECT, null=True, related_name="renewals"
    )
    edition = models.PositiveSmallIntegerField(default=1)
    text_gone_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_agreement_ends",
                condition=Q(valid_until__gt=F("valid_from")),
            ),
            models.CheckConstraint(
                name="an_ended_agreement_has_a_day",
                condition=~Q(state="ended") | Q(ended_on__isnull=False),
            ),
            # A second press of the same button is the same agreement.
            models.UniqueConstraint(
                fields=["municipality", "once"], name="agreed_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "renews"],
                condition=~Q(state="withdrawn"),
                name="renewed_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "state", "valid_until", "id"],
                name="agreement_by_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.valid_from} {self.valid_until}"


class AgreementParty(TenantModel):
    """An organisation in an agreement, and its own yes, no or leave through its link.

    Who speaks for it is a function in its own words, and so are the functions of its
    focal points: no name of a person is anywhere in an agreement.
    """

    agreement = TenantKey(
        Agreement, on_delete=models.CASCADE, related_name="parties", db_index=False
    )
    organisation = TenantKey(
        Organisation, on_delete=models.PROTECT, related_name="agreed", db_index=False
    )
    link = TenantKey(
        OrganisationLink, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    confirmed_on = models.DateField(null=True)
    confirmed_as = models.CharField(max_length=60, blank=True)
    functions = models.CharField(max_length=FUNCTIONS_LENGTH, blank=True)
    declined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    left_reason = models.CharField(
        max_length=15, choices=choices(LeaveReason), blank=True
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "agreement", "organisation"], name="party_once"
            ),
            models.CheckConstraint(
                name="who_left_was_in_it",
                condition=Q(left_on__isnull=True) | Q(confirmed_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "organisation", "agreement"],
                name="party_by_organisation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.organisation_id}"


class AgreementShare(TenantModel):
    """One thing that the parties may show each other, and on which ground."""

    agreement = TenantKey(
        Agreement, on_delete=models.CASCADE, related_name="shares", db_index=False
    )
    what = models.CharField(max_length=20, choices=choices(Shareable))
    ground = models.CharField(max_length=15, choices=choices(Ground))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "agreement", "what"], name="shared_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.ground}"


class AgreementDate(TenantModel):
    """A day on which the parties of an agreement meet."""

    agreement = TenantKey(
        Agreement, on_delete=models.CASCADE, related_name="dates", db_index=False
    )
    kind = models.CharField(max_length=15, choices=choices(DateKind))
    on_day = models.DateField()
    at_time = models.TimeField(null=True)
    place = TenantKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "agreement", "on_day", "kind"],
                name="agreement_date_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "on_day"], name="agreement_date_by_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.on_day}"
