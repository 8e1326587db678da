# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message to all: written, tried on oneself, looked at, and sent once."""

from typing import Any
from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.network.actions import messages as actions
from netwerkregie.domain.network.drafts.incidents import IncidentKind
from netwerkregie.domain.network.drafts.messages import MessageState
from netwerkregie.domain.network.models import Message
from netwerkregie.domain.network.queries import incidents, organisations
from netwerkregie.domain.network.queries import messages as queries
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.messages import MessageForm
from netwerkregie.doors.desk.network.showing import messages as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def message_list(request: DeskRequest) -> HttpResponse:
    """Show the messages, the newest first."""
    require_workplace(request.actor)
    rows = showing.message_rows(queries.messages(request.actor))
    return render(request, "desk/network/messages/list.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
def write(request: DeskRequest) -> HttpResponse:
    """Write a message; an incident fills in what it has."""
    require_workplace(request.actor)
    form = MessageForm(
        request.POST or None,
        initial=_initial(request.actor, request.GET.get("incident", "")),
        districts=_districts(request.actor),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.write(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("desk:message", made.id)
    return _form_page(request, form)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, message_id: UUID) -> HttpResponse:
    """Change a message that was not sent."""
    found = queries.get_message(request.actor, message_id)
    form = MessageForm(
        request.POST or None,
        initial=_values(found),
        districts=_districts(request.actor),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, message_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
            if broken.code == "network.changed_meanwhile":
                form.data = request.POST.copy()
                form.data["version"] = str(found.version)
        else:
            return redirect("desk:message", message_id)
    return _form_page(request, form, found)


@require_GET
def detail(request: DeskRequest, message_id: UUID) -> HttpResponse:
    """Show a message as it goes out, to how many, and what came back."""
    found = queries.get_message(request.actor, message_id)
    is_draft = found.state == MessageState.DRAFT
    context = {
        "message": found,
        "is_draft": is_draft,
        "audience": showing.audience_of(found),
        "reached": showing.reached_words(found),
        "would_reach": len(queries.recipients(request.actor, found)) if is_draft else 0,
        "letters": showing.letter_words_of(queries.letters_of(request.actor, found)),
        "replies": showing.replies_of(queries.replies_to(request.actor, found)),
        "crumbs": _crumbs(found),
    }
    return render(request, "desk/network/messages/detail.html", context)


@require_POST
def test(request: DeskRequest, message_id: UUID) -> HttpResponse:
    """Send the message to oneself."""
    try:
        actions.test(request.actor, message_id)
    except RuleBroken as broken:
        notes.error(request, say_error(broken))
    else:
        notes.success(request, _("The test goes to your own address now."))
    return redirect("desk:message", message_id)


@require_POST
def send(request: DeskRequest, message_id: UUID) -> HttpResponse:
    """Send the message to everybody who gets it."""
    try:
        actions.send(request.actor, message_id)
    except RuleBroken as broken:
        notes.error(request, say_error(broken))
    else:
        notes.success(request, _("The letters go out now, each by itself."))
    return redirect("desk:message", message_id)


@require_POST
def drop(request: DeskRequest, message_id: UUID) -> HttpResponse:
    """Throw away a message that was not sent."""
    try:
        actions.drop(request.actor, message_id)
    except RuleBroken as broken:
        notes.error(request, say_error(broken))
        return redirect("desk:message", message_id)
    return redirect("desk:messages")


def _initial(actor: Actor, incident: str) -> dict[str, Any]:
    """Return what an open incident fills in: its kind, and its text for schools."""
    try:
        found = incidents.get_incident(actor, UUID(incident))
    except (ValueError, NotFound):
        return {}
    card = incidents.card(actor, IncidentKind(found.kind))
    return {
        "subject": showing.incident_title(found),
        "body": card.school_nl,
        "incident": found.id,
        "district_id": found.district_id or "",
        "audience": "district" if found.district_id else "focal_points",
    }


def _values(found: Message) -> dict[str, Any]:
    return {
        "subject": found.subject,
        "body": found.body,
        "audience": found.audience,
        "domain": found.domain,
        "district_id": found.district_id or "",
        "incident": found.incident_id,
        "version": found.version,
    }


def _form_page(
    request: DeskRequest, form: MessageForm, found: Message | None = None
) -> HttpResponse:
    back = reverse("desk:messages")
    if found is not None:
        back = reverse("desk:message", args=[found.id])
    context = {"form": form, "back": back, "crumbs": _crumbs(found, _("Write"))}
    template = "desk/network/messages/form.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


def _crumbs(found: Message | None, last: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("One message to all"), reverse("desk:messages"))]
    if found is not None:
        here = reverse("desk:message", args=[found.id])
        crumbs.append(Crumb(found.subject, here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def _districts(actor: Actor) -> list[tuple[str, Any]]:
    return [(str(one.id), one.name) for one in organisations.districts(actor)]
