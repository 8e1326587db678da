# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures without consent at the desk: pages of their own, for their holders alone.

No page here links to or shows voluntary support, and no form takes words from it (M21).
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.casework.actions import measures as actions
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import measures as queries
from netwerkregie.doors.desk.casework.forms.measures import (
    LookForm,
    MeasureAudienceForm,
    MeasureEndForm,
    MeasureForm,
)
from netwerkregie.doors.desk.casework.showing import measures as showing
from netwerkregie.doors.desk.casework.views import cases as around
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def measures(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the measures of a case to their holders, or make the part for them."""
    case = cases.get_case(request.actor, case_id)
    if queries.find_part(request.actor, case) is not None:
        return _list_page(request, case)
    if not queries.may_start(request.actor, case):
        raise NotFound
    members = showing.options(queries.seated(request.actor, case))
    form = MeasureAudienceForm(members, request.POST or None)
    if request.method == "POST" and form.is_valid():
        audience = form.chosen()
        if _tried(form, lambda: actions.start(request.actor, case_id, audience)):
            messages.success(request, _("Made. Only who you chose finds it."))
            return redirect("desk:case", case_id)
    return _shown(request, case, "begin", {"form": form}, "")


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def record(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Record a decision of another authority."""
    case = _held(request, case_id)
    start = unsent.given_back(request.actor, request.path)
    form = MeasureForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if _tried(form, lambda: actions.record_measure(request.actor, case_id, draft)):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Recorded, sealed."))
            return redirect("desk:measures", case_id)
    return _shown(request, case, "record", {"form": form}, _("Record a measure"))


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def look(request: DeskRequest, case_id: UUID, measure_id: UUID) -> HttpResponse:
    """Write whether a measure is still needed, and when one looks again."""
    case = _held(request, case_id)
    queries.get_measure(request.actor, case, measure_id)
    start = unsent.given_back(request.actor, request.path)
    form = LookForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        text, day = form.cleaned_data["text"], form.cleaned_data["next_on"]

        def act() -> object:
            return actions.look(request.actor, case_id, measure_id, text, day)

        if _tried(form, act):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:measures", case_id)
    return _shown(request, case, "look", {"form": form}, _("Still needed?"))


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def end(request: DeskRequest, case_id: UUID, measure_id: UUID) -> HttpResponse:
    """Write that the authority ended it."""
    case = _held(request, case_id)
    queries.get_measure(request.actor, case, measure_id)
    start = unsent.given_back(request.actor, request.path)
    form = MeasureEndForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        if _tried(form, lambda: actions.end(request.actor, case_id, measure_id, text)):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:measures", case_id)
    return _shown(request, case, "end", {"form": form}, _("It ended"))


def _held(request: DeskRequest, case_id: UUID) -> Case:
    case = cases.get_case(request.actor, case_id)
    queries.get_part(request.actor, case)
    return case


def _list_page(request: DeskRequest, case: Case) -> HttpResponse:
    actor = request.actor
    members = queries.seated(actor, case)
    held = queries.holders_of(actor, queries.get_part(actor, case))
    more: dict[str, Any] = {"readers": showing.readers_of(members, held)}
    try:
        found = actions.read_measures(actor, case.id)
    except Locked:
        return _shown(request, case, "list", more | {"is_locked": True}, "")
    except (RuleBroken, VaultUnavailable) as refusal:
        because = {"closed_because": say_error(refusal)}
        return _shown(request, case, "list", more | because, "")
    more["measures"] = showing.measures_of(actor, found)
    return _shown(request, case, "list", more, "")


def _shown(
    request: DeskRequest, case: Case, template: str, more: dict[str, Any], last: str
) -> HttpResponse:
    context = around.frame(request, case, last) | more
    context["crumbs"] = showing.crumbs(case, last)
    is_bound = any(isinstance(one, Form) and one.is_bound for one in more.values())
    name = f"desk/casework/measures/{template}.html"
    return render(request, name, context, status=422 if is_bound else 200)


def _tried(form: Form, act: Callable[[], object]) -> bool:
    try:
        act()
    except (RuleBroken, VaultUnavailable) as error:
        field = getattr(error, "field", "") or None
        form.add_error(field if field in form.fields else None, say_error(error))
        return False
    return True
