# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The network room as a Django app."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    """Organisations and our own reach."""

    name = "netwerkregie.domain.network"
    label = "network"

    def ready(self) -> None:
        """Register sentences, verbs, declarations and tasks."""
        # Not before all apps are loaded: these files import models.
        from netwerkregie.domain.network import (  # noqa: PLC0415 - app registry
            jobs,
            phrases,
            privacy,
            verbs,
        )

        # Importing them is what registers tasks and sentences.
        del jobs, phrases
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - app registry
            register_verbs,
        )

        register_verbs(verbs.Verb)
        privacy.declare_all()
