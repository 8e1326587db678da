# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The oversight room as a Django app."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The privacy officer's desk."""

    name = "netwerkregie.overview.oversight"
    label = "oversight"

    def ready(self) -> None:
        """Register verbs, declarations, sentences and tasks."""
        # Models cannot be imported before the apps are loaded.
        from netwerkregie.foundation.ledger import register_verbs  # noqa: PLC0415 - Django is ready only now
        from netwerkregie.overview.oversight import (  # noqa: PLC0415 - Django is ready only now
            jobs,  # noqa: F401 - its tasks are known once it is loaded
            phrases,
            privacy,
            verbs,
        )

        register_verbs(verbs.Verb)
        privacy.declare_all()
        phrases.register_all()
