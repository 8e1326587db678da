# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the two sides promised each other; both read the same words."""

from datetime import date

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models.organisations import (
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.promises import (
    PROMISE_LENGTH,
    VIEW_LENGTH,
    PromiseState,
    Said,
    Side,
    is_overdue,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Promise(TenantModel):
    """A promise of ours or of theirs; it stands only where the other side reads it.

    The database refuses one without the link through which the organisation reads it
    byte for byte (row M4), and refuses to change its words into others.
    """

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="promises", db_index=False
    )
    link = TenantKey(OrganisationLink, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=10, choices=choices(Side))
    text = models.CharField(max_length=PROMISE_LENGTH, blank=True)
    due_on = models.DateField()
    state = models.CharField(
        max_length=10, choices=choices(PromiseState), default=PromiseState.OPEN.value
    )
    settled_on = models.DateField(null=True)
    settled_by = models.UUIDField(null=True)
    said = models.CharField(max_length=10, choices=choices(Said), blank=True)
    said_on = models.DateField(null=True)
    view = models.CharField(max_length=VIEW_LENGTH, blank=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    text_until = models.DateField()
    text_gone_on = models.DateField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_promise_has_words_while_it_is_open",
                condition=~Q(state="open") | ~Q(text=""),
            ),
            models.CheckConstraint(
                name="a_promise_ends_with_its_words",
                condition=Q(due_on__lte=models.F("text_until")),
            ),
            models.UniqueConstraint(
                fields=["municipality", "once"], name="promised_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "organisation", "due_on", "id"],
                name="promise_of_organisation",
            ),
            models.Index(
                fields=["municipality", "due_on", "id"],
                condition=Q(state="open"),
                name="promise_open_by_due",
            ),
            models.Index(
                fields=["municipality", "text_until"],
                condition=~Q(text=""),
                name="promise_words_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.due_on}"

    def is_overdue(self, today: date) -> bool:
        """Tell whether the promised day has passed."""
        return is_overdue(PromiseState(self.state), self.due_on, today)
