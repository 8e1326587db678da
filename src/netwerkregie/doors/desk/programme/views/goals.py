# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year of goals: begun from examples, drawn as a tree, closed, and copied."""

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
from netwerkregie.domain.programme.drafts.goals import TEMPLATES
from netwerkregie.domain.programme.phrases import goal_templates as words
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import goals as queries
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.programme.forms.goals import BeginForm, GoalForm
from netwerkregie.doors.desk.programme.showing import goals as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock, new_hidden_id
from netwerkregie.overview.insight import goals as figures

HERE = "desk/programme/goals/"


@require_GET
def newest(request: DeskRequest) -> HttpResponse:
    """Lead to this year's goals, or to the newest there are, or to beginning."""
    queries.require_reader(request.actor)
    found = queries.years(request.actor)
    if not found:
        context = {"can_write": queries.can_write(request.actor)}
        return render(request, f"{HERE}empty.html", context)
    this_year = clock.today().year
    shown = next((one for one in found if one.year == this_year), found[0])
    return redirect("desk:goal_year", shown.year)


@require_http_methods(["GET", "POST"])
def begin(request: DeskRequest) -> HttpResponse:
    """Choose a year and examples to begin with."""
    queries.require_writer(request.actor)
    start = {"year": clock.today().year, "templates": [*TEMPLATES]}
    form = BeginForm(request.POST or None, initial=start)
    if tried(
        request,
        form,
        lambda: actions.begin(request.actor, form.cleaned_data["year"], form.chosen()),
    ):
        messages.success(request, _("These are your goals now. Make them your own."))
        return redirect("desk:goal_year", form.cleaned_data["year"])
    crumbs = [Crumb(_("Goals"), reverse("desk:goals")), Crumb(_("Begin a year"))]
    return form_page(
        request, form, f"{HERE}begin.html", examples=_examples(), crumbs=crumbs
    )


@require_GET
def year(request: DeskRequest, year: int) -> HttpResponse:
    """Show the tree of a year, and the same in tables."""
    tree = figures.tree_of(request.actor, year, clock.today())
    years = queries.years(request.actor)
    can_write = queries.can_write(request.actor)
    context = {
        "tree": tree,
        "tabs": _tabs([one.year for one in years], year),
        "trunks": showing.trunks_of(tree),
        "summary": showing.summary_of(tree),
        "table": showing.indicator_table(tree),
        "money": showing.money_table(tree),
        "can_write": can_write,
        "can_change": can_write and tree.is_open,
        "can_close": can_write and tree.is_open and year < clock.today().year,
        "can_copy": can_write
        and tree.goals
        and year + 1 not in {one.year for one in years},
        "next_year": year + 1,
    }
    return render(request, f"{HERE}year.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, year: int) -> HttpResponse:
    """Write a goal of one's own."""
    found = queries.get_year(request.actor, year)
    queries.require_writer(request.actor)
    form = GoalForm(request.POST or None, initial={"once": new_hidden_id()})
    if tried(request, form, lambda: actions.write(request.actor, year, form.draft())):
        messages.success(request, _("The goal is there. Say by what one sees it."))
        return redirect("desk:goal_year", year)
    crumbs = [*crumbs_of(found.year), Crumb(_("A new goal"))]
    return form_page(
        request,
        form,
        f"{HERE}form.html",
        title=_("A new goal"),
        back=reverse("desk:goal_year", args=[year]),
        crumbs=crumbs,
    )


@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, year: int) -> HttpResponse:
    """Ask once more, and close a year as it goes to the council."""
    found = queries.get_year(request.actor, year)
    queries.require_writer(request.actor)
    if request.method == "POST":
        tree = figures.tree_of(request.actor, year, clock.today())
        try:
            actions.close(request.actor, tree)
        except RuleBroken as broken:
            messages.error(request, said(broken))
        else:
            messages.success(request, _("Closed, as it goes to the council."))
        return redirect("desk:goal_year", year)
    crumbs = [*crumbs_of(year), Crumb(_("Close the year"))]
    context = {"year": found, "crumbs": crumbs}
    return render(request, f"{HERE}close.html", context)


@require_POST
def copy(request: DeskRequest, year: int) -> HttpResponse:
    """Copy the goals of a year to the next."""
    queries.get_year(request.actor, year)
    queries.require_writer(request.actor)
    tree = figures.tree_of(request.actor, year, clock.today())
    try:
        made = actions.copy(request.actor, tree)
    except RuleBroken as broken:
        messages.error(request, said(broken))
        return redirect("desk:goal_year", year)
    messages.success(request, _("Copied. Look at each target again."))
    return redirect("desk:goal_year", made.year)


def crumbs_of(year: int) -> list[Crumb]:
    """Return the way to a year of goals."""
    here = reverse("desk:goal_year", args=[year])
    return [Crumb(_("Goals {year}").format(year=year), here)]


def _tabs(years: list[int], current: int) -> list[Tab]:
    return [
        Tab(str(one), reverse("desk:goal_year", args=[one]), current=one == current)
        for one in years
    ]


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": label(template),
            "title": words.GOALS[template][0],
            "why": words.GOALS[template][1],
            "indicators": [
                {
                    "title": words.INDICATORS[one.said],
                    "side": label(one.side).lower(),
                    "is_measurable": one.is_measurable,
                }
                for one in begins
            ],
        }
        for template, begins in TEMPLATES.items()
    ]
