# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The jobs room as a Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work on the PostgreSQL queue."""

    name = "netwerkregie.foundation.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Declare the queue's tables, and find the room's own tasks."""
        # Nothing of a room is loaded before its turn.
        from netwerkregie.foundation.jobs import privacy  # noqa: PLC0415 - Django is ready only now

        privacy.declare_all()
