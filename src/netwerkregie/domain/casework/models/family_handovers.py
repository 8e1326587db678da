# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A warm handover to other help, with the words that the family agreed to."""

from uuid import UUID

from django.db import models
from django.db.models import Q

from netwerkregie.domain.casework.models.families import FamilyTalk
from netwerkregie.domain.casework.rules.family_handovers import HandoverState
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class FamilyHandover(TenantModel):
    """To whom a family is handed over warmly, and whether they reached each other."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    talk = TenantKey(FamilyTalk, on_delete=models.CASCADE, related_name="handovers")
    # Plain: a receiver on the list that the municipality keeps itself.
    recipient_id = models.UUIDField()
    state = models.CharField(
        max_length=12, choices=[(one.value, one.value) for one in HandoverState]
    )
    made_by = models.UUIDField()
    made_on = models.DateField()
    next_on = models.DateField()
    # Plain: what left stands in the register of what left, which outlives this.
    disclosure_id = models.UUIDField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_handover_of_a_family_at_a_time",
                fields=["municipality", "talk"],
                condition=Q(state__in=[HandoverState.DRAFTED, HandoverState.SENT]),
            ),
            models.CheckConstraint(
                name="what_was_handed_over_left_a_line",
                condition=Q(state__in=[HandoverState.DRAFTED, HandoverState.CANCELLED])
                | Q(disclosure_id__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                name="family_handover_waits",
                fields=["municipality", "made_by", "state", "next_on"],
            ),
        ]

    talk_id: UUID

    def __str__(self) -> str:
        return self.state


class FamilyHandoverItem(TenantModel):
    """One sentence for the other party, sealed, with who of the family agreed."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    handover = TenantKey(FamilyHandover, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    body = models.BinaryField()
    agreement = models.BinaryField(null=True)

    class Meta:
        ordering = ["handover", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_family_item_per_place",
                fields=["municipality", "handover", "position"],
            ),
        ]

    handover_id: UUID

    def __str__(self) -> str:
        return f"{self.position}"
