# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library as its people meet it, on the desk and on the anonymous site."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.intake.models import LibraryItem
from tests.asking import ask_anonymously, look_with_code, visitor
from tests.cast import acting_as, sign_in
from tests.harness.world import World

TITLE, BODY = "Hoe begin ik een gesprek?", "Begin met wat u zelf zag of hoorde."
WRITTEN = {"theme": "conversation", "title": TITLE, "body": BODY}


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(), "director_mergelstad", unlocked=True)


@pytest.fixture
def deputy(world: World) -> Client:
    return sign_in(Client(), "deputy_mergelstad", unlocked=True)


def said(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def hash_of(page: str) -> str:
    found = re.search(r'name="content_hash" value="([0-9a-f]{64})"', page)
    assert found
    return found.group(1)


def put_in_shipped(client: Client) -> None:
    assert client.post("/antwoorden/meegeleverd/").status_code == 302


def key_of(title: str) -> UUID:
    with acting_as("director_mergelstad"):
        return LibraryItem.objects.get(title=title).id


def test_a_lesson_is_written_on_an_empty_page_and_read_by_a_second_person(
    world: World, director: Client, deputy: Client
) -> None:
    thread, _code = ask_anonymously(world, "In de klas viel het woord pimpelmees.")
    waiting = said(director, f"/advies/{thread}/")
    assert "/antwoorden/les/" not in waiting
    director.post(f"/advies/{thread}/", {"body": "Vraag rustig door."})
    assert "/antwoorden/les/" in said(director, f"/advies/{thread}/")
    empty = director.get("/antwoorden/les/", headers={"referer": f"/advies/{thread}/"})
    assert "pimpelmees" not in empty.content.decode()
    assert str(thread) not in empty.content.decode()
    made: Any = director.post("/antwoorden/les/", WRITTEN)
    page = said(director, made.url)
    asked: Any = director.post(f"{made.url}meelezer/", {"content_hash": hash_of(page)})
    assert asked.status_code == 422
    points = ["no_person", "no_place", "no_date", "no_school", "not_recognisable"]
    values = {"content_hash": hash_of(page), "checks": points, "reader": ""}
    assert director.post(f"{made.url}meelezer/", values).status_code == 302
    assert made.url in said(deputy, "/vandaag/")
    read = said(deputy, made.url)
    assert "tekenen/" in read
    assert "tekenen/" not in said(director, made.url)
    signed = deputy.post(f"{made.url}tekenen/", values)
    assert signed.status_code == 302
    assert BODY in said(director, made.url)


def test_a_text_is_put_behind_what_was_typed_without_a_script(
    world: World, director: Client
) -> None:
    put_in_shipped(director)
    thread, code = ask_anonymously(world, "Een leerling is stil in de les.")
    page = f"/advies/{thread}/"
    looked = director.post(
        page, {"body": "Dank u.", "zoek": "stil", "step": "find_text"}
    )
    assert looked.status_code == 200
    assert "Een stille leerling" in looked.content.decode()
    assert "Dank u." in looked.content.decode()
    key = str(key_of("Een stille leerling"))
    values = {"body": "Dank u.", "pick": key, "step": "put_in"}
    both = director.post(page, values).content.decode()
    assert "Dank u.\n\nStil zijn is geen teken." in both
    # Nothing was sent by looking or by putting in.
    with world.connect_as_superuser() as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM intake_advicemessage"
        ).fetchone() or (0,)
    assert count == 1
    director.post(page, {"body": "Dank u. Stil zijn is geen teken."})
    assert "Stil zijn is geen teken." in look_with_code(world, code)


def test_an_address_is_put_in_in_the_language_of_the_asker(
    world: World, director: Client
) -> None:
    put_in_shipped(director)
    thread, _code = ask_anonymously(world, "Somebody at home is afraid.")
    with world.connect_as_superuser() as connection:
        connection.execute("UPDATE intake_advicethread SET language = 'en'")
    values = {"pick": str(key_of("Veilig Thuis")), "step": "put_in"}
    page = director.post(f"/advies/{thread}/", values).content.decode()
    assert "Telephone: 0800-2000 (day and night, free of charge)" in page
    wrong = director.post(f"/advies/{thread}/", {"pick": "x", "step": "put_in"})
    assert wrong.status_code == 200


