# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is announced to go, runs that destroy it, and the certificates that remain."""

from uuid import UUID

from django.db import models

from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel
from netwerkregie.overview.oversight.rules import RunState


class RetentionRun(TenantModel):
    """One day's destruction of one kind of record."""

    model = models.CharField(max_length=80)
    retention_class = models.CharField(max_length=80)
    started_on = models.DateField()
    ripe = models.PositiveIntegerField()
    population = models.PositiveIntegerField()
    state = models.CharField(
        max_length=10, choices=[(state.value, state.value) for state in RunState]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "model", "started_on"],
                name="one_run_per_kind_and_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.started_on}"


class Announcement(TenantModel):
    """A record whose term ends; gone with the record itself."""

    model = models.CharField(max_length=80)
    record_id = models.UUIDField()
    label = models.CharField(max_length=120)
    term_ends_on = models.DateField()
    announced_on = models.DateField()
    run = TenantKey(RetentionRun, on_delete=models.SET_NULL, null=True)

    run_id: UUID | None

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "model", "record_id"],
                name="announced_once",
            ),
        ]

    def __str__(self) -> str:
        return self.label


class RunOpinion(TenantModel):
    """What one of two people said about a run that stopped."""

    run = TenantKey(RetentionRun, on_delete=models.CASCADE)
    membership_id = models.UUIDField()
    agrees = models.BooleanField()
    given_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "run", "membership_id"],
                name="one_opinion_each",
            ),
        ]

    def __str__(self) -> str:
        return "yes" if self.agrees else "no"


class ErasureCertificate(TenantModel):
    """That records of a kind were destroyed and verified unreadable; no content.

    Also the declaration of destruction of the Dutch Archives Act.
    """

    model = models.CharField(max_length=80)
    retention_class = models.CharField(max_length=80)
    selection_category = models.CharField(max_length=200)
    reason = models.CharField(max_length=240)
    records = models.PositiveIntegerField()
    first_term_ended_on = models.DateField()
    last_term_ended_on = models.DateField()
    announced_on = models.DateField()
    erased_on = models.DateField()
    backups_gone_on = models.DateField()
    ledger_seq = models.BigIntegerField()
    trace_id = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(name="newest_certificates", fields=["municipality", "-id"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="a_certificate_is_about_something",
                condition=models.Q(records__gte=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.records} x {self.model} ({self.erased_on})"
