# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was spoken with an organisation, and what the organisation says of it."""

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models.organisations import (
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules import (
    AnswerKind,
    ContactKind,
    Outcome,
    Subject,
)
from netwerkregie.domain.network.rules.terms import AGREEMENT_LENGTH
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class ContactMoment(TenantModel):
    """A contact with an organisation; with whom there is not written anywhere.

    The words can stand only beside the link through which the organisation reads
    them back byte for byte (row M4); the database refuses them without it, and
    refuses to change them into other words.
    """

    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, related_name="contacts", db_index=False
    )
    link = TenantKey(
        OrganisationLink, on_delete=models.PROTECT, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=choices(ContactKind))
    subject = models.CharField(max_length=20, choices=choices(Subject), blank=True)
    agreement = models.CharField(max_length=AGREEMENT_LENGTH, blank=True)
    held_on = models.DateField()
    next_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    text_until = models.DateField()
    text_gone_on = models.DateField(null=True)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="no_words_without_a_reader",
                condition=Q(agreement="") | Q(link__isnull=False),
            ),
            # A second press of the same button is the same contact.
            models.UniqueConstraint(
                fields=["municipality", "once"], name="logged_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "organisation", "-held_on", "-id"],
                name="contact_timeline",
            ),
            models.Index(
                fields=["municipality", "text_until"],
                condition=~Q(agreement=""),
                name="contact_words_due",
            ),
            models.Index(fields=["municipality", "held_on"], name="contact_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.held_on}"


class ContactAnswer(TenantModel):
    """The organisation's own view of a contact, or its objection."""

    contact = TenantKey(ContactMoment, on_delete=models.CASCADE, related_name="answers")
    link = TenantKey(OrganisationLink, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=choices(AnswerKind))
    text = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField()
    outcome = models.CharField(max_length=20, choices=choices(Outcome), blank=True)
    settled_on = models.DateField(null=True)
    settled_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["municipality", "made_at"],
                condition=Q(kind="objection", outcome=""),
                name="objection_open",
            ),
        ]

    def __str__(self) -> str:
        return self.kind
