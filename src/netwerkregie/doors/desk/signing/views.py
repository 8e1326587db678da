# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking another reader and taking a question back; the asking room has the rest."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.doors.desk.signing.forms import ReaderForm
from netwerkregie.doors.desk.signing.places import PLACES
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.signing import actions
from netwerkregie.foundation.signing.models import SigningRequest


@require_POST
def ask_another(request: DeskRequest, request_id: UUID) -> HttpResponse:
    """Ask another colleague, or everybody of the pool, in one tap."""
    reader_id = ReaderForm(request.POST).reader_id()
    try:
        asked = actions.ask_another(request.actor, request_id, reader_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:today")
    messages.success(request, _("Asked. It stands on your colleague's Today."))
    return _back(asked)


@require_POST
def withdraw(request: DeskRequest, request_id: UUID) -> HttpResponse:
    """Take the question back."""
    try:
        asked = actions.withdraw(request.actor, request_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:today")
    messages.success(request, _("Nobody is asked to read this any more."))
    return _back(asked)


def _back(asked: SigningRequest) -> HttpResponse:
    place = PLACES.get(asked.subject_kind)
    if place is None:
        return redirect("desk:today")
    return redirect(place.page, asked.subject_id)
