# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings and cases in numbers: a drawing, its table and a file; writes nothing."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.casework.figures.weighings import CameTo
from netwerkregie.doors.desk.insight.per_quarter import (
    TALL,
    WIDTH,
    bars_of,
    table_of,
    year_asked,
    year_tabs,
)
from netwerkregie.doors.desk.insight.showing import Figure
from netwerkregie.doors.desk.insight.views import HERE, handed_over
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock
from netwerkregie.overview.insight import actions
from netwerkregie.overview.insight import casework as figures
from netwerkregie.overview.insight.came_in import value_of
from netwerkregie.overview.insight.casework import Year
from netwerkregie.overview.insight.sheets import Form, Sheet


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show a year of weighings and cases in numbers."""
    today = clock.today()
    year = year_asked(request.GET.get("jaar", ""), today)
    found = figures.year_of(request.actor, year, today)
    first, *rest = figures.sheets_of(found)
    context = {
        "year": year,
        "tabs": year_tabs("desk:case_figures", year, today),
        "is_empty": found.is_empty,
        "figures": _figures(found),
        "bars": bars_of(year, found.weighings.quarters),
        "bars_say": _(
            "Number of weighings per quarter; the same figures are in the table."
        ),
        "width": WIDTH,
        "tall": TALL,
        "has_bars": any(found.weighings.quarters.values()),
        "table": table_of(first),
        "tables": [table_of(one) for one in rest if _tells(one)],
        "untold": [one.name for one in rest if not _tells(one)],
        "notes": figures.notes(),
    }
    return render(request, f"{HERE}of_cases.html", context)


@require_POST
def take(request: DeskRequest) -> HttpResponse:
    """Hand the figures of a year over as a file; that leaves a line in the log."""
    form = Form.TEXT if request.POST.get("vorm") == Form.TEXT else Form.SPREADSHEET
    today = clock.today()
    year = year_asked(request.POST.get("jaar", ""), today)
    made = actions.take_casework(request.actor, year, today, form)
    return handed_over(made, form, f"dossiers-{year}-{today.isoformat()}")


def _tells(sheet: Sheet) -> bool:
    """Tell whether a table tells any number; one that does not is named in a line."""
    return any(isinstance(value, int) for row in sheet.rows for value in row)


def _figures(found: Year) -> list[Figure]:
    outcomes = found.weighings.outcomes
    pairs = [
        (found.weighings.whole, _("concerns weighed by two organisations")),
        (
            outcomes[CameTo.DISPELLED],
            _("ended with a worry taken away: a good result"),
        ),
        (outcomes[CameTo.PERSON_CENTRED], _("became a case, to help one person")),
        (found.cases.ends.whole, _("cases ended")),
        (found.not_held, _("cases closed by themselves: nobody looked in time")),
    ]
    return [Figure(str(value_of(many)), words) for many, words in pairs]
