# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prepared cards, and what was decided in an incident; by function, without anybody."""

from django.db import models

from netwerkregie.domain.network.models.districts import District
from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.incidents import (
    LESSONS_LENGTH,
    LINE_LENGTH,
    SCHOOL_LENGTH,
    STEPS_LENGTH,
    TITLE_LENGTH,
    Function,
    IncidentKind,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class IncidentCard(TenantModel):
    """What to do when something happens, prepared on a quiet day."""

    kind = models.CharField(max_length=15, choices=choices(IncidentKind))
    first_hour = models.CharField(max_length=STEPS_LENGTH)
    first_day = models.CharField(max_length=STEPS_LENGTH)
    school_nl = models.CharField(max_length=SCHOOL_LENGTH)
    school_en = models.CharField(max_length=SCHOOL_LENGTH)
    changed_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind"], name="card_of_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class CardCall(TenantModel):
    """Whom to call in an incident of a kind: a function and a general number."""

    kind = models.CharField(max_length=15, choices=choices(IncidentKind))
    function = models.CharField(max_length=25, choices=choices(Function))
    organisation = TenantKey(
        Organisation, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    phone = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "function", "phone"],
                name="call_once",
            ),
        ]

    def __str__(self) -> str:
        return self.function


class Incident(TenantModel):
    """Something that happened, until twelve months after it was over."""

    kind = models.CharField(max_length=15, choices=choices(IncidentKind))
    title = models.CharField(max_length=TITLE_LENGTH, blank=True)
    district = TenantKey(
        District, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    lessons = models.CharField(max_length=LESSONS_LENGTH, blank=True)
    last_on = models.DateField()
    until = models.DateField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="incident_once"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "-opened_at"], name="incident_by_day"),
            models.Index(fields=["municipality", "until"], name="incident_by_end"),
        ]

    def __str__(self) -> str:
        return self.title or self.kind


class IncidentLine(TenantModel):
    """A decision; nobody changes a line, a correction is a new one."""

    incident = TenantKey(
        Incident, on_delete=models.CASCADE, related_name="lines", db_index=False
    )
    said_at = models.DateTimeField()
    function = models.CharField(max_length=25, choices=choices(Function))
    text = models.CharField(max_length=LINE_LENGTH)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="incident_line_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "incident", "said_at", "made_at"],
                name="incident_log",
            ),
        ]

    def __str__(self) -> str:
        return str(self.said_at)
