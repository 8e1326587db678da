# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An uploaded list as rows of plain values; nothing of it touches the disk.

Threats: an archive that unpacks to gigabytes, an entity that expands, a formula that
says something else than it shows, an encoding that turns names into rubbish.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl import load_workbook

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 60
MAX_CELL = 1_000
MAX_UNPACKED = 150 * 1024 * 1024
MAX_PARTS = 400
MAX_RATIO = 200
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LOOKS_AT = 4096


class UnreadableError(ValueError):
    """The file cannot be taken in; the code names the sentence for the reader."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Formula(str):
    """A cell that holds a formula: shown as such, never used as a value."""

    __slots__ = ()


Value = str | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name and its rows, numbered as the spreadsheet numbers them."""

    name: str
    rows: tuple[tuple[int, tuple[Value, ...]], ...]


def read_sheets(data: bytes) -> list[Sheet]:
    """Read a spreadsheet or a text file with columns.

    Raises:
        UnreadableError: empty, too large, damaged, or of another kind.

    """
    if not data.strip():
        raise UnreadableError("network.file_empty")
    if len(data) > MAX_BYTES:
        raise UnreadableError("network.file_too_large", megabytes=MAX_BYTES >> 20)
    if data.startswith(_OLD_EXCEL):
        raise UnreadableError("network.file_old_excel")
    if data.startswith(_ZIP):
        return _read_xlsx(data)
    return [_sheet("", enumerate(read_csv(data), start=1))]


def _read_xlsx(data: bytes) -> list[Sheet]:
    try:
        _require_harmless(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        try:
            return [_sheet(page.title, _cells(page)) for page in book.worksheets]
        finally:
            book.close()
    except UnreadableError:
        raise
    except Exception as error:
        # A damaged archive fails in as many ways as there are readers in openpyxl.
        raise UnreadableError("network.file_damaged") from error


def _require_harmless(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        packed = sum(part.compress_size for part in parts) or 1
        if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED:
            raise UnreadableError("network.file_unpacks_too_large")
        if unpacked > MAX_BYTES and unpacked / packed > MAX_RATIO:
            raise UnreadableError("network.file_unpacks_too_large")
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableError("network.file_has_password")
        if not any(part.filename == "xl/workbook.xml" for part in parts):
            raise UnreadableError("network.file_no_list")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with archive.open(part) as opened:
                    if b"<!DOCTYPE" in opened.read(_LOOKS_AT):
                        raise UnreadableError("network.file_damaged")


def _cells(page: object) -> Iterator[tuple[int, Iterable[object]]]:
    rows = page.iter_rows(max_col=MAX_COLUMNS)  # type: ignore[attr-defined]
    for number, row in enumerate(rows, start=1):
        yield number, (_shown(cell) for cell in row)


def _shown(cell: object) -> object:
    value = getattr(cell, "value", None)
    if getattr(cell, "data_type", "") == "f":
        return Formula(value)
    return value


def _sheet(name: str, rows: Iterable[tuple[int, Iterable[object]]]) -> Sheet:
    kept: list[tuple[int, tuple[Value, ...]]] = []
    for number, row in rows:
        values = tuple(_plain(value) for value in row)
        if any(value is not None for value in values):
            kept.append((number, values))
        # A title, a header and a blank line or two come on top.
        if len(kept) > MAX_ROWS + 20:
            raise UnreadableError("network.file_too_many_rows", rows=f"{MAX_ROWS:,}")
    return Sheet(name, tuple(kept))


def _plain(value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).replace("\x00", "").split())
    if not text:
        return None
    if len(text) > MAX_CELL:
        text = text[:MAX_CELL]
    # A text that begins like a formula becomes one in the next program it reaches.
    if isinstance(value, Formula) or text.startswith("="):
        return Formula(text)
    return text


def read_csv(data: bytes, encoding: str | None = None) -> Iterator[list[str]]:
    """Yield the rows of a text file, whatever its separator and encoding.

    Raises:
        UnreadableError: it holds no columns at all.

    """
    text = _decoded(data, encoding)
    if "\x00" in text:
        raise UnreadableError("network.file_no_list")
    top = text[:_LOOKS_AT]
    separator = max(";,\t|", key=top.count)
    if not top.count(separator):
        raise UnreadableError("network.file_no_list")
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise UnreadableError("network.file_damaged") from error


def _decoded(data: bytes, encoding: str | None) -> str:
    for attempt in (encoding, "utf-8-sig"):
        if attempt:
            try:
                return data.decode(attempt)
            except UnicodeDecodeError:
                continue
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    # What Dutch offices export: Windows-1252 has a sign for nearly every byte.
    return data.decode("cp1252", errors="replace")
