# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos without people, of a small grant or an activity."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.models.small_grants import SmallGrant
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.photos import ALT_LENGTH, PhotoState
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Photo(TenantModel):
    """A picture in which nobody can be recognised; shown after a second look."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    grant = TenantKey(
        SmallGrant, on_delete=models.CASCADE, null=True, related_name="photos"
    )
    activity = TenantKey(
        Activity, on_delete=models.CASCADE, null=True, related_name="photos"
    )
    content = models.BinaryField()
    content_type = models.CharField(max_length=10)
    alt = models.CharField(max_length=ALT_LENGTH)
    nobody = models.BooleanField()
    state = models.CharField(max_length=8, choices=choices(PhotoState))
    added_on = models.DateField()
    # Empty where it came through the link of an application.
    added_by = models.UUIDField(null=True)
    looked_by = models.UUIDField(null=True)
    looked_on = models.DateField(null=True)
    destroy_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_photo_is_of_one_thing",
                condition=Q(grant__isnull=True, activity__isnull=False)
                | Q(grant__isnull=False, activity__isnull=True),
            ),
            models.CheckConstraint(
                name="a_photo_shows_nobody_and_says_what",
                condition=Q(nobody=True) & ~Q(alt=""),
            ),
            models.CheckConstraint(
                name="a_shown_photo_was_looked_at_by_another",
                condition=~Q(state="shown")
                | Q(looked_by__isnull=False, looked_on__isnull=False)
                & (Q(added_by__isnull=True) | ~Q(looked_by=F("added_by"))),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "destroy_on"], name="photo_due"),
            models.Index(
                fields=["municipality", "added_on"],
                condition=Q(state="waiting"),
                name="photo_waiting",
            ),
        ]

    grant_id: UUID | None
    activity_id: UUID | None

    def __str__(self) -> str:
        return self.alt
