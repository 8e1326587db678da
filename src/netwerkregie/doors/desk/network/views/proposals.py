# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals of residents, and the public answer to each."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.network.actions import proposals as actions
from netwerkregie.domain.network.drafts.initiatives import OPEN
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.initiatives import DecisionForm
from netwerkregie.doors.desk.network.showing.initiatives import (
    answer_of,
    proposal_rows,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def proposal_list(request: DeskRequest) -> HttpResponse:
    """Show what waits for an answer, and what was answered this month."""
    require_workplace(request.actor)
    context = {
        "rows": proposal_rows(queries.open_proposals(request.actor)),
        "answered": proposal_rows(queries.answered_proposals(request.actor)),
        "crumbs": [
            Crumb(_("Initiatives"), reverse("desk:initiatives")),
            Crumb(_("Proposals")),
        ],
    }
    return render(request, "desk/network/initiatives/proposals.html", context)


@require_http_methods(["GET", "POST"])
def proposal(request: DeskRequest, proposal_id: UUID) -> HttpResponse:
    """Show a proposal and answer it, with a reason that is read publicly."""
    found = queries.get_proposal(request.actor, proposal_id)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(request.actor, proposal_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Answered. Whoever has the code reads it."))
            return redirect("desk:proposals")
    context = {
        "proposal": found,
        "answer": answer_of(found),
        "is_open": found.state in OPEN,
        "form": form,
        "crumbs": [
            Crumb(_("Initiatives"), reverse("desk:initiatives")),
            Crumb(_("Proposals"), reverse("desk:proposals")),
            Crumb(found.name),
        ],
    }
    template = "desk/network/initiatives/proposal.html"
    return render(request, template, context, status=422 if form.is_bound else 200)
