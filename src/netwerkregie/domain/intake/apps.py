# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The intake room as a Django app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Advice requests and their dialogue."""

    name = "netwerkregie.domain.intake"
    label = "intake"

    def ready(self) -> None:
        """Register verbs, sentences and declarations."""
        from netwerkregie.domain.intake import privacy  # noqa: PLC0415 - needs models
        from netwerkregie.domain.intake.phrases import (  # noqa: PLC0415 - needs verbs
            SENTENCES,
            VERBS,
        )
        from netwerkregie.domain.intake.uploads.phrases import (  # noqa: PLC0415 - same
            SENTENCES as UPLOAD_SENTENCES,
        )
        from netwerkregie.domain.intake.verbs import Verb  # noqa: PLC0415 - same
        from netwerkregie.foundation.kernel import phrases  # noqa: PLC0415 - same
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - same
            register_verbs,
        )

        register_verbs(Verb)
        phrases.register(SENTENCES | {str(verb): told for verb, told in VERBS.items()})
        phrases.register(UPLOAD_SENTENCES)
        privacy.declare_all()
