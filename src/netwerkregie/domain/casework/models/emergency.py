# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: one dossier, four hours, and everybody hears of it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyReason,
    EmergencyState,
    ReviewOutcome,
    state_at,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class EmergencyAccess(TenantModel):
    """Somebody without a seat asked to read one part; its id is its own dossier's."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE)
    part_id = models.UUIDField()
    reason = models.CharField(max_length=16, choices=_choices(EmergencyReason))
    is_alone = models.BooleanField()
    asked_by = models.UUIDField()
    asked_by_user = models.UUIDField()
    asked_at = models.DateTimeField()
    confirmed_by = models.UUIDField(null=True, blank=True)
    confirmed_by_user = models.UUIDField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    review_by = models.DateField()
    outcome = models.CharField(
        max_length=12, blank=True, choices=_choices(ReviewOutcome)
    )
    reviewed_by = models.UUIDField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="alone_only_for_a_threat_to_life",
                condition=Q(is_alone=False) | Q(reason=EmergencyReason.THREAT_TO_LIFE),
            ),
            models.CheckConstraint(
                name="nobody_confirms_themselves",
                condition=Q(confirmed_by_user__isnull=True)
                | ~Q(confirmed_by_user=F("asked_by_user")),
            ),
            models.CheckConstraint(
                name="a_review_has_a_reader",
                condition=Q(outcome="", reviewed_by__isnull=True)
                | ~Q(outcome="")
                & Q(reviewed_by__isnull=False)
                & Q(reviewed_on__isnull=False)
                & ~Q(reviewed_by=F("asked_by")),
            ),
        ]
        indexes = [
            models.Index(
                name="emergency_open", fields=["municipality", "ends_at", "id"]
            ),
            models.Index(
                name="emergency_to_review",
                fields=["municipality", "review_by"],
                condition=Q(outcome=""),
            ),
        ]

    case_id: UUID

    def __str__(self) -> str:
        return f"emergency access until {self.ends_at}"

    @property
    def opens(self) -> bool:
        """Whether it opened something, or would have: alone, or confirmed by two."""
        return self.is_alone or self.confirmed_at is not None

    def state_now(self, now: datetime) -> EmergencyState:
        """Return how it stands at a moment."""
        return state_at(
            now,
            asked_at=self.asked_at,
            ends_at=self.ends_at,
            is_alone=self.is_alone,
            is_confirmed=self.confirmed_at is not None,
            ended_at=self.ended_at,
        )
