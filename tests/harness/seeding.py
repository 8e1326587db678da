# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill the template databases once per run: `python -m tests.harness.seeding`."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec

import django

from netwerkregie.config import roles
from tests.harness.plugin import session_places
from tests.harness.vaulting import vault_in_thread


def main() -> None:
    """Make the vault's tables, and let the standing cast move in."""
    django.setup()
    with vault_in_thread(roles.VAULT, session_places().run):
        if find_spec("tests.cast") is not None:
            import_module("tests.cast").seed()
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerkregie.config.settings.test")
    main()
