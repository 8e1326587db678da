# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An anonymous asker for tests of other rooms, through the real pages."""

import re
from uuid import UUID

from django.test import Client

from tests.harness.world import World

WANT = "only_advice"
TURN = re.compile(r'<div data-turn=".*?</div>', re.DOTALL)


def visitor(town: str = "mergelstad") -> Client:
    """A visitor of the anonymous site; use it inside world.as_process("mailbox")."""
    return Client(headers={"host": f"advies.{town}.localhost"})


def ask_anonymously(
    world: World, body: str, *, town: str = "mergelstad", files: tuple[object, ...] = ()
) -> tuple[UUID, str]:
    """Ask a question and return the thread's id and the asker's code."""
    with world.as_process("mailbox"):
        asker = visitor(town)
        looked = asker.post("/bericht/", {"body": body, "want": WANT})
        found = re.search(r'name="code" value="([^"]*)"', looked.content.decode())
        assert found, looked.content.decode()
        values = {"body": body, "want": WANT, "code": found.group(1), "step": "send"}
        sent = asker.post("/bericht/", {**values, "files": list(files)})
        assert sent.status_code == 200, sent.content.decode()
    with world.connect_as_superuser() as connection:
        row = connection.execute(
            "SELECT id FROM intake_advicethread ORDER BY xmin::text::bigint DESC"
        ).fetchone()
    assert row
    return row[0], found.group(1)


def apart_from(page: str, code: str) -> str:
    """Return a page without a code and without its turns, which are always new."""
    return TURN.sub("", page).replace(code, "")


def look_with_code(world: World, code: str, *, town: str = "mergelstad") -> str:
    """Return the page that the asker sees with a code."""
    with world.as_process("mailbox"):
        return visitor(town).post("/code/", {"code": code}).content.decode()


def add_with_code(
    world: World, code: str, body: str, *, town: str = "mergelstad"
) -> str:
    """Write more with a code, and return the page that follows."""
    with world.as_process("mailbox"):
        values = {"code": code, "body": body, "step": "send"}
        return visitor(town).post("/code/bericht/", values).content.decode()
