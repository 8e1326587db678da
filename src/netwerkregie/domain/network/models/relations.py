# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation, and how that is handed over; colleagues only."""

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.handing import Answer, WhyNot
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Relation(TenantModel):
    """A colleague knows an organisation: since when, and nothing about how well.

    It is gone when the colleague says so, or when somebody took it over; the log
    remembers. No figure is ever made of it per colleague.
    """

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="known_by", db_index=False
    )
    colleague = models.UUIDField()
    since = models.DateField()
    accepted_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "organisation", "colleague"],
                name="known_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "colleague", "organisation"],
                name="known_by_colleague",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Handover(TenantModel):
    """One colleague hands the relations over to another, who takes them one by one."""

    giver = models.UUIDField()
    successor = models.UUIDField()
    started_on = models.DateField()
    stopped_on = models.DateField(null=True)
    done_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "giver"],
                condition=Q(stopped_on__isnull=True, done_on__isnull=True),
                name="one_handover_at_a_time",
            ),
            models.CheckConstraint(
                name="handed_to_somebody_else",
                condition=~Q(giver=F("successor")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class HandoverItem(TenantModel):
    """One relation of a handover, and what was said about it."""

    handover = TenantKey(
        Handover, on_delete=models.CASCADE, related_name="items", db_index=False
    )
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    since = models.DateField()
    answer = models.CharField(
        max_length=10, choices=choices(Answer), default=Answer.OPEN.value
    )
    why_not = models.CharField(max_length=20, choices=choices(WhyNot), blank=True)
    answered_by = models.UUIDField(null=True)
    answered_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "handover", "organisation"],
                name="handed_once",
            ),
            models.CheckConstraint(
                name="a_no_has_a_reason",
                condition=Q(answer="declined") & ~Q(why_not="")
                | ~Q(answer="declined") & Q(why_not=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "organisation"],
                condition=~Q(answer="accepted"),
                name="handing_of_organisation",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
