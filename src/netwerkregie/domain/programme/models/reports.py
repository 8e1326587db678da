# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the director writes in the council report, and the versions that were fixed."""

from uuid import UUID

from django.db import models
from django.db.models import Q

from netwerkregie.domain.programme.models.years import BudgetYear
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules.reports import (
    CHANGED_LENGTH,
    WORDS_LENGTH,
    ChapterKey,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ReportWords(TenantModel):
    """The director's own words of a chapter, until a version is fixed with them."""

    # The clock that destroys a year reads no text: the key itself protects the year.
    year = TenantKey(
        BudgetYear, on_delete=models.DO_NOTHING, related_name="report_words"
    )
    chapter = models.CharField(max_length=10, choices=choices(ChapterKey))
    text = models.TextField(max_length=WORDS_LENGTH, blank=True)
    sequence = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year", "chapter"], name="words_per_chapter"
            )
        ]

    def __str__(self) -> str:
        return self.chapter


class ReportVersion(TenantModel):
    """A report as it was fixed: the database gives nobody the right to change it."""

    year = TenantKey(
        BudgetYear, on_delete=models.DO_NOTHING, related_name="report_versions"
    )
    number = models.PositiveSmallIntegerField()
    body = models.JSONField()
    content_hash = models.CharField(max_length=64)
    what_changed = models.CharField(max_length=CHANGED_LENGTH, blank=True)
    fixed_at = models.DateTimeField()
    fixed_by = models.UUIDField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year", "number"], name="one_report_a_number"
            ),
            models.UniqueConstraint(
                fields=["municipality", "once"], name="report_fixed_once"
            ),
            models.CheckConstraint(
                name="a_correction_says_what_changed",
                condition=Q(number=1) | ~Q(what_changed=""),
            ),
        ]

    year_id: UUID

    def __str__(self) -> str:
        return f"{self.number}"
