# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The network room as a Django app."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Organisations and our own reach."""

    name = "netwerkregie.domain.network"
    label = "network"
