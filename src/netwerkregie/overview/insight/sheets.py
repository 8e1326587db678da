# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of reach as a file: what is hidden on screen is hidden here."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO, StringIO

import xlsxwriter
from django.utils.translation import gettext as _

from netwerkregie.domain.network.figures.reach import (
    LEAST,
    NOWHERE,
    Counts,
    Group,
    Place,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.overview.insight.queries import Matrix, Overview

Value = str | int
# A spreadsheet takes none of these in the name of a sheet.
_NAMELESS = re.compile(r"[\[\]:*?/\\]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Form(StrEnum):
    """In which form the figures are handed over."""

    SPREADSHEET = "xlsx"
    TEXT = "csv"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table of figures."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]


def hidden() -> str:
    """Return the words for a cell of fewer than five."""
    return _("0 to {most}").format(most=LEAST - 1)


def matrix_sheet(found: Matrix) -> Sheet:
    """Return the matrix, a line per group and district."""
    names: list[tuple[Place, str]] = [(one.id, one.name) for one in found.districts]
    names.append((NOWHERE, _("District not known")))
    rows = [
        [label(group), name, *_cell(found, group, place)]
        for group in Group
        if group in found.coverage.rows
        for place, name in names
    ]
    columns = [_("Domain"), _("District"), *_numbers(), _("Through how many of us")]
    return Sheet(_("By domain and district"), columns, rows)


def _cell(found: Matrix, group: Group, place: Place) -> list[Value]:
    counts = found.coverage.cells.get((group, place), Counts())
    if counts is None:
        return [hidden()] * 4
    return [*_three(counts), found.colleagues.get((group, place), 0)]


def domain_sheet(found: Overview) -> Sheet:
    """Return the rows of the matrix with their totals."""
    rows: list[list[Value]] = [
        [label(group), *_three(counts), found.single.get(group, 0)]
        for group in Group
        if (counts := found.coverage.rows.get(group)) is not None
    ]
    whole = found.coverage.whole
    rows.append([_("Together"), *_three(whole), found.known_by_one])
    columns = [_("Domain"), *_numbers(), _("Known by one colleague")]
    return Sheet(_("By domain"), columns, rows)


def trend_sheet(found: Overview) -> Sheet:
    """Return the quarters."""
    rows: list[list[Value]] = [
        [
            f"{one.quarter.first.year}-{one.quarter.number}",
            one.organisations,
            one.living,
            one.contacts,
        ]
        for one in found.trend
    ]
    columns = [_("Quarter"), _("Organisations"), _("Living relations"), _("Contacts")]
    return Sheet(_("Per quarter"), columns, rows)


def _numbers() -> list[str]:
    return [_("Organisations"), _("Living relations"), _("Gone quiet")]


def _three(counts: Counts) -> list[Value]:
    return [counts.organisations, counts.living, counts.quiet]


def about(found: Overview, today: date) -> Sheet:
    """Return what the figures mean and what they leave out."""
    said = [
        _("Day of the figures: {day}").format(day=today.isoformat()),
        _("A relation lives while we spoke within its own rhythm."),
        _("An organisation that works in several districts counts in each of them."),
        _(
            "Civil society is residents, interest organisations, and organisations of "
            "faith and philosophy together. Below five it is told nowhere, and is in "
            "no total."
        ),
        _("Hidden cells are in no total of their district."),
    ]
    if found.coverage.civil_left_out:
        said.append(_("In these figures civil society is left out."))
    return Sheet(_("What this means"), [_("What this means")], [[one] for one in said])


def as_text(sheets: Sequence[Sheet]) -> bytes:
    """Return the first table as text that a Dutch spreadsheet opens at once."""
    written = StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(sheets[0].columns)
    writer.writerows([_harmless(value) for value in row] for row in sheets[0].rows)
    return written.getvalue().encode("utf-8-sig")


def as_spreadsheet(sheets: Sequence[Sheet]) -> bytes:
    """Return every table as a sheet of its own."""
    written = BytesIO()
    book = xlsxwriter.Workbook(
        written, {"in_memory": True, "strings_to_formulas": False}
    )
    bold = book.add_format({"bold": True})
    for sheet in sheets:
        page = book.add_worksheet(_NAMELESS.sub("", sheet.name)[:31])
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.columns, bold)
        for number, row in enumerate(sheet.rows, start=1):
            page.write_row(number, 0, row)
        page.autofit()
    book.close()
    return written.getvalue()


def _harmless(value: Value) -> Value:
    """Keep a spreadsheet from reading the name of a district as a formula."""
    is_text = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if is_text else value
