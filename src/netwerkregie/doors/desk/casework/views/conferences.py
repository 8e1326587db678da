# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning a conference: the list, one of them, who comes, what is spoken of."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from netwerkregie.domain.casework.actions import conferences as actions
from netwerkregie.domain.casework.drafts.conferences import (
    AGENDA_OPEN,
    STEPS,
    TABLE_OPEN,
    Coming,
    State,
    Step,
)
from netwerkregie.domain.casework.models import Conference
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.doors.desk.casework.forms.conferences import (
    AnswerForm,
    AudienceForm,
    ConferenceForm,
    ItemForm,
    StepForm,
)
from netwerkregie.doors.desk.casework.showing import conferences as showing
from netwerkregie.doors.desk.casework.views import cases as around
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import ModuleClosed, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error

Refused = (RuleBroken, VaultUnavailable, ModuleClosed)


@require_GET
def conference_list(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the conferences of a case, the latest first."""
    case = cases.get_case(request.actor, case_id)
    found = queries.conferences_of(request.actor, case)
    context = around.frame(request, case, _("Case conferences")) | {
        "rows": showing.rows_of(found),
        "may_plan": queries.may_convene(request.actor, case),
    }
    return render(request, "desk/casework/conferences/list.html", context)


@require_http_methods(["GET", "POST"])
def plan(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Plan a conference and ask members to it."""
    case = queries.require_convener(request.actor, case_id)
    people = queries.to_invite(request.actor, case)
    names = showing.people_choices(people)
    everybody = {"seats": [one for one, _name in names]}
    form = ConferenceForm(request.POST or None, people=names, initial=everybody)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.plan(request.actor, case_id, form.draft())
        except Refused as error:
            show_error(form, error)
        else:
            messages.success(request, _("Planned. Who is asked gets a letter."))
            return redirect(showing.address("desk:conference", made))
    context = around.frame(request, case, _("Plan a conference")) | {"form": form}
    status = 422 if form.is_bound else 200
    template = "desk/casework/conferences/new.html"
    return render(request, template, context, status=status)


@require_GET
def conference(
    request: DeskRequest, case_id: UUID, conference_id: UUID
) -> HttpResponse:
    """Show who is asked and who comes, and lead to the table."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    seat = queries.own_seat(request.actor, found)
    chairs = queries.chairs_of(request.actor, found)
    may_convene = queries.may_convene(request.actor, found.case)
    context = frame(request, found, "") | {
        "chairs": chairs,
        "readers": showing.chairs_as(chairs),
        "seat": seat,
        "may_answer": seat is not None and found.stands in AGENDA_OPEN,
        "may_note_presence": may_convene and found.stands in TABLE_OPEN,
        "may_add": seat is not None and found.stands in AGENDA_OPEN,
        "is_here": seat is not None and seat.coming == Coming.PRESENT,
        "steps": list(STEPS[found.stands]) if may_convene else [],
        "has_quorum": len(queries.present_organisations(chairs)) >= found.quorum,
        "has_minutes": found.stands in (State.MINUTES, State.SIGNED),
    }
    return render(request, "desk/casework/conferences/detail.html", context)


@require_POST
def answer(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Say whether one comes, or who is here."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    form = AnswerForm(request.POST)
    if form.is_valid():
        coming, whose = Coming(form.cleaned_data["coming"]), form.cleaned_data["whose"]
        try:
            actions.answer(request.actor, case_id, conference_id, coming, whose=whose)
        except Refused as error:
            messages.error(request, say_error(error))
    return redirect(showing.address("desk:conference", found))


@require_POST
def move_on(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Begin, end the talk, sit down again, close or cancel."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    form = StepForm(request.POST)
    if form.is_valid():
        step = Step(form.cleaned_data["step"])
        try:
            actions.move_on(request.actor, case_id, conference_id, step)
        except Refused as error:
            messages.error(request, say_error(error))
    return redirect(showing.address("desk:conference", found))


@keeps_words("title")
@require_http_methods(["GET", "POST"])
def add_item(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Choose who hears an item; only then ask what it is about."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    queries.require_seat(request.actor, found)
    chairs = queries.chairs_of(request.actor, found)
    people = showing.people_choices(one.person for one in chairs)
    whom = AudienceForm(request.POST or None, people=people, labels=showing.labels())
    if request.method == "GET" or not whom.is_valid():
        return _item_page(request, found, {"form": whom}, whom)
    audience, tlp = whom.cleaned_data["audience"], whom.cleaned_data["tlp"]
    is_written = request.POST.get("step") == "write"
    form = ItemForm(request.POST if is_written else None)
    try:
        wanted = [UUID(one) for one in audience]
        actions.require_audience(request.actor, found, wanted)
        if is_written and form.is_valid():
            draft = form.draft(audience, tlp)
            actions.add_item(request.actor, case_id, conference_id, draft)
            messages.success(request, _("It stands on the agenda, sealed."))
            return redirect(showing.address("desk:conference_table", found))
    except Refused as error:
        in_whom = error.field == "audience"
        show_error(whom if in_whom else form, error)
        if in_whom:
            return _item_page(request, found, {"form": whom}, whom)
    heard = [one for one in chairs if str(one.person.membership_id) in audience]
    more = {"form": form, "audience": audience, "tlp": tlp}
    more["readers"] = showing.chairs_as(heard)
    return _item_page(request, found, more, form)


def frame(request: DeskRequest, found: Conference, last: str) -> dict[str, Any]:
    """Return what each page of a conference shows around its own."""
    when = showing.when_of(found)
    return around.frame(request, found.case, last or when) | {
        "conference": found,
        "title": when,
        "is_running": found.stands in TABLE_OPEN,
    }


def show_error(form: Form, error: Any) -> None:
    """Put a refusal beside its field, or above the form where it has none."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, say_error(error))


def _item_page(
    request: DeskRequest, found: Conference, more: dict[str, Any], form: Form
) -> HttpResponse:
    context = frame(request, found, _("Put it on the agenda")) | more
    status = 422 if form.is_bound and form.errors else 200
    template = "desk/casework/conferences/item.html"
    return render(request, template, context, status=status)
