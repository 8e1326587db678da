# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people come in by themselves: a knock, a bell, and the charter's rounds."""

from django.db import models

from netwerkregie.domain.network.models.people import PersonEntry
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class JoinRequest(TenantModel):
    """An address that somebody gave on the public page, until it is confirmed.

    Nothing but the address is kept before that: nobody can be written down by another,
    and what is typed about oneself is typed behind one's own mail (row M3).
    """

    address = models.EmailField()
    address_hash = models.BinaryField(max_length=32)
    language = models.CharField(max_length=2, default="nl")
    token_hash = models.BinaryField(max_length=32)
    round = models.PositiveSmallIntegerField(default=1)
    asked_on = models.DateField()
    sent_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "token_hash"], name="joining_by_token"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "address_hash"], name="joining_by_address"
            ),
        ]

    def __str__(self) -> str:
        return str(self.asked_on)


class Arrival(TenantModel):
    """A bell that somebody rang by joining; welcoming them takes it away.

    Only the own hand rings it. A colleague signs for the welcome and nothing else, and
    the job that mails the letter takes the bell away: no word, mark or choice of a
    colleague hangs on anybody (row M2).
    """

    who = TenantKey(PersonEntry, on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
    welcomed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "who"], name="arrives_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.since)


class CharterRound(TenantModel):
    """The day on which everybody was first asked about a version of the charter."""

    version = models.PositiveSmallIntegerField()
    asked_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "version"], name="charter_asked_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.version)
