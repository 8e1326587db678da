# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many questions a page has for the database."""

from __future__ import annotations


def queries(path: str) -> tuple[int, str]:
    """Count what a page asks of the database, in this process with the same code."""
    from django.db import connections
    from django.test import Client as Browser
    from django.test.utils import CaptureQueriesContext

    from tests.cast import sign_in

    browser = sign_in(Browser(), "director_mergelstad")
    browser.get(path)
    with (
        CaptureQueriesContext(connections["default"]) as room,
        CaptureQueriesContext(connections["signin"]) as door,
    ):
        browser.get(path)
    asked = [
        one["sql"] for one in room if not one["sql"].startswith(("BEGIN", "COMMIT"))
    ]
    entering = [one for one in asked if "gate.enter" in one]
    door_asked = [one for one in door if not one["sql"].startswith(("BEGIN", "COMMIT"))]
    many = len(asked) - len(entering)
    return many, (
        f"{many} in the room, {len(entering)} to enter, {len(door_asked)} at the door"
    )
