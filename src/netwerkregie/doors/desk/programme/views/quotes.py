# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking quotes, writing them down, comparing, choosing, and agreeing."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.programme.actions import quotes as actions
from netwerkregie.domain.programme.drafts.quotes import TWO_FROM, RequestState
from netwerkregie.domain.programme.models import QuoteRequest
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.doors.amounts import said, shown
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.quotes import (
    AskForm,
    ChooseForm,
    QuoteForm,
    SecondForm,
)
from netwerkregie.doors.desk.programme.showing import quotes as showing
from netwerkregie.doors.desk.programme.showing.small_grants import lines_offered
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.doors.uploaded import photo_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.signing import queries as signatures

PAGE = "desk/programme/quotes/request.html"


@require_GET
def requests(request: DeskRequest) -> HttpResponse:
    """Show what quotes were asked for."""
    context = {
        "rows": showing.request_rows(queries.requests(request.actor)),
        "tabs": showing.tabs_of("desk:quotes"),
        "can_buy": queries.can_buy(request.actor),
        "crumbs": [Crumb(_("Quotes"))],
    }
    return render(request, "desk/programme/quotes/requests.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write down what we ask quotes for, and the criteria."""
    queries.require_buyer(request.actor)
    form = AskForm(request.POST or None, offered=lines_offered(request.actor))
    made: list[QuoteRequest] = []
    if tried(
        request,
        form,
        lambda: made.append(actions.ask_for_quotes(request.actor, form.draft())),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:quote_request", made[0].id)
    template = "desk/programme/quotes/ask.html"
    return form_page(request, form, template, crumbs=_crumbs(_("New")))


@require_GET
def one(request: DeskRequest, asking_id: UUID) -> HttpResponse:
    """Show a request with its quotes; the second of two has opened it by that."""
    found = actions.open_choice(request.actor, asking_id)
    return render(request, PAGE, _page(request, found))


@require_http_methods(["GET", "POST"])
def receive(request: DeskRequest, asking_id: UUID) -> HttpResponse:
    """Write a quote down, with its file if there is one."""
    found = queries.get_request(request.actor, asking_id)
    queries.require_buyer(request.actor)
    form = QuoteForm(
        request.POST or None,
        request.FILES or None,
        suppliers=queries.suppliers(request.actor),
        criteria=queries.criteria_of(found),
    )
    if tried(request, form, lambda: _receive(request, asking_id, form)):
        messages.success(request, _("Written down."))
        return redirect("desk:quote_request", asking_id)
    crumbs = _crumbs(found.title)
    template = "desk/programme/quotes/quote_form.html"
    return form_page(request, form, template, asking=found, crumbs=crumbs)


@require_POST
def choose(request: DeskRequest, asking_id: UUID) -> HttpResponse:
    """Choose a quote; a large one waits for a second person."""
    found = queries.get_request(request.actor, asking_id)
    form = ChooseForm(request.POST, quotes=queries.quotes_of(request.actor, found))
    if tried(
        request, form, lambda: actions.choose(request.actor, asking_id, form.draft())
    ):
        messages.success(request, _("Chosen."))
        return redirect("desk:quote_request", asking_id)
    return _refused(request, asking_id, choose_form=form)


@require_POST
def agree(request: DeskRequest, asking_id: UUID) -> HttpResponse:
    """Agree with a choice as the second of two."""
    form = SecondForm(request.POST)
    if tried(
        request,
        form,
        lambda: actions.agree(
            request.actor,
            asking_id,
            form.cleaned_data["words"],
            no_interest=form.cleaned_data["no_interest"],
        ),
    ):
        messages.success(request, _("Decided, and promised in the books."))
        return redirect("desk:quote_request", asking_id)
    return _refused(request, asking_id, agree_form=form)


@require_POST
def end(request: DeskRequest, asking_id: UUID) -> HttpResponse:
    """Buy nothing."""
    try:
        actions.end_request(request.actor, asking_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Ended without a choice."))
    return redirect("desk:quote_request", asking_id)


@require_GET
def file(request: DeskRequest, quote_id: UUID) -> HttpResponse:
    """Give the file of a quote, drawn afresh, to who reads the books."""
    found = queries.get_quote(request.actor, quote_id)
    if not found.content:
        raise NotFound
    answer = HttpResponse(bytes(found.content), content_type=found.content_type)
    answer.headers["Content-Disposition"] = "attachment"
    return answer


def _receive(request: DeskRequest, asking_id: UUID, form: QuoteForm) -> None:
    found = photo_of(request, "file")
    content_type, content = (found.content_type, found.content) if found else ("", b"")
    draft = form.draft_with(content_type, content)
    actions.receive_quote(request.actor, asking_id, draft)


def _refused(request: DeskRequest, asking_id: UUID, **more: forms.Form) -> HttpResponse:
    found = queries.get_request(request.actor, asking_id)
    return render(request, PAGE, _page(request, found, **more), status=422)


def _page(request: DeskRequest, found: QuoteRequest, **more: Any) -> dict[str, Any]:
    actor = request.actor
    can_buy = queries.can_buy(actor)
    is_running = found.state in (RequestState.OPEN, RequestState.CHOSEN)
    rows = queries.compared(actor, found)
    views = queries.views_of(actor, found)
    chosen = next((one.quote for one in rows if one.quote.id == found.chosen_id), None)
    context: dict[str, Any] = {
        "asking": found,
        "facts": showing.request_facts(found),
        "table": showing.comparison(queries.criteria_of(found), rows, clock.today()),
        "has_quotes": bool(rows),
        "chosen": chosen,
        "views": views,
        "two_from": shown(TWO_FROM),
        "can_receive": can_buy and found.state == RequestState.OPEN,
        "can_end": can_buy and is_running,
        "crumbs": _crumbs(found.title),
    }
    if can_buy and is_running and rows:
        context["choose_form"] = ChooseForm(quotes=[one.quote for one in rows])
    if found.state == RequestState.CHOSEN:
        reading = signatures.standing(
            actor,
            queries.KIND,
            found.id,
            queries.hash_of_choice(actor, found),
            pool=queries.POOL,
        )
        context |= {"reading": reading, "ask_url": ""}
        if reading.may_read and queries.can_second(actor, found):
            context["agree_form"] = SecondForm()
    return context | more


def _crumbs(last: str) -> list[Crumb]:
    return [Crumb(_("Quotes"), reverse("desk:quotes")), Crumb(last)]
