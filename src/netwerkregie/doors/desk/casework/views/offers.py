# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Help that is offered, at the desk: offer, explain, write down the answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import offers as actions
from netwerkregie.domain.casework.drafts.plans import OfferStep, steps_open
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.doors.desk.casework.forms.plans import AnswerForm, OfferForm
from netwerkregie.doors.desk.casework.showing import plans as showing
from netwerkregie.doors.desk.casework.views.plans import opened, shown, told, tried
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import NotFound


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def make(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Offer help."""
    case, whole = opened(request, case_id)
    helpers = queries.helpers_of(request.actor, case, whole.plan.part_id)
    start = {"owner": str(request.actor.membership_id)}
    start |= unsent.given_back(request.actor, request.path)
    offered = showing.options(one for one in helpers if one.reads)
    form = OfferForm(offered, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if tried(form, lambda: actions.make(request.actor, case_id, draft)):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down. Now explain it to the person."))
            return redirect("desk:plan", case_id)
    return shown(request, case, "offer_new", {"form": form}, _("Offer help"))


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def offer(request: DeskRequest, case_id: UUID, offered_id: UUID) -> HttpResponse:
    """Show an offer and what was said about it; write down the answer."""
    case, whole = opened(request, case_id)
    found = [one for one in whole.offers if one.id == offered_id]
    if not found:
        raise NotFound
    (one,) = found
    form = AnswerForm(steps_open(one.step), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = OfferStep(form.cleaned_data["answer"])
        text = form.cleaned_data["text"]

        def act() -> object:
            return actions.answer(request.actor, case_id, offered_id, given, text)

        if tried(form, act):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed. Any answer is fine."))
            return redirect("desk:help_offer", case_id, offered_id)
    context = {
        "offer": one,
        "form": form,
        "is_told": one.step is not OfferStep.OFFERED,
        "is_accepted": one.step is OfferStep.ACCEPTED,
        "notes": showing.notes_of(request.actor, one.notes),
        "step": showing.steps_of(one),
    }
    return shown(request, case, "offer", context, _("Offered help"))


@require_POST
def tell(request: DeskRequest, case_id: UUID, offered_id: UUID) -> HttpResponse:
    """Write down that the person knows what it is and that it is voluntary."""
    if told(request, lambda: actions.tell(request.actor, case_id, offered_id)):
        messages.success(request, _("Written down: it was explained."))
    return redirect("desk:help_offer", case_id, offered_id)
