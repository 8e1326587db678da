# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives that exist, who carries them, and what residents propose."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models.districts import District
from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.initiatives import (
    ABOUT_LENGTH,
    INITIATIVE_TOPICS,
    NAME_LENGTH,
    NEED_LENGTH,
    PLACE_LENGTH,
    RESULT_LENGTH,
    WORDS_LENGTH,
    EndedKind,
    Need,
    ProposalReason,
    ProposalState,
    Stage,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Initiative(TenantModel):
    """Something that organisations do together; it names no person."""

    name = models.CharField(max_length=NAME_LENGTH)
    about = models.CharField(max_length=ABOUT_LENGTH, blank=True)
    stage = models.CharField(max_length=12, choices=choices(Stage))
    topics = ArrayField(
        models.CharField(max_length=20, choices=choices(INITIATIVE_TOPICS)),
        default=list,
    )
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    confirmed_on = models.DateField()
    confirm_by = models.DateField()
    version = models.PositiveIntegerField(default=1)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="initiative_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "name", "id"], name="initiative_by_name"
            ),
            models.Index(
                fields=["municipality", "confirm_by"], name="initiative_by_end"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TakesPlace(TenantModel):
    """An initiative takes place in a district."""

    initiative = TenantKey(
        Initiative, on_delete=models.CASCADE, related_name="places", db_index=False
    )
    district = TenantKey(
        District, on_delete=models.CASCADE, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "initiative", "district"],
                name="takes_place_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} {self.district_id}"


class Partnership(TenantModel):
    """An organisation carries an initiative; it counts once it says so itself."""

    initiative = TenantKey(
        Initiative, on_delete=models.CASCADE, related_name="partners", db_index=False
    )
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="partnerships"
    )
    asked_on = models.DateField()
    confirmed_on = models.DateField(null=True)
    shown_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "initiative", "organisation"],
                name="partner_once",
            ),
            models.CheckConstraint(
                name="shown_only_when_confirmed",
                condition=Q(shown_on__isnull=True) | Q(confirmed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id} {self.organisation_id}"


class InitiativeNeed(TenantModel):
    """Something an initiative needs, of a closed kind."""

    initiative = TenantKey(Initiative, on_delete=models.CASCADE, related_name="needs")
    kind = models.CharField(max_length=12, choices=choices(Need))
    text = models.CharField(max_length=NEED_LENGTH, blank=True)

    def __str__(self) -> str:
        return self.kind


class InitiativeResult(TenantModel):
    """What came of an initiative on a day."""

    initiative = TenantKey(Initiative, on_delete=models.CASCADE, related_name="results")
    held_on = models.DateField()
    text = models.CharField(max_length=RESULT_LENGTH)

    def __str__(self) -> str:
        return str(self.held_on)


class Proposal(TenantModel):
    """What somebody proposed on the public page; who it was is not known here.

    The address is there for the answer only, and goes with it.
    """

    name = models.CharField(max_length=NAME_LENGTH)
    about = models.CharField(max_length=ABOUT_LENGTH)
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="nl")
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    made_on = models.DateField()
    state = models.CharField(max_length=10, choices=choices(ProposalState))
    reason = models.CharField(
        max_length=15, choices=choices(ProposalReason), blank=True
    )
    words = models.CharField(max_length=WORDS_LENGTH, blank=True)
    said_back = models.CharField(max_length=ABOUT_LENGTH, blank=True)
    until = models.DateField()
    initiative = TenantKey(
        Initiative,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="proposal_by_token"
            ),
            models.CheckConstraint(
                name="an_open_proposal_has_no_initiative",
                condition=~Q(state__in=["waiting", "asked"])
                | Q(initiative__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "until"], name="proposal_by_end"),
        ]

    def __str__(self) -> str:
        return self.name


class EndedCount(TenantModel):
    """How many of a kind ended in a year, when nothing else of them remains."""

    kind = models.CharField(max_length=20, choices=choices(EndedKind))
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "year"], name="ended_count_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}"
