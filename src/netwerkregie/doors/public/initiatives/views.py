# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives as every visitor reads them, and proposing one without an account."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from netwerkregie.domain.network.actions import proposals as actions
from netwerkregie.domain.network.drafts.initiatives import (
    Need,
    ProposalReason,
    ProposalState,
    Stage,
    Topic,
)
from netwerkregie.domain.network.models import Proposal
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import proposing
from netwerkregie.domain.network.queries.initiatives import public_initiatives
from netwerkregie.doors.public.initiatives.forms import (
    ProposalForm,
    SayBackForm,
    new_key,
)
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, TooMany
from netwerkregie.foundation.kernel.phrases import say_error


@require_safe
def initiatives(request: DeskRequest) -> HttpResponse:
    """Show the initiatives whose partners all agreed to be shown."""
    found = [_shown(one) for one in public_initiatives()]
    context = {"initiatives": found, "municipality": request.municipality}
    return render(request, "public/initiatives/list.html", context)


@require_http_methods(["GET", "POST"])
def propose(request: DeskRequest) -> HttpResponse:
    """Take in a proposal; it is seen by nobody before it is answered."""
    form = ProposalForm(request.POST or None)
    status = 422 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        try:
            counting.count(request, "proposal")
            code = actions.propose(request.actor, form.draft())
        except TooMany as many:
            form.add_error(None, say_error(many))
            status = 429
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Thank you. Keep the address of this page."))
            return redirect("public:proposal", code)
    if "key" in form.errors:
        # The page was open for days: what was typed stays, with a new key.
        form.data = request.POST.copy()
        form.data["key"] = new_key()
    context = {"form": form, "municipality": request.municipality}
    return render(request, "public/initiatives/propose.html", context, status=status)


@require_http_methods(["GET", "POST"])
def proposal(request: DeskRequest, token: str) -> HttpResponse:
    """Show the answer to a proposal to whoever has its code."""
    actor, found = proposing.come_back(request.actor, token)
    form = SayBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_back(actor, found, form.cleaned_data["text"])
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Thank you. We go on with it."))
            return redirect("public:proposal", token)
    context = _answer(proposing.own_proposal(found)) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, "public/initiatives/proposal.html", context, status=status)


def _shown(one: dict[str, Any]) -> dict[str, Any]:
    """Put the words of the reader's language beside what the database let out."""
    return one | {
        "stage": label(Stage(one["stage"])),
        "topics": [label(Topic(topic)) for topic in one["topics"]],
        "needs": [
            {"kind": label(Need(need["kind"])), "text": need["text"]}
            for need in one["needs"] or []
        ],
        "results": [
            {"day": parse_date(result["day"]), "text": result["text"]}
            for result in one["results"] or []
        ],
    }


def _answer(one: Proposal) -> dict[str, Any]:
    return {
        "proposal": one,
        "state": label(ProposalState(one.state)),
        "reason": label(ProposalReason(one.reason)) if one.reason else "",
        "is_asked": one.state == ProposalState.ASKED,
        "is_waiting": one.state == ProposalState.WAITING,
    }