def test_residents_read_what_was_chosen_and_nothing_else(
    world: World, director: Client
) -> None:
    put_in_shipped(director)
    with world.as_process("mailbox"):
        empty = visitor().get("/goed-om-te-weten/").content.decode()
        assert "Vasten" not in empty
        assert "0800-2000" not in empty
    for title in ("Vasten", "Veilig Thuis"):
        director.post(f"/antwoorden/{key_of(title)}/tonen/", {"toon": "ja"})
    with (
        world.as_process("mailbox"),
        CaptureQueriesContext(connections["default"]) as asked,
    ):
        shown = visitor().get("/goed-om-te-weten/").content.decode()
    assert "Vasten" in shown
    assert "0800-2000" in shown
    assert "Kindertelefoon" not in shown
    assert "/goed-om-te-weten/" in _home(world)
    assert len([one for one in asked.captured_queries if "mailbox." in one["sql"]]) <= 2


def _home(world: World) -> str:
    with world.as_process("mailbox"):
        return visitor().get("/").content.decode()


def test_what_was_typed_stays_when_a_word_about_a_person_is_refused(
    director: Client,
) -> None:
    values = WRITTEN | {"body": "Bel Mohammed el Amrani, dat helpt."}
    refused = director.post("/antwoorden/nieuw/", values)
    assert refused.status_code == 422
    assert "<mark>Mohammed el Amrani</mark>" in refused.content.decode()
    assert TITLE in refused.content.decode()


def test_who_saves_second_keeps_the_words_and_is_told(
    director: Client, deputy: Client
) -> None:
    made: Any = director.post("/antwoorden/nieuw/", WRITTEN)
    change = f"{made.url}wijzigen/"
    first = {**WRITTEN, "body": "Een.", "version": "1"}
    assert director.post(change, first).status_code == 302
    second = {**WRITTEN, "body": "Twee.", "version": "1"}
    told = deputy.post(change, second)
    assert told.status_code == 422
    assert "Twee." in told.content.decode()
    assert 'name="version" value="2"' in told.content.decode()


def test_a_question_goes_to_a_colleague_and_comes_back_with_an_answer(
    director: Client,
) -> None:
    question = {
        "to": "gouwedam",
        "theme": "classroom",
        "subject": "Hoe beginnen jullie een les over nepnieuws?",
        "body": "Wat werkt bij jullie docenten?",
    }
    asked: Any = director.post("/antwoorden/collega/vragen/", question)
    assert asked.status_code == 302
    theirs = sign_in(Client(), "director_gouwedam")
    today = said(theirs, "/vandaag/")
    found = re.search(r"/antwoorden/collega/[0-9a-f-]{36}/", today)
    assert found
    assert found.group() != asked.url
    assert theirs.get(asked.url).status_code == 404
    answer = {"answer": "Begin met een foto van gisteren."}
    assert theirs.post(found.group(), answer).status_code == 302
    assert asked.url in said(director, "/vandaag/")
    assert "foto van gisteren" in said(director, asked.url)
    kept: Any = director.post(f"{asked.url}bewaren/")
    assert "foto van gisteren" in said(director, kept.url)


def test_the_support_centre_gets_a_text_to_send_by_oneself(director: Client) -> None:
    values = {
        "to": "steunpunt-",
        "theme": "help",
        "subject": "Ouders",
        "body": "Wat helpt?",
    }
    asked: Any = director.post("/antwoorden/collega/vragen/", values)
    page = said(director, asked.url)
    assert "data-print" in page
    assert "data-copy" in page
    assert "http" not in re.sub(r'href="[^"]*"', "", page.partition("<main")[2])


def test_the_library_is_one_list_in_few_questions_however_long(
    director: Client,
) -> None:
    put_in_shipped(director)
    with CaptureQueriesContext(connections["default"]) as asked:
        page = said(director, "/antwoorden/")
    assert "Alarmnummer" in page
    assert len(asked) <= 12
    assert "Fasting" in director.get(
        "/antwoorden/?q=fast", headers={"accept-language": "en"}
    ).content.decode() or "Vasten" in said(director, "/antwoorden/?q=fasting")
