# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows as a spreadsheet or as text; nothing that was typed becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from xlsxwriter import Workbook

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_BOM = "\ufeff"
_WIDTH = 24


def as_csv(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, for_excel: bool
) -> bytes:
    """Return rows as text: a Dutch Excel wants semicolons and a mark of the encoding.

    A cell that a spreadsheet would read as a formula gets an apostrophe before it:
    an organisation chooses its own name, and somebody else opens the file.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return ((_BOM if for_excel else "") + out.getvalue()).encode()


def as_xlsx(header: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> bytes:
    """Return rows as a spreadsheet in which every cell is text."""
    out = io.BytesIO()
    # In memory: what goes out is never on a disk in between.
    with Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(title)
        bold = book.add_format({"bold": True})
        for column, text in enumerate(header):
            page.write_string(0, column, text, bold)
        for place, row in enumerate(rows, start=1):
            for column, text in enumerate(row):
                page.write_string(place, column, text)
        page.freeze_panes(1, 0)
        page.set_column(0, len(header) - 1, _WIDTH)
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
