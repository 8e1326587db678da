# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling the person of a case, and putting that off with two people."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import case_persons
from netwerkregie.domain.casework.actions import notices as actions
from netwerkregie.domain.casework.drafts.reviews import NoticeWay
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import casefiles as files
from netwerkregie.domain.casework.queries import cases, notices
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.doors.desk.casework.forms.reviews import LaterForm, ToldForm
from netwerkregie.doors.desk.casework.showing import ends as showing
from netwerkregie.doors.desk.casework.showing.case_letter import letter_to
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.doors.desk.intake.views.concerns import show_error
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def notice(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show how the telling stands, and write down that the person was told."""
    found = cases.get_case(request.actor, case_id)
    form = ToldForm(notices.ways_for(found), request.POST or None)
    if request.method == "POST" and form.is_valid():
        way = NoticeWay(form.cleaned_data["way"])
        try:
            actions.tell(request.actor, case_id, way)
        except RuleBroken as error:
            show_error(form, error)
        else:
            messages.success(request, _("Written down: the person was told."))
            return redirect("desk:case_notice", case_id)
    return _page(request, found, {"told_form": form}, is_bound=form.is_bound)


@require_POST
def later(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Ask to tell the person later."""
    found = cases.get_case(request.actor, case_id)
    form = LaterForm(request.POST)
    if form.is_valid():
        try:
            actions.ask_later(request.actor, case_id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Asked. Another member has to sign for it."))
            return redirect("desk:case_notice", case_id)
    return _page(request, found, {"later_form": form}, is_bound=True)


@require_POST
def answer_later(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the reason once, sign for telling later, or say no."""
    found = cases.get_case(request.actor, case_id)
    step = request.POST.get("step")
    if step == "read":
        why = actions.read_why(request.actor, case_id)
        return _page(request, found, {"why": why})
    act = actions.refuse_later if step == "refuse" else actions.sign_later
    try:
        act(request.actor, case_id)
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Written down."))
    return redirect("desk:case_notice", case_id)


@require_POST
def letter(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Make the letter to the person of a case; no copy is kept."""
    stands = actions.make_letter(request.actor, case_id)
    assert request.municipality is not None
    found = cases.get_case(request.actor, case_id)
    paper = letter_to(
        _addressed(request, found),
        request.municipality.name,
        get_language() or "nl",
        found.destroy_on,
        short=stands.was_told,
    )
    answer = HttpResponse(as_pdf(paper, clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="brief.pdf"'
    return answer


def _addressed(request: DeskRequest, found: Case) -> tuple[str, str]:
    """Return the name and address for who can open them; others write by hand."""
    known = [one for one in files.persons_of(request.actor, found) if one.number == 1]
    if not known or not request.actor.is_unlocked:
        return "", ""
    person = case_persons.open_person(request.actor, found.id, known[0].id)
    return person.name, person.contact


def _page(
    request: DeskRequest, found: Case, more: dict[str, Any], *, is_bound: bool = False
) -> HttpResponse:
    stands = queries.notice_of(request.actor, found)
    context = frame(request, found, _("Telling the person")) | {
        "notice": stands,
        "said": showing.notice_words(stands),
        "can_tell": notices.can_tell(request.actor, found, stands),
        "can_ask": notices.can_ask_later(request.actor, found, stands),
        "can_sign": notices.can_sign_later(request.actor, found, stands),
        "told_form": ToldForm(notices.ways_for(found)),
        "later_form": LaterForm(),
        **more,
    }
    status = 422 if is_bound else 200
    return render(request, "desk/casework/reviews/notice.html", context, status=status)
