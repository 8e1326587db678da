# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logging a contact on one screen, taking back a slip, settling an objection."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.network.actions import contacts as actions
from netwerkregie.domain.network.actions import visits
from netwerkregie.domain.network.drafts import Outcome
from netwerkregie.domain.network.models import Visit
from netwerkregie.domain.network.queries import contacts as queries
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.queries.visits import get_visit
from netwerkregie.doors.desk.network.forms import ContactForm, SettleForm
from netwerkregie.doors.desk.network.showing import (
    contact_title,
    makers_of,
    timeline_of,
)
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def log(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Log a contact: four taps, and words only where the organisation reads them."""
    found = get_organisation(request.actor, organisation_id)
    reader = queries.reading_link(found.id)
    form = ContactForm(request.POST or None, takes_words=reader is not None)
    visit = _visit_behind(request, found.id)
    if visit is not None:
        form.initial.update(kind=visit.kind, held_on=visit.on)
    if request.method == "POST" and form.is_valid():
        try:
            if visit is not None:
                visits.log(request.actor, visit.id, form.draft())
            else:
                actions.log(request.actor, organisation_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The contact is logged."))
            return redirect("desk:organisation", organisation_id)
    context = {
        "form": form,
        "organisation": found,
        "reader": reader,
        "visit": visit,
        "crumbs": crumbs_of(found, _("Log a contact")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/contact.html", context, status=status)


@require_GET
def older(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show the next part of a long timeline; a page of its own without scripts."""
    found = get_organisation(request.actor, organisation_id)
    mark = request.GET.get("voor", "")
    part = queries.spoken(request.actor, family_of(found.id), mark)
    context = {
        "organisation": found,
        "entries": timeline_of(part.contacts, makers_of(request.actor, part.contacts)),
        "older": part.older,
        "crumbs": crumbs_of(found, _("Older contacts")),
    }
    name = "_earlier" if getattr(request, "htmx", False) else "earlier"
    return render(request, f"desk/network/{name}.html", context)


def _visit_behind(request: DeskRequest, organisation_id: UUID) -> Visit | None:
    """Return the planned visit that is being logged; another's is not there."""
    try:
        visit = get_visit(request.actor, UUID(request.GET.get("bezoek", "")))
    except (ValueError, NotFound):
        return None
    return visit if visit.counterpart.id == organisation_id else None


@require_POST
def take_back(request: DeskRequest, contact_id: UUID) -> HttpResponse:
    """Take back a contact that was logged by mistake."""
    contact = queries.get_contact(request.actor, contact_id)
    try:
        actions.take_back(request.actor, contact_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("The contact is taken back."))
    return redirect("desk:organisation", contact.organisation_id)


@require_http_methods(["GET", "POST"])
def settle(request: DeskRequest, answer_id: UUID) -> HttpResponse:
    """Settle an objection of an organisation."""
    answer = queries.get_answer(request.actor, answer_id)
    contact = queries.get_contact(request.actor, answer.contact_id)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.settle(
                request.actor, answer_id, Outcome(form.cleaned_data["outcome"])
            )
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("Settled. The organisation reads the outcome."))
            return redirect("desk:organisation", contact.organisation_id)
    context = {
        "form": form,
        "answer": answer,
        "contact": contact,
        "title": contact_title(contact),
        "crumbs": crumbs_of(contact.organisation, _("Objection")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/objection.html", context, status=status)
