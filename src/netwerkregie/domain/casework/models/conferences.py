# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A conference about a case, and what is sealed at its table, item by item.

An agenda item is a part of the case with a key of its own: who is not of its audience
finds no row of it, in no list and in no count. Its identifier is that of its part.
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.rules.conferences import (
    DEFAULT_TLP,
    LEAST_ORGANISATIONS,
    ActionState,
    Coming,
    Place,
    State,
    Tlp,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Conference(TenantModel):
    """Members of a case who meet about it."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="conferences")
    held_on = models.DateField()
    starts_at = models.TimeField()
    place = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in Place]
    )
    state = models.CharField(
        max_length=10,
        choices=[(one.value, one.value) for one in State],
        default=State.PLANNED.value,
    )
    quorum = models.PositiveSmallIntegerField(default=LEAST_ORGANISATIONS)
    convened_by = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_conference_takes_two_organisations",
                condition=Q(quorum__gte=LEAST_ORGANISATIONS),
            ),
        ]
        indexes = [
            models.Index(
                name="conference_of_case",
                fields=["municipality", "case", "-held_on", "id"],
            ),
            models.Index(
                name="conference_on", fields=["municipality", "state", "held_on"]
            ),
        ]

    case_id: UUID
    municipality_id: UUID

    def __str__(self) -> str:
        return f"{self.held_on} {self.state}"

    @property
    def stands(self) -> State:
        """Where it stands."""
        return State(self.state)


class ConferenceSeat(TenantModel):
    """A member of the case who is invited to the table."""

    conference = TenantKey(Conference, on_delete=models.CASCADE, related_name="seats")
    membership_id = models.UUIDField()
    coming = models.CharField(
        max_length=8,
        choices=[(one.value, one.value) for one in Coming],
        default=Coming.INVITED.value,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_seat_per_conference",
                fields=["municipality", "conference", "membership_id"],
            ),
        ]
        indexes = [
            models.Index(
                name="conference_seat_of", fields=["municipality", "membership_id"]
            ),
        ]

    conference_id: UUID

    def __str__(self) -> str:
        return self.coming


class AgendaItem(TenantModel):
    """Something to speak of, sealed with its title; `revision` grows with each word."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    conference = TenantKey(Conference, on_delete=models.CASCADE, related_name="items")
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="+")
    tlp = models.CharField(
        max_length=12,
        choices=[(one.value, one.value) for one in Tlp],
        default=DEFAULT_TLP.value,
    )
    position = models.PositiveSmallIntegerField()
    revision = models.PositiveIntegerField(default=1)
    body = models.BinaryField()
    signed_hash = models.CharField(max_length=64, blank=True, default="")
    signed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["conference", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_agenda_item_per_part", fields=["municipality", "part"]
            ),
            models.UniqueConstraint(
                name="one_agenda_item_per_position",
                fields=["municipality", "conference", "position"],
            ),
            models.CheckConstraint(
                name="signed_minutes_have_a_day",
                condition=Q(signed_hash="", signed_on__isnull=True)
                | (~Q(signed_hash="") & Q(signed_on__isnull=False)),
            ),
        ]

    conference_id: UUID
    part_id: UUID

    def __str__(self) -> str:
        return f"{self.tlp} {self.position}"


class ConferenceNote(TenantModel):
    """What one person types at an item; nobody else writes in it, ever."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    item = TenantKey(AgendaItem, on_delete=models.CASCADE, related_name="notes")
    written_by = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)
    body = models.BinaryField()

    class Meta:
        ordering = ["item", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_typed_note_per_place",
                fields=["municipality", "item", "position"],
            ),
        ]

    item_id: UUID

    def __str__(self) -> str:
        return f"{self.position}.{self.version}"


class Decision(TenantModel):
    """Something decided at the table; it is put right by a new one beside it."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    item = TenantKey(AgendaItem, on_delete=models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField()
    recorded_by = models.UUIDField()
    recorded_on = models.DateField()
    replaces = TenantKey("self", on_delete=models.CASCADE, null=True, blank=True)
    body = models.BinaryField()

    class Meta:
        ordering = ["item", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_table_decision_per_place",
                fields=["municipality", "item", "position"],
            ),
        ]

    item_id: UUID
    replaces_id: UUID | None

    def __str__(self) -> str:
        return f"{self.position}"


class CaseAction(TenantModel):
    """Something a member does by a day, and what came of it; it ends with the case."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    item = TenantKey(AgendaItem, on_delete=models.CASCADE, related_name="actions")
    position = models.PositiveSmallIntegerField()
    owner_id = models.UUIDField()
    recorded_by = models.UUIDField()
    recorded_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(
        max_length=8,
        choices=[(one.value, one.value) for one in ActionState],
        default=ActionState.OPEN.value,
    )
    settled_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    body = models.BinaryField()
    evidence = models.BinaryField(null=True, blank=True)

    class Meta:
        ordering = ["item", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_table_action_per_place",
                fields=["municipality", "item", "position"],
            ),
            models.CheckConstraint(
                name="an_action_has_a_day_ahead",
                condition=Q(due_on__gte=F("recorded_on")),
            ),
            models.CheckConstraint(
                name="a_settled_action_says_what_came_of_it",
                condition=Q(state=ActionState.OPEN, settled_on__isnull=True)
                | (
                    ~Q(state=ActionState.OPEN)
                    & Q(settled_on__isnull=False, evidence__isnull=False)
                ),
            ),
        ]
        indexes = [
            models.Index(
                name="case_action_of",
                fields=["municipality", "owner_id", "state", "due_on"],
            ),
            models.Index(
                name="case_action_due", fields=["municipality", "state", "due_on"]
            ),
        ]

    item_id: UUID

    def __str__(self) -> str:
        return f"{self.state} by {self.due_on}"

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed."""
        return self.state == ActionState.OPEN and today > self.due_on


class MinutesReading(TenantModel):
    """Own words with which somebody who was present signs the minutes of an item."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    item = TenantKey(AgendaItem, on_delete=models.CASCADE, related_name="readings")
    membership_id = models.UUIDField()
    user_id = models.UUIDField()
    content_hash = models.CharField(max_length=64)
    signed_on = models.DateField()
    has_lapsed = models.BooleanField(default=False)
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="minutes_signed_once_per_person",
                fields=["municipality", "item", "user_id"],
                condition=Q(has_lapsed=False),
            ),
        ]

    item_id: UUID

    def __str__(self) -> str:
        return f"signed on {self.signed_on}"
