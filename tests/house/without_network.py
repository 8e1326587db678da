# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What test_m06 runs in a network namespace of its own: ask, then answer.

Prints every address that Python code tried to connect to, one per line.
"""

from __future__ import annotations

import os
import re
import sys
from typing import Any

tried: list[str] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Remember where a socket is pointed, whatever becomes of it."""
    if event == "socket.connect":
        tried.append(str(arguments[1]))


def main() -> None:
    """Be the process that the environment says, and do its ordinary work."""
    sys.addaudithook(watch)
    import django

    django.setup()
    from django.test import Client
    from django.test.utils import setup_test_environment

    setup_test_environment()
    done = {"mailbox": ask, "desk": answer}[os.environ["NR_PROCESS"]](Client)
    print("done", done)
    print(*tried, sep="\n")


def ask(client: Any) -> str:
    """Ask a question on the anonymous site and return the code."""
    asker = client(headers={"host": "advies.mergelstad.localhost"})
    values = {"body": "Wat kan ik doen?", "want": "only_advice"}
    page = asker.post("/bericht/", values).content.decode()
    code = re.findall(r'name="code" value="([^"]*)"', page)[0]
    sent = asker.post("/bericht/", values | {"code": code, "step": "send"})
    assert sent.status_code == 200
    return str(code)


def answer(client: Any) -> str:
    """Open the first question at the desk and answer it."""
    from tests.cast import sign_in

    director = sign_in(client(), "director_mergelstad", unlocked=True)
    listed = director.get("/advies/").content.decode()
    path = re.findall(r"/advies/[0-9a-f-]{36}/", listed)[0]
    assert director.post(path, {"body": "Rustig doorvragen."}).status_code == 302
    return str(path)


if __name__ == "__main__":
    main()
