# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One goal: its words, what hangs on it, and what that costs."""

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

from netwerkregie.domain.programme.actions import goals as actions
from netwerkregie.domain.programme.actions import indicators
from netwerkregie.domain.programme.drafts.goals import GoalState
from netwerkregie.domain.programme.models import Goal
from netwerkregie.domain.programme.queries import activities
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.goals import (
    EstimateForm,
    ExplainForm,
    GoalForm,
    GoalLineForm,
    HangForm,
    ServesForm,
)
from netwerkregie.doors.desk.programme.showing import goals as showing
from netwerkregie.doors.desk.programme.views.goals import HERE, crumbs_of
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.overview.insight import goals as figures


@require_GET
def goal(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Show a goal: by what one sees it, what hangs on it, and what it costs."""
    found = queries.get_goal(request.actor, goal_id)
    return render(request, f"{HERE}goal.html", _page_of(request, found))


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Change the words of a goal."""
    found = queries.get_goal(request.actor, goal_id)
    queries.require_writer(request.actor)
    start = {"title": found.title, "why": found.why, "version": found.version}
    form = GoalForm(request.POST or None, initial=start)
    if tried(
        request, form, lambda: actions.change(request.actor, goal_id, form.draft())
    ):
        messages.success(request, _("Changed."))
        return redirect("desk:goal", goal_id)
    renew_version(form, found.version)
    return _form(request, form, found, _("Change the words"))


@require_http_methods(["GET", "POST"])
def explain(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Tell the council about a goal."""
    found = queries.get_goal(request.actor, goal_id)
    queries.require_writer(request.actor)
    start = {"explanation": found.explanation}
    form = ExplainForm(request.POST or None, initial=start)
    if tried(
        request,
        form,
        lambda: actions.explain(
            request.actor, goal_id, form.cleaned_data["explanation"]
        ),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:goal", goal_id)
    return _form(request, form, found, _("Explain it to the council"))


@require_http_methods(["GET", "POST"])
def remove(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Ask once more, and remove a goal."""
    found = queries.get_goal(request.actor, goal_id)
    queries.require_writer(request.actor)
    year = found.year.year
    if request.method == "POST":
        try:
            actions.remove(request.actor, goal_id)
        except RuleBroken as broken:
            messages.error(request, said(broken))
            return redirect("desk:goal", goal_id)
        messages.success(request, _("Removed."))
        return redirect("desk:goal_year", year)
    context = {
        "what": found.title,
        "text": _("Its indicators go too. Activities and lines stay where they are."),
        "back": reverse("desk:goal", args=[goal_id]),
        "crumbs": _crumbs(found, _("Remove")),
    }
    return render(request, f"{HERE}remove.html", context)


@require_POST
def hang(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Hang an activity or a series on a goal."""
    found = queries.get_goal(request.actor, goal_id)
    there = queries.untied_activities(request.actor, found.year.year)
    form = HangForm(request.POST, found=there)

    def act() -> None:
        key, whole = form.chosen()
        actions.hang(request.actor, goal_id, key, whole_series=whole)

    if tried(request, form, act):
        messages.success(request, _("It hangs on this goal now."))
        return redirect("desk:goal", goal_id)
    context = _page_of(request, found, hang_form=form)
    return render(request, f"{HERE}goal.html", context, status=422)


@require_POST
def hang_line(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Say that a line of the budget is for a goal."""
    found = queries.get_goal(request.actor, goal_id)
    form = GoalLineForm(
        request.POST, found=queries.untied_lines(request.actor, found.year.year)
    )
    if tried(
        request,
        form,
        lambda: actions.hang_line(
            request.actor, goal_id, UUID(form.cleaned_data["line"])
        ),
    ):
        messages.success(request, _("It hangs on this goal now."))
        return redirect("desk:goal", goal_id)
    context = _page_of(request, found, line_form=form)
    return render(request, f"{HERE}goal.html", context, status=422)


@require_POST
def take_off(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Take an activity or a line off a goal."""
    queries.get_goal(request.actor, goal_id)
    queries.require_writer(request.actor)
    what, _dot, typed = request.POST.get("what", "").partition(".")
    acts = {"activity": actions.take_off, "line": actions.take_line_off}
    try:
        acts[what](request.actor, goal_id, UUID(typed))
    except (KeyError, ValueError):
        messages.error(request, _("Choose what to take off."))
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("It does not hang on this goal any more."))
    return redirect("desk:goal", goal_id)


@require_POST
def serve(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Say on the page of an activity which goal it serves."""
    found = activities.get_activity(request.actor, activity_id)
    queries.require_writer(request.actor)
    there = queries.goals_in(request.actor, found.on.year)
    form = ServesForm(request.POST, found=there)
    if tried(
        request,
        form,
        lambda: actions.hang(
            request.actor, UUID(form.cleaned_data["goal"]), activity_id
        ),
    ):
        messages.success(request, _("It hangs on this goal now."))
    else:
        messages.error(request, _("Choose a goal of the same year."))
    return redirect("desk:activity", activity_id)


@require_http_methods(["GET", "POST"])
def estimate(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Say what an activity will cost."""
    found = activities.get_activity(request.actor, activity_id)
    queries.require_writer(request.actor)
    form = EstimateForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: indicators.estimate(
            request.actor,
            activity_id,
            form.cleaned_data["amount"],
            form.cleaned_data["once"],
        ),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:activity", activity_id)
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=_("What will this cost?"),
        lead=found.title,
        back=reverse("desk:activity", args=[activity_id]),
        crumbs=[Crumb(_("Activities"), reverse("desk:activities")), Crumb(found.title)],
    )


def renew_version(form: Any, version: int) -> None:
    """Keep what was typed; the next press is about what is saved now."""
    if form.is_bound:
        form.data = form.data.copy()
        form.data["version"] = str(version)


def _page_of(request: DeskRequest, found: Goal, **forms: Any) -> dict[str, Any]:
    year = found.year.year
    tree = figures.tree_of(request.actor, year, clock.today())
    shown = next(one for one in tree.goals if one.id == found.id)
    can_change = queries.can_write(request.actor) and tree.is_open
    if can_change:
        there = queries.untied_activities(request.actor, year)
        lines = queries.untied_lines(request.actor, year)
        forms.setdefault("hang_form", HangForm(found=there) if there else None)
        forms.setdefault("line_form", GoalLineForm(found=lines) if lines else None)
    return {
        "goal": shown,
        "year": year,
        "branches": showing.branches_of(shown, year),
        "costs": showing.costs_words(shown.money),
        "activities": showing.activity_table(shown),
        "hung": showing.hung_on(shown) if can_change else [],
        "is_closed": tree.state is GoalState.CLOSED,
        "can_change": can_change,
        "crumbs": _crumbs(found, ""),
        **forms,
    }


def _form(request: DeskRequest, form: Any, found: Goal, title: str) -> HttpResponse:
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=title,
        lead=found.title,
        back=reverse("desk:goal", args=[found.id]),
        crumbs=_crumbs(found, title),
    )


def _crumbs(found: Goal, last: str) -> list[Crumb]:
    here = reverse("desk:goal", args=[found.id])
    way = [*crumbs_of(found.year.year), Crumb(found.title, here if last else "")]
    return [*way, Crumb(last)] if last else way
