# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Trainings for focal points: offered, and everybody who needs it asked at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.network.actions import trainings as actions
from netwerkregie.domain.network.drafts import Training
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import trainings as queries
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.people import TrainingForm
from netwerkregie.doors.desk.network.showing.people import training_rows
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def training_list(request: DeskRequest) -> HttpResponse:
    """Show what is offered, and how many need what."""
    require_workplace(request.actor)
    today = clock.today()
    needed = queries.how_many_need(request.actor, today)
    context = {
        "rows": training_rows(queries.offers(request.actor, today)),
        "needed": [
            {"title": label(one), "number": number} for one, number in needed.items()
        ],
        "crumbs": _crumbs(),
    }
    return render(request, "desk/network/people/trainings.html", context)


@require_http_methods(["GET", "POST"])
def offer(request: DeskRequest) -> HttpResponse:
    """Offer a training: pressing the button asks every focal point who needs it."""
    require_workplace(request.actor)
    needed = queries.how_many_need(request.actor, clock.today())
    form = TrainingForm(request.POST or None, needed=needed)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.offer(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _letters_go(made.asked))
            return redirect("desk:training", made.id)
    context = {"form": form, "crumbs": _crumbs(_("Offer a training"))}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/people/offer.html", context, status=status)


@require_GET
def training(request: DeskRequest, training_id: UUID) -> HttpResponse:
    """Show a training: how many were asked and come, and no names."""
    found = queries.offer_of(request.actor, training_id)
    title = label(Training(found.training.kind))
    context: dict[str, Any] = {
        "offer": found,
        "training": found.training,
        "title": title,
        "is_open": found.training.is_open(clock.today()),
        "crumbs": _crumbs(title),
    }
    return render(request, "desk/network/people/training.html", context)


@require_POST
def call_off(request: DeskRequest, training_id: UUID) -> HttpResponse:
    """Call a training off; whoever said yes is told."""
    try:
        actions.call_off(request.actor, training_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Called off. Whoever said yes is told."))
    return redirect("desk:training", training_id)


def _letters_go(number: int) -> str:
    return ngettext(
        "{n} focal point gets a letter now.",
        "{n} focal points get a letter now.",
        number,
    ).format(n=number)


def _crumbs(last: str = "") -> list[Crumb]:
    here = reverse("desk:trainings")
    crumbs = [Crumb(_("People in the network"), reverse("desk:network_people"))]
    crumbs.append(Crumb(_("Trainings"), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs
