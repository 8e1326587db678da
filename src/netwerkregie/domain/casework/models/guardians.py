# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""That no guardian is asked in a case, by two people and until a day; why is sealed."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CaseStatement
from netwerkregie.domain.casework.rules.guardians import OPEN, AwayState
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class GuardianAway(TenantModel):
    """No guardian is asked, shown or written to; never a name, and never why."""

    case = TenantKey(Case, on_delete=models.CASCADE, related_name="guardians_away")
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in AwayState]
    )
    why = TenantKey(CaseStatement, on_delete=models.CASCADE, related_name="+")
    asked_by = models.UUIDField()
    asked_by_user = models.UUIDField()
    asked_on = models.DateField()
    signed_by = models.UUIDField(null=True, blank=True)
    signed_by_user = models.UUIDField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_away_per_case",
                fields=["municipality", "case"],
                condition=Q(state__in=sorted(OPEN)),
            ),
            # Row M23: four eyes and an end, by the database too.
            models.CheckConstraint(
                name="away_takes_two_and_ends",
                condition=~Q(state=AwayState.STANDS)
                | Q(signed_by_user__isnull=False, until__isnull=False)
                & ~Q(signed_by_user=F("asked_by_user")),
            ),
        ]
        indexes = [
            models.Index(
                name="guardian_away_until", fields=["municipality", "state", "until"]
            )
        ]

    case_id: UUID
    why_id: UUID

    def __str__(self) -> str:
        return self.state
