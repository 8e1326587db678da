# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we owe the person who asked: ids and days, never a word."""

from datetime import date
from enum import StrEnum

from django.db import models
from django.db.models import Q

from netwerkregie.domain.intake.rules.feedback import (
    Means,
    OwedState,
    Situation,
    is_late,
)
from netwerkregie.foundation.tenancy.models import TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class OwedFeedback(TenantModel):
    """A debt to an asker, by a day; it goes with its thread or its concern.

    Both are plain ids: no foreign key leads from a question to a concern (row M21).
    """

    thread_id = models.UUIDField(null=True)
    concern_id = models.UUIDField(null=True)
    owner_id = models.UUIDField(null=True)
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=_choices(OwedState))
    situation = models.CharField(max_length=16, blank=True, choices=_choices(Situation))
    means = models.CharField(max_length=10, blank=True, choices=_choices(Means))
    made_on = models.DateField()
    settled_on = models.DateField(null=True)
    reminded_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="owed_about_something",
                condition=Q(thread_id__isnull=False) | Q(concern_id__isnull=False),
            ),
            # Asking twice is one debt; what was given may be followed by another.
            models.UniqueConstraint(
                name="owed_once",
                fields=["municipality", "thread_id", "concern_id"],
                nulls_distinct=False,
                condition=Q(state=OwedState.OPEN),
            ),
            models.CheckConstraint(
                name="given_says_what_and_how",
                condition=Q(state=OwedState.GIVEN)
                & ~Q(situation="")
                & ~Q(means="")
                & Q(settled_on__isnull=False)
                | ~Q(state=OwedState.GIVEN) & Q(situation="", means=""),
            ),
        ]
        indexes = [
            models.Index(
                name="owed_by_day",
                fields=["municipality", "due_on", "id"],
                condition=Q(state=OwedState.OPEN),
            ),
            models.Index(name="owed_of_thread", fields=["municipality", "thread_id"]),
            models.Index(name="owed_of_concern", fields=["municipality", "concern_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.due_on} {self.state}"

    def is_late(self, today: date) -> bool:
        """Tell whether the promised day has passed."""
        return self.state == OwedState.OPEN and is_late(self.due_on, today)


class FeedbackCount(TenantModel):
    """What remains of debts: how many were given in time, late, or never."""

    month = models.DateField()
    state = models.CharField(max_length=8)
    in_time = models.BooleanField()
    debts = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_feedback_count_per_cell",
                fields=["municipality", "month", "state", "in_time"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.debts}"
