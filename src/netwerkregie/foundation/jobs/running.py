# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Doing one job: enter its municipality, act as the job, commit or undo."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from netwerkregie.foundation.jobs.registry import Task, Work
from netwerkregie.foundation.kernel import Actor, ActorKind
from netwerkregie.foundation.tenancy import enter


def perform(task: Task, job_id: int, arguments: Mapping[str, Any]) -> None:
    """Do a job that this worker holds; the database knows which municipality it is of.

    Work may return more work, which is done in a transaction of its own once the first
    is committed: what has to be on record before something leaves the house.

    Raises:
        NotFound: no worker is doing such a job.

    """
    ids = {
        name: _back(value)
        for name, value in arguments.items()
        if name != "municipality_id"
    }
    work: Work | None = partial(task.work, **ids)
    while work is not None:
        with enter.as_job(job_id) as entered:
            actor = Actor(
                kind=ActorKind.JOB,
                municipality_id=entered.municipality_id,
                name=task.name,
                purpose=task.purpose,
            )
            work = work(actor)


def _back(value: Any) -> Any:
    """Return an id as the id that it was before it became JSON."""
    if isinstance(value, str):
        try:
            return UUID(value)
        except ValueError:
            return value
    return value
