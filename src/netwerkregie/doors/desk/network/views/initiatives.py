# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives: the list, one of them, and what is added to it."""

from typing import Any
from uuid import UUID

from django import forms
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

from netwerkregie.domain.network.actions import initiatives as actions
from netwerkregie.domain.network.models import Initiative
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries import organisations as network
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.initiatives import (
    InitiativeForm,
    NeedForm,
    PartnerForm,
    ResultForm,
    SearchForm,
    StageFilterForm,
    initial_of,
)
from netwerkregie.doors.desk.network.showing import initiatives as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error

FOUND = 10


@require_GET
def initiative_list(request: DeskRequest) -> HttpResponse:
    """Show the initiatives that fit, and how many proposals wait."""
    require_workplace(request.actor)
    form = StageFilterForm(request.GET)
    form.is_valid()
    stage = form.cleaned_data.get("fase", "")
    topic = form.cleaned_data.get("onderwerp", "")
    found = queries.initiatives(request.actor, stage, topic)
    context = {
        "form": form,
        "rows": showing.rows_of(found, clock.today()),
        "is_filtered": bool(stage or topic),
        "waiting": len(queries.open_proposals(request.actor)),
    }
    return render(request, "desk/network/initiatives/list.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write down an initiative."""
    require_workplace(request.actor)
    form = InitiativeForm(request.POST or None, districts=_districts(request.actor))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The initiative is written down."))
            return redirect("desk:initiative", made.id)
    return _form_page(request, form, _("Write down an initiative"))


@require_GET
def detail(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Show an initiative: who carries it, what it needs, what came of it."""
    found = queries.get_initiative(request.actor, initiative_id)
    partners = showing.partners_of(found)
    context = {
        "initiative": found,
        "facts": showing.facts_of(found),
        "partners": partners,
        "is_carried": any(one["confirmed_on"] for one in partners),
        "is_public": showing.is_public(found),
        "needs": showing.needs_of(found),
        "results": sorted(
            found.results.all(), key=lambda one: one.held_on, reverse=True
        ),
        "crumbs": _crumbs(found),
    }
    return render(request, "desk/network/initiatives/detail.html", context)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Change an initiative; whoever saves second is told."""
    found = queries.get_initiative(request.actor, initiative_id)
    form = InitiativeForm(
        request.POST or None,
        initial=initial_of(found),
        districts=_districts(request.actor),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, initiative_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
            if broken.code == "network.changed_meanwhile":
                # What was typed stays; the next press is about what is saved now.
                form.data = request.POST.copy()
                form.data["version"] = str(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:initiative", initiative_id)
    return _form_page(request, form, _("Change"), found)


@require_http_methods(["GET", "POST"])
def partner(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Look for an organisation and ask whether it carries this."""
    found = queries.get_initiative(request.actor, initiative_id)
    form = PartnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["organisation"]
        try:
            actions.ask_partner(request.actor, initiative_id, chosen)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("Asked. It counts once it says yes itself."))
            return redirect("desk:initiative", initiative_id)
    search = SearchForm(request.GET)
    asked = search.cleaned_data["q"] if search.is_valid() else ""
    page = network.organisations(request.actor, network.Filter(text=asked))
    context = {
        "initiative": found,
        "form": search,
        "q": asked,
        "found": page.organisations[:FOUND] if asked else [],
        "crumbs": _crumbs(found, _("Ask an organisation")),
    }
    return render(request, "desk/network/initiatives/partner.html", context)


@require_http_methods(["GET", "POST"])
def need(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Write down what an initiative needs, or take it off."""
    found = queries.get_initiative(request.actor, initiative_id)
    if "drop" in request.POST:
        dropped = _one_of(found.needs.all(), request.POST["drop"])
        actions.drop_need(request.actor, initiative_id, dropped)
        return redirect("desk:initiative", initiative_id)
    form = NeedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_need(request.actor, initiative_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("desk:initiative", initiative_id)
    return _form_page(request, form, _("Write down a need"), found)


@require_http_methods(["GET", "POST"])
def result(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Write down what came of an initiative, or take it off."""
    found = queries.get_initiative(request.actor, initiative_id)
    if "drop" in request.POST:
        dropped = _one_of(found.results.all(), request.POST["drop"])
        actions.drop_result(request.actor, initiative_id, dropped)
        return redirect("desk:initiative", initiative_id)
    form = ResultForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_result(request.actor, initiative_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("desk:initiative", initiative_id)
    return _form_page(request, form, _("Write down a result"), found)


@require_POST
def confirm(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Say that an initiative without partners goes on."""
    try:
        actions.confirm(request.actor, initiative_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("It stays for another year."))
    return redirect("desk:initiative", initiative_id)


@require_POST
def remove(request: DeskRequest, initiative_id: UUID) -> HttpResponse:
    """Remove an initiative that nobody carries."""
    try:
        actions.remove(request.actor, initiative_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:initiative", initiative_id)
    messages.success(request, _("Removed."))
    return redirect("desk:initiatives")


@require_POST
def take_off(request: DeskRequest, partnership_id: UUID) -> HttpResponse:
    """No longer ask an organisation."""
    asked = queries.get_partnership(request.actor, partnership_id)
    try:
        actions.take_off(request.actor, partnership_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    return redirect("desk:initiative", asked.initiative_id)


def _one_of(known: Any, wanted: str) -> UUID:
    """Return the id of one of these; anything else is nothing here."""
    found = [one.id for one in known if str(one.id) == wanted]
    return found[0] if found else UUID(int=0)


def _form_page(
    request: DeskRequest, form: forms.Form, title: str, found: Initiative | None = None
) -> HttpResponse:
    back = reverse("desk:initiatives")
    if found is not None:
        back = reverse("desk:initiative", args=[found.id])
    context = {
        "form": form,
        "title": title,
        "back": back,
        "crumbs": _crumbs(found, title),
    }
    template = "desk/network/initiatives/form.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


def _crumbs(found: Initiative | None, last: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("Initiatives"), reverse("desk:initiatives"))]
    if found is not None:
        here = reverse("desk:initiative", args=[found.id])
        crumbs.append(Crumb(found.name, here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def _districts(actor: Actor) -> list[tuple[str, Any]]:
    return [(str(one.id), one.name) for one in network.districts(actor)]
