# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a case ends: signed by two, looked after once, kept longer at most twice."""

from uuid import UUID

from django.db import models

from netwerkregie.domain.casework.models.cases import Case, CaseStatement
from netwerkregie.domain.casework.rules.closing import (
    LONGER_TIMES,
    Aftercare,
    ClosingState,
    LongerGround,
    LongerState,
    Reason,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class CaseClosing(TenantModel):
    """The end of a case, and its one restart; the words are sealed in the case."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="closings")
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in ClosingState]
    )
    reason = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in Reason]
    )
    words = TenantKey(
        CaseStatement, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    asked_by = models.UUIDField(null=True, blank=True)
    asked_on = models.DateField()
    own_words = TenantKey(
        CaseStatement, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    signed_by = models.UUIDField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    # The person hears that it ended, as who asked does.
    person_told_on = models.DateField(null=True, blank=True)
    aftercare_on = models.DateField(null=True, blank=True)
    aftercare = models.CharField(
        max_length=12,
        blank=True,
        choices=[(one.value, one.value) for one in Aftercare],
    )
    aftercare_by = models.UUIDField(null=True, blank=True)
    aftercare_done_on = models.DateField(null=True, blank=True)
    restart_words = TenantKey(
        CaseStatement, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    restart_asked_by = models.UUIDField(null=True, blank=True)
    restart_asked_on = models.DateField(null=True, blank=True)
    restart_signed_by = models.UUIDField(null=True, blank=True)
    restarted_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_closing_asked_or_standing",
                fields=["municipality", "case"],
                condition=models.Q(state__in=[ClosingState.ASKED, ClosingState.CLOSED]),
            ),
            models.UniqueConstraint(
                name="a_case_starts_again_once",
                fields=["municipality", "case"],
                condition=models.Q(state=ClosingState.REOPENED),
            ),
            # By hand it takes two; only the clock closes alone, and says so.
            models.CheckConstraint(
                name="a_closing_takes_two",
                condition=models.Q(state__in=[ClosingState.ASKED, ClosingState.LAPSED])
                | models.Q(reason=Reason.NO_DECISION, closed_on__isnull=False)
                | models.Q(
                    closed_on__isnull=False,
                    asked_by__isnull=False,
                    signed_by__isnull=False,
                    words__isnull=False,
                    own_words__isnull=False,
                )
                & ~models.Q(signed_by=models.F("asked_by")),
            ),
            models.CheckConstraint(
                name="a_restart_takes_two",
                condition=~models.Q(state=ClosingState.REOPENED)
                & models.Q(restart_signed_by__isnull=True, restarted_on__isnull=True)
                | models.Q(
                    state=ClosingState.REOPENED,
                    restart_asked_by__isnull=False,
                    restart_signed_by__isnull=False,
                    restarted_on__isnull=False,
                    restart_words__isnull=False,
                )
                & ~models.Q(restart_signed_by=models.F("restart_asked_by")),
            ),
        ]
        indexes = [
            models.Index(
                name="case_closings", fields=["municipality", "state", "aftercare_on"]
            )
        ]

    case_id: UUID
    words_id: UUID | None
    own_words_id: UUID | None

    def __str__(self) -> str:
        return self.state


class CaseLonger(TenantModel):
    """A question to keep a closed case longer, signed by the privacy officer."""

    case = TenantKey(Case, on_delete=models.CASCADE, related_name="longer")
    position = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in LongerState]
    )
    ground = models.CharField(
        max_length=16, choices=[(one.value, one.value) for one in LongerGround]
    )
    until = models.DateField()
    asked_by = models.UUIDField()
    asked_on = models.DateField()
    signed_by = models.UUIDField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="longer_at_most_twice",
                fields=["municipality", "case", "position"],
                condition=~models.Q(state=LongerState.REFUSED),
            ),
            models.CheckConstraint(
                name="longer_has_two_places",
                condition=models.Q(position__gte=1, position__lte=LONGER_TIMES),
            ),
            models.CheckConstraint(
                name="longer_by_two_people",
                condition=models.Q(state=LongerState.ASKED, signed_by__isnull=True)
                | ~models.Q(state=LongerState.ASKED)
                & models.Q(signed_by__isnull=False, signed_on__isnull=False)
                & ~models.Q(signed_by=models.F("asked_by")),
            ),
        ]
        indexes = [
            models.Index(
                name="case_longer_asked", fields=["municipality", "state", "asked_on"]
            )
        ]

    case_id: UUID

    def __str__(self) -> str:
        return f"{self.position} {self.state}"


class CaseCount(TenantModel):
    """What remains of destroyed cases: numbers per month, about nobody."""

    month = models.DateField()
    measure = models.CharField(max_length=24)
    cases = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_case_count_per_cell",
                fields=["municipality", "month", "measure"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.measure} {self.cases}"
