# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed when the session or the vault closed under their hands."""

from django.db import models

from netwerkregie.foundation.accounts.models.member import Membership
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class Unsent(TenantModel):
    """Words that were not sent, sealed to their own writer for twenty-four hours.

    Written by gate.keep_unsent() alone: whoever keeps it need not be signed in any
    more, and nobody but the writer's own vault opens it.
    """

    membership = TenantKey(Membership, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=200)
    body = models.BinaryField()
    kept = models.DateTimeField(default=clock.now)
    ends = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "membership", "place"],
                name="unsent_once_per_place",
            ),
        ]

    def __str__(self) -> str:
        return f"unsent until {self.ends:%Y-%m-%d %H:%M}"
