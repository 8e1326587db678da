# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What organisations offer and ask, the words it is found by, and introductions."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.network.models.districts import District
from netwerkregie.domain.network.models.organisations import (
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.offers import (
    WORDS_LENGTH,
    Answer,
    Direction,
    Meeting,
    OfferKind,
    When,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Offer(TenantModel):
    """Something that an organisation offers or asks, in its own words.

    It stands beside the link through which the organisation reads, changes and
    withdraws it, also when a colleague typed it (row M4).
    """

    organisation = TenantKey(
        Organisation, on_delete=models.PROTECT, related_name="offers", db_index=False
    )
    link = TenantKey(OrganisationLink, on_delete=models.PROTECT, related_name="+")
    direction = models.CharField(max_length=10, choices=choices(Direction))
    kind = models.CharField(max_length=15, choices=choices(OfferKind))
    words = models.CharField(max_length=WORDS_LENGTH, blank=True)
    when = models.CharField(max_length=10, choices=choices(When))
    for_partners = models.BooleanField(default=False)
    confirmed_on = models.DateField()
    expires_on = models.DateField()
    asked_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_offer_ends", condition=Q(expires_on__gt=F("confirmed_on"))
            ),
            # A second press of the same button is the same offer.
            models.UniqueConstraint(
                fields=["municipality", "once"], name="offered_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "-confirmed_on", "-id"], name="offer_by_day"
            ),
            models.Index(
                fields=["municipality", "kind", "direction", "-confirmed_on", "-id"],
                name="offer_by_kind",
            ),
            models.Index(
                fields=["municipality", "organisation"], name="offer_by_organisation"
            ),
            models.Index(fields=["municipality", "expires_on"], name="offer_by_end"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.kind}"


class OfferDistrict(TenantModel):
    """Where something is offered or asked; none means everywhere here."""

    offer = TenantKey(
        Offer, on_delete=models.CASCADE, related_name="places", db_index=False
    )
    district = TenantKey(
        District, on_delete=models.CASCADE, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "offer", "district"],
                name="offer_district_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "district", "offer"], name="offer_by_district"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.offer_id} {self.district_id}"


class OfferWord(TenantModel):
    """One word, or its Dutch stem, by which an offer is found (see models.words)."""

    term = models.CharField(max_length=40)
    size = models.PositiveSmallIntegerField()
    offer = TenantKey(
        Offer, on_delete=models.CASCADE, related_name="found_by", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "term", "offer"], name="offer_word_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "size", "term"], name="offer_word_by_size"
            ),
            models.Index(fields=["municipality", "offer"], name="offer_word_of"),
        ]

    def __str__(self) -> str:
        return self.term


class Introduction(TenantModel):
    """The question to two organisations whether they want to be introduced.

    A no empties both answers: nobody can look up who it was.
    """

    offered = TenantKey(Offer, on_delete=models.CASCADE, related_name="introductions")
    asked = TenantKey(Offer, on_delete=models.CASCADE, related_name="introduced")
    state = models.CharField(max_length=10, choices=choices(Meeting))
    offered_says = models.CharField(max_length=3, choices=choices(Answer), blank=True)
    asked_says = models.CharField(max_length=3, choices=choices(Answer), blank=True)
    asked_on = models.DateField()
    ends_on = models.DateField()
    agreed_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "offered", "asked"], name="introduced_once"
            ),
            models.CheckConstraint(
                name="agreed_means_both_said_yes",
                condition=~Q(state="agreed") | Q(offered_says="yes", asked_says="yes"),
            ),
            models.CheckConstraint(
                name="a_no_is_nobodys",
                condition=~Q(state="not_now") | Q(offered_says="", asked_says=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "state", "ends_on"], name="introduction_by_end"
            ),
        ]

    def __str__(self) -> str:
        return self.state
