# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The oversight room as a Django app."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The privacy officer's desk."""

    name = "netwerkregie.overview.oversight"
    label = "oversight"
