# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Messages to many: the words, that a letter went, and what came back."""

from django.db import models
from django.db.models import Q

from netwerkregie.domain.network.models.districts import District
from netwerkregie.domain.network.models.incidents import Incident
from netwerkregie.domain.network.models.organisations import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.rules.messages import (
    AUDIENCE_DOMAINS,
    BODY_LENGTH,
    REPLY_LENGTH,
    SUBJECT_LENGTH,
    Audience,
    LetterState,
    MessageState,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Message(TenantModel):
    """One message to many, without content about persons; who opened it is not kept."""

    subject = models.CharField(max_length=SUBJECT_LENGTH)
    body = models.CharField(max_length=BODY_LENGTH)
    audience = models.CharField(max_length=15, choices=choices(Audience))
    domain = models.CharField(
        max_length=20, choices=choices(AUDIENCE_DOMAINS), blank=True
    )
    district = TenantKey(
        District, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    incident = TenantKey(
        Incident, on_delete=models.SET_NULL, null=True, related_name="messages"
    )
    state = models.CharField(max_length=6, choices=choices(MessageState))
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    tested_by = models.UUIDField(null=True)
    sent_at = models.DateTimeField(null=True)
    recipients = models.PositiveIntegerField(null=True)
    until = models.DateField()
    version = models.PositiveIntegerField(default=1)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="message_once"
            ),
            # Belief is no audience, whatever the program does (trust 7.5).
            models.CheckConstraint(
                name="belief_is_no_audience", condition=~Q(domain="faith")
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "-made_at"], name="message_by_day"),
            models.Index(fields=["municipality", "until"], name="message_by_end"),
        ]

    def __str__(self) -> str:
        return self.subject


class MessageLetter(TenantModel):
    """That one letter of a message went; to whom is a keyed hash, for thirty days."""

    message = TenantKey(
        Message, on_delete=models.CASCADE, related_name="letters", db_index=False
    )
    address_hash = models.BinaryField(max_length=32)
    state = models.CharField(max_length=10, choices=choices(LetterState))
    until = models.DateField()

    class Meta:
        constraints = [
            # Nobody gets a message twice: the database is asked before the post is.
            models.UniqueConstraint(
                fields=["municipality", "message", "address_hash"], name="letter_once"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "until"], name="letter_by_end"),
        ]

    def __str__(self) -> str:
        return self.state


class MessageReply(TenantModel):
    """What came back: of which organisation, never of whom."""

    message = TenantKey(
        Message, on_delete=models.CASCADE, related_name="replies", db_index=False
    )
    organisation = TenantKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    text = models.CharField(max_length=REPLY_LENGTH)
    made_on = models.DateField()
    until = models.DateField()

    class Meta:
        indexes = [
            models.Index(
                fields=["municipality", "message", "-made_on"], name="reply_by_message"
            ),
            models.Index(fields=["municipality", "until"], name="reply_by_end"),
        ]

    def __str__(self) -> str:
        return str(self.made_on)
