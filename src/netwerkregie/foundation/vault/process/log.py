# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The release log: one line per request, committed before anything is answered."""

import os
from dataclasses import dataclass
from uuid import UUID

import psycopg

from netwerkregie.foundation.vault import wire
from netwerkregie.foundation.vault.merkle import Frontier
from netwerkregie.foundation.vault.process.calls import Sitting
from netwerkregie.foundation.vault.releaselog import (
    NO_CHAIN,
    SALT,
    Line,
    chained,
    hash_of,
)

DAY = 86_400_000_000
"""Microseconds."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a municipality's log stands."""

    edge: Frontier
    chain: bytes


def lock_head(connection: psycopg.Connection, tenant: UUID) -> Head:
    """Take the municipality's one lock: whatever follows happens one at a time."""
    read = "select size, chain, peaks from head where tenant = %s for update"
    row = connection.execute(read, (tenant,)).fetchone()
    if row is None:
        connection.execute(
            "insert into head values (%s, 0, %s, '') on conflict do nothing",
            (tenant, NO_CHAIN),
        )
        row = connection.execute(read, (tenant,)).fetchone()
        assert row is not None
    return Head(Frontier.from_bytes(row[0], row[2]), row[1])


def size_of(connection: psycopg.Connection, tenant: UUID) -> int:
    """Return how many lines a municipality's log has, without taking its lock."""
    row = connection.execute(
        "select size from head where tenant = %s", (tenant,)
    ).fetchone()
    return int(row[0]) if row else 0


def _told_time(door: str, now: int) -> int:
    """Return the moment, or for the anonymous door only the day.

    A reporter who is known to have been at a screen at 14:03:22 is no longer anonymous.
    """
    return now - now % DAY if door == wire.MAILBOX else now


def append(
    sitting: Sitting,
    head: Head,
    *,
    holder_kind: str = "",
    holder: UUID | None = None,
    result: str = "done",
    reason: str = "",
) -> int:
    """Write the line of this call and return its number; the caller commits."""
    call = sitting.call
    line = Line(
        tenant=sitting.tenant,
        seq=head.edge.size,
        at=_told_time(call.door, sitting.now),
        operation=call.operation,
        result=result,
        reason=reason,
        holder_kind=holder_kind,
        holder=holder,
        dossier=call.maybe_uuid("dossier"),
        purpose=call.safe_word("purpose"),
        action=call.safe_word("action"),
        trace=call.maybe_uuid("trace"),
    )
    salt, text = os.urandom(SALT), line.text()
    leaf = hash_of(salt, text)
    chain = chained(head.chain, leaf)
    edge = head.edge.add(leaf)
    sitting.connection.execute(
        "with grown as (update head set size = %s, chain = %s, peaks = %s"
        " where tenant = %s)"
        " insert into leaf (tenant, seq, at, dossier, salt, line, leaf_hash, chain)"
        " values (%s, %s, %s, %s, %s, %s, %s, %s)",
        (
            *(edge.size, chain, edge.to_bytes(), line.tenant),
            *(line.tenant, line.seq, line.at, line.dossier, salt, text, leaf, chain),
        ),
    )
    return line.seq
