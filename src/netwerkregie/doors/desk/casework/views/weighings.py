# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings at the desk: the list, one weighing, and the way a concern comes here."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import weighing_seats as seats
from netwerkregie.domain.casework.actions import weighings as actions
from netwerkregie.domain.casework.actions.weighing_opening import OpenWeighing
from netwerkregie.domain.casework.drafts.weighings import (
    AsideReason,
    SeatState,
    State,
    Step,
)
from netwerkregie.domain.casework.models import Weighing
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.forms.weighings import (
    AsideForm,
    ChairForm,
    SeatForm,
)
from netwerkregie.doors.desk.casework.showing import weighings as showing
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    DomainError,
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.phrases import say_error

SHUT = (Locked, VaultUnavailable)
Act = Callable[[], object]


@require_GET
def weighing_list(request: DeskRequest) -> HttpResponse:
    """Show what one chairs or sits at, by the next day; no words and no names."""
    queries.require_list(request.actor)
    is_over = request.GET.get("welke", "") == "klaar"
    after = request.GET.get("vanaf", "")
    page = queries.listed(request.actor, is_over=is_over, after=after)
    which = "klaar" if is_over else ""
    context = {
        "tabs": showing.tabs_of(is_over=is_over),
        "rows": showing.rows_of(page.weighings),
        "older": f"?welke={which}&vanaf={page.next}" if page.next else "",
    }
    return render(request, "desk/casework/weighings/list.html", context)


@require_GET
def weighing(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Show one weighing: where it stands, what one can do, and what was said."""
    found = queries.get_weighing(request.actor, weighing_id)
    context = page_of(request, found) | read_for(request, found)
    return render(request, "desk/casework/weighings/detail.html", context)


@require_GET
def by_outcome(request: DeskRequest, outcome_id: UUID) -> HttpResponse:
    """Lead from what waits for a signature to the table where it is signed."""
    found = queries.of_outcome(request.actor, outcome_id)
    return redirect("desk:weighing_table", found.id)


@require_http_methods(["GET", "POST"])
def put_before(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Put a confirmed concern before a weighing: the owner chooses the chair."""
    form = ChairForm(
        queries.chairs_for(request.actor, concern_id), request.POST or None
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.open_weighing(request.actor, concern_id, form.chair_id())
        except (RuleBroken, *SHUT) as error:
            show_error(form, error)
        else:
            messages.success(request, _("The chair convenes it. You weigh no further."))
            return redirect("desk:concern", concern_id)
    context = {
        "form": form,
        "crumbs": showing.crumbs_of(None, _("Put before the weighing")),
        "back": reverse("desk:concern", args=[concern_id]),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
    }
    template = "desk/casework/weighings/put_before.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


@require_POST
def give_seat(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Give a weigher a seat, in one tap."""
    queries.require_convener(request.actor, weighing_id)
    form = SeatForm(request.POST)
    if not form.is_valid():
        raise NotFound
    draft = form.draft()
    act = partial(seats.give_seat, request.actor, weighing_id, draft)
    return done(request, weighing_id, act, _("Asked. It stands on their Today."))


@require_POST
def end_seat(request: DeskRequest, weighing_id: UUID, seat_id: UUID) -> HttpResponse:
    """Take a seat back from who does not come to it."""
    queries.require_convener(request.actor, weighing_id)
    act = partial(seats.end_seat, request.actor, weighing_id, seat_id)
    return done(request, weighing_id, act, _("The seat is free."))


@require_POST
def declare(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Declare to have no conflict of interest."""
    queries.get_weighing(request.actor, weighing_id)
    act = partial(seats.declare_free, request.actor, weighing_id)
    return done(request, weighing_id, act, _("Noted. You can read it now."))


@require_POST
def step_aside(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Give one's own seat back, with a code."""
    queries.get_weighing(request.actor, weighing_id)
    form = AsideForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose why you step aside."))
        return redirect("desk:weighing", weighing_id)
    reason = AsideReason(form.cleaned_data["reason"])
    seats.step_aside(request.actor, weighing_id, reason)
    messages.success(request, _("You stepped aside. The chair sees that, and why."))
    return redirect("desk:weighings")


@require_POST
def begin(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Begin the first round."""
    queries.require_convener(request.actor, weighing_id)
    act = partial(seats.begin, request.actor, weighing_id)
    return done(request, weighing_id, act, _("The first round has begun."))


@require_POST
def open_table(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Open the table, now that everybody wrote."""
    queries.get_weighing(request.actor, weighing_id)
    act = partial(actions.open_table, request.actor, weighing_id)
    said = _("The table is open: everybody reads what the others wrote.")
    return done(request, weighing_id, act, said)


def done(
    request: DeskRequest,
    weighing_id: UUID,
    act: Act,
    said: str,
    page: str = "desk:weighing",
) -> HttpResponse:
    """Do one act with a weighing and lead back, with what happened or why not."""
    try:
        act()
    except (RuleBroken, VaultUnavailable) as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, said)
    return redirect(page, weighing_id)


def show_error(form: Form, error: DomainError) -> None:
    """Put a refusal beside its field, or above the form where it has none."""
    field = getattr(error, "field", None)
    form.add_error(field if field in form.fields else None, say_error(error))


def frame(request: DeskRequest, found: Weighing, last: str) -> dict[str, Any]:
    """Return what each page of a weighing shows around its own."""
    return {
        "weighing": found,
        "name": say_nickname(found.nickname),
        "crumbs": showing.crumbs_of(found, last),
        "status": showing.status_of(found),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "unsent_pass": unsent.pass_for(request, request.actor),
    }


def page_of(request: DeskRequest, found: Weighing) -> dict[str, Any]:
    """Return what is shown of a weighing without opening it."""
    actor = request.actor
    steps, sitting = queries.steps_open_to(actor, found), queries.seats_of(actor, found)
    mine = queries.own_seat(actor, found)
    names = queries.names_of(actor, sitting)
    convenes = Step.SEAT in steps
    recorded = queries.frame(actor)
    return frame(request, found, "") | {
        "steps": showing.steps_of(found),
        "seats": showing.seats_of(sitting, names, convenes=convenes),
        "readers": showing.readers_of(actor, found, sitting),
        "convenes": convenes,
        "pool": queries.pool(actor, found) if convenes else (),
        "can_begin": Step.BEGIN in steps,
        "can_judge": Step.JUDGE in steps,
        "can_open_table": Step.OPEN_TABLE in steps
        and all(one.judged_on for one in queries.living(sitting)),
        "can_answer": Step.ANSWER in steps,
        "is_asked": mine is not None and mine.state == SeatState.ASKED,
        "may_leave": mine is not None and found.state != State.DECIDED,
        "has_judged": mine is not None and mine.judged_on is not None,
        "is_at_table": found.state not in (State.CONVENING, State.JUDGING),
        "aside_form": AsideForm(),
        "rests_on": showing.frame_of(recorded) if recorded else [],
        "has_name": queries.person_of(actor, found) is not None,
        "sits": mine is not None,
    }


def read_for(request: DeskRequest, found: Weighing) -> dict[str, Any]:
    """Open what one may read, or say why it stays shut; the page itself goes on."""
    mine = queries.own_seat(request.actor, found)
    if mine is not None and mine.state == SeatState.ASKED:
        return {"is_not_declared": True}
    opened = opened_or_shut(request, found)
    if isinstance(opened, dict):
        return opened
    groups = showing.groups_of(request.actor, opened)
    year = clock.today().year
    return {
        "facts": [one for one in groups if not one.is_view],
        "views": [one for one in groups if one.is_view],
        "intake_rule": showing.intake_rule(opened),
        "dropped_for": showing.dropped_for(request.actor, year),
        "year": year,
    }


def opened_or_shut(
    request: DeskRequest, found: Weighing
) -> OpenWeighing | dict[str, Any]:
    """Return a weighing opened, or what a page says where it stays shut."""
    try:
        return actions.read_weighing(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except VaultUnavailable as refusal:
        return {"closed_because": say_error(refusal)}
    except NotFound:
        # A new chair waits until somebody who sits opens the vault.
        return {"closed_because": _("You wait for the key of this weighing.")}
