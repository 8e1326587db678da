# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Production refuses to start when a key opens with a phrase that everybody knows."""

from typing import Any

from django.conf import settings
from django.core import checks

from netwerkregie.foundation.tenancy.enter import as_command
from netwerkregie.foundation.tenancy.models import Municipality
from netwerkregie.foundation.vault.keys import opens_any_key


def no_open_phrase(
    app_configs: Any,  # noqa: ARG001 - Django names the argument
    databases: Any = None,
    **_more: Any,
) -> list[checks.CheckMessage]:
    """Name each municipality in which a phrase of the demo opens a key.

    Only the installation's command line can look into every municipality, so this
    runs there, before the migrations and at the start of a server (see wsgi).
    """
    phrases = getattr(settings, "FORBIDDEN_PHRASES", ())
    if not phrases or settings.PROCESS != "command" or not databases:
        return []
    found = []
    for municipality in Municipality.objects.all():
        with as_command(municipality.pk):
            if opens_any_key(phrases):
                found.append(municipality.name)
    return [
        checks.Critical(
            f"A phrase of the demo opens a key in {name}.",
            hint="This data came from a demo. Production never runs on it.",
            id="accounts.E001",
        )
        for name in found
    ]


def demo_stays_home(app_configs: Any, **_more: Any) -> list[checks.CheckMessage]:  # noqa: ARG001 - same
    """Refuse cookies without HTTPS outside the demo."""
    if settings.IS_DEMO or settings.SESSION_COOKIE_SECURE:
        return []
    return [
        checks.Critical(
            "Outside the demo the session cookie travels over HTTPS only.",
            id="accounts.E002",
        )
    ]
