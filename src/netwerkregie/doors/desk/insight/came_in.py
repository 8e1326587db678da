# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in and how it ended: a drawing, its table and a file; writes nothing."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.intake.figures.feedback import Debt
from netwerkregie.domain.intake.figures.triage import Outcome, Promise
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
from netwerkregie.overview.insight import came_in as figures
from netwerkregie.overview.insight.came_in import Year
from netwerkregie.overview.insight.sheets import Form


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show a year of questions, feedback and concerns in numbers."""
    today = clock.today()
    year = year_asked(request.GET.get("jaar", ""), today)
    found = figures.year_of(request.actor, year, today)
    first, *rest = figures.sheets_of(found)
    context = {
        "year": year,
        "tabs": year_tabs("desk:came_in", year, today),
        "is_empty": found.questions.whole is None,
        "figures": _figures(found),
        "bars": bars_of(year, found.questions.quarters),
        "bars_say": _(
            "Number of questions per quarter; the same figures are in the table."
        ),
        "width": WIDTH,
        "tall": TALL,
        "table": table_of(first),
        "tables": [table_of(one) for one in rest],
        "notes": figures.notes(),
    }
    return render(request, f"{HERE}came_in.html", context)


@require_POST
def take(request: DeskRequest) -> HttpResponse:
    """Hand the figures of a year over as a file; that leaves a line in the log."""
    form = Form.TEXT if request.POST.get("vorm") == Form.TEXT else Form.SPREADSHEET
    today = clock.today()
    year = year_asked(request.POST.get("jaar", ""), today)
    made = actions.take_what_came_in(request.actor, year, today, form)
    return handed_over(made, form, f"binnengekomen-{year}-{today.isoformat()}")


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
