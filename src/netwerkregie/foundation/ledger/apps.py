# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger room as a Django app."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Append-only entries of who did and read what."""

    name = "netwerkregie.foundation.ledger"
    label = "ledger"
