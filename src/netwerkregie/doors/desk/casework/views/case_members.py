# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits in a case, at the desk: given, renewed, ended, handed on, a key given."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import seats
from netwerkregie.domain.casework.drafts.cases import State
from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.casework.forms.cases import SeatForm, UntilForm
from netwerkregie.doors.desk.casework.showing import seats as showing
from netwerkregie.doors.desk.casework.views.cases import frame, show_error
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import ModuleClosed, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error

REFUSALS = (RuleBroken, VaultUnavailable, ModuleClosed)


@require_http_methods(["GET", "POST"])
def members(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show who sits in a case and until when, and give a colleague a seat."""
    found = cases.get_case(request.actor, case_id)
    offered = showing.candidates(request.actor, found)
    latest = {"until": showing.latest(found)}
    is_closed = found.state == State.CLOSED
    form = SeatForm(offered, request.POST or None, initial=latest, is_closed=is_closed)
    if request.method == "POST" and form.is_valid():
        try:
            seats.give(request.actor, case_id, form.draft())
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your colleague sits in this case now."))
            return redirect("desk:case_members", case_id)
    context = frame(request, found, _("Members")) | {
        "rows": showing.rows_of(request.actor, found),
        "form": form if offered else None,
        "until_form": UntilForm(initial=latest, auto_id=False),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/casework/cases/members.html", context, status=status)


@require_POST
def seat(request: DeskRequest, case_id: UUID, case_seat_id: UUID) -> HttpResponse:
    """Renew or end a seat, hand the case on, or give a waiting member the key."""
    actor = request.actor
    form = UntilForm(request.POST)
    until = form.cleaned_data["until"] if form.is_valid() else None
    steps: dict[str, tuple[Callable[[], object], str]] = {
        "renew": (
            lambda: seats.renew(actor, case_id, case_seat_id, until),
            _("The seat is renewed."),
        ),
        "end": (
            lambda: seats.end(actor, case_id, case_seat_id),
            _("The seat has ended. Nothing opens for this colleague any more."),
        ),
        "hand": (
            lambda: seats.hand_to(actor, case_id, case_seat_id),
            _("The case is handed over."),
        ),
        "key": (
            lambda: seats.give_key(actor, case_id, case_seat_id),
            _("Your colleague has the key now."),
        ),
    }
    act, done = steps.get(request.POST.get("step", ""), steps["renew"])
    try:
        act()
    except REFUSALS as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, done)
    if not cases.sits_in(actor, case_id):
        return redirect("desk:cases")
    return redirect("desk:case_members", case_id)
