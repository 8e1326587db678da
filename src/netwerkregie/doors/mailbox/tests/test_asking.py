# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The anonymous pages against the real database, as the mailbox's own role."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from tests.asking import apart_from
from tests.harness.world import World

HOST = "advies.mergelstad.localhost"
QUESTION = "Een leerling zegt dingen die mij zorgen geven. Wat kan ik doen?"


@pytest.fixture
def visitor(world: World) -> Iterator[Client]:
    with world.as_process("mailbox"):
        yield Client(headers={"host": HOST})


def ask(visitor: Client, body: str = QUESTION, code: str = "") -> tuple[str, str]:
    """Ask in two steps and return the code and the page that shows it."""
    if not code:
        looked = visitor.post("/bericht/", {"body": body, "want": "only_advice"})
        code = hidden(looked.content.decode(), "code")
    sent = visitor.post(
        "/bericht/",
        {"body": body, "want": "only_advice", "code": code, "step": "send"},
    )
    assert sent.status_code == 200, sent.content.decode()
    return code, sent.content.decode()


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return found.group(1)


@pytest.mark.parametrize("path", ["/", "/uitleg/", "/bericht/", "/code/", "/en/"])
def test_every_page_opens_without_a_cookie(visitor: Client, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer["Content-Security-Policy"]


def test_a_question_is_asked_in_two_steps_and_gives_a_code(visitor: Client) -> None:
    code, page = ask(visitor)
    assert len(code.replace("-", "")) == 26
    assert code in page


def test_the_same_form_sent_twice_is_one_question(
    visitor: Client, world: World
) -> None:
    code, _ = ask(visitor)
    ask(visitor, code=code)
    with world.connect_as_superuser() as connection:
        counted = connection.execute(
            "SELECT count(*), max(message_count) FROM intake_advicethread"
        ).fetchone()
    assert counted == (1, 1)


def test_a_code_without_an_answer_and_a_code_of_nobody_give_the_same_page(
    visitor: Client,
) -> None:
    code, _ = ask(visitor)
    other = "0" * 26
    mine = visitor.post("/code/", {"code": code}).content.decode()
    nobodys = visitor.post("/code/", {"code": other}).content.decode()
    assert apart_from(mine, code) == apart_from(nobodys, other)


def test_the_text_stands_nowhere_in_the_database(visitor: Client, world: World) -> None:
    ask(visitor, "Het woord is pimpelmees en verder niets.")
    with world.connect_as_superuser() as connection:
        rows = connection.execute(
            "SELECT count(*) FROM intake_advicemessage "
            "WHERE position('pimpelmees' in encode(body, 'escape')) > 0"
        ).fetchone()
    assert rows == (0,)


def test_a_phone_number_is_pointed_at_and_cannot_be_sent(
    visitor: Client, world: World
) -> None:
    body = "Bel mij op 06 12345678 over deze leerling."
    looked = visitor.post("/bericht/", {"body": body, "want": "only_advice"})
    page = looked.content.decode()
    assert "<mark>06 12345678</mark>" in page
    refused = visitor.post(
        "/bericht/",
        {
            "body": body,
            "want": "only_advice",
            "code": hidden(page, "code"),
            "step": "send",
        },
    )
    assert body in refused.content.decode()
    with world.connect_as_superuser() as connection:
        counted = connection.execute(
            "SELECT count(*) FROM intake_advicethread"
        ).fetchone()
    assert counted == (0,)


def test_of_an_asker_only_the_day_is_kept(visitor: Client, world: World) -> None:
    ask(visitor)
    day = 86_400_000_000
    with world.connect_as_superuser() as connection:
        lines = connection.execute(
            "SELECT DISTINCT at, written_at FROM ledger_entry "
            "WHERE verb LIKE 'intake.%'"
        ).fetchall()
    with world.connect_as_superuser(vault=True) as connection:
        leaves = connection.execute(
            "SELECT at, line::json->>'at' FROM leaf WHERE line LIKE '%create_share%' "
            "AND line LIKE '%reporter%'"
        ).fetchall()
    assert lines
    assert leaves
    assert {int(moment) % day for row in (*lines, *leaves) for moment in row} == {0}


def test_an_address_that_only_a_form_reaches_is_no_blank_page(visitor: Client) -> None:
    page = visitor.get("/code/bericht/")
    assert page.status_code == 405
    assert "knop" in page.content.decode()
