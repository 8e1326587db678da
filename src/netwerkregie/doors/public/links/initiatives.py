# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation says about the initiatives that it carries."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import partners as actions
from netwerkregie.domain.network.drafts.initiatives import Need, Stage
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


class PartnerForm(forms.Form):
    """Whether an organisation may be named on the public list."""

    shown = forms.BooleanField(
        label=gettext_lazy("You may name us on the public list"), required=False
    )


@require_http_methods(["GET", "POST"])
def initiative(request: DeskRequest, token: str, partnership_id: UUID) -> HttpResponse:
    """Show an initiative to an organisation, which says whether it carries it."""
    holder = links.come_in(request.actor, token)
    own = queries.get_own_partnership(holder, partnership_id)
    form = PartnerForm(
        request.POST or None, initial={"shown": own.shown_on is not None}
    )
    if request.method == "POST" and form.is_valid():
        try:
            _do(holder, own.id, request.POST.get("step", ""), form)
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("Saved. Thank you."))
            return redirect("public:own_organisation", token)
    one = own.initiative
    context = {
        "token": token,
        "own": own,
        "form": form,
        "stage": label(Stage(one.stage)),
        "needs": [
            {"kind": label(Need(need.kind)), "text": need.text}
            for need in one.needs.all()
        ],
        "results": one.results.order_by("-held_on"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/links/initiative.html", context, status=status)


def section(holder: Holder, token: str) -> dict[str, Any]:
    """Return what an organisation's own page shows of its initiatives."""
    return {
        "initiatives": [
            {
                "name": own.initiative.name,
                "url": reverse("public:own_initiative", args=[token, own.id]),
                "words": label(Stage(own.initiative.stage))
                if own.confirmed_on
                else _("do you carry this? Say yes or no"),
            }
            for own in queries.own_partnerships(holder)
        ]
    }


def _do(holder: Holder, own: UUID, step: str, form: PartnerForm) -> None:
    if step == "leave":
        actions.leave(holder, own)
    elif step == "still":
        actions.still_going(holder, own)
    else:
        actions.confirm(holder, own, shown=form.cleaned_data["shown"])
