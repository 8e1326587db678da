# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The place where everything is wired and checked before the first request."""

from django.apps import AppConfig


class WiringConfig(AppConfig):
    """Wires jobs to verbs; the last app to become ready."""

    name = "netwerkregie.config"
    label = "wiring"

    def ready(self) -> None:
        """Wire, and stop the start when a model is not declared."""
        # Every other room is ready only now.
        from netwerkregie.config import wiring  # noqa: PLC0415 - Django is ready only now

        wiring.wire()
        wiring.check_declarations()
