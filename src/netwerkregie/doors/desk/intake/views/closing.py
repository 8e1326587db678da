# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a question ends: the choices, and a page for each with what it asks."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import advice, danger, dishonest, referrals
from netwerkregie.domain.intake.drafts import Outcome
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import triage as queries
from netwerkregie.doors.desk.intake.forms.closing import (
    AwayForm,
    ClosingForm,
    DangerForm,
    DishonestForm,
    ReferralForm,
)
from netwerkregie.doors.desk.intake.showing import outcomes as showing
from netwerkregie.doors.desk.intake.showing.threads import crumbs_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.signing import queries as signatures


@keeps_words("reason", "feedback", "question", "receiver", "told", "address")
@require_http_methods(["GET", "POST"])
def end(request: DeskRequest, thread_id: UUID, outcome: str) -> HttpResponse:
    """Ask what this end needs, and end the question so."""
    found = threads.get_thread(request.actor, thread_id)
    way = _way(request.actor, found, outcome)
    form = _form(request, found, way.outcome)
    if request.method == "POST" and way.is_open and form.is_valid():
        try:
            _act(request.actor, thread_id, form)
        except (RuleBroken, VaultUnavailable) as refused:
            _refuse(form, refused)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, showing.DONE[way.outcome])
            return redirect(showing.after_end(request.actor, thread_id, way.outcome))
    context = {
        "form": form,
        "thread": found,
        "way": showing.way_of(way, found),
        "blocks": showing.blocks_of(way.outcome, found.language),
        "crumbs": crumbs_of(found, str(showing.words_of(way.outcome))),
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/end.html", context, status=status)


@require_http_methods(["POST"])
def agree(request: DeskRequest, thread_id: UUID) -> HttpResponse:
    """Sign as the second reader of a dishonest question."""
    found = threads.get_thread(request.actor, thread_id)
    form = DishonestForm(request.POST, outcome=Outcome.DISHONEST)
    try:
        reason = form.chosen if form.is_valid() else None
        dishonest.agree(request.actor, thread_id, reason)
    except RuleBroken as refused:
        messages.error(request, say_error(refused))
        return redirect("desk:advice_thread", found.id)
    messages.success(request, _("Two people have read it. It is destroyed now."))
    return redirect("desk:advice")


def _way(actor: Actor, thread: AdviceThread, outcome: str) -> queries.Way:
    for way in queries.ways_open_to(actor, thread):
        if way.outcome == outcome:
            return way
    raise NotFound


def _form(request: DeskRequest, thread: AdviceThread, outcome: Outcome) -> forms.Form:
    typed = unsent.given_back(request.actor, request.path)
    words = showing.last_word_of(outcome, thread.language)
    initial = {"feedback": words} | typed
    data = request.POST or None
    if outcome is Outcome.IMMEDIATE_DANGER:
        return DangerForm(data, initial=initial)
    if outcome is Outcome.REGULAR_CARE:
        offered = showing.receiver_choices(request.actor)
        return ReferralForm(data, initial=initial, outcome=outcome, receivers=offered)
    if outcome is Outcome.DISHONEST:
        pool = signatures.readers_here(request.actor, queries.POOL)
        readers = [(str(one.membership_id), one.name) for one in pool]
        return DishonestForm(data, outcome=outcome, readers=readers)
    if outcome is Outcome.NOT_FOR_US:
        places = showing.address_choices(request.actor)
        return AwayForm(data, initial=initial, outcome=outcome, addresses=places)
    return ClosingForm(data, initial=initial, outcome=outcome)


def _act(actor: Actor, thread_id: UUID, form: Any) -> None:
    if isinstance(form, DangerForm):
        danger.pass_on(actor, thread_id, form.draft())
    elif isinstance(form, ReferralForm):
        referrals.refer(actor, thread_id, form.draft())
    elif isinstance(form, DishonestForm):
        dishonest.propose(actor, thread_id, form.chosen, form.reader_id)
    else:
        advice.close(actor, thread_id, form.draft())


def _refuse(form: forms.Form, refused: RuleBroken | VaultUnavailable) -> None:
    field = getattr(refused, "field", None)
    form.add_error(field if field in form.fields else None, say_error(refused))
