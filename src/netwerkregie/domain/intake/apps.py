# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The intake room as a Django app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Advice requests, concerns and their dialogue."""

    name = "netwerkregie.domain.intake"
    label = "intake"

    def ready(self) -> None:
        """Register verbs, sentences, declarations and tasks."""
        # Not before all apps are loaded: these files import models.
        from netwerkregie.domain.intake import (  # noqa: PLC0415 - app registry
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
