# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public agenda: what is to come, as a page and as a calendar; and booking."""

from datetime import date, time
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from netwerkregie.domain.programme import ics
from netwerkregie.domain.programme.actions import bookings as actions
from netwerkregie.domain.programme.drafts.activities import (
    ActivityKind,
    ActivityState,
    Audience,
    BookingState,
    Seats,
)
from netwerkregie.domain.programme.models import Activity, ActivityBooking
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.doors.public.agenda.forms import BookForm
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, TooMany, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_safe
def agenda(request: DeskRequest) -> HttpResponse:
    """Show what is to come and open to everybody."""
    found = [_shown(row) for row in queries.public_agenda()]
    context = {"activities": found, "municipality": request.municipality}
    return render(request, "public/agenda/list.html", context)


@require_safe
def feed(request: DeskRequest) -> HttpResponse:
    """Give the public agenda to any calendar program."""
    assert request.municipality is not None
    site = f"{request.scheme}://{request.get_host()}"
    content = ics.public_calendar(
        request.municipality.name, site, queries.public_agenda()
    )
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'inline; filename="agenda.ics"'
    return answer


@require_http_methods(["GET", "POST"])
def activity(request: DeskRequest, activity_id: UUID) -> HttpResponse:
    """Show one activity of the agenda, and take in a booking."""
    actor = queries.come_to(request.actor, activity_id)
    found = queries.get_activity(actor, activity_id)
    form, status = BookForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                counting.count(request, "booking")
                seats = form.cleaned_data["seats"]
                _booked, code = actions.book(actor, activity_id, seats)
            except TooMany as many:
                form.add_error(None, say_error(many))
                status = 429
            except RuleBroken as broken:
                field = broken.field if broken.field in form.fields else None
                form.add_error(field, say_error(broken))
            else:
                messages.success(request, _("Keep the address of this page."))
                return redirect("public:booking", code)
    context = _page_of(found) | {"form": form, "municipality": request.municipality}
    return render(request, "public/agenda/one.html", context, status=status)


@require_http_methods(["GET", "POST"])
def booking(request: DeskRequest, code: str) -> HttpResponse:
    """Show a booking to whoever has its code, and take it back."""
    actor, mine = queries.come_back(request.actor, code)
    if request.method == "POST":
        try:
            actions.give_back(actor, mine)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("Thank you. Somebody else can come now."))
        return redirect("public:booking", code)
    context = _booking_of(mine) | {"municipality": request.municipality}
    return render(request, "public/agenda/booking.html", context)


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """Put the words of the reader's language beside what the database let out."""
    seats = Seats(row["places"], row["taken"], row["waiting"])
    return row | {
        "on": date.fromisoformat(row["on"]),
        "at": time.fromisoformat(row["at"]),
        "kind": label(ActivityKind(row["kind"])),
        "audience": label(Audience(row["audience"])),
        "is_full": row["places"] is not None and seats.is_full,
    }


def _page_of(found: Activity) -> dict[str, Any]:
    seats = queries.seats_of(found)
    is_on = found.state == ActivityState.PLANNED and found.begins > clock.now()
    return {
        "activity": found,
        "kind": label(ActivityKind(found.kind)),
        "audience": label(Audience(found.audience)),
        "where": ics.place_of(found),
        "is_off": found.state == ActivityState.CANCELLED,
        "can_book": is_on and found.places is not None,
        "needs_none": is_on and found.places is None,
        "is_full": seats.is_full,
        "free": seats.free,
    }


def _booking_of(mine: ActivityBooking) -> dict[str, Any]:
    is_waiting = mine.state == BookingState.WAITING
    page = _page_of(mine.activity)
    return page | {
        "booking": mine,
        "state": label(BookingState(mine.state)),
        "is_waiting": is_waiting,
        "before": queries.waits_before(mine) if is_waiting else 0,
        "can_give_back": page["can_book"] and mine.state != BookingState.GIVEN_BACK,
    }
