# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Database gone, vault gone, desk killed: calm pages, nothing lost, back by itself.

Over real processes and sockets. The cluster is shared by the whole test run, so the
database goes away by taking no connections and ending those that stand.
"""

from __future__ import annotations

import os
import random
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import escape
from http.client import HTTPException

import pytest
from django.db import connections
from psycopg import sql

from tests.faults.http import Visitor, ask, at_the_desk, at_the_mailbox, hidden
from tests.harness.live import Live

DIRECTOR = "director_mergelstad"
BODY = "Wat kan onze vereniging doen tegen groepsdruk? Het woord is pimpelmees."
ROUNDS = int(os.environ.get("NR_FAULT_ROUNDS", "5"))


@pytest.fixture(scope="module")
def thread(live: Live) -> tuple[str, str]:
    """A question that was asked and answered; its address and the asker's code."""
    asker = at_the_mailbox(live)
    code, form = ask(asker, BODY)
    assert asker.post("/bericht/", form)[0] == 200
    _, listed = at_the_desk(live, DIRECTOR).get("/advies/")
    found = re.search(r"/advies/[0-9a-f-]{36}/", listed)
    assert found, listed
    return found.group(), code


@contextmanager
def without_database(live: Live) -> Iterator[None]:
    name = live.world.databases.main
    with live.world.cluster.connect() as superuser:
        switch = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
        superuser.execute(switch.format(sql.Identifier(name), sql.SQL("false")))
        try:
            superuser.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s",
                [name],
            )
            yield
        finally:
            superuser.execute(switch.format(sql.Identifier(name), sql.SQL("true")))
            # Ours was ended as well.
            connections.close_all()


@contextmanager
def without_vault(live: Live) -> Iterator[None]:
    vault = live.processes["vault"]
    vault.kill()
    # The word by which the harness knows that it serves again.
    vault_log = live.world.run / "vault.log"
    vault_log.write_text("")
    try:
        yield
    finally:
        vault.start()


def soon(works: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not works():
        assert time.monotonic() < deadline, "did not come back by itself"
        time.sleep(0.2)


def answer_form(page: str, text: str) -> dict[str, str]:
    names = ("csrfmiddlewaretoken", "unsent_pass")
    return {name: hidden(page, name) for name in names} | {"body": text}


def test_without_the_database_both_sites_rest_calmly_and_give_a_text_back(
    live: Live, thread: tuple[str, str]
) -> None:
    asker, director = at_the_mailbox(live), at_the_desk(live, DIRECTOR)
    _, page = director.get(thread[0])
    answer = answer_form(page, "Een antwoord met het woord koolmees.")
    code, question = ask(asker, "Een vraag met het woord boomklever.")
    with without_database(live):
        seen = [
            asker.get("/"),
            asker.post("/bericht/", question),
            asker.post("/code/", {"code": thread[1]}),
            director.get("/vandaag/"),
            director.get(thread[0]),
            director.post(thread[0], answer),
        ]
    assert [status for status, _ in seen] == [503] * 6
    for _, said in seen:
        assert "Traceback" not in said
        assert "OperationalError" not in said
        assert "even niet" in said
    assert "boomklever" in seen[1][1]
    assert hidden(seen[1][1], "code") == code
    assert "koolmees" in seen[5][1]
    soon(lambda: asker.get("/")[0] == 200)
    soon(lambda: director.get("/vandaag/")[0] == 200)
    assert asker.post("/bericht/", question)[0] == 200
    assert director.post(thread[0], answer)[0] == 302
    _, read = asker.post("/code/", {"code": thread[1]})
    assert read.count("koolmees") == 1


def test_without_the_vault_lists_work_and_what_is_sealed_says_so(
    live: Live, thread: tuple[str, str]
) -> None:
    director = at_the_desk(live, DIRECTOR)
    _, page = director.get(thread[0])
    form = answer_form(page, "Een antwoord met het woord winterkoning.")
    with without_vault(live):
        for path in ("/vandaag/", "/advies/"):
            assert director.get(path)[0] == 200
        status, page = director.get(thread[0])
        assert status == 200
        assert "De kluis antwoordt niet" in page
        assert "pimpelmees" not in page
        status, kept = director.post(thread[0], form)
        assert status == 422
        assert "winterkoning" in kept
        assert "De kluis antwoordt niet" in kept
    soon(lambda: "pimpelmees" in director.get(thread[0])[1])
    assert director.post(thread[0], form)[0] == 302


def test_without_the_vault_the_mailbox_says_so_and_gives_the_text_back(
    live: Live, thread: tuple[str, str]
) -> None:
    asker = at_the_mailbox(live)
    code, form = ask(asker, "Een vraag met het woord goudvink.")
    with without_vault(live):
        assert asker.get("/")[0] == 200
        status, page = asker.post("/bericht/", form)
        assert status == 503
        assert "goudvink" in page
        assert hidden(page, "code") == code
        nobody = asker.post("/code/", {"code": "0" * 26})
        assert nobody[0] == 200
    soon(lambda: asker.post("/bericht/", form)[0] == 200)
    _, listed = at_the_desk(live, DIRECTOR).get("/advies/")
    assert len(set(re.findall(r"/advies/[0-9a-f-]{36}/", listed))) >= 1


def test_an_answer_that_was_acknowledged_survives_kill_9_of_the_desk(
    live: Live, thread: tuple[str, str]
) -> None:
    dice = random.Random(20260301)
    desk = live.processes["desk"]
    acknowledged, sent = [], []
    for number in range(ROUNDS):
        director = at_the_desk(live, DIRECTOR)
        _, page = director.get(thread[0])
        text = f"Antwoord nummer {number} van de ronde, met teken z{number}z."
        form = answer_form(page, text)
        done: list[int] = []
        post = threading.Thread(target=_post, args=(director, thread[0], form, done))
        post.start()
        time.sleep(dice.uniform(0, 0.12))
        desk.kill(signal.SIGKILL)
        post.join()
        sent.append(f"z{number}z")
        acknowledged += [f"z{number}z"] * (done == [302])
        desk.start()
    _, read = at_the_mailbox(live).post("/code/", {"code": thread[1]})
    assert [mark for mark in acknowledged if mark not in read] == []
    assert [mark for mark in sent if read.count(mark) > 1] == []
    # A round is only worth its name when the answer came or was cut off.
    last = at_the_desk(live, DIRECTOR)
    _, page = last.get(thread[0])
    assert last.post(thread[0], answer_form(page, "Het laatste woord."))[0] == 302
    assert escape("Het laatste woord.") in last.get(thread[0])[1]


def _post(visitor: Visitor, path: str, form: dict[str, str], done: list[int]) -> None:
    with suppress(OSError, HTTPException):
        done.append(visitor.post(path, form)[0])
