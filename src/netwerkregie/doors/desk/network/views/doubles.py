# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The queue of organisations that may be one, and what was said of them before."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.network.actions import doubles as actions
from netwerkregie.domain.network.drafts.doubles import PairState
from netwerkregie.domain.network.queries import doubles as queries
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.network.showing.doubles import (
    apart_rows,
    merge_rows,
    pair_rows,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

JOINED, APART = "samen", "twee"


@require_GET
def queue(request: DeskRequest) -> HttpResponse:
    """Show the pairs to look at, the joined that can be parted, or those kept apart."""
    require_workplace(request.actor)
    view = request.GET.get("toon", "")
    after = request.GET.get("na", "")
    context = {"tabs": _tabs(view), "crumbs": _crumbs()}
    if view == JOINED:
        part = queries.joined(request.actor, after)
        context |= {"merges": merge_rows(part.merges), "more": _more(view, part.next)}
    elif view == APART:
        apart = queries.pairs(request.actor, PairState.TWO, after)
        context |= {"apart": apart_rows(apart.pairs), "more": _more(view, apart.next)}
    else:
        waiting = queries.pairs(request.actor, PairState.OPEN, after)
        context |= {"rows": pair_rows(waiting.pairs), "more": _more("", waiting.next)}
    return render(request, "desk/network/doubles/queue.html", context)


@require_POST
def two(request: DeskRequest) -> HttpResponse:
    """Say that two organisations are two, so that they are not asked about again."""
    try:
        one, other = (UUID(request.POST.get(name, "")) for name in ("een", "ander"))
    except ValueError:
        raise NotFound from None
    try:
        actions.say_two(request.actor, one, other)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("They are two. This is not asked again."))
    return redirect("desk:doubles_queue")


@require_POST
def again(request: DeskRequest, pair_id: UUID) -> HttpResponse:
    """Let a pair be asked about again."""
    actions.ask_again(request.actor, pair_id)
    messages.success(request, _("They stand in the list again."))
    return redirect("desk:doubles_queue")


def _tabs(view: str) -> list[Tab]:
    here = reverse("desk:doubles_queue")
    return [
        Tab(_("To look at"), here, current=view not in {JOINED, APART}),
        Tab(_("Joined, can be parted"), f"{here}?toon={JOINED}", view == JOINED),
        Tab(_("Kept apart"), f"{here}?toon={APART}", view == APART),
    ]


def _more(view: str, mark: str) -> str:
    if not mark:
        return ""
    # A moment has a plus in it, which an address would read as a space.
    mark = mark.replace("+", "%2B")
    return f"?toon={view}&na={mark}" if view else f"?na={mark}"


def _crumbs() -> list[Crumb]:
    first = Crumb(_("Organisations"), reverse("desk:organisations"))
    return [first, Crumb(_("Here twice?"))]
