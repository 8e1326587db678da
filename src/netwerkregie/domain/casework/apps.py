# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The casework room as a Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Weigh together, help voluntarily, end on time."""

    name = "netwerkregie.domain.casework"
    label = "casework"

    def ready(self) -> None:
        """Register sentences, verbs and declarations."""
        # Not before all apps are loaded: these files import models.
        from netwerkregie.domain.casework import (  # noqa: PLC0415 - app registry
            jobs,
            phrases,
            privacy,
            verbs,
        )

        # Importing them is what registers tasks and words.
        del jobs, phrases
        from netwerkregie.domain.casework.actions import (  # noqa: PLC0415 - app registry
            doubles,
        )
        from netwerkregie.domain.intake.actions import (  # noqa: PLC0415 - app registry
            duplicates,
        )
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - app registry
            register_verbs,
        )

        # Who holds a case is told of a check in intake too, without intake knowing.
        duplicates.TELLERS.append(doubles.tell_here)
        register_verbs(verbs.Verb)
        privacy.declare_all()
