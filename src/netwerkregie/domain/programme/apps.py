# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The programme room as a Django app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """Activities, money and results."""

    name = "netwerkregie.domain.programme"
    label = "programme"

    def ready(self) -> None:
        """Register sentences, verbs and declarations."""
        # Not before all apps are loaded: these files import models.
        from netwerkregie.domain.programme import (  # noqa: PLC0415 - app registry
            jobs,
            phrases,
            privacy,
            verbs,
        )

        # Importing them is what registers tasks and words.
        del jobs, phrases
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - app registry
            register_verbs,
        )

        register_verbs(verbs.Verb)
        privacy.declare_all()
