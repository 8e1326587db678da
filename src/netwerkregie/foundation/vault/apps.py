# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault room as a Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Keys and sealing."""

    name = "netwerkregie.foundation.vault"
    label = "vault"
