# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regular care: the list of parties, and the paper that an asker takes along."""

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

from netwerkregie.domain.intake.actions import referrals as actions
from netwerkregie.domain.intake.queries import referrals as queries
from netwerkregie.domain.intake.queries.library import addresses_of_care
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.intake.forms.receivers import ReceiverForm
from netwerkregie.doors.desk.intake.showing.outcomes import lines_of
from netwerkregie.doors.desk.intake.showing.referrals import receiver_lines
from netwerkregie.doors.desk.network.showing.codes import picture_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def receivers(request: DeskRequest) -> HttpResponse:
    """Show who gives which help, and let the director keep the list."""
    listed = queries.receivers(request.actor)
    offered = queries.possible_receivers(request.actor)
    places = addresses_of_care(request.actor)
    form = ReceiverForm(
        request.POST or None,
        organisations=[(str(one.id), one.name) for one in offered],
        addresses=[(str(one.id), one.title) for one in places],
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_receiver(request.actor, form.draft())
        except RuleBroken as refused:
            form.add_error(refused.field, say_error(refused))
        else:
            messages.success(request, _("It stands on the list."))
            return redirect("desk:receivers")
    context = {
        "groups": receiver_lines(request.actor, listed),
        "form": form,
        "can_keep": queries.may_keep(request.actor),
        "crumbs": _crumbs(_("Regular care")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/receivers.html", context, status=status)


@require_POST
def end_receiver(request: DeskRequest, receiver_id: UUID) -> HttpResponse:
    """Take a party off the list."""
    actions.end_receiver(request.actor, receiver_id)
    messages.info(request, _("It no longer stands on the list."))
    return redirect("desk:receivers")


@require_GET
def paper(request: DeskRequest, referral_id: UUID) -> HttpResponse:
    """Show the paper for the asker: where to go, what is asked, and a number."""
    referral = queries.get_referral(request.actor, referral_id)
    context = {
        "referral": lines_of(request.actor, [referral])[0],
        "organisation": referral.receiver.organisation,
        "picture": picture_of(referral.number),
        "crumbs": _crumbs(_("Paper to take along")),
    }
    return render(request, "desk/intake/paper.html", context)


def _crumbs(here: str) -> list[Crumb]:
    return [Crumb(_("Questions"), reverse("desk:advice")), Crumb(here)]
