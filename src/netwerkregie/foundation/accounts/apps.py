# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The accounts room as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, memberships, sessions and the actor of a request."""

    name = "netwerkregie.foundation.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Register verbs, sentences, declarations and checks."""
        from django.core import checks as django_checks  # noqa: PLC0415 - same

        from netwerkregie.foundation.accounts import (  # noqa: PLC0415 - models are ready
            checks,
            phrases,
            privacy,
            verbs,
        )
        from netwerkregie.foundation.kernel.phrases import (  # noqa: PLC0415 - same
            register,
        )
        from netwerkregie.foundation.ledger import (  # noqa: PLC0415 - same
            register_verbs,
        )

        register(phrases.REFUSALS | phrases.VERBS)
        register_verbs(verbs.Verb)
        privacy.register()
        django_checks.register(checks.no_open_phrase, django_checks.Tags.database)
        django_checks.register(checks.demo_stays_home, django_checks.Tags.security)
