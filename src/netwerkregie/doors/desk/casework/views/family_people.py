# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is in conversations with a family, what they agreed to, and withdrawing."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import family_consents, family_persons
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.doors.desk.casework.forms.families import (
    ChoiceForm,
    ConsentForm,
    MemberForm,
)
from netwerkregie.doors.desk.casework.views.families import (
    REFUSED,
    form_page,
    show_error,
    tokened,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def people(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Put somebody in the conversations; the page itself shows no names."""
    queries.get_talk(request.actor, talk_id)
    form = MemberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            added = family_persons.add_person(request.actor, talk_id, form.draft())
        except REFUSED as error:
            show_error(form, error)
        else:
            said = _("Put in as {token}, under a key of their own.")
            messages.success(request, said.format(token=added.token))
            return redirect("desk:family_people", talk_id)
    return _people_page(request, talk_id, form)


@require_POST
def show(request: DeskRequest, talk_id: UUID, number: int) -> HttpResponse:
    """Show who somebody is, once; it stands in the log."""
    opened = family_persons.open_person(request.actor, talk_id, number)
    return _people_page(request, talk_id, MemberForm(), opened=opened)


@require_POST
def erase(request: DeskRequest, talk_id: UUID, number: int) -> HttpResponse:
    """Take out who somebody is; the words about the token stay."""
    family_persons.ask_erasure(request.actor, talk_id, number)
    messages.success(request, _("Taken out. Within the hour the key is destroyed."))
    return redirect("desk:family_people", talk_id)


@require_http_methods(["GET", "POST"])
def consent(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Record to what somebody of the family agreed."""
    found = queries.get_talk(request.actor, talk_id)
    numbers = [one.number for one in queries.persons_of(request.actor, found)]
    form = ConsentForm(
        tokened(request, ("words",)),
        numbers=numbers,
        initial={"given_on": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            family_consents.agree(request.actor, talk_id, form.draft())
        except REFUSED as error:
            show_error(form, error)
        else:
            messages.success(request, _("Recorded."))
            return redirect("desk:family", talk_id)
    title, has_people = _("What the family agrees to"), bool(numbers)
    return form_page(request, found, form, title, "consent", has_people=has_people)


@require_POST
def withdraw(request: DeskRequest, talk_id: UUID, consent_id: UUID) -> HttpResponse:
    """Record that somebody withdrew; notes stop now."""
    try:
        found = family_consents.withdraw(request.actor, talk_id, consent_id)
    except RuleBroken as error:
        messages.error(request, say_error(error))
        return redirect("desk:family", talk_id)
    messages.success(request, _("Recorded. Nothing is added from now on."))
    if found.choice_by and queries.holds(request.actor, found):
        return redirect("desk:family_choice", talk_id)
    return redirect("desk:family", talk_id)


@require_http_methods(["GET", "POST"])
def choice(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Record what the family wants with what was written before."""
    found = queries.get_held(request.actor, talk_id)
    if found.choice_by is None:
        raise NotFound
    numbers = [one.number for one in queries.persons_of(request.actor, found)]
    form = ChoiceForm(request.POST or None, numbers=numbers)
    if request.method == "POST" and form.is_valid():
        try:
            family_consents.choose(request.actor, talk_id, *form.chosen())
        except REFUSED as error:
            show_error(form, error)
        else:
            messages.success(request, _("Recorded, and done."))
            return redirect("desk:family", talk_id)
    return form_page(request, found, form, _("What goes, what stays"), "choice")


def _people_page(
    request: DeskRequest, talk_id: UUID, form: MemberForm, **more: Any
) -> HttpResponse:
    found = queries.get_talk(request.actor, talk_id)
    more["people"] = queries.persons_of(request.actor, found)
    more["may_write"] = queries.may_write(request.actor, found)
    more["holds"] = queries.holds(request.actor, found)
    return form_page(request, found, form, _("Who is there"), "people", **more)
