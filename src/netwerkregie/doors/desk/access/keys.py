# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing the phrase that opens one's vault, opening it, and closing it."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import resealing as case_resealing
from netwerkregie.domain.casework.actions import weighing_resealing
from netwerkregie.domain.intake.actions import concern_resealing, resealing
from netwerkregie.doors.desk.access import cast, passkeys
from netwerkregie.doors.desk.access.forms import (
    GiveAccessForm,
    NewPhraseForm,
    PhraseForm,
)
from netwerkregie.foundation.accounts import actions, counting
from netwerkregie.foundation.accounts.rechecking import rechecked
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unlocking import forget_unlocked, keep_unlocked
from netwerkregie.foundation.kernel import Actor, Locked, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.vault import keys, teams

CHANGED = "desk/access/choose_phrase.html"


@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("phrase", "again")
def choose_phrase(request: DeskRequest) -> HttpResponse:
    """Make one's keys under a phrase of one's own."""
    assert request.actor.membership_id is not None
    if keys.has_keys(request.actor.membership_id):
        return redirect("desk:unlock")
    form = NewPhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.choose_phrase(request.actor, form.cleaned_data["phrase"])
        except RuleBroken as broken:
            form.add_error("phrase", say_error(broken))
        else:
            response = redirect(next_of(request))
            keep_unlocked(request, response, made)
            messages.success(request, _("Your vault is made, and open now."))
            return response
    return _shown(request, CHANGED, {"form": form, "is_new": True})


@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("phrase")
def unlock(request: DeskRequest) -> HttpResponse:
    """Open one's vault and go back to where one was."""
    membership_id = request.actor.membership_id
    assert membership_id is not None
    if not keys.has_keys(membership_id):
        return redirect(f"{reverse('desk:choose_phrase')}?next={next_of(request)}")
    form = PhraseForm(request.POST or None, initial=_phrase_of_cast(request))
    if request.method == "POST" and form.is_valid():
        counting.count(request, "unlock", str(membership_id))
        try:
            opened = actions.unlock(request.actor, form.cleaned_data["phrase"])
        except RuleBroken as broken:
            form.add_error("phrase", say_error(broken))
            return _refused(_unlock_page(request, form), broken)
        counting.clear(request, "unlock", str(membership_id))
        renew_what_is_due(replace(request.actor, keys=opened))
        response = redirect(next_of(request))
        keep_unlocked(request, response, opened)
        return response
    return _unlock_page(request, form)


def renew_what_is_due(actor: Actor) -> None:
    """Give teams and questions that somebody left another key, now that one can.

    Expiry takes a wrap away at once; the next unlocked member seals anew.
    """
    teams.rotate_what_is_due(actor)
    resealing.reseal_due(actor)
    concern_resealing.reseal_due(actor)
    case_resealing.reseal_due(actor)
    weighing_resealing.reseal_due(actor)


@require_POST
def lock(request: DeskRequest) -> HttpResponse:
    """Close one's vault in this browser; where one was stays where it was."""
    response = redirect("desk:today")
    if request.actor.is_unlocked:
        actions.lock(request.actor)
        messages.info(request, _("Your vault is closed."))
    forget_unlocked(request, response)
    return response


@require_http_methods(["GET", "POST"])
@rechecked
@sensitive_post_parameters("phrase", "again")
def change_phrase(request: DeskRequest) -> HttpResponse:
    """Put one's open vault under another phrase."""
    if not request.actor.is_unlocked:
        raise Locked
    form = NewPhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_phrase(request.actor, form.cleaned_data["phrase"])
        except RuleBroken as broken:
            form.add_error("phrase", say_error(broken))
        else:
            messages.success(request, _("From now on only the new phrase opens it."))
            return redirect("desk:me")
    return _shown(request, CHANGED, {"form": form})


@require_http_methods(["GET", "POST"])
@rechecked
@sensitive_post_parameters("phrase", "again")
def start_over(request: DeskRequest) -> HttpResponse:
    """Make new keys when the phrase is lost; colleagues give access again."""
    form = NewPhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.start_over(request.actor, form.cleaned_data["phrase"])
        except RuleBroken as broken:
            form.add_error("phrase", say_error(broken))
        else:
            response = redirect("desk:today")
            keep_unlocked(request, response, made)
            messages.success(request, _("New keys. A colleague has to give access."))
            return response
    return _shown(request, CHANGED, {"form": form, "is_lost": True})


@require_POST
def give_access(request: DeskRequest) -> HttpResponse:
    """Give a waiting colleague the team's key: one tap on Vandaag."""
    if not request.actor.is_unlocked:
        raise Locked
    form = GiveAccessForm(request.POST)
    if not form.is_valid():
        return redirect("desk:today")
    actions.give_access(
        request.actor, form.cleaned_data["team"], form.cleaned_data["membership"]
    )
    messages.success(request, _("Your colleague has the key now."))
    return redirect("desk:today")


def next_of(request: DeskRequest) -> str:
    """Return where one was, when that is on this site; Vandaag otherwise."""
    wanted = str(request.POST.get("next") or request.GET.get("next") or "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return reverse("desk:today")


def _phrase_of_cast(request: DeskRequest) -> dict[str, str]:
    login = cast.by_email(request.host_name, getattr(request.user, "email", ""))
    return {"phrase": login.phrase} if login else {}


def _unlock_page(request: DeskRequest, form: PhraseForm) -> HttpResponse:
    context = {
        "form": form,
        "next": next_of(request),
        "passkey": passkeys.options(request),
        "chosen": cast.by_email(request.host_name, getattr(request.user, "email", "")),
    }
    return _shown(request, "desk/access/unlock.html", context)


def _shown(
    request: DeskRequest, template: str, context: dict[str, object]
) -> HttpResponse:
    is_bound = request.method == "POST"
    return render(request, template, context, status=422 if is_bound else 200)


def _refused(response: HttpResponse, refusal: RuleBroken) -> HttpResponse:
    """Let the middleware write this refusal in the ledger, after the rollback."""
    response.refusal = refusal  # type: ignore[attr-defined]
    return response
