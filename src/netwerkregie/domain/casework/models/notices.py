# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The telling of the person of a case; the reasons for later are a sealed statement."""

from uuid import UUID

from django.db import models

from netwerkregie.domain.casework.models.cases import Case, CaseStatement
from netwerkregie.domain.casework.rules.notices import (
    LaterGround,
    NoticeState,
    NoticeWay,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class CaseNotice(TenantModel):
    """The telling of [P1] that there is a case; put off only by two people (M16)."""

    case = TenantKey(Case, on_delete=models.CASCADE, related_name="notices")
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in NoticeState]
    )
    entered_on = models.DateField()
    due_on = models.DateField()
    # Told of the concern before: then the letter is short, and still due.
    was_told = models.BooleanField(default=False)
    ground = models.CharField(
        max_length=20,
        blank=True,
        choices=[(one.value, one.value) for one in LaterGround],
    )
    why = TenantKey(
        CaseStatement, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    asked_by = models.UUIDField(null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    signed_by = models.UUIDField(null=True, blank=True)
    later_until = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    sent_by = models.UUIDField(null=True, blank=True)
    way = models.CharField(
        max_length=16,
        blank=True,
        choices=[(one.value, one.value) for one in NoticeWay],
    )
    # So that the chair and the privacy officer hear once that it is late.
    told_late_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_notice_per_case", fields=["municipality", "case"]
            ),
            # Row M16: not withheld without ground, second signature and expiry.
            models.CheckConstraint(
                name="later_takes_two",
                condition=~models.Q(state=NoticeState.DEFERRED)
                & models.Q(signed_by__isnull=True, later_until__isnull=True)
                | models.Q(
                    signed_by__isnull=False,
                    later_until__isnull=False,
                    asked_by__isnull=False,
                    why__isnull=False,
                )
                & ~models.Q(ground="")
                & ~models.Q(signed_by=models.F("asked_by")),
            ),
            models.CheckConstraint(
                name="who_was_told_was_told_somehow",
                condition=models.Q(
                    state=NoticeState.SENT, sent_on__isnull=False, sent_by__isnull=False
                )
                & ~models.Q(way="")
                | ~models.Q(state=NoticeState.SENT)
                & models.Q(sent_on__isnull=True, sent_by__isnull=True, way=""),
            ),
        ]
        indexes = [
            models.Index(
                name="case_notice_due", fields=["municipality", "state", "due_on"]
            )
        ]

    case_id: UUID
    why_id: UUID | None

    def __str__(self) -> str:
        return self.state
