# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The jobs room as a Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work on the PostgreSQL queue."""

    name = "netwerkregie.foundation.jobs"
    label = "jobs"
