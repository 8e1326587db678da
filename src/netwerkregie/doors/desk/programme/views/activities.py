# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning an activity, changing, cancelling and reporting it."""

from contextlib import suppress
from datetime import date
from typing import Any
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

from netwerkregie.domain.network.queries import picking
from netwerkregie.domain.programme.actions import activities as actions
from netwerkregie.domain.programme.drafts.activities import ActivityState
from netwerkregie.domain.programme.drafts.evaluations import Moment
from netwerkregie.domain.programme.models import Activity
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.domain.programme.queries import (
    budget,
    evaluations,
    materials,
    photos,
)
from netwerkregie.domain.programme.queries import goals as goal_queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.showing.codes import site_of
from netwerkregie.doors.desk.programme.forms.activities import (
    ActivityForm,
    CancelForm,
    PayForm,
    ReportForm,
    initial_of,
    new_activity,
)
from netwerkregie.doors.desk.programme.forms.goals import ServesForm
from netwerkregie.doors.desk.programme.showing import activities as showing
from netwerkregie.doors.desk.programme.showing.budget import money_of
from netwerkregie.doors.desk.programme.showing.goals import activity_money
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock

SEARCH = "zoeken"


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Plan an activity, or a whole series."""
    queries.require_planner(request.actor)
    start: date | None = None
    with suppress(ValueError):
        start = date.fromisoformat(request.GET.get("dag", ""))
    form = _form(request, new_activity(start))
    made: list[Activity] = []
    if _is_search(request) or not tried(
        request, form, lambda: made.append(actions.plan(request.actor, form.draft()))
    ):
        crumbs = _crumbs(_("Plan an activity"))
        template = "desk/programme/activities/add.html"
        return form_page(request, form, template, crumbs=crumbs)
    messages.success(request, _("Planned."))
    return redirect("desk:activity", made[0].id)


@require_GET
def activity(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Show an activity: what it is, how full it is, what it costs, what came of it."""
    found = queries.get_activity(request.actor, activity_id)
    return render(
        request, "desk/programme/activities/one.html", _page_of(request, found)
    )


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Change one activity; who was invited gets the new time."""
    found = queries.get_activity(request.actor, activity_id)
    queries.require_planner(request.actor)
    form = _form(request, initial_of(found), is_change=True)
    if _is_search(request) or not tried(
        request,
        form,
        lambda: actions.change(request.actor, activity_id, form.draft()),
    ):
        if form.is_bound:
            # What was chosen stays; the next press is about what is saved now.
            form.data = request.POST.copy()
            form.data["sequence"] = str(found.sequence)
        return form_page(
            request,
            form,
            "desk/programme/activities/change.html",
            activity=found,
            crumbs=_crumbs(found.title),
        )
    messages.success(request, _("Changed."))
    return redirect("desk:activity", activity_id)


@require_http_methods(["GET", "POST"])
def cancel(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Ask why, and cancel an activity."""
    found = queries.get_activity(request.actor, activity_id)
    queries.require_planner(request.actor)
    form = CancelForm(request.POST or None)
    if not tried(
        request,
        form,
        lambda: actions.cancel(request.actor, activity_id, form.cleaned_data["why"]),
    ):
        return form_page(
            request,
            form,
            "desk/programme/activities/cancel.html",
            activity=found,
            crumbs=_crumbs(found.title),
        )
    messages.success(request, _("Cancelled."))
    return redirect("desk:activity", activity_id)


