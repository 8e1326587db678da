# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking people, asking an organisation to read along, and a code on the phone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.network import letters
from netwerkregie.domain.network.actions import invitations as actions
from netwerkregie.domain.network.actions import links
from netwerkregie.domain.network.queries import people as queries
from netwerkregie.domain.network.queries.organisations import (
    get_organisation,
    require_workplace,
)
from netwerkregie.domain.network.tokens import Opens
from netwerkregie.doors.desk.network.forms import InviteForm
from netwerkregie.doors.desk.network.showing import invitation_rows
from netwerkregie.doors.desk.network.showing.codes import picture_of
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def invitation_list(request: DeskRequest) -> HttpResponse:
    """Show who was asked, the soonest to vanish first; the only page that does."""
    require_workplace(request.actor)
    rows = invitation_rows(queries.invitations(request.actor))
    return render(request, "desk/network/invitations.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def invite(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Ask somebody of an organisation."""
    found = get_organisation(request.actor, organisation_id)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(request.actor, form.draft(organisation_id))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The letter goes out now."))
            return redirect("desk:organisation", organisation_id)
    context = {
        "form": form,
        "organisation": found,
        "crumbs": crumbs_of(found, _("Ask somebody")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/invite.html", context, status=status)


@require_POST
def withdraw(request: DeskRequest, invitation_id: UUID) -> HttpResponse:
    """Call an invitation back."""
    actions.withdraw(request.actor, invitation_id)
    messages.success(request, _("Called back. Whoever was written to is told."))
    return redirect("desk:invitations")


@require_POST
def ask_reader(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Ask the organisation, at its general address, to read along."""
    try:
        links.make_link(request.actor, organisation_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("The letter to the organisation goes out now."))
    return redirect("desk:organisation", organisation_id)


@require_POST
def show_code(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show a code that somebody scans to register on the spot, for half an hour."""
    found = get_organisation(request.actor, organisation_id)
    word = links.show_code(request.actor, organisation_id)
    path = letters.path_for(Opens.REGISTRATION, word, get_language() or "nl")
    address = letters.site_of(found) + path
    context = {
        "organisation": found,
        "address": address,
        "picture": picture_of(address),
        "crumbs": crumbs_of(found, _("Register on the spot")),
    }
    return render(request, "desk/network/code.html", context)
