# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the queue's tables are for: ids of work to do, the library's tables included."""

from collections.abc import Mapping

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

FAILED_JOBS_STAY_DAYS = 30

JOB = Retention(
    name="job",
    starts="the last attempt",
    days=FAILED_JOBS_STAY_DAYS,
    reason="done jobs go at once; a failed one waits for someone to look into it",
)
CLOCKWORK = Retention(
    name="clockwork",
    starts="the slot of the clock",
    days=7,
    reason="only so that nothing is started twice",
)


def declare_all() -> None:
    """Put the queue in the register of processing."""
    _declare(
        "procrastinate.ProcrastinateJob",
        JOB,
        {
            "id": "names the job",
            "queue_name": "which process does it",
            "task_name": "what to do",
            "priority": "what goes first",
            "lock": "what must not run at the same time",
            "args": "ids; the database refuses anything else",
            "status": "waiting, running or failed",
            "scheduled_at": "not before",
            "attempts": "how often it was tried",
            "queueing_lock": "what must not wait twice",
            "abort_requested": "whether it was called off",
            "worker": "which process holds it",
        },
    )
    _declare(
        "procrastinate.ProcrastinateEvent",
        JOB,
        {
            "id": "names the event",
            "job": "of which job",
            "type": "what happened to it",
            "at": "when",
        },
    )
    _declare(
        "procrastinate.ProcrastinateWorker",
        CLOCKWORK,
        {"id": "names the process", "last_heartbeat": "when it was last alive"},
    )
    _declare(
        "procrastinate.ProcrastinatePeriodicDefer",
        CLOCKWORK,
        {
            "id": "names the row",
            "task_name": "what runs by the clock",
            "defer_timestamp": "which moment of the clock",
            "job": "the job that came of it",
            "periodic_id": "which of several clocks",
        },
    )
    _declare(
        "jobs.RungBell",
        CLOCKWORK,
        {
            "task": "what runs by the clock",
            "slot": "which slot of the clock",
            "rung_at": "when it was started",
        },
    )


def _declare(model: str, retention: Retention, fields: Mapping[str, str]) -> None:
    declare(
        Declaration(
            model=model,
            module=Module.FOUNDATION,
            controller="the municipality",
            purpose=Purpose.ADMINISTRATION,
            ground="GDPR article 6(1)(e), as part of the work it serves",
            processor="the hosting party of the installation",
            recipients=("administrator", "privacy officer"),
            selection_category="to be confirmed by the archivist",
            retention=retention,
            persons="nobody",
            fields=fields,
        )
    )
