# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a job in the queue, in the same transaction as what it is about.

A queue is a table that many may look at, so a job holds ids and nothing else. The
database checks that once more (jobs.defer), and sets the municipality itself.
"""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import connections

from netwerkregie.foundation.jobs.registry import Task, reactions_to
from netwerkregie.foundation.tenancy.enter import ALIAS

Id = UUID | int | StrEnum

_WORD = re.compile(r"[a-z][a-z0-9_.]{0,39}")


class ContentInJobError(TypeError):
    """A job was given something else than ids: content never enters the queue."""


def defer(
    task: Task,
    municipality_id: UUID,
    *,
    at: datetime | None = None,
    once: str = "",
    in_turn: str = "",
    **ids: Id,
) -> int | None:
    """Put a job in the queue; it exists only if this transaction commits.

    Args:
        task: what to do.
        municipality_id: must be that of this transaction; the database checks it.
        at: not before this moment.
        once: a name; while a job of that name waits in this municipality, no second.
        in_turn: a name; jobs of that name in this municipality run one at a time.
        ids: identifiers, whole numbers or members of an enum.

    Returns:
        the job's number, or None where one was waiting already.

    Raises:
        ContentInJobError: an argument is none of these.

    """
    values: list[Any] = [
        task.name,
        task.queue,
        municipality_id,
        json.dumps({name: _plain(value) for name, value in ids.items()}),
        at,
        once,
        in_turn,
    ]
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT jobs.defer(%s::text, %s::text, %s::uuid, %s::text::jsonb,"
            " %s::timestamptz, %s::text, %s::text)",
            values,
        )
        (number,) = cursor.fetchone()
    return None if number is None else int(number)


def react_to(municipality_id: UUID, verb: str, subjects: Sequence[UUID]) -> None:
    """Put what wiring tied to this verb in the queue; called by the ledger only."""
    for task in reactions_to(verb):
        for subject_id in subjects:
            defer(task, municipality_id, subject_id=subject_id)
        if not subjects:
            defer(task, municipality_id)


def _plain(value: object) -> str | int:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, StrEnum) and _WORD.fullmatch(value):
        return str(value)
    raise ContentInJobError(f"a job holds ids, not {type(value).__name__}")
