# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The budget: a year, its lines, its plan and its account."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.programme.actions import accounts
from netwerkregie.domain.programme.actions import years as actions
from netwerkregie.domain.programme.drafts.budget import YearState
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import sources as source_queries
from netwerkregie.domain.programme.queries.sources import SourceStanding
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.programme.forms.budget import LineForm, PlanForm, YearForm
from netwerkregie.doors.desk.programme.showing import budget as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, clock

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def newest(request: DeskRequest) -> HttpResponse:
    """Lead to this year's budget, or to the newest there is, or to making one."""
    queries.require_reader(request.actor)
    found = queries.years(request.actor)
    if not found:
        context = {"can_spend": queries.can_spend(request.actor)}
        return render(request, "desk/programme/empty.html", context)
    this_year = clock.today().year
    shown = next((one for one in found if one.year == this_year), found[0])
    return redirect("desk:budget_year", shown.year)


@require_GET
def example(request: DeskRequest) -> HttpResponse:
    """Show the founding plan's two years as a worked example."""
    queries.require_reader(request.actor)
    context = {"tables": showing.example_tables()}
    return render(request, "desk/programme/example.html", context)


@require_http_methods(["GET", "POST"])
def open_year(request: DeskRequest) -> HttpResponse:
    """Open the budget of a year."""
    queries.require_spender(request.actor)
    form = YearForm(request.POST or None, initial={"year": clock.today().year})
    year = form.data.get("year", "")
    if tried(
        request,
        form,
        lambda: actions.open_year(request.actor, form.cleaned_data["year"]),
    ):
        messages.success(request, _("The year is open. Add its first line."))
        return redirect("desk:budget_year", year)
    crumbs = [Crumb(_("Budget"), reverse("desk:budget")), Crumb(_("New year"))]
    return form_page(request, form, "desk/programme/open_year.html", crumbs=crumbs)


@require_GET
def year(request: DeskRequest, year: int) -> HttpResponse:
    """Show a year: drawn, and as tables by line and by source."""
    found = queries.get_year(request.actor, year)
    book = queries.year_book(request.actor, found)
    named = [(one.line.name, one.whole) for one in book.lines]
    context = {
        "year": found,
        "tabs": _tabs(request.actor, found),
        "drawing": showing.drawing_of(named),
        "table": showing.year_table(book),
        "by_source": showing.year_by_source(book),
        "over": [one.line for one in book.lines if one.whole.is_over],
        "is_empty": not book.lines,
        "is_open": found.state == YearState.OPEN,
        "can_spend": queries.can_spend(request.actor),
    }
    return render(request, "desk/programme/year.html", context)


@require_http_methods(["GET", "POST"])
def add_line(request: DeskRequest, year: int) -> HttpResponse:
    """Add a line to a year, with what is planned on it from each source."""
    found = queries.get_year(request.actor, year)
    queries.require_spender(request.actor)
    usable = _sources_in(request.actor, found)
    form = LineForm(request.POST or None, sources=usable)
    if tried(
        request, form, lambda: actions.add_line(request.actor, year, form.draft())
    ):
        messages.success(request, _("The line is there."))
        return redirect("desk:budget_year", year)
    return form_page(
        request,
        form,
        "desk/programme/line_form.html",
        year=found,
        has_sources=bool(usable),
        crumbs=_crumbs(found, _("Add a line")),
    )


@require_GET
def line(request: DeskRequest, line_id: UUID) -> HttpResponse:
    """Show a line with its commitments."""
    found = queries.get_line(request.actor, line_id)
    standing = queries.line_standing(request.actor, found)
    page, more = queries.commitments_of(request.actor, found, request.GET.get("na", ""))
    sums = queries.standings_of(request.actor, page)
    context = {
        "line": found,
        "table": showing.line_table(
            standing, [one.source for one in _sources_in(request.actor, found.year)]
        ),
        "rows": showing.commitment_rows(page, sums),
        "more": f"?na={more}" if more else "",
        "is_over": standing.whole.is_over,
        "is_open": found.year.state == YearState.OPEN,
        "can_spend": queries.can_spend(request.actor),
        "crumbs": _crumbs(found.year, found.name),
    }
    return render(request, "desk/programme/line.html", context)


@require_http_methods(["GET", "POST"])
def change_plan(request: DeskRequest, line_id: UUID) -> HttpResponse:
    """Set other amounts aside on a line, and say why."""
    found = queries.get_line(request.actor, line_id)
    queries.require_spender(request.actor)
    standing = queries.line_standing(request.actor, found)
    form = PlanForm(
        request.POST or None,
        sources=_sources_in(request.actor, found.year),
        before={one: stands.planned for one, stands in standing.by_source.items()},
    )
    if tried(
        request,
        form,
        lambda: actions.change_plan(
            request.actor, line_id, form.shares(), form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("Changed. What it was stays in the books."))
        return redirect("desk:budget_line", line_id)
    crumbs = [*_crumbs(found.year, ""), Crumb(found.name), Crumb(_("Change the plan"))]
    return form_page(
        request, form, "desk/programme/plan_form.html", line=found, crumbs=crumbs
    )


@require_POST
def take(request: DeskRequest, year: int) -> HttpResponse:
    """Give the books of a year as a spreadsheet; that is written in the log."""
    found = queries.get_year(request.actor, year)
    made = accounts.books_of(request.actor, found.year)
    answer = HttpResponse(made, content_type=SPREADSHEET)
    answer["Content-Disposition"] = (
        f'attachment; filename="begroting-{found.year}.xlsx"'
    )
    return answer


def _sources_in(actor: Actor, year: BudgetYear) -> list[SourceStanding]:
    first, last = date(year.year, 1, 1), date(year.year, 12, 31)
    return source_queries.sources_on(actor, first, last)


def _tabs(actor: Actor, current: BudgetYear) -> list[Tab]:
    return [
        Tab(
            str(one.year),
            reverse("desk:budget_year", args=[one.year]),
            current=one.id == current.id,
        )
        for one in queries.years(actor)
    ]


def _crumbs(year: BudgetYear, last: str) -> list[Crumb]:
    here = reverse("desk:budget_year", args=[year.year])
    crumbs = [Crumb(_("Budget {year}").format(year=year.year), here)]
    return [*crumbs, Crumb(last)] if last else crumbs
