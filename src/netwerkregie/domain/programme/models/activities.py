# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities, the series they belong to, and places that were booked in them.

Nothing here leads to a person of concern or a dossier, and no column holds the name
of somebody who came: a booking is a number of places under a code.
"""

from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.programme.models.years import BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import activities as rules
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    Audience,
    BookingState,
    ClassLevel,
    Repeat,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ActivitySeries(TenantModel):
    """Activities that were planned together, such as lessons at one school."""

    title = models.CharField(max_length=rules.TITLE_LENGTH)
    repeat = models.CharField(max_length=12, choices=choices(Repeat))
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.title


class Activity(TenantModel):
    """Something the network does, on a day, for somebody, with a result."""

    series = TenantKey(
        ActivitySeries,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
    )
    organisation = TenantKey(
        Organisation, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    line = TenantKey(BudgetLine, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=choices(ActivityKind))
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    audience = models.CharField(max_length=16, choices=choices(Audience))
    class_level = models.CharField(
        max_length=16, blank=True, choices=choices(ClassLevel)
    )
    on = models.DateField()
    at = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    place = models.CharField(max_length=rules.PLACE_LENGTH, blank=True)
    places = models.PositiveSmallIntegerField(null=True)
    is_public = models.BooleanField(default=False)
    about = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    preparation = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    plan = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    mails_them = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10,
        choices=choices(ActivityState),
        default=ActivityState.PLANNED.value,
    )
    cancelled_why = models.CharField(max_length=rules.REASON_LENGTH, blank=True)
    attended = models.PositiveSmallIntegerField(null=True)
    booked = models.PositiveSmallIntegerField(default=0)
    went_well = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    next_time = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once", "on"], name="activity_planned_once"
            ),
            models.CheckConstraint(
                name="a_held_activity_says_how_many_came",
                condition=~Q(state="held") | Q(attended__isnull=False),
            ),
            models.CheckConstraint(
                name="a_cancelled_activity_says_why",
                condition=~Q(state="cancelled") | ~Q(cancelled_why=""),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "on", "at"], name="activity_by_day"),
            models.Index(
                fields=["municipality", "organisation", "on"],
                name="activity_by_organisation",
            ),
            models.Index(
                fields=["municipality", "series", "on"], name="activity_by_series"
            ),
            models.Index(
                fields=["municipality", "on", "at"],
                condition=Q(is_public=True),
                name="activity_public",
            ),
        ]

    municipality_id: UUID
    organisation_id: UUID | None
    series_id: UUID | None
    line_id: UUID | None

    def __str__(self) -> str:
        return self.title

    @property
    def counterpart(self) -> Organisation | None:
        """Return where it is; what was merged since is its other."""
        if self.organisation is None:
            return None
        merged: Organisation | None = self.organisation.merged_into
        return merged or self.organisation

    @property
    def begins(self) -> datetime:
        """The moment at which it begins."""
        return rules.begins(self.on, self.at)


class ActivityBooking(TenantModel):
    """Places that somebody took, under a code that only they have; no name."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    activity = TenantKey(Activity, on_delete=models.CASCADE, related_name="bookings")
    seats = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=choices(BookingState))
    turn = models.PositiveIntegerField()
    code_hash = models.BinaryField(max_length=32)
    made_on = models.DateField()
    destroy_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "code_hash"], name="booking_by_code"
            ),
            models.UniqueConstraint(
                fields=["municipality", "activity", "turn"], name="booking_by_turn"
            ),
            models.CheckConstraint(
                name="a_booking_takes_a_place",
                condition=Q(seats__gte=1, seats__lte=rules.MOST_SEATS),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "destroy_on"], name="booking_due")
        ]

    activity_id: UUID

    def __str__(self) -> str:
        return f"{self.seats} {self.state}"
