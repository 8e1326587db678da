# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The room of second readers as a Django app."""

from django.apps import AppConfig


class SigningConfig(AppConfig):
    """Two different people sign the same content."""

    name = "netwerkregie.foundation.signing"
    label = "signing"

    def ready(self) -> None:
        """Register verbs, sentences and declarations."""
        from netwerkregie.foundation.kernel.phrases import (  # noqa: PLC0415 - models are ready
            register,
        )
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - same
            register_verbs,
        )
        from netwerkregie.foundation.signing import (  # noqa: PLC0415 - same
            phrases,
            privacy,
            verbs,
        )

        register(phrases.REFUSALS | phrases.VERBS)
        register_verbs(verbs.Verb)
        privacy.register()
