# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking at a case with two organisations, and what a case waits for."""

from typing import Any
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

from netwerkregie.domain.casework.actions import reviews as actions
from netwerkregie.domain.casework.actions import waiting
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.doors.desk.casework.forms.reviews import (
    NextDayForm,
    OwnWordsForm,
    ReviewForm,
    WaitingForm,
)
from netwerkregie.doors.desk.casework.showing import ends as showing
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.doors.desk.intake.views.concerns import show_error
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import NotFound, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@keeps_words("needed", "works")
@require_http_methods(["GET", "POST"])
def review(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show how the looks stand, and take a new one."""
    found = cases.get_case(request.actor, case_id)
    start = unsent.given_back(request.actor, request.path)
    form = ReviewForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_review(request.actor, case_id, form.draft())
        except (RuleBroken, VaultUnavailable, NotFound) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(
                request, _("Asked. A member of another organisation signs.")
            )
            return redirect("desk:case_review", case_id)
    asked = queries.review_asked(request.actor, found)
    context = frame(request, found, _("Still needed?")) | {
        "form": form,
        "asked": asked,
        "is_mine": asked is not None and asked.asked_by == request.actor.membership_id,
        "looks": showing.looks_of(request.actor, found),
        "ending": queries.seats_ending(request.actor, found, found.review_on),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/casework/reviews/review.html", context, status=status)


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def read_review(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show a look to the second member, and take own words with the signature."""
    found = cases.get_case(request.actor, case_id)
    if queries.review_asked(request.actor, found) is None:
        return redirect("desk:case_review", case_id)
    start = unsent.given_back(request.actor, request.path)
    form = OwnWordsForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            actions.sign_review(request.actor, case_id, words)
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Signed by two organisations."))
            return redirect("desk:case_review", case_id)
    context = frame(request, found, _("Still needed?")) | {"form": form}
    if request.actor.is_unlocked:
        opened = actions.read_review(request.actor, case_id)
        context |= {"opened": opened, "choice_words": label(opened.choice)}
    status = 422 if form.is_bound else 200
    template = "desk/casework/reviews/read_review.html"
    return render(request, template, context, status=status)


@require_GET
def review_place(request: DeskRequest, review_id: UUID) -> HttpResponse:
    """Lead a second reader to the look that waits."""
    found = queries.get_review(request.actor, review_id)
    return redirect("desk:case_review_read", found.case_id)


@keeps_words("what")
@require_http_methods(["GET", "POST"])
def waits(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show what a case waits for, and agree on a new wait."""
    found = cases.get_case(request.actor, case_id)
    members = _members(request, found)
    start = unsent.given_back(request.actor, request.path)
    form = WaitingForm(members, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            waiting.wait_for(request.actor, case_id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Agreed. On that day it is yours again."))
            return redirect("desk:case_waits", case_id)
    context = frame(request, found, _("Waiting")) | {
        "form": form,
        "may_ask": queries.may_convene(request.actor, found),
        **_waits_shown(request, found),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/casework/reviews/waits.html", context, status=status)


@require_POST
def wait_step(request: DeskRequest, case_id: UUID, wait_id: UUID) -> HttpResponse:
    """Write down that it came, or take up what did not come."""
    cases.get_case(request.actor, case_id)
    form = NextDayForm(request.POST)
    try:
        if request.POST.get("step") == "came":
            waiting.came(request.actor, case_id, wait_id)
        elif form.is_valid():
            day = form.cleaned_data["next_on"]
            waiting.take_up(request.actor, case_id, wait_id, day)
        else:
            messages.error(request, _("Choose a day."))
            return redirect("desk:case_waits", case_id)
    except RuleBroken as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Written down."))
    return redirect("desk:case_waits", case_id)


def _members(request: DeskRequest, found: Case) -> list[tuple[str, str]]:
    others = queries.others_in(request.actor, found)
    return [(str(one.pk), f"{one.name} ({one.organisation})") for one in others]


def _waits_shown(request: DeskRequest, found: Case) -> dict[str, Any]:
    rows = queries.waits_of(request.actor, found)
    names = accounts.names_of(request.actor, {one.member_id for one in rows})
    words = {}
    if rows and request.actor.is_unlocked:
        opened = waiting.read_waits(request.actor, found.id)
        words = {one.wait.id: one.what for one in opened}
    return {"waits": showing.waits_of(request.actor, found, rows, names, words)}
