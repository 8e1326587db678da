# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The intake room as a Django app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Advice requests and their dialogue."""

    name = "netwerkregie.domain.intake"
    label = "intake"
