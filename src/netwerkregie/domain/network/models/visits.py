# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is planned with an organisation, and the devices that may read one's agenda."""

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models.contacts import ContactMoment
from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.agenda import DeviceKind
from netwerkregie.domain.network.rules.visits import (
    PLANNED_KINDS,
    VisitPlace,
    VisitState,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Visit(TenantModel):
    """A planned visit: an organisation, when, where and who of us goes.

    There is no text and nobody of the organisation in it. After 24 months only the
    organisation, the day and the kind are left, as with a contact.
    """

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="visits", db_index=False
    )
    contact = TenantKey(
        ContactMoment,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        db_index=False,
    )
    kind = models.CharField(max_length=10, choices=choices(PLANNED_KINDS))
    on = models.DateField()
    at = models.TimeField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    place = models.CharField(max_length=10, choices=choices(VisitPlace), blank=True)
    goes = models.UUIDField(null=True)
    along = models.UUIDField(null=True)
    mails_us = models.BooleanField(default=False)
    mails_them = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=choices(VisitState))
    sequence = models.PositiveSmallIntegerField(default=0)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="planned_once"
            ),
            models.CheckConstraint(
                name="a_planned_visit_is_whole",
                condition=~Q(state="planned")
                | Q(at__isnull=False, minutes__isnull=False, goes__isnull=False),
            ),
            models.CheckConstraint(
                name="two_who_go_are_two",
                condition=Q(along__isnull=True)
                | Q(goes__isnull=True)
                | ~Q(along=models.F("goes")),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "on", "at"], name="visit_by_day"),
            models.Index(
                fields=["municipality", "organisation", "on"],
                name="visit_by_organisation",
            ),
            models.Index(
                fields=["municipality", "contact"],
                condition=Q(contact__isnull=False),
                name="visit_by_contact",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"

    @property
    def counterpart(self) -> Organisation:
        """Return whom it is with; what was merged since is its other."""
        merged: Organisation | None = self.organisation.merged_into
        return merged or self.organisation


class AgendaFeed(TenantModel):
    """A device that may read its owner's own agenda, for ninety days.

    The word in its address is shown once and kept as a hash; without the row the
    address leads nowhere.
    """

    membership = models.UUIDField()
    device = models.CharField(max_length=10, choices=choices(DeviceKind))
    token_hash = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()
    ends_on = models.DateField()
    fetched_on = models.DateField(null=True)
    content_hash = models.BinaryField(max_length=32, null=True)
    content_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="feed_by_token"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "membership"], name="feed_by_membership"
            ),
            models.Index(fields=["municipality", "ends_on"], name="feed_by_end"),
        ]

    def __str__(self) -> str:
        return self.device
