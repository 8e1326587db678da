# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Immediate danger and dishonesty: what was passed on, and what two readers found."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from netwerkregie.domain.intake.models.advice import AdviceThread
from netwerkregie.domain.intake.rules.advice import Outcome
from netwerkregie.domain.intake.rules.danger import Ground, PassedTo, Review
from netwerkregie.domain.intake.rules.triage import REASONS, Reason
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class PassedOn(TenantModel):
    """What was told to whom because a life was in danger: sealed, and looked back at.

    The product sends nothing anywhere: a person calls, and writes here what was said.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    thread = TenantKey(AdviceThread, on_delete=models.CASCADE, db_index=False)
    to = models.CharField(max_length=12, choices=_choices(PassedTo))
    ground = models.CharField(max_length=16, choices=_choices(Ground))
    passed_on = models.DateField()
    body = models.BinaryField()
    made_by = models.UUIDField()
    review_by = models.DateField()
    review = models.CharField(max_length=12, blank=True, choices=_choices(Review))
    reviewed_by = models.UUIDField(null=True)
    reviewed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="passed_on_for_life_alone", condition=Q(ground=Ground.LIFE)
            ),
            models.CheckConstraint(
                name="looked_back_by_another",
                condition=Q(reviewed_by__isnull=True, review="")
                | Q(reviewed_by__isnull=False)
                & ~Q(review="")
                & ~Q(reviewed_by=models.F("made_by")),
            ),
        ]
        indexes = [
            models.Index(name="passed_on_of", fields=["municipality", "thread"]),
            models.Index(
                name="passed_on_to_review",
                fields=["municipality", "review_by", "id"],
                condition=Q(reviewed_by__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.passed_on} {self.to}"


class DishonestView(TenantModel):
    """Why one reader finds a question dishonest: a word of a closed list, no remark."""

    thread = TenantKey(AdviceThread, on_delete=models.CASCADE, db_index=False)
    membership_id = models.UUIDField()
    reason = models.CharField(
        max_length=20,
        choices=[(one.value, one.value) for one in REASONS[Outcome.DISHONEST]],
    )
    content_hash = models.CharField(max_length=64)
    given_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="dishonest_view_once",
                fields=["municipality", "thread", "membership_id", "content_hash"],
            ),
        ]

    def __str__(self) -> str:
        return str(Reason(self.reason))


class AnswerCount(TenantModel):
    """What remains of how long askers waited: a number per month and days."""

    month = models.DateField()
    days = models.PositiveSmallIntegerField()
    threads = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_answer_count_per_cell",
                fields=["municipality", "month", "days"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.days}"
