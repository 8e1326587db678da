# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of small grants at the desk."""

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

from netwerkregie.domain.programme.actions import grant_rounds as actions
from netwerkregie.domain.programme.models import GrantRound
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.doors.amounts import said
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.small_grants import RoundForm
from netwerkregie.doors.desk.programme.showing import small_grants as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken


@require_GET
def rounds(request: DeskRequest) -> HttpResponse:
    """Show every round with how it stands."""
    found = queries.rounds(request.actor)
    context = {
        "table": showing.rounds_table(found),
        "is_empty": not found,
        "can_make": queries.can_make_rounds(request.actor),
        "crumbs": [Crumb(_("Small grants"))],
    }
    return render(request, "desk/programme/small_grants/rounds.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write a round down; it is public only after another press."""
    queries.require_maker(request.actor)
    form = RoundForm(request.POST or None, offered=showing.lines_offered(request.actor))
    made: list[GrantRound] = []
    if tried(
        request,
        form,
        lambda: made.append(actions.add_round(request.actor, form.draft())),
    ):
        messages.success(request, _("Written down. Nobody outside sees it yet."))
        return redirect("desk:grant_round", made[0].id)
    template = "desk/programme/small_grants/round_form.html"
    crumbs = [Crumb(_("Small grants"), reverse("desk:grant_rounds")), Crumb(_("New"))]
    return form_page(request, form, template, crumbs=crumbs)


@require_GET
def one(request: DeskRequest, round_id: UUID) -> HttpResponse:
    """Show one round with its applications in the order in which they came."""
    found = queries.get_round(request.actor, round_id)
    standing = queries.round_standing(request.actor, found)
    can_make = queries.can_make_rounds(request.actor)
    context = {
        "round": found,
        "facts": showing.round_facts(standing),
        "rows": showing.grant_rows(queries.grants_of(request.actor, found.id)),
        "can_publish": can_make and found.published_on is None,
        "crumbs": [
            Crumb(_("Small grants"), reverse("desk:grant_rounds")),
            Crumb(found.name),
        ],
    }
    return render(request, "desk/programme/small_grants/round.html", context)


@require_POST
def publish(request: DeskRequest, round_id: UUID) -> HttpResponse:
    """Put a round on the public page."""
    try:
        actions.publish_round(request.actor, round_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("It stands on the public page."))
    return redirect("desk:grant_round", round_id)
