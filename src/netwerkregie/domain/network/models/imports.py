# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an import did and how it is undone; the file itself is kept nowhere."""

from django.db import models

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules import Column, ImportKind
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ImportRun(TenantModel):
    """One accepted list: numbers only, and until when it can be undone."""

    kind = models.CharField(max_length=10, choices=choices(ImportKind))
    once = models.UUIDField()
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    rows = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    gone = models.PositiveIntegerField(default=0)
    invited = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    undo_until = models.DateField()
    sent_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="accepted_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.made_at:%Y-%m-%d}"


class ImportItem(TenantModel):
    """What an import made or changed at one organisation, for thirty days."""

    run = TenantKey(ImportRun, on_delete=models.CASCADE, related_name="items")
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    contact_id = models.UUIDField(null=True)
    district_id = models.UUIDField(null=True)
    is_new = models.BooleanField(default=False)
    before = models.JSONField(default=dict)

    def __str__(self) -> str:
        return str(self.id)


class ColumnMapping(TenantModel):
    """What a column of this municipality's own lists means, remembered."""

    header = models.CharField(max_length=60)
    column = models.CharField(max_length=20, choices=choices(Column))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "header"], name="mapping_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.header}: {self.column}"


class Merge(TenantModel):
    """Two organisations became one, and what is needed to part them again."""

    kept = TenantKey(Organisation, on_delete=models.CASCADE, related_name="+")
    gone = TenantKey(Organisation, on_delete=models.CASCADE, related_name="+")
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    undo_until = models.DateField()
    undone_at = models.DateTimeField(null=True)
    before = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["municipality", "undo_until"], name="merge_by_undo"),
        ]

    def __str__(self) -> str:
        return str(self.id)
