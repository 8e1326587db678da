# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where money comes from: own money and grants."""

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

from netwerkregie.domain.programme.actions import sources as actions
from netwerkregie.domain.programme.models import Source
from netwerkregie.domain.programme.queries import budget as budget_queries
from netwerkregie.domain.programme.queries import sources as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.budget import (
    InstalmentForm,
    ReportForm,
    SourceForm,
)
from netwerkregie.doors.desk.programme.showing import budget as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, clock


@require_GET
def source_list(request: DeskRequest) -> HttpResponse:
    """Show every source with what is left of it."""
    budget_queries.require_reader(request.actor)
    found = queries.sources(request.actor)
    context = {
        "rows": showing.source_rows(found, clock.today()),
        "can_spend": budget_queries.can_spend(request.actor),
    }
    return render(request, "desk/programme/sources.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write down own money or a grant."""
    budget_queries.require_spender(request.actor)
    form = SourceForm(request.POST or None)
    made: list[Source] = []
    if tried(
        request,
        form,
        lambda: made.append(actions.add_source(request.actor, form.draft())),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:source", made[0].id)
    crumbs = [*_crumbs(), Crumb(_("New"))]
    return form_page(request, form, "desk/programme/source_form.html", crumbs=crumbs)


@require_GET
def source(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Show one source: what it allows, what is left, what comes in and what is owed."""
    found = queries.get_source(request.actor, source_id)
    return _page(request, found)


@require_POST
def instalment(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Write down an instalment that is to come."""
    found = queries.get_source(request.actor, source_id)
    form = InstalmentForm(request.POST)
    if tried(
        request,
        form,
        lambda: actions.expect_instalment(request.actor, source_id, form.draft()),
    ):
        return redirect("desk:source", source_id)
    return _page(request, found, instalment_form=form)


@require_POST
def report(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Write down an account that the giver is owed."""
    found = queries.get_source(request.actor, source_id)
    form = ReportForm(request.POST)
    if tried(
        request,
        form,
        lambda: actions.owe_report(request.actor, source_id, form.draft()),
    ):
        return redirect("desk:source", source_id)
    return _page(request, found, report_form=form)


@require_POST
def step(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Say that an instalment came in, or that an account went."""
    queries.get_source(request.actor, source_id)
    for name, act in (
        ("binnen", actions.receive_instalment),
        ("verstuurd", actions.send_report),
    ):
        if name in request.POST:
            act(request.actor, source_id, _id(request.POST[name]))
            messages.success(request, _("Written down."))
    return redirect("desk:source", source_id)


def _page(request: DeskRequest, found: Source, **forms: object) -> HttpResponse:
    standing = queries.source_standing(request.actor, found)
    context = {
        "source": found,
        "facts": showing.source_facts(standing, clock.today()),
        "expiry": showing.say_expiry(standing, clock.today()),
        "instalments": [
            {"one": one, "amount": showing.money_of(one.amount)}
            for one in queries.instalments_of(request.actor, found)
        ],
        "reports": queries.reports_of(request.actor, found),
        "can_spend": budget_queries.can_spend(request.actor),
        "instalment_form": InstalmentForm(),
        "report_form": ReportForm(),
        "crumbs": [*_crumbs(), Crumb(found.name)],
        **forms,
    }
    status = 422 if forms else 200
    return render(request, "desk/programme/source.html", context, status=status)


def _id(word: str) -> UUID:
    try:
        return UUID(word)
    except ValueError:
        raise NotFound from None


def _crumbs() -> list[Crumb]:
    return [Crumb(_("Where money comes from"), reverse("desk:sources"))]
