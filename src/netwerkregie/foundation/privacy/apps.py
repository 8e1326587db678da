# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The privacy room as a Django app: it has phrases and no models."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Registers the sentences of the text guard."""

    name = "netwerkregie.foundation.privacy"
    label = "privacy"

    def ready(self) -> None:
        """Give the guard's sentences their codes."""
        # Sentences need the translation machinery, which needs the app registry.
        from netwerkregie.foundation.privacy import phrases  # noqa: PLC0415 - Django is ready only now

        phrases.register()
