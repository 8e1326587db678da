# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of the finance system as rows of text; nothing of it touches the disk."""

import csv
import io

from netwerkregie.domain.programme.rules.finance import MOST_LINES
from netwerkregie.foundation.kernel import RuleBroken

MOST_BYTES = 4 * 1024 * 1024
MOST_COLUMNS = 60
_MOST_CELL = 400
_SEPARATORS = ";\t,|"


def read_rows(data: bytes) -> list[list[str]]:
    """Return the rows of a .csv file, whatever its separator and encoding.

    What Dutch systems export: UTF-8 with or without its mark, or Windows-1252, in which
    nearly every byte is a sign; semicolons, tabs or commas.

    Raises:
        RuleBroken: it holds no columns, or too much.

    """
    text = _decoded(data[: MOST_BYTES + 1])
    if len(data) > MOST_BYTES:
        raise RuleBroken("programme.list_too_long", "file", most=MOST_LINES)
    separator = _separator_of(text)
    if "\x00" in text or not separator:
        raise RuleBroken("programme.list_unreadable", "file")
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            rows.append([cell[:_MOST_CELL].strip() for cell in row[:MOST_COLUMNS]])
            if len(rows) > MOST_LINES + 20:
                raise RuleBroken("programme.list_too_long", "file", most=MOST_LINES)
    except csv.Error:
        raise RuleBroken("programme.list_unreadable", "file") from None
    return rows


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _separator_of(text: str) -> str:
    """Return what parts the columns: the sign that most lines have equally often."""
    lines = [one for one in text.splitlines()[:20] if one.strip()]
    best, most = "", 0
    for sign in _SEPARATORS:
        counts = [line.count(sign) for line in lines]
        usual = max(counts, default=0) and max(set(counts), key=counts.count)
        # A comma in every amount is no column: it comes after the semicolon here.
        if usual * counts.count(usual) > most:
            best, most = sign, usual * counts.count(usual)
    return best
