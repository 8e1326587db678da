# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation's agreements behind its link: read, say yes or no, leave."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import agreed
from netwerkregie.domain.network.drafts import BestTime, Entrance, ReachBy
from netwerkregie.domain.network.drafts.agreements import (
    AgreementPurpose,
    DateKind,
    Ground,
    LeaveReason,
    Shareable,
    State,
)
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementParty,
    Offer,
    Organisation,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.queries import sharing as queries
from netwerkregie.domain.network.queries.offers import offers_of_partners
from netwerkregie.domain.network.queries.sharing import Partner, Shared
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.doors.public.links import offers
from netwerkregie.doors.public.links.forms import LeaveForm, YesForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


def section(holder: Holder, organisation: Organisation, token: str) -> dict[str, Any]:
    """Return an organisation's agreements, and what rests on them today."""
    family = links.family_of(organisation.id)
    here = organisation.municipality_id
    shared = queries.shared_with(here, family, clock.today())
    roots = frozenset[UUID]().union(*(one.may_see_offers_of for one in shared))
    offered = offers_of_partners(here, roots)
    return offers.section(family, token) | {
        "agreements": [
            _row(one, family, token) for one in queries.own_agreements(holder, family)
        ],
        "shared": [_shown(one, offered) for one in shared],
    }


@require_http_methods(["GET", "POST"])
def agreement(request: DeskRequest, token: str, agreement_id: UUID) -> HttpResponse:
    """Show an agreement word for word; take in a yes or a no."""
    holder = links.come_in(request.actor, token)
    found, mine = queries.get_own_agreement(holder, agreement_id)
    form = _yes_form(request, found, mine)
    if request.method == "POST" and form.is_valid():
        try:
            said = _answer(request, holder, found, form)
        except RuleBroken as broken:
            place = broken.field if broken.field in form.fields else None
            form.add_error(place, say_error(broken))
            # What was typed stays; the next press is about what stands there now.
            found, mine = queries.get_own_agreement(holder, agreement_id)
            typed = request.POST.copy()
            typed["version"] = str(found.version)
            form.data = typed
        else:
            messages.success(request, said)
            return redirect("public:own_organisation", token)
    context = _page_of(found, mine) | {"token": token, "form": form}
    status = 422 if form.is_bound else 200
    template = "public/links/agreements/agreement.html"
    return render(request, template, context, status=status)


@require_http_methods(["GET", "POST"])
def leave(request: DeskRequest, token: str, agreement_id: UUID) -> HttpResponse:
    """Ask once more, and let an organisation leave; the sharing stops with it."""
    holder = links.come_in(request.actor, token)
    found, mine = queries.get_own_agreement(holder, agreement_id)
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reason = LeaveReason(form.cleaned_data["reason"])
            agreed.leave(holder, agreement_id, reason)
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("You left. Nothing is shared any more."))
            return redirect("public:own_organisation", token)
    context = _page_of(found, mine) | {"token": token, "form": form}
    status = 422 if form.is_bound else 200
    template = "public/links/agreements/leave.html"
    return render(request, template, context, status=status)


def _yes_form(request: DeskRequest, found: Agreement, mine: AgreementParty) -> YesForm:
    shared = {one.what for one in found.shares.all()}
    return YesForm(
        request.POST or None,
        initial={"version": found.version, "functions": mine.functions},
        asks_functions=Shareable.FOCAL_POINTS in shared,
    )


def _answer(
    request: DeskRequest, holder: Holder, found: Agreement, form: YesForm
) -> str:
    version = form.cleaned_data["version"]
    functions = form.cleaned_data.get("functions", "")
    if request.POST.get("doen") == "nee":
        agreed.say_no(holder, found.id, version=version)
        return _("You said no. Nobody is bound by it.")
    if request.POST.get("doen") == "functies":
        agreed.say_functions(holder, found.id, functions)
        return _("Saved.")
    agreed.say_yes(holder, found.id, version=version, functions=functions)
    return _("You said yes. It begins when all parties have said yes.")


def _page_of(found: Agreement, mine: AgreementParty) -> dict[str, Any]:
    may_answer = found.state == State.OFFERED and mine.confirmed_on is None
    takes_part = mine.confirmed_on is not None and mine.left_on is None
    shared = {one.what for one in found.shares.all()}
    return {
        "agreement": found,
        "purpose": label(AgreementPurpose(found.purpose)),
        "state": label(State(found.state)),
        "parties": [_party(one) for one in found.parties.all()],
        "shares": [
            {"what": label(Shareable(one.what)), "ground": label(Ground(one.ground))}
            for one in found.shares.all()
        ],
        "may_answer": may_answer,
        "may_leave": takes_part and found.state == State.IN_FORCE,
        "says_functions": takes_part and Shareable.FOCAL_POINTS in shared,
    }


def _party(one: AgreementParty) -> dict[str, object]:
    into = one.organisation.merged_into
    return {
        "name": into.name if into else one.organisation.name,
        "confirmed_on": one.confirmed_on,
        "left_on": one.left_on,
    }


def _row(one: Agreement, family: list[UUID], token: str) -> dict[str, object]:
    mine = next(p for p in one.parties.all() if p.organisation_id in family)
    return {
        "purpose": label(AgreementPurpose(one.purpose)),
        "state": _("You left") if mine.left_on else label(State(one.state)),
        "words": one.words,
        "valid_from": one.valid_from,
        "valid_until": one.valid_until,
        "waits": one.state == State.OFFERED and mine.confirmed_on is None,
        "url": reverse("public:own_agreement", args=[token, one.id]),
    }


def _shown(shared: Shared, offered: dict[UUID, list[Offer]]) -> dict[str, object]:
    return {
        "purpose": label(AgreementPurpose(shared.agreement.purpose)),
        "valid_until": shared.agreement.valid_until,
        "partners": [
            _partner(one)
            | {
                "offers": [
                    offers.offer_words(each)
                    for each in offered.get(one.organisation.id, [])
                    if one.organisation.id in shared.may_see_offers_of
                ]
            }
            for one in shared.partners
        ],
        "days": [
            {
                "kind": label(DateKind(one.kind)),
                "on_day": one.on_day,
                "at_time": one.at_time,
                "place": one.place.name if one.place else "",
            }
            for one in shared.dates
        ],
    }


def _partner(one: Partner) -> dict[str, object]:
    facts = one.facts
    known = (
        [
            label(BestTime(facts.best_time)) if facts.best_time else "",
            label(ReachBy(facts.reach_by)) if facts.reach_by else "",
            label(Entrance(facts.entrance)) if facts.entrance else "",
        ]
        if facts
        else []
    )
    return {
        "name": one.organisation.name,
        "functions": one.functions,
        # The general address goes with the functions, and with nothing less.
        "email": one.organisation.email if one.functions else "",
        "phone": one.organisation.phone if one.functions else "",
        "facts": [word for word in known if word],
    }
