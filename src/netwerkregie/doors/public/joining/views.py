# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Joining by oneself, and what a focal point keeps; a GET changes nothing."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from netwerkregie.domain.network.actions import joining, own_entry, own_record
from netwerkregie.domain.network.drafts import CHARTER, Training
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import joining as queries
from netwerkregie.domain.network.queries.links import come_in, get_own_entry
from netwerkregie.domain.network.queries.trainings import get_own_training
from netwerkregie.doors.public.joining.forms import (
    JoinForm,
    KnockForm,
    RecordForm,
    initial_of_record,
)
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def join(request: DeskRequest) -> HttpResponse:
    """Show the charter, and take in an address; the answer never says who is here."""
    form = KnockForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        counting.count(request, "joining")
        try:
            joining.ask(
                request.actor, form.cleaned_data["address"], language=_language()
            )
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return redirect("public:look_in_your_mail")
    context = {"form": form, "charter": CHARTER}
    return render(request, "public/joining/join.html", context, status=_status(form))


@require_safe
def look_in_your_mail(request: DeskRequest) -> HttpResponse:
    """Say that the link is on its way; the same for everybody."""
    return render(request, "public/joining/mailed.html")


@require_safe
def charter(request: DeskRequest) -> HttpResponse:
    """Show what we promise each other."""
    return render(request, "public/joining/charter.html", {"charter": CHARTER})


@require_http_methods(["GET", "POST"])
def enter(request: DeskRequest, token: str) -> HttpResponse:
    """Let somebody join behind their own mail."""
    holder = queries.come_in_to_join(request.actor, token)
    asked = queries.get_own_joining(holder)
    form = JoinForm(request.POST or None, initial={"reach_by": "email"})
    if request.method == "POST" and form.is_valid():
        try:
            own = own_entry.join(holder, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Welcome. You are in the network now."))
            return redirect("public:own_entry", own)
    context = {"form": form, "asked": asked, "charter": CHARTER}
    return render(request, "public/joining/enter.html", context, status=_status(form))


@require_http_methods(["GET", "POST"])
def focal_point(request: DeskRequest, token: str) -> HttpResponse:
    """Let a focal point keep their own training record."""
    holder = come_in(request.actor, token)
    entry = get_own_entry(holder)
    form = RecordForm(request.POST or None, initial=initial_of_record(entry))
    if request.method == "POST" and form.is_valid():
        try:
            own_record.keep(holder, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Saved."))
            return redirect("public:own_entry", token)
    context = {"form": form, "token": token}
    return render(request, "public/joining/record.html", context, status=_status(form))


@require_http_methods(["GET", "POST"])
def training(request: DeskRequest, token: str, training_id: UUID) -> HttpResponse:
    """Ask a focal point whether they come; both answers take one tap."""
    holder = come_in(request.actor, token)
    if request.method == "POST":
        comes = request.POST.get("answer") == "yes"
        try:
            own_record.answer(holder, training_id, comes=comes)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            said = _("See you there.") if comes else _("Thank you for telling us.")
            messages.success(request, said)
        return redirect("public:own_training", token, training_id)
    offered = get_own_training(holder, training_id)
    context: dict[str, Any] = {
        "token": token,
        "training": offered,
        "title": label(Training(offered.kind)),
        "comes": offered.id in get_own_entry(holder).coming_to,
        "is_open": offered.is_open(clock.today()),
        "was_held": offered.held_on <= clock.today() and not offered.called_off_on,
    }
    return render(request, "public/joining/training.html", context)


@require_POST
def was_there(request: DeskRequest, token: str, training_id: UUID) -> HttpResponse:
    """Put a training in one's own record: nobody else says who was there."""
    try:
        own_record.was_there(come_in(request.actor, token), training_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("It stands in your own record."))
    return redirect("public:own_entry", token)


def _language() -> str:
    return (get_language() or "nl")[:2]


def _status(form: Any) -> int:
    return 422 if form.is_bound else 200
