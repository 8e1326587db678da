# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault room as a Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Keys, wraps and sealing, and the way to the vault process."""

    name = "netwerkregie.foundation.vault"
    label = "vault"

    def ready(self) -> None:
        """Register what each table is for and what the room's errors say."""
        # Models cannot be imported before the apps are loaded.
        from netwerkregie.foundation.kernel import phrases  # noqa: PLC0415 - Django is ready only now
        from netwerkregie.foundation.vault import privacy  # noqa: PLC0415 - Django is ready only now
        from netwerkregie.foundation.vault.phrases import SENTENCES  # noqa: PLC0415 - Django is ready only now

        phrases.register(SENTENCES)
        privacy.declare_all()
