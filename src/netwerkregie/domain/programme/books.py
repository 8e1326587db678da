# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The books of a year as a spreadsheet; amounts are numbers, names stay text."""

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO

from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from netwerkregie.domain.programme.models import Entry
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.budget import YearBook
from netwerkregie.domain.programme.rules.budget import Heading, Kind, Standing

_EURO = "#,##0.00"
_WIDTH = 22


def as_spreadsheet(book: YearBook, entries: Iterable[Entry]) -> bytes:
    """Return two sheets: the lines with how they stand, and every entry by its day."""
    out = BytesIO()
    # In memory: what goes out is never on a disk in between. Text that begins as a
    # formula stays text, because it is written as text.
    with Workbook(
        out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}
    ) as made:
        _lines(made, book)
        _entries(made, entries)
    return out.getvalue()


def _lines(made: Workbook, book: YearBook) -> None:
    page, euros = made.add_worksheet(_("Lines")), made.add_format({"num_format": _EURO})
    columns = [
        _("Line"), _("For what"), _("Source"), _("Planned"), _("Promised"), _("Paid"),
        _("Free"),
    ]  # fmt: skip
    _head(made, page, columns)
    rows = [
        (one.line.name, label(Heading(one.line.heading)), book.sources[source].name, at)
        for one in book.lines
        for source, at in one.by_source.items()
    ]
    for place, (name, heading, source, standing) in enumerate(rows, start=1):
        for column, text in enumerate((name, heading, source)):
            page.write_string(place, column, text)
        for column, amount in enumerate(_amounts(standing), start=3):
            page.write_number(place, column, amount, euros)


def _entries(made: Workbook, entries: Iterable[Entry]) -> None:
    page = made.add_worksheet(_("Entries"))
    euros = made.add_format({"num_format": _EURO})
    columns = [
        _("Day"), _("Kind"), _("Line"), _("Source"), _("Party"), _("For what"),
        _("Invoice"), _("Amount"), _("Reason"),
    ]  # fmt: skip
    _head(made, page, columns)
    for place, one in enumerate(entries, start=1):
        page.write_datetime(place, 0, one.on)
        texts = (
            label(Kind(one.kind)),
            one.line.name,
            one.source.name,
            one.commitment.party if one.commitment else "",
            one.commitment.what if one.commitment else "",
            one.invoice.number if one.invoice else "",
        )
        for column, text in enumerate(texts, start=1):
            page.write_string(place, column, text)
        page.write_number(place, 7, one.amount, euros)
        page.write_string(place, 8, one.reason)


def _head(made: Workbook, page: object, columns: list[str]) -> None:
    bold = made.add_format({"bold": True})
    for column, text in enumerate(columns):
        page.write_string(0, column, text, bold)  # type: ignore[attr-defined]
    page.freeze_panes(1, 0)  # type: ignore[attr-defined]
    page.set_column(0, len(columns) - 1, _WIDTH)  # type: ignore[attr-defined]


def _amounts(one: Standing) -> tuple[Decimal, ...]:
    return tuple(
        amount.amount for amount in (one.planned, one.committed, one.spent, one.free)
    )
