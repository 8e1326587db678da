# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers and requests: searched by what is needed, and introductions that are asked."""

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

from netwerkregie.domain.network.actions import offers as actions
from netwerkregie.domain.network.models import Offer
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.queries import organisations
from netwerkregie.domain.network.queries.contacts import reading_link
from netwerkregie.domain.network.queries.offers import OfferFilter
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.agreements import PartySearchForm
from netwerkregie.doors.desk.network.forms.offers import (
    OfferFilterForm,
    OfferForm,
    initial_of,
)
from netwerkregie.doors.desk.network.showing.offers import (
    facts_of,
    introductions_of,
    name_of,
    rows_of,
    suggestions_of,
    title_of,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def offer_list(request: DeskRequest) -> HttpResponse:
    """Show what is offered and asked, found by what is needed."""
    organisations.require_workplace(request.actor)
    form = OfferFilterForm(request.GET, districts=_districts(request.actor))
    page = queries.offers(request.actor, _wanted(form), request.GET.get("na", ""))
    query = request.GET.copy()
    query["na"] = page.next
    context = {
        "form": form,
        "rows": rows_of(page.offers),
        "more": f"?{query.urlencode()}" if page.next else "",
        "is_filtered": form.has_changed(),
        "is_narrowed": any(
            request.GET.get(name) for name in ("richting", "soort", "wijk")
        ),
    }
    is_part = getattr(request, "htmx", False)
    template = "_rows" if is_part else "list"
    return render(request, f"desk/network/offers/{template}.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write down an offer or request for an organisation that reads along."""
    organisations.require_workplace(request.actor)
    crumbs = [*_crumbs(), Crumb(_("New"))]
    asked = request.GET.get("organisatie", "")
    if not asked:
        context = {"crumbs": crumbs, **_found(request)}
        return render(request, "desk/network/offers/choose.html", context)
    chosen = organisations.get_organisation(request.actor, _uuid(asked))
    form = OfferForm(request.POST or None, districts=_districts(request.actor))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make(request.actor, chosen.id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Written down. The organisation reads it too."))
            return redirect("desk:offer", made.id)
    context = {
        "form": form,
        "organisation": chosen,
        "reader": reading_link(chosen.id),
        "crumbs": crumbs,
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/offers/form.html", context, status=status)


@require_GET
def detail(request: DeskRequest, offer_id: UUID) -> HttpResponse:
    """Show an offer or request, what may fit and why, and who was introduced."""
    found = queries.get_offer(request.actor, offer_id)
    context = {
        "offer": found,
        "title": title_of(found),
        "name": name_of(found.organisation),
        "root": queries.root_of(found),
        "facts": facts_of(found),
        "suggestions": suggestions_of(queries.suggestions(request.actor, found)),
        "introductions": introductions_of(
            queries.introductions_of(request.actor, found)
        ),
        "crumbs": _crumbs(found),
    }
    return render(request, "desk/network/offers/detail.html", context)


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, offer_id: UUID) -> HttpResponse:
    """Change what a colleague wrote down for an organisation."""
    found = queries.get_offer(request.actor, offer_id)
    form = OfferForm(
        request.POST or None,
        initial=initial_of(found),
        districts=_districts(request.actor),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, offer_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:offer", offer_id)
    context = {
        "form": form,
        "offer": found,
        "reader": found.link,
        "crumbs": _crumbs(found, _("Change")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/offers/form.html", context, status=status)


@require_POST
def withdraw(request: DeskRequest, offer_id: UUID) -> HttpResponse:
    """Withdraw what a colleague wrote down."""
    try:
        actions.withdraw(request.actor, offer_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:offer", offer_id)
    messages.success(request, _("It is gone."))
    return redirect("desk:offers")


@require_POST
def introduce(request: DeskRequest, offer_id: UUID) -> HttpResponse:
    """Ask both organisations whether they want to be introduced."""
    other = _uuid(request.POST.get("met", ""))
    try:
        actions.introduce(request.actor, offer_id, other)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(
            request, _("Both are asked. Nothing passes until both say yes.")
        )
    return redirect("desk:offer", offer_id)


def _wanted(form: OfferFilterForm) -> OfferFilter:
    form.is_valid()
    values = form.cleaned_data
    return OfferFilter(
        text=values.get("q", ""),
        direction=values.get("richting", ""),
        kind=values.get("soort", ""),
        district_id=UUID(values["wijk"]) if values.get("wijk") else None,
    )


def _districts(actor: Actor) -> list[tuple[str, Any]]:
    return [(str(one.id), one.name) for one in organisations.districts(actor)]


def _found(request: DeskRequest) -> dict[str, Any]:
    form = PartySearchForm(request.GET or None)
    wanted = organisations.Filter(text=request.GET.get("q", "")[:80])
    is_asked = form.is_bound and form.is_valid()
    listed = (
        organisations.organisations(request.actor, wanted).organisations
        if is_asked
        else []
    )
    return {"search": form, "found": listed, "is_asked": form.is_bound}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None


def _crumbs(found: Offer | None = None, last: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("Offers and requests"), reverse("desk:offers"))]
    if found is None:
        return crumbs
    here = reverse("desk:offer", args=[found.id])
    crumbs.append(Crumb(title_of(found), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs
