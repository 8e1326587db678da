# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Closing a case in steps, and the little that may be done with a closed one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import aftercare, closing
from netwerkregie.domain.casework.drafts.closing import (
    Aftercare,
    LongerGround,
    ReadingWhy,
    aftercare_last,
)
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.doors.desk.casework.forms.reviews import (
    AftercareForm,
    ClosingForm,
    LongerForm,
    OwnWordsForm,
    RestartForm,
    WhyForm,
)
from netwerkregie.doors.desk.casework.showing import ends as showing
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.doors.desk.intake.views.concerns import show_error
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Take the end of a case and put it before a second reader."""
    found = cases.get_case(request.actor, case_id)
    queries.require_closing(request.actor, found)
    latest = aftercare_last(clock.today(), found.band)
    start = unsent.given_back(request.actor, request.path)
    form = ClosingForm(request.POST or None, initial=start, latest=latest)
    if request.method == "POST" and form.is_valid():
        try:
            closing.ask_closing(request.actor, case_id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Asked. Another member reads it and signs."))
            return redirect("desk:case_close", case_id)
    context = frame(request, found, _("Close it")) | {
        "form": form,
        "latest": latest,
        "asked": queries.closing_asked(request.actor, found),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/casework/reviews/close.html", context, status=status)


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def read_closing(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the end to the second reader; signing closes the case."""
    found = cases.get_case(request.actor, case_id)
    if queries.closing_asked(request.actor, found) is None:
        return redirect("desk:case", case_id)
    start = unsent.given_back(request.actor, request.path)
    form = OwnWordsForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            closing.sign_closing(request.actor, case_id, words)
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Signed. The case is closed."))
            return redirect("desk:cases")
    context = frame(request, found, _("Close it")) | {"form": form}
    if request.actor.is_unlocked:
        opened = closing.read_closing(request.actor, case_id)
        context |= {"opened": opened, "reason_words": label(opened.reason)}
    status = 422 if form.is_bound else 200
    template = "desk/casework/reviews/read_closing.html"
    return render(request, template, context, status=status)


@require_GET
def closing_place(request: DeskRequest, closing_id: UUID) -> HttpResponse:
    """Lead a second reader to the end that waits."""
    found = queries.get_closing(request.actor, closing_id)
    return redirect("desk:case_close_read", found.case_id)


@require_GET
def closed(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show what may still be done with a closed case; no content."""
    return _closed_page(request, case_id, {})


@require_POST
def read_closed(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Open a closed case for a purpose, once; it stands in the log."""
    form = WhyForm(request.POST)
    if not form.is_valid():
        return _closed_page(request, case_id, {"why_form": form}, form)
    why = ReadingWhy(form.cleaned_data["why"])
    opened = closing.read_closed(request.actor, case_id, why)
    return _closed_page(request, case_id, {"opened": opened})


@require_POST
def tell_person(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Write down that the person heard that it ended."""
    return _done(request, case_id, lambda: closing.tell_person(request.actor, case_id))


@require_POST
def check_after(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Write down what came of the one question afterwards."""
    form = AftercareForm(request.POST)
    if not form.is_valid():
        return _closed_page(request, case_id, {"aftercare_form": form}, form)
    outcome = Aftercare(form.cleaned_data["outcome"])
    answer = _done(
        request, case_id, lambda: aftercare.check_after(request.actor, case_id, outcome)
    )
    if outcome is Aftercare.ORDINARY_WAY:
        messages.info(
            request,
            _("What is new goes the ordinary way: ask advice or report a concern."),
        )
    return answer


@require_POST
def restart(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Ask to start a closed case again, read why, or sign it."""
    step = request.POST.get("step")
    if step == "read":
        opened = aftercare.read_restart(request.actor, case_id)
        return _closed_page(request, case_id, {"restart": opened})
    if step == "sign":
        return _done(
            request,
            case_id,
            lambda: aftercare.sign_restart(request.actor, case_id),
            "desk:case",
        )
    form = RestartForm(request.POST)
    if form.is_valid():
        try:
            aftercare.ask_restart(request.actor, case_id, form.cleaned_data["words"])
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Asked. Another person has to sign it."))
            return redirect("desk:case_closed", case_id)
    return _closed_page(request, case_id, {"restart_form": form}, form)


@require_POST
def ask_longer(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Ask the privacy officer to let a closed case stay longer."""
    form = LongerForm(request.POST)
    if not form.is_valid():
        return _closed_page(request, case_id, {"longer_form": form}, form)
    ground = LongerGround(form.cleaned_data["ground"])
    return _done(
        request, case_id, lambda: aftercare.ask_longer(request.actor, case_id, ground)
    )


@require_GET
def longer(request: DeskRequest) -> HttpResponse:
    """Show the privacy officer what should stay longer: days and grounds only."""
    found = queries.longer_asked(request.actor)
    context = {"asked": found, "rows": showing.longer_rows(found)}
    return render(request, "desk/casework/reviews/longer.html", context)


@require_http_methods(["GET", "POST"])
def answer_longer(request: DeskRequest, longer_id: UUID) -> HttpResponse:
    """Show one extension without content, and take the privacy officer's answer."""
    one = queries.get_longer(request.actor, longer_id)
    if request.method == "POST":
        agrees = request.POST.get("step") == "agree"
        try:
            aftercare.answer_longer(request.actor, longer_id, agrees=agrees)
        except RuleBroken as error:
            messages.error(request, say_error(error))
        else:
            messages.success(request, _("Written down."))
        return redirect("desk:case_longer")
    context = {"one": one, "facts": showing.longer_facts(one)}
    return render(request, "desk/casework/reviews/answer_longer.html", context)


def _done(
    request: DeskRequest, case_id: UUID, act: Any, to: str = "desk:case_closed"
) -> HttpResponse:
    try:
        act()
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
        return redirect("desk:case_closed", case_id)
    messages.success(request, _("Written down."))
    return redirect(to, case_id)


def _closed_page(
    request: DeskRequest, case_id: UUID, more: dict[str, Any], form: Form | None = None
) -> HttpResponse:
    found: Case = cases.get_case(request.actor, case_id)
    end = queries.closing_of(request.actor, found)
    context = frame(request, found, _("Closed")) | {
        "end": end,
        "days": showing.days_of(request.actor, found),
        "why_form": WhyForm(),
        "aftercare_form": AftercareForm(),
        "restart_form": RestartForm(),
        "longer_form": LongerForm(),
        "may_restart": queries.may_restart(request.actor, found),
        "longer": showing.longer_of(request.actor, found),
        "said": showing.end_words(end),
        "mine": end.restart_asked_by == request.actor.membership_id,
        **more,
    }
    status = 422 if form is not None else 200
    return render(request, "desk/casework/reviews/closed.html", context, status=status)
