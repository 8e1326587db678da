# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation is asked for help, and its yes or no."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import referrals as actions
from netwerkregie.domain.intake.drafts.triage import (
    HelpKind,
    ReferralState,
    ReturnReason,
)
from netwerkregie.domain.intake.models import Referral
from netwerkregie.domain.intake.queries import referrals as queries
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.doors.public.links.forms import GiveBackForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


def section(holder: Holder, token: str) -> dict[str, Any]:
    """Return what the organisation is asked, byte for byte as it was written."""
    return {"referrals": [_words(one, token) for one in queries.own_referrals(holder)]}


@require_http_methods(["GET", "POST"])
def referral(request: DeskRequest, token: str, referral_id: UUID) -> HttpResponse:
    """Ask an organisation whether it can help; a no needs a reason from a list."""
    holder = links.come_in(request.actor, token)
    if links.get_link(holder).confirmed_on is None:
        raise NotFound
    asked = queries.get_own_referral(holder, referral_id)
    form = GiveBackForm(request.POST or None)
    wish = request.POST.get("doen", "")
    try:
        if request.method == "POST" and wish == "ja":
            actions.accept(holder, referral_id)
            messages.success(
                request, _("Thank you. We tell the asker that they can come.")
            )
            return redirect("public:own_organisation", token)
        if request.method == "POST" and form.is_valid():
            reason = ReturnReason(form.cleaned_data["reason"])
            actions.give_back(holder, referral_id, reason)
            messages.success(request, _("Thank you. It is ours again."))
            return redirect("public:own_organisation", token)
    except RuleBroken as refused:
        form.add_error(None, say_error(refused))
    context = {"token": token, "form": form, "asked": _words(asked, token)}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/referral.html", context, status=status)


def _words(one: Referral, token: str) -> dict[str, object]:
    return {
        "id": one.id,
        "token": token,
        "help": label(HelpKind(one.receiver.help)),
        "question": one.question,
        "number": one.number,
        "state": label(ReferralState(one.state)),
        "is_open": one.state == ReferralState.WAITING,
        "sent_on": one.sent_on,
        "answer_by": one.answer_by,
        "why": label(ReturnReason(one.return_reason)) if one.return_reason else "",
    }
