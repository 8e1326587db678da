# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases at the desk: the list of those one sits in, and the page of one."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from netwerkregie.domain.casework.drafts.cases import Seat, State
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing import cases as showing
from netwerkregie.doors.desk.casework.showing.case_links import cards_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_GET
def case_list(request: DeskRequest) -> HttpResponse:
    """Show the cases one sits in, by their next day; no words and no names."""
    is_over = request.GET.get("welke", "") == "klaar"
    after = request.GET.get("vanaf", "")
    page = queries.listed(request.actor, is_over=is_over, after=after)
    which = "klaar" if is_over else ""
    context = {
        "tabs": showing.tabs_of(is_over=is_over),
        "rows": showing.rows_of(page.rows),
        "older": f"?welke={which}&vanaf={page.next}" if page.next else "",
    }
    return render(request, "desk/casework/cases/list.html", context)


@require_GET
def case(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show one case: its days, who sits in it, and the way to each of its parts."""
    found = queries.get_case(request.actor, case_id)
    context = frame(request, found, "") | page_of(request, found)
    return render(request, "desk/casework/cases/detail.html", context)


def frame(request: DeskRequest, found: Case, last: str) -> dict[str, Any]:
    """Return what each page of a case shows around its own; for all nouns."""
    return {
        "case": found,
        "name": say_nickname(found.nickname),
        "crumbs": showing.crumbs_of(found, last),
        "is_open": found.state == State.OPEN,
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "unsent_pass": unsent.pass_for(request, request.actor),
    }


def page_of(request: DeskRequest, found: Case) -> dict[str, Any]:
    """Return what is shown of a case without opening it."""
    return {
        "cards": list(cards_of(request.actor, found)),
        "seats": showing.seats_of(request.actor, found),
        "holds": queries.seat_in(request.actor, found) is Seat.HOLDER,
    }
