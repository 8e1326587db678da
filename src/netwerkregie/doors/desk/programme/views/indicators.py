# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One indicator: how we know, its course, counts by hand, and its explanation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.programme.actions import indicators as actions
from netwerkregie.domain.programme.drafts.goals import Measure, Side
from netwerkregie.domain.programme.models import Indicator
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.goals import (
    CountForm,
    ExplainForm,
    IndicatorForm,
    initial_of,
    new_count,
)
from netwerkregie.doors.desk.programme.showing import goals as showing
from netwerkregie.doors.desk.programme.showing.goal_words import stand_words
from netwerkregie.doors.desk.programme.views.goals import HERE, crumbs_of
from netwerkregie.doors.desk.programme.views.one_goal import renew_version
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock, new_hidden_id
from netwerkregie.overview.insight import goals as figures


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, goal_id: UUID) -> HttpResponse:
    """Choose how we know, and write an indicator; not measurable is a choice too."""
    goal = queries.get_goal(request.actor, goal_id)
    queries.require_writer(request.actor)
    here = reverse("desk:goal", args=[goal_id])
    crumbs = [*crumbs_of(goal.year.year), Crumb(goal.title, here)]
    measure = _measure(request)
    if measure is None:
        context = {"goal": goal, "ways": _ways(), "back": here, "crumbs": crumbs}
        return render(request, f"{HERE}ways.html", context)
    start = {"once": new_hidden_id(), "side": request.GET.get("kant", Side.OUTPUT)}
    form = IndicatorForm(request.POST or None, initial=start, measure=measure)
    if tried(
        request, form, lambda: actions.write(request.actor, goal_id, form.draft())
    ):
        messages.success(request, _("The indicator is there."))
        return redirect("desk:goal", goal_id)
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=label(measure),
        lead=goal.title,
        back=here,
        crumbs=crumbs,
    )


@require_GET
def indicator(request: DeskRequest, indicator_id: UUID) -> HttpResponse:
    """Show an indicator: its course, its counts, and what the council is told."""
    found = queries.get_indicator(request.actor, indicator_id)
    year = found.goal.year.year
    tree = figures.tree_of(request.actor, year, clock.today())
    shown = next(one for one in tree.indicators if one.id == indicator_id)
    can_change = queries.can_write(request.actor) and tree.is_open
    counts = queries.counts_of(request.actor, found)
    context = {
        "leaf": showing.leaf_of(shown, year),
        "stand": stand_words(shown),
        "course": showing.course_table(shown),
        "counts": showing.count_rows(shown, counts),
        "goal": found.goal,
        "can_change": can_change,
        "can_count": can_change and shown.measure is Measure.OWN,
        "crumbs": _crumbs(found, ""),
    }
    return render(request, f"{HERE}indicator.html", context)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, indicator_id: UUID) -> HttpResponse:
    """Change an indicator, or how we know it."""
    found = queries.get_indicator(request.actor, indicator_id)
    queries.require_writer(request.actor)
    measure = _measure(request) or Measure(found.measure)
    form = IndicatorForm(
        request.POST or None, initial=initial_of(found), measure=measure
    )
    if tried(
        request, form, lambda: actions.change(request.actor, indicator_id, form.draft())
    ):
        messages.success(request, _("Changed."))
        return redirect("desk:indicator", indicator_id)
    renew_version(form, found.version)
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=_("Change the indicator"),
        lead=label(measure),
        ways=[one for one in _ways() if one["value"] != measure],
        back=reverse("desk:indicator", args=[indicator_id]),
        crumbs=_crumbs(found, _("Change")),
    )


@require_http_methods(["GET", "POST"])
def explain(request: DeskRequest, indicator_id: UUID) -> HttpResponse:
    """Tell the council why an indicator stands where it stands."""
    found = queries.get_indicator(request.actor, indicator_id)
    queries.require_writer(request.actor)
    start = {"explanation": found.explanation}
    form = ExplainForm(request.POST or None, initial=start)
    if tried(
        request,
        form,
        lambda: actions.explain(
            request.actor, indicator_id, form.cleaned_data["explanation"]
        ),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:indicator", indicator_id)
    return _form(request, form, found, _("Explain it to the council"))


@require_http_methods(["GET", "POST"])
def count(request: DeskRequest, indicator_id: UUID) -> HttpResponse:
    """Write down a count by hand, or a correction of one."""
    found = queries.get_indicator(request.actor, indicator_id)
    queries.require_writer(request.actor)
    form = CountForm(request.POST or None, initial=new_count(_corrected(request)))
    if tried(
        request, form, lambda: actions.count(request.actor, indicator_id, form.draft())
    ):
        messages.success(request, _("Counted. What stood there before stays."))
        return redirect("desk:indicator", indicator_id)
    return _form(request, form, found, _("Write down a count"))


@require_http_methods(["GET", "POST"])
def remove(request: DeskRequest, indicator_id: UUID) -> HttpResponse:
    """Ask once more, and remove an indicator."""
    found = queries.get_indicator(request.actor, indicator_id)
    queries.require_writer(request.actor)
    if request.method == "POST":
        try:
            goal_id = actions.remove(request.actor, indicator_id)
        except RuleBroken as broken:
            messages.error(request, said(broken))
            return redirect("desk:indicator", indicator_id)
        messages.success(request, _("Removed."))
        return redirect("desk:goal", goal_id)
    context = {
        "what": found.title,
        "text": _("What the registers count goes on being counted elsewhere."),
        "back": reverse("desk:indicator", args=[indicator_id]),
        "crumbs": _crumbs(found, _("Remove")),
    }
    return render(request, f"{HERE}remove.html", context)


def _measure(request: DeskRequest) -> Measure | None:
    """Return how we know, where that was chosen already."""
    known = {str(one): one for one in Measure}
    return known.get(request.GET.get("hoe", ""))


def _corrected(request: DeskRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("van", ""))
    except ValueError:
        return None


def _ways() -> list[dict[str, Any]]:
    hints = {
        Measure.REGISTERS: _("The most honest: nobody has to keep a list beside it."),
        Measure.OWN: _("You or somebody else counts, and says when and how."),
        Measure.NOT_MEASURABLE: _(
            "Say why, and what you look at instead. A number that means nothing is "
            "worse than none."
        ),
    }
    return [
        {
            "value": one.value,
            "title": label(one),
            "hint": hints[one],
            "url": f"?hoe={one.value}",
        }
        for one in Measure
    ]


def _form(
    request: DeskRequest, form: Any, found: Indicator, title: str
) -> HttpResponse:
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=title,
        lead=found.title,
        back=reverse("desk:indicator", args=[found.id]),
        crumbs=_crumbs(found, title),
    )


def _crumbs(found: Indicator, last: str) -> list[Crumb]:
    goal = reverse("desk:goal", args=[found.goal_id])
    here = reverse("desk:indicator", args=[found.id])
    way = [
        *crumbs_of(found.goal.year.year),
        Crumb(found.goal.title, goal),
        Crumb(found.title, here if last else ""),
    ]
    return [*way, Crumb(last)] if last else way
