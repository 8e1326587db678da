# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases at the desk: the list of those one sits in, and the page of one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.casework.actions import cases as actions
from netwerkregie.domain.casework.actions import reading
from netwerkregie.domain.casework.drafts.cases import State
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.forms.cases import NextForm
from netwerkregie.doors.desk.casework.showing import cases as showing
from netwerkregie.doors.desk.casework.showing import statements
from netwerkregie.doors.desk.casework.showing.case_hub import hub_of
from netwerkregie.doors.desk.casework.showing.case_links import cards_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Locked, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error


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
    context |= opened_for(request, found)
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
    holds = showing.holds(request.actor, found)
    return {
        "hub": hub_of(request.actor, found, holds=holds),
        "groups": cards_of(request.actor, found),
        "seats": showing.seats_of(request.actor, found),
        "holds": holds,
        "parts": statements.parts_of(request.actor, found),
        "next_form": NextForm(initial={"next_on": found.next_on}),
    }


def opened_for(request: DeskRequest, found: Case) -> dict[str, Any]:
    """Open the newest statements, or say why they stay shut; the page goes on."""
    after = request.GET.get("vanaf", "")
    try:
        page = reading.read_page(request.actor, found.id, after)
    except Locked:
        return {"is_locked": True}
    except (RuleBroken, VaultUnavailable) as refusal:
        return {"closed_because": say_error(refusal)}
    return {
        "said": statements.said_on(request.actor, page),
        "older": f"?vanaf={page.next}" if page.next else "",
    }


@require_POST
def plan(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Set the next day of a case."""
    queries.get_case(request.actor, case_id)
    form = NextForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a day."))
        return redirect("desk:case", case_id)
    try:
        actions.plan(request.actor, case_id, form.cleaned_data["next_on"])
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("The next day is set."))
    return redirect("desk:case", case_id)


def show_error(form: Form, error: Any) -> None:
    """Put a refusal beside its field, or above the form where it has none."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, say_error(error))
