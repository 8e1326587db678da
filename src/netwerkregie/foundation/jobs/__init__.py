# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Background work: a job is ids in a table, put there by the act that it follows."""

from netwerkregie.foundation.jobs.deferring import ContentInJobError, defer, react_to
from netwerkregie.foundation.jobs.registry import (
    RETENTION,
    Task,
    Work,
    react,
    ring,
    task,
)

__all__ = [
    "RETENTION",
    "ContentInJobError",
    "Task",
    "Work",
    "defer",
    "react",
    "react_to",
    "ring",
    "task",
]
