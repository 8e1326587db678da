# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns: dates and states in the open, every word sealed, an identity apart."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import models

from netwerkregie.domain.intake.rules.concerns import OPEN, DropReason, Kind, State
from netwerkregie.domain.intake.rules.notices import (
    DeferralGround,
    NoticeState,
    NoticeWay,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class Concern(TenantModel):
    """A concern about one person, who is [P1] in it; its words are statements.

    Its identifier is that of its dossier in the vault. It always has an owner, a next
    day and an end (M11), and it never tells from which question it came.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    nickname = models.CharField(max_length=40)
    state = models.CharField(max_length=12, choices=_choices(State))
    age_band = models.CharField(max_length=12, choices=_choices(AgeBand))
    opened_on = models.DateField()
    next_on = models.DateField()
    destroy_on = models.DateField()
    confirmed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    drop_reason = models.CharField(
        max_length=16, blank=True, choices=_choices(DropReason)
    )
    owner_id = models.UUIDField()
    # Who took it in never weighs it (M10), also after handing it to a colleague.
    taken_in_by = models.UUIDField()
    # The chair, where too few officers are there to read it.
    reader_id = models.UUIDField(null=True, blank=True)
    once = models.UUIDField()
    is_practice = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_concern_per_form", fields=["municipality", "once"]
            ),
            models.CheckConstraint(
                name="a_child_has_no_concern",
                condition=~models.Q(age_band=AgeBand.CHILD),
            ),
            models.CheckConstraint(
                name="a_concern_has_a_day_before_its_end",
                condition=models.Q(next_on__lte=models.F("destroy_on")),
            ),
            models.CheckConstraint(
                name="an_ended_concern_has_a_day",
                condition=models.Q(state__in=OPEN, ended_on__isnull=True)
                | ~models.Q(state__in=OPEN) & models.Q(ended_on__isnull=False),
            ),
            models.CheckConstraint(
                name="a_dropped_concern_has_a_reason",
                condition=models.Q(state=State.DROPPED) & ~models.Q(drop_reason="")
                | ~models.Q(state=State.DROPPED) & models.Q(drop_reason=""),
            ),
            models.CheckConstraint(
                name="a_concern_stands_when_confirmed",
                condition=~models.Q(state__in=[State.CONFIRMED, State.HANDED_OVER])
                | models.Q(confirmed_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                name="concern_list",
                fields=["municipality", "state", "next_on", "id"],
            ),
            models.Index(
                name="concern_of",
                fields=["municipality", "owner_id", "state", "next_on"],
            ),
            models.Index(name="concern_due", fields=["municipality", "destroy_on"]),
        ]

    municipality_id: UUID

    def __str__(self) -> str:
        return self.nickname

    def is_late(self, today: date) -> bool:
        """Tell whether its next day has passed."""
        return self.state in OPEN and today > self.next_on


class ConcernStatement(TenantModel):
    """One sealed statement; nobody edits it, a correction is a new one."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern = TenantKey(Concern, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=_choices(Kind))
    corrects = TenantKey("self", on_delete=models.CASCADE, null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["concern", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_statement_per_position",
                fields=["municipality", "concern", "position"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class ConcernFile(TenantModel):
    """A re-rendered picture or PDF with a statement; gone after fourteen days (M6)."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern = TenantKey(Concern, on_delete=models.CASCADE)
    statement = TenantKey(ConcernStatement, on_delete=models.CASCADE)
    content_type = models.CharField(max_length=40)
    content = models.BinaryField()
    destroy_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="concern_file_due", fields=["municipality", "destroy_on"])
        ]

    def __str__(self) -> str:
        return self.content_type


class ConcernPerson(TenantModel):
    """Who [P1] is: sealed under a key of its own, which can go without the concern.

    Its identifier is that of its own dossier. One per concern; the table has no name
    to look for and no list.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern = TenantKey(Concern, on_delete=models.CASCADE)
    name = models.BinaryField()
    birth_date = models.BinaryField(null=True)
    contact = models.BinaryField(null=True)
    entered_by = models.UUIDField()
    entered_on = models.DateField()
    # The desk can only ask for it; the clock has the right to destroy a key.
    erase_asked_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_person_per_concern", fields=["municipality", "concern"]
            ),
        ]

    def __str__(self) -> str:
        return "[P1]"


class ConcernNotice(TenantModel):
    """The telling of [P1] that there is a concern; put off only by two people (M16)."""

    concern = TenantKey(Concern, on_delete=models.CASCADE)
    state = models.CharField(max_length=8, choices=_choices(NoticeState))
    due_on = models.DateField()
    asked_ground = models.CharField(
        max_length=24, blank=True, choices=_choices(DeferralGround)
    )
    asked_by = models.UUIDField(null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    signed_by = models.UUIDField(null=True, blank=True)
    deferred_until = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    sent_by = models.UUIDField(null=True, blank=True)
    way = models.CharField(max_length=16, blank=True, choices=_choices(NoticeWay))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_notice_per_concern", fields=["municipality", "concern"]
            ),
            # Row M16: not withheld without ground, second signature and expiry.
            models.CheckConstraint(
                name="a_deferral_takes_two",
                condition=models.Q(signed_by__isnull=True, deferred_until__isnull=True)
                | models.Q(
                    signed_by__isnull=False,
                    deferred_until__isnull=False,
                    asked_by__isnull=False,
                )
                & ~models.Q(asked_ground="")
                & ~models.Q(signed_by=models.F("asked_by")),
            ),
            models.CheckConstraint(
                name="a_sent_notice_says_how",
                condition=models.Q(state=NoticeState.SENT, sent_on__isnull=False)
                & ~models.Q(way="")
                | ~models.Q(state=NoticeState.SENT)
                & models.Q(sent_on__isnull=True, way=""),
            ),
        ]
        indexes = [
            models.Index(
                name="notice_due", fields=["municipality", "state", "due_on", "id"]
            )
        ]

    def __str__(self) -> str:
        return self.state


class ConcernCount(TenantModel):
    """What remains of destroyed concerns: a number per month and how they ended."""

    month = models.DateField()
    outcome = models.CharField(max_length=16)
    concerns = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_concern_count_per_cell",
                fields=["municipality", "month", "outcome"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.concerns}"
