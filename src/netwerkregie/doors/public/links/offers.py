# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation offers and asks behind its link, and who it wants to meet."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import own_offers as actions
from netwerkregie.domain.network.drafts import BestTime, ReachBy
from netwerkregie.domain.network.drafts.offers import (
    Answer,
    Direction,
    Meeting,
    OfferKind,
    When,
    meeting_of,
)
from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.doors.public.links.forms import AnswerYesNoForm, OfferForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


def section(family: list[UUID], token: str) -> dict[str, Any]:
    """Return what an organisation offers and asks, and the questions to it."""
    met = queries.own_introductions(family)
    return {
        "offers": [
            offer_words(one) | {"url": _url(token, one)}
            for one in queries.own_offers(family)
        ],
        "introductions": [_met(one, family, token) for one in met],
    }


def offer_words(one: Offer) -> dict[str, object]:
    """Return an offer in words, without whose it is."""
    places = sorted(place.district.name for place in one.places.all())
    return {
        "direction": label(Direction(one.direction)),
        "kind": label(OfferKind(one.kind)),
        "words": one.words,
        "when": label(When(one.when)),
        "places": ", ".join(places) or _("everywhere"),
        "for_partners": one.for_partners,
        "expires_on": one.expires_on,
        "by_colleague": one.made_by is not None,
    }


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, token: str) -> HttpResponse:
    """Let an organisation offer or ask something."""
    holder = _reader(request, token)
    form = _form(request, holder)
    if request.method == "POST" and form.is_valid():
        try:
            actions.make(holder, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("It stands with us now, for a year."))
            return redirect("public:own_organisation", token)
    status = 422 if form.is_bound else 200
    context = {"form": form, "token": token}
    return render(request, "public/links/offers/form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def offer(request: DeskRequest, token: str, offer_id: UUID) -> HttpResponse:
    """Let an organisation change an offer, say that it holds, or take it away."""
    holder = _reader(request, token)
    own = queries.get_own_offer(holder, offer_id)
    wish = request.POST.get("doen", "")
    if request.method == "POST" and wish == "klopt":
        actions.keep(holder, offer_id)
        messages.success(request, _("Thank you. It stands for another year."))
        return redirect("public:own_organisation", token)
    if request.method == "POST" and wish == "weg":
        actions.withdraw(holder, offer_id)
        messages.success(request, _("It is gone."))
        return redirect("public:own_organisation", token)
    form = _form(request, holder, own)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(holder, offer_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Saved."))
            return redirect("public:own_organisation", token)
    status = 422 if form.is_bound else 200
    context = {"form": form, "token": token, "offer": own}
    return render(request, "public/links/offers/form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def introduction(
    request: DeskRequest, token: str, introduction_id: UUID
) -> HttpResponse:
    """Ask an organisation whether it wants to be introduced; a no needs no reason."""
    holder = _reader(request, token)
    found = queries.get_introduction(holder, introduction_id)
    form = AnswerYesNoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = Answer(form.cleaned_data["said"])
        try:
            actions.answer(holder, introduction_id, said)
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("Thank you for your answer."))
            return redirect("public:own_organisation", token)
    family = links.family_of(links.get_own_organisation(holder).id)
    met = _met(found, family, token)
    context = {"form": form, "token": token, "met": met}
    status = 422 if form.is_bound else 200
    template = "public/links/offers/introduction.html"
    return render(request, template, context, status=status)


def _reader(request: DeskRequest, token: str) -> Holder:
    """Who has not confirmed to read along first does that."""
    holder = links.come_in(request.actor, token)
    if links.get_link(holder).confirmed_on is None:
        raise NotFound
    return holder


def _form(request: DeskRequest, holder: Holder, own: Offer | None = None) -> OfferForm:
    names = ("direction", "kind", "words", "when", "for_partners", "version")
    initial: dict[str, Any] = {}
    if own is not None:
        initial = {name: getattr(own, name) for name in names}
        initial["district_ids"] = [str(one.district_id) for one in own.places.all()]
    districts = queries.districts_to_choose(holder)
    return OfferForm(request.POST or None, initial=initial, districts=districts)


def _met(one: Introduction, family: list[UUID], token: str) -> dict[str, object]:
    is_offering = one.offered.organisation_id in family
    mine, theirs = (one.offered, one.asked) if is_offering else (one.asked, one.offered)
    said = one.offered_says if is_offering else one.asked_says
    state = meeting_of(one.state, one.ends_on, clock.today())
    return {
        "mine": label(OfferKind(mine.kind)),
        "direction": label(Direction(theirs.direction)),
        "kind": label(OfferKind(theirs.kind)),
        "words": theirs.words,
        "when": label(When(theirs.when)),
        "state": label(state),
        "is_open": state is Meeting.ASKED,
        "said_yes": said == Answer.YES,
        "ends_on": one.ends_on,
        # Whose it is, and how to reach it, passes when both said yes and not before.
        "other": _reach(theirs) if state is Meeting.AGREED else None,
        "url": reverse("public:own_introduction", args=[token, one.id]),
    }


def _reach(theirs: Offer) -> dict[str, object]:
    other = theirs.organisation.merged_into or theirs.organisation
    return {
        "name": other.name,
        "email": other.email,
        "phone": other.phone,
        "best_time": label(BestTime(other.best_time)) if other.best_time else "",
        "reach_by": label(ReachBy(other.reach_by)) if other.reach_by else "",
    }


def _url(token: str, one: Offer) -> str:
    return reverse("public:own_offer", args=[token, one.id])
