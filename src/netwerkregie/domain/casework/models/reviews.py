# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks at a case by two members, and what it waits for; words stay in its parts."""

from uuid import UUID

from django.db import models

from netwerkregie.domain.casework.models.cases import Case, CaseStatement
from netwerkregie.domain.casework.rules.reviews import Choice, ReviewState
from netwerkregie.domain.casework.rules.waiting import WaitingState
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class CaseReview(TenantModel):
    """Is it still needed, does it work: two members of two organisations sign it."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="reviews")
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in ReviewState]
    )
    choice = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in Choice]
    )
    # The day it had to be looked at; what "in time" is counted against.
    due_on = models.DateField()
    words = TenantKey(CaseStatement, on_delete=models.CASCADE, related_name="+")
    asked_by = models.UUIDField()
    asked_on = models.DateField()
    first_controller = models.CharField(max_length=120)
    own_words = TenantKey(
        CaseStatement, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    signed_by = models.UUIDField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    second_controller = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_review_per_case",
                fields=["municipality", "case"],
                condition=models.Q(state=ReviewState.ASKED),
            ),
            models.CheckConstraint(
                name="a_review_takes_two_organisations",
                condition=~models.Q(state=ReviewState.SIGNED)
                & models.Q(
                    signed_by__isnull=True,
                    signed_on__isnull=True,
                    second_controller="",
                )
                | models.Q(
                    state=ReviewState.SIGNED,
                    signed_by__isnull=False,
                    signed_on__isnull=False,
                    own_words__isnull=False,
                )
                & ~models.Q(signed_by=models.F("asked_by"))
                & ~models.Q(second_controller="")
                & ~models.Q(second_controller=models.F("first_controller")),
            ),
        ]
        indexes = [
            models.Index(
                name="case_reviews", fields=["municipality", "case", "asked_on"]
            )
        ]

    case_id: UUID
    words_id: UUID
    own_words_id: UUID | None

    def __str__(self) -> str:
        return self.state


class CaseWaiting(TenantModel):
    """A case that waits for a member until a day; then it is its owner's again."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="waits")
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in WaitingState]
    )
    member_id = models.UUIDField()
    what = TenantKey(CaseStatement, on_delete=models.CASCADE, related_name="+")
    asked_by = models.UUIDField()
    since = models.DateField()
    until = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_running_wait_per_partner",
                fields=["municipality", "case", "member_id"],
                condition=models.Q(state=WaitingState.WAITING),
            ),
            models.CheckConstraint(
                name="a_wait_ends",
                condition=models.Q(until__gt=models.F("since"))
                & (
                    models.Q(state=WaitingState.WAITING, ended_on__isnull=True)
                    | ~models.Q(state=WaitingState.WAITING)
                    & models.Q(ended_on__isnull=False)
                ),
            ),
        ]
        indexes = [
            models.Index(
                name="case_wait_due", fields=["municipality", "state", "until"]
            )
        ]

    case_id: UUID
    what_id: UUID

    def __str__(self) -> str:
        return f"{self.state} until {self.until}"
