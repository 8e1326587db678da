# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tenancy room as a Django app."""

from django.apps import AppConfig


class TenancyConfig(AppConfig):
    """Municipalities, their hosts and the wall between them."""

    name = "netwerkregie.foundation.tenancy"
    label = "tenancy"

    def ready(self) -> None:
        """Register the sentences of the house's own errors, and declarations."""
        from django.utils.formats import date_format  # noqa: PLC0415 - apps first

        from netwerkregie.foundation.kernel import (  # noqa: PLC0415 - apps first
            phrases,
        )
        from netwerkregie.foundation.tenancy import privacy  # noqa: PLC0415 - same
        from netwerkregie.foundation.tenancy.phrases import (  # noqa: PLC0415 - same
            SENTENCES,
        )

        phrases.register(SENTENCES)
        # Day before month in both languages, as on every page.
        phrases.say_days_with(lambda day: date_format(day, "j F Y"))
        privacy.declare_all()
