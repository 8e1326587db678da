# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Steps with a family: the next day, letting in, keeping longer, giving, ending."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import (
    families,
    family_access,
    family_papers,
    family_terms,
)
from netwerkregie.domain.casework.drafts.families import EndReason
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.doors.desk.casework.forms.families import (
    AccessForm,
    EndForm,
    LongerForm,
    OwnWordsForm,
    PaperForm,
    PlanForm,
)
from netwerkregie.doors.desk.casework.showing import families as showing
from netwerkregie.doors.desk.casework.views.families import (
    REFUSED,
    as_paper,
    form_page,
    show_error,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Locked, NotFound
from netwerkregie.foundation.kernel.phrases import say_error


@require_POST
def plan(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Set the next day."""
    queries.get_talk(request.actor, talk_id)
    form = PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a day."))
        return redirect("desk:family", talk_id)
    try:
        families.plan(request.actor, talk_id, form.cleaned_data["next_on"])
    except REFUSED as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("The next day is set."))
    return redirect("desk:family", talk_id)


@require_http_methods(["GET", "POST"])
def access(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Let a colleague in by name, until a day."""
    found = queries.get_held(request.actor, talk_id)
    could = queries.could_be_let_in(request.actor, found)
    seats = queries.seats_of(request.actor, found)
    inside = accounts.names_of(request.actor, {one.membership_id for one in seats})
    named = inside | {one.pk: one.name for one in could}
    form = AccessForm(request.POST or None, people=named)
    if request.method == "POST" and form.is_valid():
        colleague, until = (form.cleaned_data[one] for one in ("colleague", "until"))
        try:
            family_access.let_in(request.actor, talk_id, UUID(colleague), until)
        except (*REFUSED, NotFound) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your colleague can read along now."))
            return redirect("desk:family_access", talk_id)
    inside_rows = [
        (one.membership_id, inside.get(one.membership_id, ""), one.until)
        for one in seats
    ]
    return form_page(
        request, found, form, _("Who can read along"), "access", inside=inside_rows
    )


@require_POST
def show_out(request: DeskRequest, talk_id: UUID, member_id: UUID) -> HttpResponse:
    """End a colleague's access; everything is sealed anew."""
    family_access.show_out(request.actor, talk_id, member_id)
    messages.success(request, _("Ended, and sealed anew."))
    return redirect("desk:family_access", talk_id)


@require_http_methods(["GET", "POST"])
def longer(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Ask a colleague to stand behind a longer keeping."""
    found = queries.get_held(request.actor, talk_id)
    if not queries.can_ask_longer(request.actor, found):
        raise NotFound
    readers = family_terms.readers_for(request.actor)
    form = LongerForm(request.POST or None, people=readers)
    if request.method == "POST" and form.is_valid():
        why, reader = form.cleaned_data["why"], UUID(form.cleaned_data["reader"])
        try:
            family_terms.ask_longer(request.actor, talk_id, why, reader)
        except (*REFUSED, NotFound) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Asked. It holds when your colleague signs."))
            return redirect("desk:family", talk_id)
    return form_page(request, found, form, _("Keep it longer"), "longer")


@require_http_methods(["GET", "POST"])
def extension(request: DeskRequest, extension_id: UUID) -> HttpResponse:
    """Read why notes would stay longer, and sign in own words; no notes are shown."""
    queries.get_extension(request.actor, extension_id)
    form = OwnWordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            family_terms.sign_longer(request.actor, extension_id, words)
        except REFUSED as error:
            show_error(form, error)
        else:
            messages.success(request, _("Signed. The notes stay one term longer."))
            return redirect("desk:today")
    try:
        opened = family_terms.read_longer(request.actor, extension_id)
    except Locked:
        opened = None
    title = _("Why notes stay longer")
    return form_page(request, None, form, title, "extension", opened=opened)


@require_http_methods(["GET", "POST"])
def paper(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Give the family what was written, on paper; the line comes first."""
    found = queries.get_held(request.actor, talk_id)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            given = family_papers.give_notes(
                request.actor, talk_id, data["why"], data["once"]
            )
        except REFUSED as error:
            show_error(form, error)
        else:
            assert request.municipality is not None
            town, language = request.municipality.name, get_language() or "nl"
            return as_paper(showing.given(given, town, language), "onze-gesprekken")
    return form_page(request, found, form, _("Give the family its notes"), "paper")


@require_http_methods(["GET", "POST"])
def end(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """End the conversations; a number remains after their term."""
    found = queries.get_held(request.actor, talk_id)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            families.end(request.actor, talk_id, EndReason(form.cleaned_data["reason"]))
        except REFUSED as error:
            show_error(form, error)
        else:
            messages.success(request, _("Ended."))
            return redirect("desk:family", talk_id)
    return form_page(request, found, form, _("End the conversations"), "end")
