# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A training that is offered to focal points; who comes is written on nobody's list."""

from datetime import date

from django.db import models

from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.rules.trainings import (
    LONGEST_ABOUT,
    LONGEST_PLACE,
)
from netwerkregie.foundation.tenancy.models import TenantModel


class OfferedTraining(TenantModel):
    """What, when, where and how many; yes is written on one's own entry only."""

    kind = models.CharField(max_length=12, choices=choices(Training))
    held_on = models.DateField()
    begins_at = models.TimeField()
    ends_at = models.TimeField()
    place = models.CharField(max_length=LONGEST_PLACE)
    about = models.CharField(max_length=LONGEST_ABOUT, blank=True)
    places = models.PositiveSmallIntegerField()
    asked = models.PositiveSmallIntegerField(default=0)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    called_off_on = models.DateField(null=True)
    gone_by = models.DateField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="training_once"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "held_on"], name="training_by_day"),
        ]

    def __str__(self) -> str:
        return str(self.held_on)

    def is_open(self, today: date) -> bool:
        """Whether somebody can still say yes."""
        return self.called_off_on is None and self.held_on >= today
