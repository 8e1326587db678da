# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year in quarters: bars with their table beside them, and the years to choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from netwerkregie.doors.desk.components.values import Column, Tab, Table
from netwerkregie.overview.insight.came_in import quarter_words, value_of, years
from netwerkregie.overview.insight.sheets import Sheet

WIDTH, TALL = 720, 250
_LEFT, _STEP, _BAR = 20.0, 170.0, 90.0
_TOP, _FLOOR = 34.0, 214.0
_WIDE = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """A quarter in the drawing; one that is not told has words instead of a bar."""

    name: str
    value: str
    middle: str
    x: str
    y: str
    tall: str
    above: str
    wide: str = f"{_BAR:.1f}"


def bars_of(year: int, quarters: Mapping[int, int | None]) -> list[Bar]:
    """Return the bars of a year."""
    most = max((many or 0 for many in quarters.values()), default=0) or 1
    return [
        _bar(at, quarter_words(quarter, year), many, most)
        for at, (quarter, many) in enumerate(quarters.items())
    ]


def table_of(sheet: Sheet) -> Table:
    """Return a table of figures as the page shows it."""
    first, *rest = sheet.columns
    columns = [Column(first), *(Column(one, numeric=True) for one in rest)]
    return Table(sheet.name, columns, sheet.rows, is_wide=len(columns) > _WIDE)


def year_tabs(page: str, year: int, today: date) -> list[Tab]:
    """Return the years of which counts are kept, as the tabs of a page."""
    here = reverse(page)
    return [
        Tab(str(one), f"{here}?jaar={one}", current=one == year) for one in years(today)
    ]


def year_asked(asked: str, today: date) -> int:
    """Return a year of which counts are kept; anything else is this year."""
    known = {str(one): one for one in years(today)}
    return known.get(asked, today.year)


def _bar(at: int, name: str, many: int | None, most: int) -> Bar:
    middle = _LEFT + _STEP * (at + 0.5)
    tall = (_FLOOR - _TOP) * (many or 0) / most
    return Bar(
        name=name,
        value=str(value_of(many)),
        middle=f"{middle:.1f}",
        x=f"{middle - _BAR / 2:.1f}",
        y=f"{_FLOOR - tall:.1f}",
        tall=f"{tall:.1f}",
        above=f"{_FLOOR - tall - 8:.1f}",
    )