@require_http_methods(["GET", "POST"])
def report(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Say how many came and what we learned."""
    found = queries.get_activity(request.actor, activity_id)
    queries.require_planner(request.actor)
    before = {
        name: getattr(found, name) for name in ("attended", "went_well", "next_time")
    }
    form = ReportForm(request.POST or None, initial=before)
    if not tried(
        request,
        form,
        lambda: actions.report(request.actor, activity_id, form.draft()),
    ):
        return form_page(
            request,
            form,
            "desk/programme/activities/report.html",
            activity=found,
            crumbs=_crumbs(found.title),
        )
    messages.success(request, _("Written down."))
    return redirect("desk:activity", activity_id)


@require_POST
def pay(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Say which line pays it."""
    found = queries.get_activity(request.actor, activity_id)
    form = PayForm(request.POST, lines=budget.open_lines(request.actor))
    if tried(
        request,
        form,
        lambda: actions.pay_from(
            request.actor, activity_id, UUID(form.cleaned_data["line"])
        ),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:activity", activity_id)
    context = _page_of(request, found, pay_form=form)
    template = "desk/programme/activities/one.html"
    return render(request, template, context, status=422)


def _page_of(request: DeskRequest, found: Activity, **forms: Any) -> dict[str, Any]:
    can_plan = queries.can_plan(request.actor)
    is_planned = found.state == ActivityState.PLANNED
    has_begun = found.begins <= clock.now()
    seats = queries.seats_of(found)
    pay_form = None
    if can_plan and budget.can_spend(request.actor):
        chosen = {"line": str(found.line_id or "")}
        lines = budget.open_lines(request.actor)
        pay_form = PayForm(initial=chosen, lines=lines) if lines else None
    return {
        "activity": found,
        "facts": showing.facts_of(request.actor, found, seats),
        "siblings": showing.queue_of(
            [one for one in queries.of_series(request.actor, found) if one != found]
        ),
        **_evaluations_of(request, found),
        **_format_of(request, found),
        "costs": [
            {"one": one, "party": one.party, "what": one.what}
            for one in queries.commitments_of(request.actor, found)
        ],
        "line": found.line if pay_form or budget.can_read(request.actor) else None,
        "can_plan": can_plan,
        "can_change": can_plan and is_planned,
        "can_report": can_plan and has_begun and found.state != ActivityState.CANCELLED,
        "pay_form": pay_form,
        "money_of": money_of,
        "photos": photos.photos_of_activity(request.actor, found),
        "can_photo": can_plan and found.state == ActivityState.HELD,
        "crumbs": _crumbs(found.title),
        **_goal_of(request, found),
        **forms,
    }


def _goal_of(request: DeskRequest, found: Activity) -> dict[str, Any]:
    """Return which goal it serves and what it costs, for who reads those."""
    if not goal_queries.can_read(request.actor):
        return {}
    goal = goal_queries.goal_of_activity(request.actor, found)
    can_write = goal_queries.can_write(request.actor)
    there: list[Any] = []
    if goal is None and can_write:
        there = goal_queries.goals_in(request.actor, found.on.year)
    money = goal_queries.money_of_activity(request.actor, found)
    return {
        "goal": goal,
        "goal_form": ServesForm(found=there) if there else None,
        "money": activity_money(money),
        "can_estimate": can_write,
    }


def _evaluations_of(request: DeskRequest, found: Activity) -> dict[str, Any]:
    there = evaluations.of_activity(request.actor, found)
    asked = {one.moment for one in there}
    left = [
        {"value": one.value, "label": label(one).lower()}
        for one in Moment
        if one not in asked
    ]
    is_off = found.state == ActivityState.CANCELLED
    return {
        "evaluations": there,
        "moments": left,
        "can_evaluate": queries.can_plan(request.actor) and left and not is_off,
    }


def _format_of(request: DeskRequest, found: Activity) -> dict[str, Any]:
    use = materials.use_of(request.actor, found)
    if use is None:
        return {}
    page = site_of(request) + reverse("public:lesson", args=[use.code])
    return {"format": use.version, "lesson_page": page}


def _form(
    request: DeskRequest, start: dict[str, Any], *, is_change: bool = False
) -> ActivityForm:
    typed, is_search = request.POST, _is_search(request)
    chosen = typed.get("organisation", start["organisation"])
    if is_search:
        # Nothing is judged while somebody searches; what was chosen stays chosen.
        start |= typed.dict()
    options = picking.choices_for(request.actor, typed.get("zoek", ""), chosen)
    return ActivityForm(
        typed if typed and not is_search else None,
        initial=start,
        options=options,
        is_change=is_change,
    )


def _is_search(request: DeskRequest) -> bool:
    return request.POST.get("step") == SEARCH


def _crumbs(last: str) -> list[Crumb]:
    return [Crumb(_("Activities"), reverse("desk:activities")), Crumb(last)]
