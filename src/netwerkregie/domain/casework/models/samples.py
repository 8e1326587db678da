# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks: a sealed copy without identity, two readings, counts and lessons."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.rules.samples import (
    LONGEST_LESSON,
    Looked,
    Result,
    SampleState,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Sample(TenantModel):
    """A drawn concern; its identifier is that of the dossier of the two readers.

    concern_id only serves to make the copy, to draw nothing twice and to let it go
    with the concern; no page shows it.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    concern_id = models.UUIDField()
    looked = models.CharField(
        max_length=9, choices=[(one.value, one.value) for one in Looked]
    )
    reason = models.CharField(max_length=16, blank=True)
    state = models.CharField(
        max_length=5, choices=[(one.value, one.value) for one in SampleState]
    )
    drawn_on = models.DateField()
    destroy_on = models.DateField()
    first_id = models.UUIDField(null=True, blank=True)
    second_id = models.UUIDField(null=True, blank=True)
    body = models.BinaryField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_concern_is_drawn_once", fields=["municipality", "concern_id"]
            ),
            models.CheckConstraint(
                name="a_second_look_takes_two",
                condition=Q(
                    state=SampleState.DRAWN,
                    first_id__isnull=True,
                    second_id__isnull=True,
                )
                | (
                    Q(first_id__isnull=False, second_id__isnull=False)
                    & ~Q(first_id=F("second_id"))
                ),
            ),
        ]
        indexes = [
            models.Index(name="sample_due", fields=["municipality", "destroy_on"]),
            models.Index(name="sample_state", fields=["municipality", "state"]),
        ]

    def __str__(self) -> str:
        return f"second look {self.state}"


class SampleReading(TenantModel):
    """What one of the two wrote, before seeing the other; sealed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    sample = TenantKey(Sample, on_delete=models.CASCADE, related_name="readings")
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_reading_per_reader",
                fields=["municipality", "sample", "written_by"],
            ),
        ]

    sample_id: UUID

    def __str__(self) -> str:
        return f"written on {self.written_on}"


class SampleCount(TenantModel):
    """What second looks of a month came to, per reason; about nobody."""

    month = models.DateField()
    looked = models.CharField(
        max_length=9, choices=[(one.value, one.value) for one in Looked]
    )
    reason = models.CharField(max_length=16, blank=True)
    result = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in Result]
    )
    looks = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_look_count_per_cell",
                fields=["municipality", "month", "looked", "reason", "result"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.looked} {self.result}"


class SampleLesson(TenantModel):
    """What a second look taught: written afresh, about nobody, read by another."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    text = models.CharField(max_length=LONGEST_LESSON)
    written_by = models.UUIDField()
    written_on = models.DateField()
    read_by = models.UUIDField(null=True, blank=True)
    read_on = models.DateField(null=True, blank=True)
    gone_on = models.DateField()
    once = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_lesson_per_press", fields=["municipality", "once"]
            ),
            models.CheckConstraint(
                name="a_lesson_is_read_by_another",
                condition=Q(read_by__isnull=True) | ~Q(read_by=F("written_by")),
            ),
        ]
        indexes = [
            models.Index(name="lesson_due", fields=["municipality", "gone_on"]),
        ]

    def __str__(self) -> str:
        return f"lesson of {self.written_on}"
