# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The insight room as a Django app."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """Our own reach, drawn from what the rooms count."""

    name = "netwerkregie.overview.insight"
    label = "insight"

    def ready(self) -> None:
        """Register the one verb and its sentences."""
        # The ledger's models cannot be imported before the apps are loaded.
        from netwerkregie.foundation.ledger import register_verbs  # noqa: PLC0415 - Django is ready only now
        from netwerkregie.overview.insight import (  # noqa: PLC0415 - Django is ready only now
            phrases,
            verbs,
        )

        register_verbs(verbs.Verb)
        phrases.register_all()
