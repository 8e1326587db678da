# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger room as a Django app."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Append-only entries of who did and read what."""

    name = "netwerkregie.foundation.ledger"
    label = "ledger"

    def ready(self) -> None:
        """Register the ledger's own verbs, declarations and sentences."""
        # Nothing of a room is loaded before its turn.
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - Django is ready only now
            phrases,
            privacy,
            verbs,
        )

        verbs.register_verbs(verbs.LedgerVerb)
        privacy.declare_all()
        phrases.register_all()
