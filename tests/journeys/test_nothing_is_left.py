# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question whose term ended is nowhere: no text, no key; a number and a paper."""

from __future__ import annotations

import base64
import mmap
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from psycopg import sql

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.vault import codes
from netwerkregie.overview.oversight import queries as oversight
from netwerkregie.overview.oversight.actions import retention
from tests.asking import apart_from, ask_anonymously, look_with_code
from tests.cast import acting_as, sign_in
from tests.harness.world import World

MARKER = "pimpelmeesnestkastje"
ANSWER = "Rustig doorvragen, zegt koolmeesvoedersilo."


def marked_picture() -> SimpleUploadedFile:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = MARKER
    Image.new("RGB", (90, 60), "#123456").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile(f"{MARKER}.jpg", out.getvalue(), "image/jpeg")


def asked_and_closed(world: World) -> tuple[UUID, str]:
    body = f"Wat moet ik doen met een {MARKER}?"
    thread, code = ask_anonymously(world, body, files=(marked_picture(),))
    director = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert MARKER in director.get(f"/advies/{thread}/").content.decode()
    assert director.post(f"/advies/{thread}/", {"body": ANSWER}).status_code == 302
    last = {"reason": "free_to_do", "feedback": f"Mooi, {MARKER}."}
    ended = director.post(f"/advies/{thread}/sluiten/dispelled/", last)
    assert ended.status_code == 302, ended.content.decode()
    assert MARKER in look_with_code(world, code)
    return thread, code


def nights(world: World, first: date, last: date) -> None:
    """Let retention do its nightly work, once a week."""
    day = first
    while day <= last:
        with the_clock(world, "retention") as actor:
            runs = [run.id for run in retention.let_terms_end(actor, day)]
        for run in runs:
            with the_clock(world, "retention") as actor:
                retention.destroy(actor, run, day)
        day += timedelta(days=7)


def every_row(connection: psycopg.Connection[Any]) -> bytes:
    """Return all rows of all tables of a database, as the database writes them."""
    tables = connection.execute(
        "SELECT schemaname, tablename FROM pg_tables"
        " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    ).fetchall()
    rows = []
    for schema, table in tables:
        name = sql.Identifier(schema, table)
        asked = sql.SQL("SELECT t::text FROM {} t").format(name)
        rows += [row[0].encode() for row in connection.execute(asked)]
    return b"\n".join(rows)


def spellings(word: str) -> list[bytes]:
    """Return how a word may stand in a row: plain, in hexadecimal, in base 64."""
    raw = word.encode()
    shifted = [base64.b64encode(b"x" * n + raw)[4:-4] for n in range(3)]
    return [raw, raw.hex().encode(), *shifted]


def holds(content: bytes | mmap.mmap, word: str) -> bool:
    return any(content.find(one) >= 0 for one in spellings(word))


def test_a_thread_whose_term_ended_is_in_no_row_and_a_certificate_says_so(
    world: World,
) -> None:
    thread, code = asked_and_closed(world)
    today = clock.today()
    nights(world, today, today + timedelta(days=56))
    for vault in (False, True):
        with world.connect_as_superuser(vault=vault) as superuser:
            rows = every_row(superuser)
        assert rows
        for word in (MARKER, "koolmeesvoedersilo", code, str(thread)):
            if word == str(thread) and vault:
                # Its release lines stay: who read, never what; they hold the number.
                continue
            assert not holds(rows, word), word
    with world.connect_as_superuser(vault=True) as superuser:
        left = superuser.execute(
            "SELECT (SELECT count(*) FROM share WHERE dossier = %(id)s),"
            " (SELECT count(*) FROM dossier_member WHERE dossier = %(id)s)",
            {"id": thread},
        ).fetchone()
    assert left == (0, 0)
    with acting_as("dpo_mergelstad") as dpo:
        certificates = oversight.certificates(dpo)
    assert [one.model for one in certificates] == ["intake.AdviceThread"]
    with world.connect_as_superuser() as superuser:
        counted = superuser.execute(
            "SELECT threads, outcome FROM intake_advicecount"
        ).fetchall()
    assert counted == [(1, "dispelled")]


def test_the_code_of_a_destroyed_thread_is_a_code_that_never_existed(
    world: World,
) -> None:
    _, code = asked_and_closed(world)
    today = clock.today()
    nights(world, today, today + timedelta(days=56))
    never = codes.new_code("nl")
    gone, nobodys = (look_with_code(world, one) for one in (code, never))
    assert apart_from(gone, code) == apart_from(nobodys, never)


def test_what_somebody_wrote_is_in_no_file_of_the_database_cluster_either(
    world: World,
) -> None:
    asked_and_closed(world)
    with world.connect_as_superuser() as superuser:
        superuser.execute("CHECKPOINT")
    folders = (world.cluster.places.data, world.run)
    found = [
        str(path)
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _file_holds(path, MARKER)
    ]
    assert found == []


def _file_holds(path: Path, word: str) -> bool:
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=1) as content:
            return holds(content, word)
    except (FileNotFoundError, ValueError):
        # Gone meanwhile, or empty.
        return False
