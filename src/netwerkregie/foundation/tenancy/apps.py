# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tenancy room as a Django app."""

from django.apps import AppConfig


class TenancyConfig(AppConfig):
    """Municipalities, their hosts and the wall between them."""

    name = "netwerkregie.foundation.tenancy"
    label = "tenancy"
