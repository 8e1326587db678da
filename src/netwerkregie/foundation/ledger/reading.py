# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading the chain as it stands in the database, in big batches, for a verifier.

The bytes that are checked are spelled from the columns that a page shows, by the
database's own built-in functions: a column changed by hand changes them too.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import psycopg
from django.db import connections

from netwerkregie.foundation.ledger.chain import FIELDS, START, VERSION, Line
from netwerkregie.foundation.tenancy.enter import ALIAS

BATCH = 20_000

_SPELLED = ", ".join(
    f"char_length(coalesce({name}::text, '')), ':', {name}" for name in FIELDS
)
_READ = (
    "SELECT seq, salt, CASE WHEN salt IS NOT NULL THEN"  # noqa: S608 - own names only
    f" convert_to(concat('{len(VERSION)}:{VERSION}', {_SPELLED}), 'UTF8') END,"
    " leaf_hash, chain_hash FROM ledger_entry"
    " WHERE municipality_id = %s AND seq >= %s ORDER BY seq LIMIT %s"
)


def batches(municipality_id: UUID, start: int = 0) -> Iterator[list[Line]]:
    """Return all lines from a place on, a batch at a time."""
    with _plain_cursor() as cursor:
        while True:
            cursor.execute(_READ, (municipality_id, start, BATCH))
            rows = cursor.fetchall()
            if not rows:
                return
            yield list(map(Line._make, rows))
            start = rows[-1][0] + 1


def leaves(municipality_id: UUID, start: int) -> Iterator[bytes]:
    """Return the leaf hashes from a place on; all that a checkpoint needs."""
    with _plain_cursor() as cursor:
        while True:
            cursor.execute(
                "SELECT seq, leaf_hash FROM ledger_entry"
                " WHERE municipality_id = %s AND seq >= %s ORDER BY seq LIMIT %s",
                (municipality_id, start, BATCH),
            )
            rows = cursor.fetchall()
            if not rows:
                return
            for _, leaf in rows:
                yield leaf
            start = rows[-1][0] + 1


def head(municipality_id: UUID) -> tuple[int, bytes]:
    """Return how long the chain is and its running hash."""
    with _plain_cursor() as cursor:
        cursor.execute(
            "SELECT size, chain_hash FROM ledger_head WHERE municipality_id = %s",
            (municipality_id,),
        )
        row = cursor.fetchone()
    return (int(row[0]), row[1]) if row else (0, START)


def stored_notes(municipality_id: UUID) -> list[str]:
    """Return the signed notes that this database keeps, oldest first."""
    with _plain_cursor() as cursor:
        cursor.execute(
            "SELECT note FROM ledger_checkpoint"
            " WHERE municipality_id = %s ORDER BY number",
            (municipality_id,),
        )
        return [row[0] for row in cursor.fetchall()]


def traces_without_act(municipality_id: UUID, traces: list[UUID]) -> set[UUID]:
    """Return which of these traces have no line in the access stream."""
    with _plain_cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT trace_id FROM ledger_entry"
            " WHERE municipality_id = %s AND trace_id = ANY (%s)",
            (municipality_id, traces),
        )
        return set(traces) - {row[0] for row in cursor.fetchall()}


def _plain_cursor() -> psycopg.Cursor[tuple[Any, ...]]:
    """Return a cursor of the driver: binary values, and no cost per row of Django."""
    connection = connections[ALIAS]
    connection.ensure_connection()
    cursor: psycopg.Cursor[tuple[Any, ...]] = psycopg.Cursor(connection.connection)
    cursor.format = psycopg.pq.Format.BINARY
    return cursor
