# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks that exist in these tests only: what they did stands in the ledger."""

import os
import time
from pathlib import Path
from uuid import UUID

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import LINE, VerbEnum, record, register_verbs


class Verb(VerbEnum):
    """What the tests do."""

    ASKED = "jobroom.asked", "thing", LINE
    WORKED = "jobroom.worked", "thing", LINE


register_verbs(Verb)


@jobs.task("jobroom.work", purpose=Purpose.ADVICE)
def work(actor: Actor, *, subject_id: UUID) -> None:
    """Leave a line."""
    record(actor, Verb.WORKED, subject_id)


@jobs.task("jobroom.stumble_once", purpose=Purpose.ADVICE)
def stumble_once(actor: Actor, *, subject_id: UUID) -> None:
    """Fail the first time, after having written."""
    record(actor, Verb.WORKED, subject_id)
    mark = Path(os.environ["JOBROOM"]) / str(subject_id)
    if not mark.exists():
        mark.touch()
        raise RuntimeError("a text that somebody typed")


@jobs.task("jobroom.never", purpose=Purpose.ADVICE, attempts=1)
def never(_actor: Actor, *, subject_id: UUID) -> None:
    """Fail always."""
    raise RuntimeError(str(subject_id))


@jobs.task("jobroom.take_long", purpose=Purpose.ADVICE)
def take_long(actor: Actor, *, subject_id: UUID) -> None:
    """Write, and take long before committing the first time."""
    record(actor, Verb.WORKED, subject_id)
    mark = Path(os.environ["JOBROOM"]) / "begun"
    if not mark.exists():
        mark.touch()
        time.sleep(60)


@jobs.task("jobroom.daily", purpose=Purpose.ADVICE)
def daily(actor: Actor) -> None:
    """Leave a line for the day."""
    record(actor, Verb.WORKED, None)
