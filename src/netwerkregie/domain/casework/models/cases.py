# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case, who sits in it, its sealed parts and what was said in them.

A part is a dossier of its own: who holds its key can read it, and nobody else. A case
has no name, no search and no list of persons; colleagues say its drawn nickname.
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.rules.cases import Kind, PartKind, Seat, State
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Case(TenantModel):
    """A person-centred approach that a weighing opened: owner, next day, end."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    nickname = models.CharField(max_length=40)
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in State]
    )
    age_band = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in AgeBand]
    )
    # Plain: a weighing is destroyed on a clock of its own.
    weighing_id = models.UUIDField()
    owner_id = models.UUIDField()
    opened_on = models.DateField()
    first_processed_on = models.DateField()
    next_on = models.DateField()
    review_on = models.DateField()
    destroy_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    is_practice = models.BooleanField(default=False)
    # How often its members heard that it ends by itself.
    reminded = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_case_per_weighing", fields=["municipality", "weighing_id"]
            ),
            models.CheckConstraint(
                name="a_child_has_no_case", condition=~Q(age_band=AgeBand.CHILD)
            ),
            models.CheckConstraint(
                name="a_case_has_a_day_before_its_end",
                condition=Q(next_on__lte=F("destroy_on"))
                & Q(review_on__lte=F("destroy_on")),
            ),
            models.CheckConstraint(
                name="a_closed_case_has_a_day",
                condition=Q(state=State.CLOSED, closed_on__isnull=False)
                | Q(state=State.OPEN, closed_on__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="case_list", fields=["municipality", "state", "next_on", "id"]
            ),
            models.Index(name="case_due", fields=["municipality", "destroy_on"]),
            models.Index(
                name="case_review", fields=["municipality", "state", "review_on"]
            ),
        ]

    municipality_id: UUID

    def __str__(self) -> str:
        return self.nickname

    @property
    def band(self) -> AgeBand:
        """The age band, which halves terms."""
        return AgeBand(self.age_band)

    def is_late(self, today: date) -> bool:
        """Tell whether its next day has passed."""
        return self.state == State.OPEN and today > self.next_on


class CaseMember(TenantModel):
    """A person who sits in a case until a day; having a key is the other half of it."""

    case = TenantKey(Case, on_delete=models.CASCADE, related_name="members")
    membership_id = models.UUIDField()
    seat = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in Seat]
    )
    since = models.DateField()
    until = models.DateField()
    added_by = models.UUIDField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_living_seat_per_case",
                fields=["municipality", "case", "membership_id"],
                condition=Q(ended_on__isnull=True),
            ),
            models.UniqueConstraint(
                name="one_holder_per_case",
                fields=["municipality", "case"],
                condition=Q(ended_on__isnull=True, seat=Seat.HOLDER),
            ),
            models.CheckConstraint(
                name="a_seat_ends_after_it_begins",
                condition=Q(until__gte=F("since")),
            ),
        ]
        indexes = [
            models.Index(
                name="case_seat_of",
                fields=["municipality", "membership_id", "until"],
            ),
            models.Index(
                name="case_seat_due", fields=["municipality", "ended_on", "until"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat} until {self.until}"


class CasePart(TenantModel):
    """A sealed part of a case; its identifier is that of its own dossier."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in PartKind]
    )
    position = models.PositiveSmallIntegerField()
    made_by = models.UUIDField()
    made_on = models.DateField()
    # Drawn with the form: a second press of the button is the same part.
    once = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ["case", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_part_per_position",
                fields=["municipality", "case", "position"],
            ),
            models.UniqueConstraint(
                name="one_part_per_form", fields=["municipality", "case", "once"]
            ),
        ]

    case_id: UUID

    def __str__(self) -> str:
        return f"{self.kind} {self.position}"


class CaseStatement(TenantModel):
    """One sealed statement; nobody edits it, a correction is a new one."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="statements")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in Kind]
    )
    corrects = TenantKey("self", on_delete=models.CASCADE, null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()
    # Drawn with the form: a second press of the button is the same statement.
    once = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ["part", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_statement_per_place",
                fields=["municipality", "part", "position"],
            ),
            models.UniqueConstraint(
                name="one_statement_per_form", fields=["municipality", "part", "once"]
            ),
        ]
        indexes = [
            models.Index(
                name="statement_newest",
                fields=["municipality", "part", "-written_on", "-position"],
            ),
        ]

    corrects_id: UUID | None
    part_id: UUID

    def __str__(self) -> str:
        return f"{self.position}"
