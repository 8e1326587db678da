# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms of a case: who, which form and until when; every answer sealed.

An answer has no column. All answers of a form are one sealed document, so that no
question to the database can sort, count or filter what was said of people (row M7).
"""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.rules.assessments import (
    PaperKind,
    Stage,
    is_valid,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Assessment(TenantModel):
    """A form that two people of two organisations fill in and sign, until a day."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="assessments")
    # The part holds the keys: who was chosen before a word was written.
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="assessments")
    form = models.CharField(max_length=40)
    stage = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in Stage]
    )
    first_id = models.UUIDField()
    second_id = models.UUIDField()
    started_on = models.DateField()
    next_on = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    follows = TenantKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="later"
    )
    once = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_form_per_press", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="one_form_per_part", fields=["municipality", "part"]
            ),
            models.CheckConstraint(
                name="a_form_takes_two", condition=~Q(first_id=F("second_id"))
            ),
            models.CheckConstraint(
                name="a_signed_form_has_an_end",
                condition=Q(
                    stage=Stage.SIGNED,
                    signed_on__isnull=False,
                    valid_until__isnull=False,
                )
                | (~Q(stage=Stage.SIGNED) & Q(signed_on__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(
                name="form_of_case", fields=["municipality", "case", "started_on"]
            ),
            models.Index(
                name="form_due", fields=["municipality", "stage", "next_on", "id"]
            ),
        ]

    case_id: UUID
    part_id: UUID
    follows_id: UUID | None

    def __str__(self) -> str:
        return f"{self.form} {self.stage}"

    @property
    def assessors(self) -> tuple[UUID, UUID]:
        """The two people who stand for it."""
        return self.first_id, self.second_id

    def is_valid(self, today: date) -> bool:
        """Tell whether it can be used today."""
        return is_valid(Stage(self.stage), self.valid_until, today)


class Instrument(TenantModel):
    """That a licensed instrument was used, on a day; the rest of it is sealed.

    Its questions, answers and results stay with the assessor who has the licence.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    case = TenantKey(Case, on_delete=models.CASCADE, related_name="instruments")
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="instruments")
    used_on = models.DateField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    valid_until = models.DateField()
    once = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_instrument_per_press", fields=["municipality", "once"]
            ),
            models.UniqueConstraint(
                name="one_instrument_per_part", fields=["municipality", "part"]
            ),
        ]
        indexes = [
            models.Index(
                name="instrument_of_case", fields=["municipality", "case", "used_on"]
            ),
        ]

    case_id: UUID
    part_id: UUID

    def __str__(self) -> str:
        return f"used on {self.used_on}"


class AssessmentPaper(TenantModel):
    """One sealed document: all answers of one assessor's version, or own words."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    part = TenantKey(CasePart, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in PaperKind]
    )
    position = models.PositiveSmallIntegerField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["part", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_paper_per_place",
                fields=["municipality", "part", "position"],
            ),
        ]

    part_id: UUID

    def __str__(self) -> str:
        return f"{self.kind} {self.position}"
