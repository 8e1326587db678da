# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose a question is: take it, or hand it to a colleague, in one tap."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.intake.actions import danger, owning
from netwerkregie.domain.intake.drafts.triage import Review
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_POST
def take(request: DeskRequest, thread_id: UUID) -> HttpResponse:
    """Take a question on oneself."""
    try:
        owning.take(request.actor, thread_id, _id(request, "seen"))
    except RuleBroken as refused:
        messages.error(request, say_error(refused))
    else:
        messages.success(request, _("You have this question now."))
    return redirect("desk:advice_thread", thread_id)


@require_POST
def hand(request: DeskRequest, thread_id: UUID) -> HttpResponse:
    """Hand a question to a colleague."""
    # What is not there is not there, whatever else was wrong with what was sent.
    queries.get_thread(request.actor, thread_id)
    colleague = _id(request, "colleague")
    try:
        if colleague is None:
            raise RuleBroken("intake.no_such_colleague")  # noqa: TRY301 - one answer
        owning.hand_to(request.actor, thread_id, colleague, _id(request, "seen"))
    except RuleBroken as refused:
        messages.error(request, say_error(refused))
    else:
        messages.success(request, _("Your colleague has this question now."))
    return redirect("desk:advice_thread", thread_id)


@require_POST
def review(request: DeskRequest, passed_id: UUID) -> HttpResponse:
    """Say what one finds of what a colleague passed on."""
    found = request.POST.get("review", "")
    if found not in set(Review):
        raise NotFound
    try:
        passed = danger.review(request.actor, passed_id, Review(found))
    except RuleBroken as refused:
        messages.error(request, say_error(refused))
        return redirect("desk:advice")
    messages.success(request, _("Thank you. It is written down that you looked."))
    return redirect("desk:advice_thread", passed.thread_id)


def _id(request: DeskRequest, name: str) -> UUID | None:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None
