# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reporting room as a Django app."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Reports and open data; it has no table and no verb of its own."""

    name = "netwerkregie.overview.reporting"
    label = "reporting"
