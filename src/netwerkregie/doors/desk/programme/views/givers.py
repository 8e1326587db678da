# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account of a grant to its giver, and the list of grants as open data."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.programme.actions import reports as actions
from netwerkregie.domain.programme.drafts.budget import SourceKind
from netwerkregie.domain.programme.queries import reports as queries
from netwerkregie.domain.programme.queries import sources
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.showing import accounts as showing
from netwerkregie.doors.desk.programme.views.handing import handed_over
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock
from netwerkregie.overview.reporting import giver, giving, paper, sheets


@require_GET
def account(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Show what a giver would get, as it stands now."""
    source = sources.get_source(request.actor, source_id)
    made = giver.account_of(request.actor, source, request.actor.organisation)
    context = {
        "source": source,
        "report": made,
        "chapters": showing.chapters_of(made),
        "is_grant": source.kind != SourceKind.OWN,
        "crumbs": [
            Crumb(_("Where money comes from"), reverse("desk:sources")),
            Crumb(source.name, reverse("desk:source", args=[source.id])),
            Crumb(_("Account to the giver")),
        ],
    }
    return render(request, "desk/programme/accounts/grant.html", context)


@require_POST
def take(request: DeskRequest, source_id: UUID) -> HttpResponse:
    """Give the account of a grant as a file; that is written in the log."""
    asked = request.POST.get("vorm", "")
    form = asked if asked in ("xlsx", "json") else "pdf"
    source = actions.hand_over_grant(request.actor, source_id, form)
    if form == "json":
        standing = sources.source_standing(request.actor, source)
        grant = giving.grant_of(request.actor, standing, _publisher(request))
        data = giving.package([grant], _publisher(request), clock.today())
        return handed_over(data, form, "verantwoording-360giving")
    made = giver.account_of(request.actor, source, request.actor.organisation)
    foot = _("As the books stood on {day}").format(day=f"{clock.today():%d-%m-%Y}")
    data = (
        sheets.xlsx_of(made, foot)
        if form == "xlsx"
        else paper.pdf_of(made, foot, clock.now())
    )
    return handed_over(data, form, "verantwoording")


@require_POST
def take_all(request: DeskRequest) -> HttpResponse:
    """Give the grants received and given as open data; that is written in the log."""
    queries.require_reader(request.actor)
    publisher = _publisher(request)
    found = giving.grants_of(request.actor, publisher)
    if not found:
        messages.info(request, _("There are no grants yet to tell of."))
        return redirect("desk:accounts")
    actions.hand_over_grants(request.actor)
    data = giving.package(found, publisher, clock.today())
    return handed_over(data, "json", "subsidies-360giving")


def _publisher(request: DeskRequest) -> giving.Publisher:
    here = request.municipality
    return giving.Publisher(
        here.slug if here else "gemeente", request.actor.organisation
    )
