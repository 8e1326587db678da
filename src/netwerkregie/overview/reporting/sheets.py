# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as a spreadsheet: amounts are numbers, and text never becomes a formula."""

from io import BytesIO
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from moneyed import Money
from xlsxwriter import Workbook

from netwerkregie.domain.programme.drafts.reports import Chapter, Figures, Report, Value

_EURO = "#,##0.00"
_WIDE, _WIDTH, _LONGEST = 90, 24, 26


def xlsx_of(report: Report, foot: str) -> bytes:
    """Return a report as a spreadsheet: its words first, then a sheet per table."""
    out = BytesIO()
    with (
        translation.override(report.language),
        # In memory: what goes out is never on a disk in between.
        Workbook(out, {"in_memory": True}) as made,
    ):
        styles = {
            "bold": made.add_format({"bold": True}),
            "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
            "euro": made.add_format({"num_format": _EURO}),
            "euro_sum": made.add_format({"num_format": _EURO, "bold": True, "top": 1}),
            "sum": made.add_format({"bold": True, "top": 1}),
        }
        _words(made, report, foot, styles)
        tables = [table for one in report.chapters for table in one.figures]
        for number, table in enumerate(tables, start=1):
            _table(made, number, table, styles)
    return out.getvalue()


def _words(made: Workbook, report: Report, foot: str, styles: dict[str, Any]) -> None:
    page = made.add_worksheet(_("Report"))
    page.set_column(0, 0, _WIDE)
    told = [(report.title, "bold"), (report.lead, "wrap")]
    told += [(f"{term}: {what}", "wrap") for term, what in report.about]
    for chapter in report.chapters:
        told += [("", "wrap"), (chapter.title, "bold")]
        told += [(text, "wrap") for text in _paragraphs(chapter)]
    told += [("", "wrap"), (foot, "wrap")]
    for place, (text, style) in enumerate(told):
        page.write_string(place, 0, text, styles[style])


def _paragraphs(chapter: Chapter) -> list[str]:
    words = chapter.words.split("\n\n") if chapter.words else []
    notes = [
        note
        for table in chapter.figures
        for note in (table.intro, *table.notes)
        if note
    ]
    return [*words, *chapter.lines, *notes]


def _table(made: Workbook, number: int, table: Figures, styles: dict[str, Any]) -> None:
    # A name of a sheet is short, has no signs of its own, and is there once.
    plain = "".join(one for one in table.caption if one not in "[]:*?/\\'")
    page = made.add_worksheet(f"{number} {plain}"[:_LONGEST].strip())
    page.write_row(0, 0, table.columns, styles["bold"])
    page.freeze_panes(1, 0)
    page.set_column(0, len(table.columns) - 1, _WIDTH)
    for place, row in enumerate(table.rows, start=1):
        is_sum = table.has_total and place == len(table.rows)
        for column, value in enumerate(row):
            _write(page, place, column, value, styles, is_sum=is_sum)


def _write(
    page: Any,
    row: int,
    column: int,
    value: Value,
    styles: dict[str, Any],
    *,
    is_sum: bool,
) -> None:
    if isinstance(value, Money):
        page.write_number(
            row, column, value.amount, styles["euro_sum" if is_sum else "euro"]
        )
    elif isinstance(value, int):
        page.write_number(row, column, value, styles["sum"] if is_sum else None)
    else:
        page.write_string(row, column, value, styles["sum"] if is_sum else None)
