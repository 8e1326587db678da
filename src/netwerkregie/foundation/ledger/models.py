# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines, the head of each chain, and checkpoints: plain values, no foreign keys.

The ledger outlives users and rooms, so it refers to neither by a key. Nothing here is
ever saved through Django: SQL functions are the only way in (migration 0002).
"""

from django.db import models


class Entry(models.Model):
    """One line in one stream about one subject; never content, never a name."""

    pk = models.CompositePrimaryKey("municipality_id", "seq")
    municipality_id = models.UUIDField()
    seq = models.BigIntegerField()
    stream = models.CharField(max_length=12, blank=True)
    at = models.BigIntegerField(null=True)
    written_at = models.BigIntegerField(null=True)
    door = models.CharField(max_length=12, blank=True)
    trace_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    actor_kind = models.CharField(max_length=12, blank=True)
    roles = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=120, blank=True)
    verb = models.CharField(max_length=80, blank=True)
    subject_kind = models.CharField(max_length=40, blank=True)
    subject_ref = models.UUIDField(null=True)
    purpose = models.CharField(max_length=20, blank=True)
    ground = models.CharField(max_length=120, blank=True)
    reason = models.CharField(max_length=240, blank=True)
    result = models.CharField(max_length=8, blank=True)
    salt = models.BinaryField(null=True)
    leaf_hash = models.BinaryField()
    chain_hash = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(
                fields=["municipality_id", "stream", "-seq"], name="ledger_by_stream"
            ),
            models.Index(
                fields=["municipality_id", "actor_id", "-seq"], name="ledger_by_actor"
            ),
            models.Index(
                fields=["municipality_id", "subject_ref", "-seq"],
                name="ledger_by_subject",
            ),
            models.Index(fields=["trace_id"], name="ledger_by_trace"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb}"


class Head(models.Model):
    """The end of a municipality's chain; locked by whoever writes the next line."""

    municipality_id = models.UUIDField(primary_key=True)
    size = models.BigIntegerField()
    chain_hash = models.BinaryField()

    def __str__(self) -> str:
        return str(self.size)


class Checkpoint(models.Model):
    """A root that the vault signed, with where its own release log stood."""

    pk = models.CompositePrimaryKey("municipality_id", "number")
    municipality_id = models.UUIDField()
    number = models.IntegerField()
    ledger_size = models.BigIntegerField()
    ledger_root = models.BinaryField()
    peaks = models.BinaryField()
    note = models.TextField()
    kept_at = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.number} ({self.ledger_size})"
