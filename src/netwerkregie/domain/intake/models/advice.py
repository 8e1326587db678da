# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Advice threads, their sealed messages and files, and the counts that remain."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import models

from netwerkregie.domain.intake.rules.advice import Domain, Outcome, State, Want
from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.domain.intake.rules.triage import Reason
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(item.value), str(item.value)) for item in kind]


class AdviceThread(TenantModel):
    """A question for advice and what follows; no identity of anyone is in it.

    Its identifier is that of its dossier in the vault. What is not sealed here is
    what a queue needs: dates, state, and the words the asker chose from a list.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    # SHA-256 of the lookup id that the asker's code derives; the code itself is
    # nowhere, and a code of 129 bits needs no slow hash (OWASP ASVS 5.0, 6.5.2).
    lookup_hash = models.BinaryField(max_length=32)
    nickname = models.CharField(max_length=40)
    language = models.CharField(max_length=2, default="nl")
    channel = models.CharField(
        max_length=16, choices=_choices(Channel), default=Channel.ANONYMOUS
    )
    want = models.CharField(max_length=16, choices=_choices(Want))
    domain = models.CharField(max_length=24, blank=True, choices=_choices(Domain))
    state = models.CharField(max_length=12, choices=_choices(State))
    outcome = models.CharField(max_length=16, blank=True, choices=_choices(Outcome))
    reason = models.CharField(
        max_length=20, blank=True, choices=_choices(Reason), db_default=""
    )
    received_on = models.DateField()
    promised_on = models.DateField()
    last_message_on = models.DateField()
    first_answer_on = models.DateField(null=True, blank=True)
    answered_in_time = models.BooleanField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    destroy_on = models.DateField()
    message_count = models.PositiveSmallIntegerField(default=0)
    has_answer = models.BooleanField(default=False)
    owner_id = models.UUIDField(null=True, blank=True)
    is_practice = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_thread_per_code", fields=["municipality", "lookup_hash"]
            ),
            models.CheckConstraint(
                name="closed_has_outcome_and_day",
                condition=models.Q(state=State.CLOSED)
                & ~models.Q(outcome="")
                & models.Q(closed_on__isnull=False)
                | ~models.Q(state=State.CLOSED)
                & models.Q(outcome="", closed_on__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="advice_queue",
                fields=["municipality", "state", "promised_on", "id"],
            ),
            # One per filter: a long queue is read from its beginning, never sorted.
            models.Index(
                name="advice_queue_domain",
                fields=["municipality", "state", "domain", "promised_on", "id"],
            ),
            models.Index(
                name="advice_queue_channel",
                fields=["municipality", "state", "channel", "promised_on", "id"],
            ),
            models.Index(
                name="advice_queue_owner",
                fields=["municipality", "state", "owner_id", "promised_on", "id"],
            ),
            models.Index(name="advice_due", fields=["municipality", "destroy_on"]),
        ]

    municipality_id: UUID

    def __str__(self) -> str:
        return self.nickname

    def is_late(self, today: date) -> bool:
        """Tell whether the promised day has passed without an answer."""
        return self.state == State.WAITING and today > self.promised_on


class Author(models.TextChoices):
    """Who wrote a message."""

    ASKER = "asker"
    ADVISER = "adviser"


class AdviceMessage(TenantModel):
    """One sealed message of a thread; nobody edits it, a correction is a new one."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    thread = TenantKey(AdviceThread, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()
    author = models.CharField(max_length=8, choices=Author.choices)
    membership_id = models.UUIDField(null=True, blank=True)
    written_on = models.DateField()
    body = models.BinaryField()
    # A double click sends the same text twice; the digest is keyed by the thread.
    digest = models.BinaryField(max_length=32)

    class Meta:
        ordering = ["thread", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_message_per_position",
                fields=["municipality", "thread", "position"],
            ),
            models.UniqueConstraint(
                name="one_message_per_digest",
                fields=["municipality", "thread", "author", "digest"],
            ),
            models.CheckConstraint(
                name="an_adviser_signs",
                condition=models.Q(author="asker", membership_id__isnull=True)
                | models.Q(author="adviser", membership_id__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class AdviceFile(TenantModel):
    """A re-rendered picture or PDF, sealed; gone after fourteen days (M6)."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    thread = TenantKey(AdviceThread, on_delete=models.CASCADE)
    message = TenantKey(AdviceMessage, on_delete=models.CASCADE)
    content_type = models.CharField(max_length=40)
    content = models.BinaryField()
    destroy_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="advice_file_due", fields=["municipality", "destroy_on"])
        ]

    def __str__(self) -> str:
        return self.content_type


class AdviceCount(TenantModel):
    """What remains of destroyed threads: a number per month, domain and outcome."""

    month = models.DateField()
    domain = models.CharField(max_length=24, blank=True)
    channel = models.CharField(max_length=16, default=Channel.ANONYMOUS.value)
    outcome = models.CharField(max_length=16)
    answered_in_time = models.BooleanField()
    threads = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_count_per_cell",
                fields=[
                    "municipality",
                    "month",
                    "domain",
                    "channel",
                    "outcome",
                    "answered_in_time",
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.threads}"


class ScratchNote(TenantModel):
    """A note that only its writer opens, gone after five working days.

    The alternative is a notebook that nobody can see and nobody can erase. It cannot
    be searched, shared or exported, and making and ending it stand in the ledger.
    """

    membership_id = models.UUIDField()
    body = models.BinaryField()
    written_on = models.DateField()
    destroy_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="note_of", fields=["municipality", "membership_id"]),
            models.Index(name="note_due", fields=["municipality", "destroy_on"]),
        ]

    def __str__(self) -> str:
        return f"{self.written_on}"
