# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What runs, waits and failed, for a page; never what a job is about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import connections

from netwerkregie.foundation.jobs.registry import MAIN
from netwerkregie.foundation.kernel import Actor, NotAllowed, Role
from netwerkregie.foundation.tenancy.enter import ALIAS

SEERS = (Role.ADMINISTRATOR, Role.DPO, Role.AUDITOR)


class Status(StrEnum):
    """Where a job stands."""

    WAITING = "todo"
    RUNNING = "doing"
    FAILED = "failed"
    DONE = "succeeded"
    CANCELLED = "cancelled"
    ABORTED = "aborted"


@dataclass(frozen=True, slots=True)
class Job:
    """One job as a page shows it."""

    id: int
    task: str
    queue: str
    status: Status
    attempts: int
    not_before: datetime | None
    since: datetime | None

    @property
    def destroys(self) -> bool:
        """Tell whether the retention process does it."""
        return self.queue != MAIN


def may_see_jobs(actor: Actor) -> bool:
    """Tell whether the actor looks after the queue."""
    return actor.has(*SEERS)


def may_try_again(actor: Actor) -> bool:
    """Tell whether the actor may give a failed job another try."""
    return actor.has(Role.ADMINISTRATOR)


def jobs_now(actor: Actor) -> list[Job]:
    """Return the newest jobs of the actor's municipality, at most 200.

    Raises:
        NotAllowed: the actor does not look after the queue.

    """
    if not may_see_jobs(actor):
        raise NotAllowed
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT id, task, queue, status, attempts, not_before, since"
            " FROM jobs.shown()"
        )
        rows = cursor.fetchall()
    return [
        Job(number, task, queue, Status(status), attempts, not_before, since)
        for number, task, queue, status, attempts, not_before, since in rows
    ]


def try_again(actor: Actor, job_id: int) -> bool:
    """Put a failed job back in the queue; False when there is no such job.

    Raises:
        NotAllowed: the actor may not.

    """
    if not may_try_again(actor):
        raise NotAllowed
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT jobs.try_again(%s::bigint)", [job_id])
        (found,) = cursor.fetchone()
    return bool(found)
