# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach: figures, a map, a matrix, two lists and a drawing; nothing is written."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.network.figures.reach import Group
from netwerkregie.domain.network.queries import reach as behind
from netwerkregie.domain.network.queries.organisations import districts
from netwerkregie.domain.network.queries.reach import Order
from netwerkregie.doors.desk.insight import course, in_matrix, on_map, showing
from netwerkregie.doors.desk.insight.drawing import drawing_of
from netwerkregie.doors.desk.insight.forms import DrawingForm
from netwerkregie.doors.desk.insight.sorting import sorting_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock
from netwerkregie.overview.insight import actions, queries
from netwerkregie.overview.insight.sheets import Form
from netwerkregie.overview.insight.together import together

HERE = "desk/insight/"
_ORDERS = {
    "naam": Order.NAME,
    "ritme": Order.RHYTHM,
    "laatst": Order.LAST,
    "sinds": Order.DUE,
}
_TYPES = {
    Form.SPREADSHEET: (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    Form.TEXT: "text/csv; charset=utf-8",
}


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show how well city hall is bound to the organisations around it."""
    found = queries.overview(request.actor, clock.today())
    context = {
        "figures": showing.figures_of(request.actor, found),
        "is_empty": not found.coverage.whole.organisations,
        "course": course.course_of(found.trend),
        "width": course.WIDTH,
        "table": showing.trend_table(found),
        "white": showing.white_of(request.actor, found),
        "notes": showing.notes_of(found.coverage),
    }
    return _page(request, "overview", "desk:reach", context)


@require_GET
def on_the_map(request: DeskRequest) -> HttpResponse:
    """Show the districts, drawn from the borders that were imported."""
    coverage, places = queries.on_the_map(request.actor, clock.today())
    context = on_map.map_of(request.actor, coverage, places, request.GET)
    context["notes"] = showing.notes_of(coverage)
    return _page(request, "map", "desk:reach_map", context)


@require_GET
def matrix(request: DeskRequest) -> HttpResponse:
    """Show groups of domains by district."""
    found = queries.matrix(request.actor, clock.today())
    context = in_matrix.matrix_of(request.actor, found, request.GET)
    context["notes"] = showing.notes_of(found.coverage)
    return _page(request, "matrix", "desk:reach_matrix", context)


@require_GET
def gone_quiet(request: DeskRequest) -> HttpResponse:
    """Show which organisations are past their own rhythm."""
    asked = {"title": _("Gone quiet"), "usual": "sinds", "empty": _("Nobody is quiet")}
    return _list(request, behind.gone_quiet, "desk:reach_quiet", asked)


@require_GET
def known_by_one(request: DeskRequest) -> HttpResponse:
    """Show which organisations hang on one colleague; not on whom."""
    asked = {
        "title": _("Known by one colleague"),
        "usual": "naam",
        "empty": _("No organisation hangs on one colleague"),
    }
    return _list(request, behind.known_by_one, "desk:reach_single", asked)


def _list(
    request: DeskRequest, query: Any, name: str, asked: dict[str, str]
) -> HttpResponse:
    usual = asked["usual"]
    sorting = sorting_of(request.GET, showing.lists_heads(), usual)
    # Whose day was longest ago is the most days past it.
    is_down = sorting.is_down != (sorting.word == "sinds")
    if "op" not in request.GET and usual == "sinds":
        is_down = False
    page = int(number) if (number := request.GET.get("pagina", "")).isdigit() else 0
    today = clock.today()
    order = _ORDERS[sorting.word]
    part = query(request.actor, today, order, down=is_down, page=min(page, 10_000))
    more = request.GET.copy()
    more["pagina"] = str(page + 1)
    context = {
        **asked,
        "is_empty": not part.organisations and not page,
        "table": showing.organisations_table(
            part.organisations, request.GET, today, usual
        ),
        "more": f"?{more.urlencode()}" if part.has_more else "",
    }
    return _page(request, "list", name, context)


@require_GET
def network(request: DeskRequest) -> HttpResponse:
    """Show city hall, organisations and joint initiatives; no person and no staff."""
    offered = [(str(one.id), one.name) for one in districts(request.actor)]
    form = DrawingForm(request.GET or None, districts=offered)
    is_sound = form.is_valid()
    group = form.cleaned_data.get("groep") if is_sound else ""
    place = form.cleaned_data.get("wijk") if is_sound else ""
    found = queries.drawing(
        request.actor,
        together(request.actor, clock.today()),
        group=Group(group) if group else None,
        district_id=UUID(place) if place else None,
    )
    context = drawing_of(found, request.GET, clock.today())
    context |= {"form": form, "is_narrowed": bool(group or place)}
    return _page(request, "network", "desk:reach_network", context)


@require_POST
def take(request: DeskRequest) -> HttpResponse:
    """Hand the figures over as a file; that leaves a line in the log."""
    form = Form.TEXT if request.POST.get("vorm") == Form.TEXT else Form.SPREADSHEET
    today = clock.today()
    made = actions.take_figures(request.actor, today, form)
    return handed_over(made, form, f"bereik-{today.isoformat()}")


def handed_over(made: bytes, form: Form, name: str) -> HttpResponse:
    """Return figures as a file; whoever made it wrote the line."""
    answer = HttpResponse(made, content_type=_TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form.value}"'
    return answer


def _page(
    request: DeskRequest, name: str, here: str, context: dict[str, Any]
) -> HttpResponse:
    context["tabs"] = showing.tabs_of(request.actor, here)
    return render(request, f"{HERE}{name}.html", context)
