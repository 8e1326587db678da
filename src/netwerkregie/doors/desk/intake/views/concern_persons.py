# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who [P1] is, and telling that person; each look and letter has its own line."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.intake.actions import concern_notices, concern_persons
from netwerkregie.domain.intake.actions.concern_opening import NoKey
from netwerkregie.domain.intake.drafts.concerns import NoticeWay
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.doors.desk.intake.forms.concerns import (
    DelayForm,
    PersonForm,
    ToldForm,
)
from netwerkregie.doors.desk.intake.showing.notices import letter_to
from netwerkregie.doors.desk.intake.views.concerns import frame, show_error
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def person(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Enter who [P1] is; the page itself never shows it."""
    queries.require_holder(request.actor, concern_id)
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            concern_persons.enter_person(request.actor, concern_id, form.draft())
        except (RuleBroken, VaultUnavailable, NoKey) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept apart. The person is to be told."))
            return redirect("desk:concern_notice", concern_id)
    return _person_page(request, concern_id, {"form": form})


@require_POST
def show_person(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Show who [P1] is, once; it stands in the log."""
    opened = concern_persons.open_person(request.actor, concern_id)
    return _person_page(request, concern_id, {"opened": opened})


@require_POST
def erase_person(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Take the identity out; the concern stays."""
    concern_persons.ask_erasure(request.actor, concern_id)
    messages.success(request, _("Taken out. Within the hour the key is destroyed."))
    return redirect("desk:concern", concern_id)


@require_http_methods(["GET", "POST"])
def notice(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Show how the telling stands, and write down that the person was told."""
    form = ToldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        way = NoticeWay(form.cleaned_data["way"])
        try:
            concern_notices.tell(request.actor, concern_id, way)
        except RuleBroken as error:
            show_error(form, error)
        else:
            messages.success(request, _("Written down: the person was told."))
            return redirect("desk:concern", concern_id)
    return _notice_page(request, concern_id, {"told_form": form}, form)


@require_POST
def ask_delay(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Ask to tell the person later."""
    form = DelayForm(request.POST)
    if form.is_valid():
        try:
            concern_notices.ask_delay(request.actor, concern_id, form.draft())
        except (RuleBroken, VaultUnavailable, NoKey) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Asked. A colleague has to sign for it."))
            return redirect("desk:concern_notice", concern_id)
    return _notice_page(request, concern_id, {"delay_form": form}, form)


@require_POST
def sign_delay(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Sign for telling later, or say no."""
    act = concern_notices.sign_delay
    if request.POST.get("step") == "refuse":
        act = concern_notices.refuse_delay
    try:
        act(request.actor, concern_id)
    except (RuleBroken, VaultUnavailable, NoKey) as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Written down."))
    return redirect("desk:concern_notice", concern_id)


@require_POST
def letter(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Make the letter to the person concerned; no copy is kept."""
    addressed = concern_notices.address_letter(request.actor, concern_id)
    assert request.municipality is not None
    goes_on = queries.get_concern(request.actor, concern_id).destroy_on
    town, language = request.municipality.name, get_language() or "nl"
    paper = letter_to(addressed, town, language, goes_on)
    answer = HttpResponse(as_pdf(paper, clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="brief.pdf"'
    return answer


def _person_page(
    request: DeskRequest, concern_id: UUID, more: dict[str, Any]
) -> HttpResponse:
    found = queries.require_holder(request.actor, concern_id)
    context = frame(request, found, _("Who is this?")) | {
        "has_person": queries.has_person(request.actor, found),
        **more,
    }
    is_bound = "form" in more and more["form"].is_bound
    status = 422 if is_bound else 200
    template = "desk/intake/concerns/person.html"
    return render(request, template, context, status=status)


def _notice_page(
    request: DeskRequest, concern_id: UUID, more: dict[str, Any], form: Form
) -> HttpResponse:
    found = queries.get_concern(request.actor, concern_id)
    stands = queries.notice_standing(request.actor, found)
    context = frame(request, found, _("Telling the person"))
    context |= {"told_form": ToldForm(), "delay_form": DelayForm(), **more}
    context |= {"notice": stands}
    status = 422 if form.is_bound else 200
    template = "desk/intake/concerns/notice.html"
    return render(request, template, context, status=status)
