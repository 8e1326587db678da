# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is thrown at the anonymous site: a clear sentence, and the text is kept.

The tests share one world and only add to it; each has threads of its own.
"""

from __future__ import annotations

import html
import re
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.intake.uploads.tests import awkward
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.vault import codes
from tests.asking import WANT, apart_from, visitor
from tests.cast import sign_in
from tests.harness.world import World, a_world

BODY = "Een leerling zegt dingen die mij zorgen geven. Wat kan ik doen?"
PHOTO = ("photo.jpg", awkward.located_photo(), "image/jpeg")


@pytest.fixture(scope="module")
def town(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world, world.as_process("mailbox"):
        yield world


@pytest.fixture
def asker(town: World) -> Client:
    return visitor()


def looked_over(asker: Client, body: str = BODY) -> str:
    """Do the first of the two steps and return the code that the page carries."""
    page = asker.post("/bericht/", {"body": body, "want": WANT}).content.decode()
    found = re.search(r'name="code" value="([^"]*)"', page)
    assert found, page
    return found.group(1)


def send(asker: Client, code: str, body: str = BODY, *files: tuple[str, bytes, str]):  # type: ignore[no-untyped-def]  # noqa: ANN201
    values = {"body": body, "want": WANT, "code": code, "step": "send"}
    uploads = [SimpleUploadedFile(*file) for file in files]
    return asker.post("/bericht/", {**values, "files": uploads})


def look(asker: Client, code: str) -> str:
    return asker.post("/code/", {"code": code}).content.decode()


def counts(town: World) -> tuple[int, ...]:
    with town.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT (SELECT count(*) FROM intake_advicethread),"
            " (SELECT count(*) FROM intake_advicemessage),"
            " (SELECT count(*) FROM intake_advicefile)"
        ).fetchone()
    assert row
    return tuple(row)


def typed_back(page: str) -> str:
    """Return what stands in the text field, as the visitor reads it there."""
    found = re.search(
        r'<textarea[^>]*name="body"[^>]*>\r?\n?(.*?)</textarea>', page, re.DOTALL
    )
    assert found, page
    return html.unescape(found.group(1))


@contextmanager
def as_desk(town: World) -> Iterator[Client]:
    with town.as_process("desk"):
        yield sign_in(Client(), "director_mergelstad", unlocked=True)


def answered(town: World, asker: Client) -> str:
    """Ask, let the director answer, and return the code."""
    code = looked_over(asker)
    assert send(asker, code).status_code == 200
    with town.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT id FROM intake_advicethread ORDER BY xmin::text::bigint DESC"
        ).fetchone()
    assert row
    with as_desk(town) as desk:
        assert desk.post(f"/advies/{row[0]}/", {"body": "Antwoord."}).status_code == 302
    return code


# Codes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zomaar wat", "briefje"),
        ("", "Typ de code"),
        ("0" * 25, "25"),
        ("🙂" * 26, "briefje"),
        ("\x00" * 26, ""),
        ("x" * 401, ""),
        ("'; DROP TABLE intake_advicethread; --", "briefje"),
    ],
)
def test_what_is_no_code_is_named_and_the_form_stays(
    asker: Client, typed: str, said: str
) -> None:
    answer = asker.post("/code/", {"code": typed})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert 'name="code"' in answer.content.decode()


def test_a_wrong_code_costs_one_question_and_opens_nothing(
    asker: Client, town: World
) -> None:
    with CaptureQueriesContext(connections["default"]) as asked:
        answer = asker.post("/code/", {"code": codes.new_code("nl")})
    assert answer.status_code == 200
    finding = [one for one in asked if "find_thread" in one["sql"]]
    assert len(finding) == 1
    assert not [one for one in asked if "ledger" in one["sql"]]


def test_three_hundred_wrong_codes_through_the_page_leave_nothing_and_block_nobody(
    asker: Client, town: World
) -> None:
    mine = answered(town, asker)
    before = _everything(town)
    pages = {
        apart_from(look(asker, code), code)
        for code in (codes.new_code("nl") for _ in range(300))
    }
    assert len(pages) == 1
    assert _everything(town) == before
    assert "Antwoord." in look(asker, mine)


def test_ten_thousand_made_up_codes_asked_of_the_database_find_nothing_in_a_minute(
    town: World,
) -> None:
    statement = "SELECT count(*) FROM mailbox.find_thread(%s::bytea, %s::uuid)"
    started, found = time.monotonic(), 0
    with (
        town.connect("nr_mailbox") as session,
        session.transaction(),
        session.cursor() as cursor,
    ):
        cursor.execute("SELECT gate.enter_host('advies.mergelstad.localhost')")
        for _ in range(10_000):
            cursor.execute(statement, [secrets.token_bytes(32), uuid4()])
            row = cursor.fetchone()
            found += row[0] if row else 0
    assert found == 0
    assert time.monotonic() - started < 60


def _everything(town: World) -> list[int]:
    """Count the rows of both databases, but for the read line of an own thread."""
    with town.connect_as_superuser() as superuser:
        names = [
            row[0]
            for row in superuser.execute(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
                " ORDER BY 1"
            )
        ]
        counted = [
            superuser.execute(f"SELECT count(*) FROM {name}").fetchone()
            for name in names
        ]
    return [row[0] for row in counted if row]


# Files


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("foto.jpg", b"MZ\x90\x00" + b"\x00" * 4000, "JPEG, PNG, WebP"),
        ("foto.png", b"\x7fELF\x02\x01\x01" + b"\x00" * 4000, "JPEG, PNG, WebP"),
        ("brief.pdf", b"#!/bin/sh\nrm -rf /\n", "JPEG, PNG, WebP"),
        ("foto.png", awkward.png_that_says(20_000, 15_000), "50 miljoen"),
        ("scan.pdf", awkward.stored(awkward.pdf()) + awkward.zipped(), "niet lezen"),
        ("leeg.jpg", b"", "leeg"),
        ("tekening.svg", awkward.SVG, "JPEG, PNG, WebP"),
    ],
    ids=[
        "a renamed Windows program",
        "a renamed Linux program",
        "a script called pdf",
        "a picture of 300 million dots",
        "a document that is an archive too",
        "an empty file",
        "a drawing with a script",
    ],
)
def test_a_bad_file_is_refused_with_a_sentence_and_the_text_stays(
    asker: Client, town: World, name: str, content: bytes, said: str
) -> None:
    code, before = looked_over(asker), counts(town)
    answer = send(asker, code, BODY, (name, content, "image/jpeg"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in html.unescape(page)
    assert typed_back(page) == BODY
    assert f'value="{code}"' in page
    assert "Traceback" not in page
    assert counts(town) == before


def test_a_file_of_fifty_megabytes_is_refused_and_the_text_stays(
    asker: Client, town: World
) -> None:
    code, before = looked_over(asker), counts(town)
    big = ("film.jpg", b"\xff\xd8\xff" + b"\x00" * 50 * 2**20, "image/jpeg")
    answer = send(asker, code, BODY, big)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "MB" in page
    assert typed_back(page) == BODY
    assert counts(town) == before


def test_a_document_with_a_script_is_taken_without_its_script(
    asker: Client, town: World
) -> None:
    code = looked_over(asker)
    script = ("brief.pdf", awkward.scripted_pdf(), "application/pdf")
    assert send(asker, code, BODY, script).status_code == 200
    with town.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT f.id, f.thread_id FROM intake_advicefile f"
            " ORDER BY f.xmin::text::bigint DESC"
        ).fetchone()
    assert row
    with as_desk(town) as desk:
        opened = desk.get(f"/advies/{row[1]}/bestand/{row[0]}/")
    assert opened["Content-Type"] == "application/pdf"
    for trace in (b"JavaScript", b"/JS", b"/Launch", b"/AcroForm", awkward.SECRET):
        assert trace not in opened.content


def test_a_photo_is_sealed_without_its_place(asker: Client, town: World) -> None:
    from PIL import Image

    code = looked_over(asker)
    assert send(asker, code, BODY, PHOTO).status_code == 200
    with town.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT id, thread_id FROM intake_advicefile"
            " ORDER BY xmin::text::bigint DESC"
        ).fetchone()
    assert row
    with as_desk(town) as desk:
        opened = desk.get(f"/advies/{row[1]}/bestand/{row[0]}/")
    assert dict(Image.open(BytesIO(opened.content)).getexif()) == {}


def test_six_files_at_once_are_refused_and_nothing_is_kept(
    asker: Client, town: World
) -> None:
    code, before = looked_over(asker), counts(town)
    answer = send(asker, code, BODY, *[PHOTO] * 6)
    assert answer.status_code in {400, 422}
    assert "Traceback" not in answer.content.decode()
    assert counts(town) == before


# Texts


def test_a_text_of_200_000_characters_is_given_back_whole_with_the_limit(
    asker: Client, town: World
) -> None:
    code, before = looked_over(asker), counts(town)
    long = "woord " * 33_334
    answer = send(asker, code, long)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "20.000" in page or "20000" in page
    assert typed_back(page) == long
    assert counts(town) == before


@pytest.mark.parametrize(
    "body",
    [
        "Wat nu? 😟👩‍👩‍👧 En dan 🇳🇱.",
        "مرحبا، كيف أساعد الطالب؟ (vraag van een vriend)",
        "Van rechts naar links \u202eneztelrov\u202c en weer terug.",
        "Zwaar ge\u0300accentueerd z\u0335\u0321\u035d en \u200bnul breed.",
        "<script>alert(1)</script> & \"aanhaling\" 'enkel' {{ 7 }} {% now %}",
        "regel een\r\nregel twee\tmet tab",
        "Ongepaard: \ud83d staat hier.".encode("utf-8", "surrogatepass").decode(
            "utf-8", "replace"
        ),
    ],
    ids=["emoji", "Arabic", "override", "marks", "markup", "line ends", "half a pair"],
)
def test_a_text_of_any_signs_reads_back_as_it_was_typed(
    asker: Client, town: World, body: str
) -> None:
    code = looked_over(asker, body)
    assert send(asker, code, body).status_code == 200
    with town.connect_as_superuser() as superuser:
        row = superuser.execute(
            "SELECT id FROM intake_advicethread ORDER BY xmin::text::bigint DESC"
        ).fetchone()
    assert row
    with as_desk(town) as desk:
        page = desk.get(f"/advies/{row[0]}/").content.decode()
    wanted = html.escape(body.replace("\r\n", "\n")).replace("&#x27;", "&#39;")
    plain = re.sub(r"<br ?/?>|</p>\s*<p>", "\n", page).replace("&#x27;", "&#39;")
    for line in wanted.splitlines():
        assert line in plain


def test_a_nul_in_a_text_never_breaks_the_page(asker: Client) -> None:
    answer = asker.post("/bericht/", {"body": "Wat\x00 nu?", "want": WANT})
    assert answer.status_code in {200, 422}
    assert "Wat" in answer.content.decode()


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"body": "   \n\t "},
        {"body": BODY, "want": "iets anders"},
        {"body": BODY, "want": WANT, "domain": "kerk"},
        {"body": BODY, "want": WANT, "step": "send"},
        {"body": BODY, "want": WANT, "step": "send", "code": "geen code"},
        {"body": BODY, "want": WANT, "step": "onzin"},
    ],
    ids=str,
)
def test_a_half_or_strange_form_gets_a_page_and_keeps_nothing(
    asker: Client, town: World, values: dict[str, str]
) -> None:
    before = counts(town)
    answer = asker.post("/bericht/", values)
    assert answer.status_code in {200, 422}
    if values.get("body", "").strip():
        assert typed_back(answer.content.decode()) == BODY
    assert counts(town) == before


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options", "head"])
def test_another_way_of_asking_is_answered_calmly(asker: Client, method: str) -> None:
    answer = getattr(asker, method)("/code/bericht/")
    assert answer.status_code in {200, 405}
    assert b"Traceback" not in answer.content


# Twice, back, two tabs, at once


def test_a_double_click_and_the_back_button_make_one_question(
    asker: Client, town: World
) -> None:
    code = looked_over(asker)
    threads, messages, _ = counts(town)
    for _ in range(3):
        assert send(asker, code).status_code == 200
    assert counts(town)[:2] == (threads + 1, messages + 1)


def test_going_back_and_changing_the_text_adds_to_the_same_question(
    asker: Client, town: World
) -> None:
    code = looked_over(asker)
    threads, messages, _ = counts(town)
    send(asker, code)
    send(asker, code, BODY + " En nog iets.")
    assert counts(town)[:2] == (threads + 1, messages + 2)


def test_two_tabs_with_two_questions_have_two_codes(asker: Client, town: World) -> None:
    threads = counts(town)[0]
    one, other = looked_over(asker), looked_over(asker, "Een andere vraag.")
    assert one != other
    send(asker, other, "Een andere vraag.")
    send(asker, one)
    assert counts(town)[0] == threads + 2


def test_the_same_addition_from_two_tabs_is_one_message(
    asker: Client, town: World
) -> None:
    code = answered(town, asker)
    before = counts(town)[1]
    for tab in (visitor(), visitor()):
        values = {"code": code, "body": "Dank u wel.", "step": "send"}
        assert tab.post("/code/bericht/", values).status_code == 200
    assert counts(town)[1] == before + 1


def test_six_posts_of_one_form_at_the_same_moment_make_one_question(
    town: World, asker: Client
) -> None:
    code = looked_over(asker)
    threads, messages, _ = counts(town)
    barrier, seen = threading.Barrier(6), []

    def post() -> None:
        barrier.wait()
        try:
            seen.append(send(visitor(), code).status_code)
        finally:
            connections.close_all()

    together = [threading.Thread(target=post) for _ in range(6)]
    for one in together:
        one.start()
    for one in together:
        one.join()
    assert counts(town)[:2] == (threads + 1, messages + 1)
    assert set(seen) <= {200, 503}
    assert 200 in seen
    assert send(asker, code).status_code == 200
    assert counts(town)[:2] == (threads + 1, messages + 1)


# Clocks


def test_a_clock_that_was_set_back_or_forward_breaks_no_thread(
    asker: Client, town: World
) -> None:
    code = answered(town, asker)
    for days in (-400, -1, 1, 20):
        with clock.travel_to(clock.now() + timedelta(days=days)):
            assert "Antwoord." in look(asker, code)
            values = {"code": code, "body": f"Op dag {days}.", "step": "send"}
            assert asker.post("/code/bericht/", values).status_code == 200
    page = look(asker, code)
    assert all(f"Op dag {days}." in page for days in (-400, -1, 1, 20))
