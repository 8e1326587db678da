# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that would hurt, mislead or fail, and the sentence that each gets."""

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from netwerkregie.domain.network.importer.dates import read_date
from netwerkregie.domain.network.importer.sheets import (
    MAX_BYTES,
    Formula,
    UnreadableError,
    read_csv,
    read_sheets,
)


def book(rows: list[list[object]]) -> bytes:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "network.file_empty"),
        (b"   \n ", "network.file_empty"),
        (b"x" * (MAX_BYTES + 1), "network.file_too_large"),
        (b"\xd0\xcf\x11\xe0old", "network.file_old_excel"),
        (b"PK\x03\x04 broken", "network.file_damaged"),
        (b"only words", "network.file_no_list"),
    ],
)
def test_a_broken_file_gets_one_clear_sentence(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_sheets(data)
    assert caught.value.code == code


def test_an_archive_that_unpacks_to_a_gigabyte_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (160 * 1024 * 1024))
    with pytest.raises(UnreadableError) as caught:
        read_sheets(out.getvalue())
    assert caught.value.code == "network.file_unpacks_too_large"


def test_an_entity_that_could_expand_is_refused() -> None:
    good = book([["Organisatie"], ["De Brug"]])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename.endswith("sheet1.xml"):
                text = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + text
            new.writestr(part.filename, text)
    with pytest.raises(UnreadableError):
        read_sheets(out.getvalue())


def test_more_than_ten_thousand_rows_are_refused() -> None:
    data = ("organisatie;soort\n" + "De Brug;zorg\n" * 10_050).encode()
    with pytest.raises(UnreadableError) as caught:
        read_sheets(data)
    assert caught.value.code == "network.file_too_many_rows"


def test_a_formula_is_no_value() -> None:
    [sheet] = read_sheets(book([["Organisatie", "x"], ["=1+1", "De Brug"]]))
    assert isinstance(sheet.rows[1][1][0], Formula)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_text_file_is_read_in_whatever_way_it_was_saved(
    encoding: str, separator: str
) -> None:
    text = separator.join(["organisatie", "wijk"]) + "\n"
    text += separator.join(["Café Süd", "Noord"]) + "\n"
    assert list(read_csv(text.encode(encoding)))[1] == ["Café Süd", "Noord"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14-08-2026", date(2026, 8, 14)),
        ("2026-09-15", date(2026, 9, 15)),
        ("27/08/26", date(2026, 8, 27)),
        ("03.11.2026", date(2026, 11, 3)),
        ("15 Aug 2026", date(2026, 8, 15)),
        ("3 mrt 2026", date(2026, 3, 3)),
        ("46235", date(2026, 8, 1)),
        ("vorige week", None),
        ("??", None),
        ("31-02-2026", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_left_out_and_never_guessed(
    text: str, day: date | None
) -> None:
    assert read_date(text) == day


@given(st.binary(max_size=400))
def test_no_bytes_make_the_reader_fail_otherwise(data: bytes) -> None:
    with suppress(UnreadableError):
        assert isinstance(read_sheets(data), list)
