# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements: the list, one of them, and each step it takes."""

from collections.abc import Callable
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

from netwerkregie.domain.network.actions import agreement_days
from netwerkregie.domain.network.actions import agreements as actions
from netwerkregie.domain.network.models import Agreement, Organisation
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.domain.network.queries import organisations
from netwerkregie.domain.network.queries.organisations import Filter, Listed
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.network.forms.agreements import (
    AgreementForm,
    DayForm,
    PartySearchForm,
    initial_of,
)
from netwerkregie.doors.desk.network.showing.agreements import (
    days_of,
    facts_of,
    parties_of,
    rows_of,
    shares_of,
    title_of,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def agreement_list(request: DeskRequest) -> HttpResponse:
    """Show the agreements of one tab, the soonest to end first."""
    organisations.require_workplace(request.actor)
    tab = request.GET.get("soort", "in_force")
    if tab not in queries.TABS:
        raise NotFound
    page = queries.agreements(request.actor, tab, request.GET.get("na", ""))
    more = f"?soort={tab}&na={page.next}" if page.next else ""
    context = {"rows": rows_of(page.agreements), "more": more, "tabs": _tabs(tab)}
    return render(request, "desk/network/agreements/list.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Prepare an agreement with an organisation; first choose which."""
    organisations.require_workplace(request.actor)
    chosen = _chosen(request)
    crumbs = [*_crumbs(), Crumb(_("New"))]
    if chosen is None:
        context = {"crumbs": crumbs, **_found(request)}
        return render(request, "desk/network/agreements/choose.html", context)
    takes_words = _all_read(request.actor, [chosen.id])
    form = AgreementForm(request.POST or None, takes_words=takes_words)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.prepare(request.actor, form.draft(), [chosen.id])
        except RuleBroken as broken:
            form.add_error(_place(form, broken), say_error(broken))
        else:
            messages.success(request, _("Prepared. Nobody is asked yet."))
            return redirect("desk:agreement", made.id)
    context = {"form": form, "organisation": chosen, "crumbs": crumbs}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/agreements/form.html", context, status=status)


@require_GET
def detail(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Show an agreement: who said what, what is shared, and what can be done."""
    found = queries.get_agreement(request.actor, agreement_id)
    context = _page_of(request.actor, found)
    return render(request, "desk/network/agreements/detail.html", context)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Change an agreement that is being prepared."""
    found = queries.get_agreement(request.actor, agreement_id)
    if request.method == "GET" and found.state != "draft":
        return redirect("desk:agreement", agreement_id)
    roots = [queries.root_of(one) for one in found.parties.all()]
    form = AgreementForm(
        request.POST or None,
        initial=initial_of(found),
        takes_words=_all_read(request.actor, roots),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, agreement_id, form.draft())
        except RuleBroken as broken:
            form.add_error(_place(form, broken), say_error(broken))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:agreement", agreement_id)
    crumbs = _crumbs(found, _("Change"))
    context = {"form": form, "agreement": found, "crumbs": crumbs}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/agreements/form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def parties(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Take organisations in or out while the agreement is being prepared."""
    found = queries.get_agreement(request.actor, agreement_id)
    if request.method == "GET" and found.state != "draft":
        return redirect("desk:agreement", agreement_id)
    if request.method == "POST":
        act = actions.drop_party if "weg" in request.POST else actions.add_party
        key = _uuid(request.POST.get("weg") or request.POST.get("erbij", ""))
        try:
            act(request.actor, agreement_id, key)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        return redirect("desk:agreement_parties", agreement_id)
    context = {
        "agreement": found,
        "parties": parties_of(found),
        "crumbs": _crumbs(found, _("Parties")),
        **_found(request),
    }
    return render(request, "desk/network/agreements/parties.html", context)


@require_POST
def step(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Take one step: offer, take back, withdraw, renew or look after it."""
    queries.get_agreement(request.actor, agreement_id)
    acts: dict[str, Callable[[], Agreement]] = {
        "offer": lambda: actions.offer(
            request.actor, agreement_id, version=int(request.POST.get("version") or 0)
        ),
        "take_back": lambda: actions.take_back(request.actor, agreement_id),
        "withdraw": lambda: actions.withdraw(request.actor, agreement_id),
        "renew": lambda: actions.renew(request.actor, agreement_id),
        "own": lambda: actions.own(request.actor, agreement_id),
    }
    act = acts.get(request.POST.get("doen", ""))
    if act is None:
        raise NotFound
    try:
        agreement_id = act().id
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Done."))
    return redirect("desk:agreement", agreement_id)


@require_http_methods(["GET", "POST"])
def end(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Ask once more, and end an agreement today."""
    found = queries.get_agreement(request.actor, agreement_id)
    if request.method == "POST":
        try:
            actions.end(request.actor, agreement_id)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("Ended. Nothing is shared on it any more."))
        return redirect("desk:agreement", agreement_id)
    context = {
        "agreement": found,
        "title": title_of(found),
        "shares": shares_of(found),
        "crumbs": _crumbs(found, _("End it")),
    }
    return render(request, "desk/network/agreements/end.html", context)


@require_POST
def day(request: DeskRequest, agreement_id: UUID) -> HttpResponse:
    """Set a day on which the parties meet, or take one away."""
    found = queries.get_agreement(request.actor, agreement_id)
    if "weg" in request.POST:
        key = _uuid(request.POST["weg"])
        agreement_days.drop_day(request.actor, agreement_id, key)
        return redirect("desk:agreement", agreement_id)
    form = DayForm(request.POST, parties=_organisations(found))
    if form.is_valid():
        try:
            agreement_days.set_day(request.actor, agreement_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The parties see this day."))
            return redirect("desk:agreement", agreement_id)
    context = _page_of(request.actor, found) | {"day_form": form}
    template = "desk/network/agreements/detail.html"
    return render(request, template, context, status=422)


def _page_of(actor: Actor, found: Agreement) -> dict[str, Any]:
    return {
        "agreement": found,
        "title": title_of(found),
        "facts": facts_of(actor, found),
        "parties": parties_of(found),
        "shares": shares_of(found),
        "days": days_of(found.dates.all()),
        "day_form": DayForm(parties=_organisations(found)),
        "is_mine": found.owner == actor.membership_id,
        "crumbs": _crumbs(found),
    }


def _organisations(found: Agreement) -> list[Organisation]:
    return [one.organisation for one in found.parties.all()]


def _all_read(actor: Actor, roots: list[UUID]) -> bool:
    return queries.readers_among(actor.municipality_id, roots) == set(roots)


def _chosen(request: DeskRequest) -> Organisation | None:
    asked = request.GET.get("organisatie", "")
    return (
        organisations.get_organisation(request.actor, _uuid(asked)) if asked else None
    )


def _found(request: DeskRequest) -> dict[str, Any]:
    form = PartySearchForm(request.GET or None)
    listed: list[Listed] = []
    if form.is_bound and form.is_valid():
        wanted = Filter(text=form.cleaned_data["q"])
        listed = list(organisations.organisations(request.actor, wanted).organisations)
    return {"search": form, "found": listed, "is_asked": form.is_bound}


def _place(form: AgreementForm, broken: RuleBroken) -> str | None:
    """A field that is not on this form says it above the form."""
    return broken.field if broken.field in form.fields else None


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None


def _tabs(current: str) -> list[Tab]:
    words = {
        "in_force": _("In force"),
        "open": _("Being prepared or waiting"),
        "over": _("Over"),
    }
    return [
        Tab(words[name], f"?soort={name}", current=name == current)
        for name in queries.TABS
    ]


def _crumbs(found: Agreement | None = None, last: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("Agreements"), reverse("desk:agreements"))]
    if found is None:
        return crumbs
    here = reverse("desk:agreement", args=[found.id])
    crumbs.append(Crumb(title_of(found), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs
