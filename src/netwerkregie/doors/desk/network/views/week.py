# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The week, and planning, moving and cancelling a visit."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.network.actions import visits as actions
from netwerkregie.domain.network.models import Visit
from netwerkregie.domain.network.queries import picking
from netwerkregie.domain.network.queries import visits as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.visits import (
    PlanForm,
    VisitForm,
    initial_of_visit,
    new_visit,
)
from netwerkregie.doors.desk.network.showing.visits import names_of, shown, week_page
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error

SEARCH = "zoeken"


@require_GET
def week(request: DeskRequest) -> HttpResponse:
    """Show the visits and next dates of a week, and the way one goes."""
    day = _day(request.GET.get("dag", "")) or clock.today()
    return render(request, "desk/network/week/week.html", week_page(request.actor, day))


@require_http_methods(["GET", "POST"])
def plan(request: DeskRequest) -> HttpResponse:
    """Plan a visit: from the week, or from an organisation's page."""
    form = _plan_form(request)
    if request.method == "POST" and form.is_bound and form.is_valid():
        try:
            whom = UUID(form.cleaned_data["organisation"])
            made = actions.plan(request.actor, form.draft(whom))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The visit is planned."))
            return redirect(_week_of(made.on))
    context = {"form": form, "crumbs": _crumbs(_("Plan a visit"))}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/week/plan.html", context, status=status)


@require_http_methods(["GET", "POST"])
def move(request: DeskRequest, visit_id: UUID) -> HttpResponse:
    """Move a visit; whoever was invited gets the new time."""
    visit = queries.get_visit(request.actor, visit_id)
    people = queries.colleagues(request.actor)
    before = initial_of_visit(visit)
    form = VisitForm(request.POST or None, initial=before, colleagues=people)
    if request.method == "POST" and form.is_valid():
        try:
            draft = form.draft(visit.organisation_id)
            moved = actions.move(request.actor, visit_id, draft)
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
            # What was chosen stays; the next press is about what is saved now.
            chosen = request.POST.copy()
            chosen["sequence"] = str(visit.sequence)
            form.data = chosen
        else:
            messages.success(request, _("The visit is moved."))
            return redirect(_week_of(moved.on))
    context = _of(request, visit, _("Move")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/week/move.html", context, status=status)


@require_http_methods(["GET", "POST"])
def cancel(request: DeskRequest, visit_id: UUID) -> HttpResponse:
    """Ask once more, and cancel a visit; whoever was invited is told."""
    visit = queries.get_visit(request.actor, visit_id)
    if request.method == "POST":
        try:
            actions.cancel(request.actor, visit_id)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("The visit is cancelled."))
        return redirect(_week_of(visit.on))
    context = _of(request, visit, _("Cancel")) | {"back": _week_of(visit.on)}
    return render(request, "desk/network/week/cancel.html", context)


def _plan_form(request: DeskRequest) -> PlanForm:
    typed = request.POST
    is_search = typed.get("step") == SEARCH
    chosen = typed.get("organisation", request.GET.get("organisatie", ""))
    people = queries.colleagues(request.actor)
    start = new_visit(
        _day(request.GET.get("dag", "")), request.actor.membership_id, chosen
    )
    if is_search:
        # Nothing is judged while somebody searches; what was chosen stays chosen.
        start |= {"along": "", **typed.dict()}
    options = picking.choices_for(request.actor, typed.get("zoek", ""), chosen)
    return PlanForm(
        typed if typed and not is_search else None,
        initial=start,
        colleagues=people,
        options=options,
    )


def _of(request: DeskRequest, visit: Visit, last: str) -> dict[str, object]:
    return {
        "visit": visit,
        "shown": shown(visit, names_of(request.actor, [visit])),
        "crumbs": _crumbs(last),
    }


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _week_of(day: date) -> str:
    return f"{reverse('desk:week')}?dag={day.isoformat()}"


def _crumbs(last: str) -> list[Crumb]:
    return [Crumb(_("This week"), reverse("desk:week")), Crumb(last)]
