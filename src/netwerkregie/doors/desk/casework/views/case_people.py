# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who the tokens of a case are; each look has its own line, and there is no list."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import case_persons, doubles
from netwerkregie.domain.casework.models import Case, CasePerson
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.forms.cases import (
    CheckForm,
    CorrectForm,
    IdentityForm,
    ShareForm,
)
from netwerkregie.doors.desk.casework.showing import cases as showing
from netwerkregie.doors.desk.casework.views.cases import frame, show_error
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    Locked,
    ModuleClosed,
    NotFound,
    RuleBroken,
    TooMany,
    VaultUnavailable,
)

REFUSALS = (RuleBroken, VaultUnavailable, ModuleClosed, TooMany)


@require_http_methods(["GET", "POST"])
def people(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show which tokens are known to the actor, and enter one; never who."""
    found = cases.get_case(request.actor, case_id)
    members = showing.members_with_key(request.actor, found)
    form = IdentityForm(members, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            locked = cases.get_case(request.actor, case_id, lock=True)
            case_persons.keep(request.actor, locked, form.draft())
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept apart, under a key of its own."))
            return redirect("desk:case_people", case_id)
    return _page(request, found, {"form": form}, is_bound=form.is_bound)


@require_POST
def show(request: DeskRequest, case_id: UUID, case_person_id: UUID) -> HttpResponse:
    """Show who a token is, once; it stands in the log."""
    opened = case_persons.open_person(request.actor, case_id, case_person_id)
    found = cases.get_case(request.actor, case_id)
    return _page(request, found, {"opened": opened})


@require_http_methods(["GET", "POST"])
def correct(request: DeskRequest, case_id: UUID, case_person_id: UUID) -> HttpResponse:
    """Put right who a token is; whoever received the old one hears of it."""
    found, person = _held(request, case_id, case_person_id)
    form: CorrectForm | None = CorrectForm(request.POST or None)
    assert form is not None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["was_wrong"]
        try:
            case_persons.correct(
                request.actor, case_id, case_person_id, form.draft(), said
            )
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(
                request, _("Put right. Earlier receivers hear of it within a day.")
            )
            return redirect("desk:case_people", case_id)
    if not form.is_bound:
        form = _as_it_is(request, found, person)
    return _about(request, found, person, "correct", form)


@require_http_methods(["GET", "POST"])
def share(request: DeskRequest, case_id: UUID, case_person_id: UUID) -> HttpResponse:
    """Let one more member look who a token is."""
    found, person = _held(request, case_id, case_person_id)
    form = ShareForm(
        showing.members_without(request.actor, found, person.id), request.POST or None
    )
    if request.method == "POST" and form.is_valid():
        try:
            case_persons.share(request.actor, case_id, case_person_id, form.chosen())
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(request, _("From now on this member can look."))
            return redirect("desk:case_people", case_id)
    return _about(request, found, person, "share", form)


@require_POST
def erase(request: DeskRequest, case_id: UUID, case_person_id: UUID) -> HttpResponse:
    """Take an identity out; the case stays."""
    case_persons.ask_erasure(request.actor, case_id, case_person_id)
    messages.success(request, _("Taken out. Within the hour the key is destroyed."))
    return redirect("desk:case_people", case_id)


@require_http_methods(["GET", "POST"])
def check(request: DeskRequest, case_id: UUID, case_person_id: UUID) -> HttpResponse:
    """Check whether a colleague works with the same person; who asks hears nothing."""
    found = cases.get_case(request.actor, case_id)
    person = queries.get_person(request.actor, found, case_person_id)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            doubles.check(request.actor, case_id, case_person_id, reason)
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(
                request,
                _("Checked. If a colleague works with this person, they contact you."),
            )
            return redirect("desk:case_people", case_id)
    context = frame(request, found, _("Check for a double"))
    context |= {"form": form, "person": person}
    status = 422 if form.is_bound else 200
    return render(request, "desk/casework/cases/check.html", context, status=status)


@require_GET
def known(request: DeskRequest, case_known_id: UUID) -> HttpResponse:
    """Show to a holder which colleague works on a person of theirs."""
    found = queries.get_known(request.actor, case_known_id)
    names = accounts.names_of(request.actor, {found.asked_by})
    context = {
        "known": found,
        "who": names.get(found.asked_by, _("A former colleague")),
        "name": say_nickname(found.case.nickname),
    }
    return render(request, "desk/casework/cases/known.html", context)


@require_POST
def settle(request: DeskRequest, case_known_id: UUID) -> HttpResponse:
    """Take it off Today: the two colleagues spoke."""
    doubles.settle(request.actor, case_known_id)
    messages.success(request, _("It is off your list."))
    return redirect("desk:today")


def _held(
    request: DeskRequest, case_id: UUID, case_person_id: UUID
) -> tuple[Case, CasePerson]:
    """Return a case and one of its people to its holder; nothing to anybody else."""
    found = cases.get_case(request.actor, case_id)
    if not showing.holds(request.actor, found):
        raise NotFound
    return found, queries.get_person(request.actor, found, case_person_id)


def _as_it_is(
    request: DeskRequest, found: Case, person: CasePerson
) -> CorrectForm | None:
    """Return the form with what stands there, opened for this; none while shut."""
    try:
        opened = case_persons.open_person(request.actor, found.id, person.id)
    except (Locked, VaultUnavailable):
        return None
    return CorrectForm(
        initial={
            "why": opened.why,
            "name": opened.name,
            "birth_date": opened.birth_date,
            "contact": opened.contact,
        }
    )


def _about(
    request: DeskRequest,
    found: Case,
    person: CasePerson,
    page: str,
    form: CorrectForm | ShareForm | None,
) -> HttpResponse:
    readers = showing.holders_of(request.actor, person.id)
    context = frame(request, found, _("Who are they?"))
    context |= {"form": form, "person": person, "readers": readers}
    status = 422 if form is not None and form.is_bound else 200
    where = f"desk/casework/cases/person_{page}.html"
    return render(request, where, context, status=status)


def _page(
    request: DeskRequest,
    found: Case,
    more: dict[str, Any],
    *,
    is_bound: bool = False,
) -> HttpResponse:
    context = frame(request, found, _("Who are they?")) | {
        "persons": queries.persons_of(request.actor, found),
        "numbers": queries.known_numbers(request.actor, found),
        "holds": showing.holds(request.actor, found),
        **more,
    }
    status = 422 if is_bound else 200
    return render(request, "desk/casework/cases/people.html", context, status=status)
