# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in and how it ended: a drawing, its table and a file; writes nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.intake.figures.feedback import Debt
from netwerkregie.domain.intake.figures.triage import CameIn, Outcome, Promise
from netwerkregie.doors.desk.components.values import Column, Tab, Table
from netwerkregie.doors.desk.insight.showing import Figure
from netwerkregie.doors.desk.insight.views import HERE, handed_over
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock
from netwerkregie.overview.insight import actions
from netwerkregie.overview.insight import came_in as figures
from netwerkregie.overview.insight.came_in import Year
from netwerkregie.overview.insight.sheets import Form, Sheet

WIDTH, TALL = 720, 250
_LEFT, _STEP, _BAR = 20.0, 170.0, 90.0
_TOP, _FLOOR = 34.0, 214.0
_WIDE = 3


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show a year of questions, feedback and concerns in numbers."""
    today = clock.today()
    year = _year(request.GET.get("jaar", ""), today)
    found = figures.year_of(request.actor, year, today)
    first, *rest = figures.sheets_of(found)
    context = {
        "year": year,
        "tabs": _tabs(year, today),
        "is_empty": found.questions.whole is None,
        "figures": _figures(found),
        "bars": _bars(found.questions),
        "width": WIDTH,
        "tall": TALL,
        "table": _table(first),
        "tables": [_table(one) for one in rest],
        "notes": figures.notes(),
    }
    return render(request, f"{HERE}came_in.html", context)


@require_POST
def take(request: DeskRequest) -> HttpResponse:
    """Hand the figures of a year over as a file; that leaves a line in the log."""
    form = Form.TEXT if request.POST.get("vorm") == Form.TEXT else Form.SPREADSHEET
    today = clock.today()
    year = _year(request.POST.get("jaar", ""), today)
    made = actions.take_what_came_in(request.actor, year, today, form)
    return handed_over(made, form, f"binnengekomen-{year}-{today.isoformat()}")


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


def _bars(found: CameIn) -> list[Bar]:
    most = max((many or 0 for many in found.quarters.values()), default=0) or 1
    return [_bar(at, found, quarter, most) for at, quarter in enumerate(found.quarters)]


def _bar(at: int, found: CameIn, quarter: int, most: int) -> Bar:
    middle = _LEFT + _STEP * (at + 0.5)
    many = found.quarters[quarter]
    tall = (_FLOOR - _TOP) * (many or 0) / most
    return Bar(
        name=figures.quarter_words(quarter, found.year),
        value=str(figures.value_of(many)),
        middle=f"{middle:.1f}",
        x=f"{middle - _BAR / 2:.1f}",
        y=f"{_FLOOR - tall:.1f}",
        tall=f"{tall:.1f}",
        above=f"{_FLOOR - tall - 8:.1f}",
    )


def _figures(found: Year) -> list[Figure]:
    asked = found.questions
    pairs: list[tuple[Any, str]] = [
        (asked.whole, _("questions came in")),
        (
            asked.outcomes[Outcome.DISPELLED],
            _("ended with a worry taken away: a good result"),
        ),
        (asked.promises[Promise.IN_TIME], _("were answered by the promised day")),
        (found.owed.debts[Debt.GIVEN_IN_TIME], _("times we told back in time")),
    ]
    days = Figure(
        figures.days_words(asked), _("days until the first answer, the middle one")
    )
    return [*(Figure(str(figures.value_of(n)), words) for n, words in pairs), days]


def _table(sheet: Sheet) -> Table:
    first, *rest = sheet.columns
    columns = [Column(first), *(Column(one, numeric=True) for one in rest)]
    return Table(sheet.name, columns, sheet.rows, is_wide=len(columns) > _WIDE)


def _tabs(year: int, today: date) -> list[Tab]:
    here = reverse("desk:came_in")
    return [
        Tab(str(one), f"{here}?jaar={one}", current=one == year)
        for one in figures.years(today)
    ]


def _year(asked: str, today: date) -> int:
    """Return a year of which counts are kept; anything else is this year."""
    known = {str(one): one for one in figures.years(today)}
    return known.get(asked, today.year)
