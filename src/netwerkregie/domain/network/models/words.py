# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words by which organisations are found, under the municipality's wall.

A GIN index cannot be used under row security: its operators may leak, so PostgreSQL
first filters the rows and then compares every one of them. Here the wall comes first
in each index, and finding a word is an equality, which does not leak.
"""

from django.db import models

from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Posting(TenantModel):
    """One word, or its Dutch stem, of one organisation."""

    term = models.CharField(max_length=40)
    name_key = models.CharField(max_length=120)
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="postings"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "term", "name_key", "organisation"],
                name="posting_once",
            ),
        ]

    def __str__(self) -> str:
        return self.term


class Term(TenantModel):
    """A word that occurs in some organisation's name, for forgiving slips."""

    term = models.CharField(max_length=40)
    size = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "term"], name="term_once"),
        ]
        indexes = [
            models.Index(fields=["municipality", "size", "term"], name="term_by_size"),
        ]

    def __str__(self) -> str:
        return self.term
