# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What municipalities of this installation show each other: formats, never persons.

Three tables with a second policy for reading. No colleague, no note, no lesson and no
identifier of a row of the author's own is in them, and nobody can change a row: what
is called back goes, and a line that says so stays.
"""

from uuid import UUID

from django.db import models
from django.db.models import Q

from netwerkregie.domain.programme.models.materials import TYPES, FormatTexts
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.materials import RecallReason
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class SharedFormat(FormatTexts):
    """A version that two people signed, as others read it."""

    line = models.UUIDField()
    shared_on = models.DateField()
    gone_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "line"], name="shared_format_by_line"
            ),
            models.CheckConstraint(
                name="a_shared_format_has_a_licence",
                condition=~Q(licence="unknown"),
            ),
        ]
        indexes = [
            models.Index(fields=["title", "id"], name="shared_format_by_title"),
            models.Index(fields=["municipality", "gone_on"], name="shared_format_gone"),
        ]

    municipality_id: UUID


class SharedFile(TenantModel):
    """A file of what others read."""

    shared = TenantKey(SharedFormat, on_delete=models.CASCADE, related_name="files")
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    content_type = models.CharField(max_length=20, choices=TYPES)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    shared_id: UUID

    def __str__(self) -> str:
        return self.title


class SharedRecall(TenantModel):
    """That a municipality called back what it had shared, and why."""

    line = models.UUIDField()
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    reason = models.CharField(max_length=10, choices=choices(RecallReason))
    words = models.CharField(max_length=rules.TEXT_LENGTH, blank=True)
    recalled_on = models.DateField()
    gone_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "line"], name="recalled_once"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "gone_on"], name="shared_recall_gone"),
        ]

    def __str__(self) -> str:
        return self.title
