# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a case: days and owners in the open, every word sealed.

The kind of a goal, of help and of a note stands inside the seal, and so does what the
person answered: no column tells a case in which somebody said no from one in which
somebody said yes (row M22).
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.rules.plans import SeenBy, SeenWay
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Plan(TenantModel):
    """The one plan of a case, in a part of voluntary support."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="plans")
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="+")
    owner_id = models.UUIDField()
    next_on = models.DateField()
    made_on = models.DateField()
    # Of what stands in it now; drawn salts inside the seals keep it from telling.
    content_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_plan_per_case", fields=["municipality", "case"]
            ),
        ]

    municipality_id: UUID
    case_id: UUID
    part_id: UUID

    def __str__(self) -> str:
        return f"plan, next day {self.next_on}"


class PlanGoal(TenantModel):
    """A goal: the part of life, whose it is and its words, all sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="goals")
    position = models.PositiveSmallIntegerField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_goal_per_place", fields=["municipality", "plan", "position"]
            ),
        ]

    def __str__(self) -> str:
        return f"goal {self.position}"


class Intervention(TenantModel):
    """Something agreed: never without an owner, a next day and an end (row M11)."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="interventions")
    position = models.PositiveSmallIntegerField()
    owner_id = models.UUIDField()
    start_on = models.DateField()
    next_on = models.DateField()
    end_on = models.DateField()
    waits_until = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_intervention_per_place",
                fields=["municipality", "plan", "position"],
            ),
            models.CheckConstraint(
                name="an_intervention_ends_after_its_next_day",
                condition=Q(start_on__lte=F("end_on")) & Q(next_on__lte=F("end_on")),
            ),
            models.CheckConstraint(
                name="waiting_for_a_partner_ends",
                condition=Q(waits_until__isnull=True) | Q(waits_until__lte=F("end_on")),
            ),
        ]
        indexes = [
            models.Index(
                name="intervention_due",
                fields=["municipality", "ended_on", "next_on"],
            ),
        ]

    plan_id: UUID

    def __str__(self) -> str:
        return f"intervention {self.position}"

    def is_late(self, today: date) -> bool:
        """Tell whether its next day has passed."""
        return self.ended_on is None and today > self.next_on


class Offer(TenantModel):
    """Help that was offered; what the person answered stands inside the seals.

    `answered_on` is the same day whether the answer was yes or no, and nothing else of
    the row changes with it.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="offers")
    position = models.PositiveSmallIntegerField()
    owner_id = models.UUIDField()
    next_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_offer_per_place", fields=["municipality", "plan", "position"]
            ),
        ]
        indexes = [
            models.Index(
                name="offer_waiting",
                fields=["municipality", "answered_on", "next_on"],
            ),
        ]

    plan_id: UUID

    def __str__(self) -> str:
        return f"offer {self.position}"


class PlanNote(TenantModel):
    """A sealed note about a goal, an agreement, an offer or the plan; only added."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="notes")
    # Plain, so that one table serves goals, agreements and offers.
    about_id = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_note_per_place", fields=["municipality", "plan", "position"]
            ),
        ]

    def __str__(self) -> str:
        return f"note {self.position}"


class PlanVersion(TenantModel):
    """The plan as two people of two organisations adopted it, sealed as it stood."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="versions")
    position = models.PositiveSmallIntegerField()
    content_hash = models.CharField(max_length=64)
    adopted_on = models.DateField()
    first_by = models.UUIDField()
    second_by = models.UUIDField()
    first_for = models.CharField(max_length=120)
    second_for = models.CharField(max_length=120)
    body = models.BinaryField()

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_version_per_place",
                fields=["municipality", "plan", "position"],
            ),
            models.CheckConstraint(
                name="a_plan_is_adopted_by_two_of_two",
                condition=~Q(first_by=F("second_by")) & ~Q(first_for=F("second_for")),
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.position}"


class PlanSeen(TenantModel):
    """The person or the guardian saw the plan; whether they agreed is sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    plan = TenantKey(Plan, on_delete=models.CASCADE, related_name="seen")
    content_hash = models.CharField(max_length=64)
    seen_by = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in SeenBy]
    )
    way = models.CharField(
        max_length=6, choices=[(one.value, one.value) for one in SeenWay]
    )
    seen_on = models.DateField()
    written_by = models.UUIDField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="seen_once_by_each",
                fields=["municipality", "plan", "content_hash", "seen_by"],
            ),
        ]

    def __str__(self) -> str:
        return f"seen on {self.seen_on}"
