# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Incidents: the cards, opening one in a hurry, its log, and closing it."""

from typing import Any
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

from netwerkregie.domain.network.actions import incidents as actions
from netwerkregie.domain.network.drafts.incidents import IncidentKind
from netwerkregie.domain.network.models import IncidentCard
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import incidents as queries
from netwerkregie.domain.network.queries import organisations
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.messages import (
    CallForm,
    CardForm,
    LessonsForm,
    LineForm,
    OpenIncidentForm,
)
from netwerkregie.doors.desk.network.showing import messages as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def incident_list(request: DeskRequest) -> HttpResponse:
    """Show the cards and the incidents; one tap opens another one."""
    require_workplace(request.actor)
    known = organisations.districts(request.actor)
    form = OpenIncidentForm(
        request.POST or None, districts=[(str(one.id), one.name) for one in known]
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.open_incident(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("desk:incident", made.id)
    context = {
        "form": form,
        "cards": showing.card_rows(queries.changed_cards(request.actor)),
        "rows": showing.incident_rows(queries.incidents(request.actor)),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/incidents/list.html", context, status=status)


@require_http_methods(["GET", "POST"])
def detail(request: DeskRequest, incident_id: UUID) -> HttpResponse:
    """Show what to do, whom to call, and the log; take in a line of it."""
    found = queries.get_incident(request.actor, incident_id)
    form = LineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.log(request.actor, incident_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect(reverse("desk:incident", args=[incident_id]) + "#log")
    kind = IncidentKind(found.kind)
    context = _card_of(request.actor, queries.card(request.actor, kind)) | {
        "incident": found,
        "title": showing.incident_title(found),
        "message_url": f"{reverse('desk:message_write')}?incident={found.id}",
        "form": form,
        "entries": showing.log_entries(queries.log_of(request.actor, found)),
        "crumbs": _crumbs(showing.incident_title(found)),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/incidents/detail.html", context, status=status)


@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, incident_id: UUID) -> HttpResponse:
    """Close an incident, with what was learned."""
    found = queries.get_incident(request.actor, incident_id)
    form = LessonsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close(request.actor, incident_id, form.cleaned_data["lessons"])
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Closed. A year from now it is destroyed."))
            return redirect("desk:incident", incident_id)
    context = {
        "form": form,
        "incident": found,
        "title": showing.incident_title(found),
        "crumbs": _crumbs(showing.incident_title(found), _("Close")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/incidents/close.html", context, status=status)


@require_GET
def card(request: DeskRequest, kind: str) -> HttpResponse:
    """Show a card, to read on a phone or to print."""
    require_workplace(request.actor)
    which = _kind(kind)
    context = _card_of(request.actor, queries.card(request.actor, which)) | {
        "kind": which.value,
        "title": label(which),
        "form": CallForm(),
        "crumbs": _crumbs(label(which)),
    }
    return render(request, "desk/network/incidents/card.html", context)


@require_http_methods(["GET", "POST"])
def change_card(request: DeskRequest, kind: str) -> HttpResponse:
    """Prepare a card on a quiet day."""
    require_workplace(request.actor)
    which = _kind(kind)
    found = queries.card(request.actor, which)
    fields = (*actions.CARD, "version")
    form = CardForm(
        request.POST or None, initial={name: getattr(found, name) for name in fields}
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_card(request.actor, form.draft(which))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
            if broken.code == "network.changed_meanwhile":
                form.data = request.POST.copy()
                form.data["version"] = str(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:incident_card", kind)
    context = {
        "form": form,
        "kind": kind,
        "title": label(which),
        "crumbs": _crumbs(label(which), _("Change")),
    }
    status = 422 if form.is_bound else 200
    template = "desk/network/incidents/change.html"
    return render(request, template, context, status=status)


@require_POST
def add_call(request: DeskRequest, kind: str) -> HttpResponse:
    """Put a function with a general number on a card."""
    require_workplace(request.actor)
    which = _kind(kind)
    form = CallForm(request.POST)
    if form.is_valid():
        try:
            actions.add_call(request.actor, which, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("desk:incident_card", kind)
    context = _card_of(request.actor, queries.card(request.actor, which)) | {
        "kind": kind,
        "title": label(which),
        "form": form,
        "crumbs": _crumbs(label(which)),
    }
    return render(request, "desk/network/incidents/card.html", context, status=422)


@require_POST
def drop_call(request: DeskRequest, call_id: UUID) -> HttpResponse:
    """Take a function off a card."""
    return redirect("desk:incident_card", actions.drop_call(request.actor, call_id))


def _card_of(actor: Actor, found: IncidentCard) -> dict[str, Any]:
    return {
        "card": found,
        "first_hour": showing.steps_of(found.first_hour),
        "first_day": showing.steps_of(found.first_day),
        "calls": showing.calls_of(queries.calls(actor, IncidentKind(found.kind))),
    }


def _kind(kind: str) -> IncidentKind:
    try:
        return IncidentKind(kind)
    except ValueError:
        raise NotFound from None


def _crumbs(title: str, last: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("Incident card"), reverse("desk:incidents")), Crumb(title)]
    return [*crumbs, Crumb(last)] if last else crumbs
