# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking a colleague elsewhere, and answering one."""

from typing import Any
from uuid import UUID

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

from netwerkregie.domain.intake.actions import colleagues as actions
from netwerkregie.domain.intake.drafts.colleagues import Exchange, Side
from netwerkregie.domain.intake.models import ColleagueQuestion
from netwerkregie.domain.intake.queries import colleagues as queries
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.intake.library.forms import (
    ColleagueAnswerForm,
    ColleagueForm,
)
from netwerkregie.doors.desk.intake.library.showing import (
    crumbs_of,
    question_rows,
    with_whom,
)
from netwerkregie.doors.desk.intake.library.views import tabs_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def question_list(request: DeskRequest) -> HttpResponse:
    """Show what we asked elsewhere, or what was asked of us."""
    queries.require_colleagues(request.actor)
    is_theirs = request.GET.get("van") == "hen"
    side = Side.THEIRS if is_theirs else Side.OURS
    page = queries.questions(request.actor, side, request.GET.get("vanaf", ""))
    sides = [(Side.OURS, _("We asked"), ""), (Side.THEIRS, _("They asked"), "hen")]
    older = f"?van={'hen' if is_theirs else ''}&vanaf={page.next}" if page.next else ""
    context = {
        "rows": question_rows(page.questions, names_of(request.actor)),
        "older": older,
        "is_theirs": is_theirs,
        "tabs": tabs_of(request, "collega"),
        "sides": [
            Tab(words, f"?van={value}", current=one is side)
            for one, words, value in sides
        ],
    }
    return render(request, "desk/intake/library/colleagues.html", context)


@keeps_words("subject", "body")
@require_http_methods(["GET", "POST"])
def ask(request: DeskRequest) -> HttpResponse:
    """Ask a colleague elsewhere; the form is empty, whatever page one came from."""
    queries.require_colleagues(request.actor)
    others = queries.elsewhere(request.actor).values()
    form = ColleagueForm(
        request.POST or None, elsewhere={one.slug: one.name for one in others}
    )
    if request.method == "GET":
        form.initial.update(unsent.given_back(request.actor, request.path))
    if request.method == "POST" and form.is_valid():
        try:
            asked = actions.ask(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            unsent.forget(request.actor, request.path)
            done = (
                _("Asked. The answer comes on Today.")
                if asked.other_id
                else _("Ready to be sent by yourself.")
            )
            messages.success(request, done)
            return redirect("desk:colleague", asked.id)
    crumbs = [*_crumbs(), Crumb(_("New"))]
    context = {
        "form": form,
        "crumbs": crumbs,
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    template = "desk/intake/library/colleague_ask.html"
    return render(request, template, context, status=status)


@keeps_words("answer")
@require_http_methods(["GET", "POST"])
def question(request: DeskRequest, colleague_id: UUID) -> HttpResponse:
    """Show a question with its answer, or take the answer."""
    found = queries.get_question(request.actor, colleague_id)
    form = ColleagueAnswerForm(
        request.POST or None, initial=unsent.given_back(request.actor, request.path)
    )
    if request.method == "POST" and form.is_valid():
        to_them = found.side == Side.THEIRS
        act = actions.answer if to_them else actions.note_answer
        try:
            act(request.actor, colleague_id, form.cleaned_data["answer"])
        except RuleBroken as broken:
            field = broken.field if broken.field in form.fields else None
            form.add_error(field, say_error(broken))
        else:
            unsent.forget(request.actor, request.path)
            sent = _("Sent. Thank you for helping a colleague.")
            messages.success(request, sent if to_them else _("Written down."))
            return redirect("desk:colleague", colleague_id)
    if found.side == Side.OURS:
        actions.see(request.actor, colleague_id)
    return _question_page(request, found, form)


@require_POST
def decline(request: DeskRequest, colleague_id: UUID) -> HttpResponse:
    """Tell a colleague elsewhere that one does not know either."""
    try:
        actions.decline(request.actor, colleague_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Told. Then they can ask somebody else."))
    return redirect("desk:colleague", colleague_id)


@require_POST
def take_back(request: DeskRequest, colleague_id: UUID) -> HttpResponse:
    """Take one's own open question back."""
    try:
        actions.take_back(request.actor, colleague_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:colleague", colleague_id)
    messages.success(request, _("The question is gone, also elsewhere."))
    return redirect("desk:colleagues")


@require_POST
def keep(request: DeskRequest, colleague_id: UUID) -> HttpResponse:
    """Make an answer a draft of the library."""
    try:
        item = actions.keep_as_draft(request.actor, colleague_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:colleague", colleague_id)
    messages.success(
        request, _("A draft. Make it your own, then ask somebody to read it.")
    )
    return redirect("desk:answer", item.id)


def names_of(actor: Actor) -> dict[Any, str]:
    """Return the names of the other municipalities."""
    return {key: one.name for key, one in queries.elsewhere(actor).items()}


def _question_page(
    request: DeskRequest, found: ColleagueQuestion, form: ColleagueAnswerForm
) -> HttpResponse:
    is_open = found.state == Exchange.OPEN
    is_theirs = found.side == Side.THEIRS
    context = {
        "question": found,
        "whom": with_whom(found, names_of(request.actor)),
        "status": label(Exchange(found.state)),
        "is_open": is_open,
        "is_theirs": is_theirs,
        "is_centre": found.other_id is None,
        "can_answer": is_open and (is_theirs or found.other_id is None),
        "can_keep": found.state == Exchange.ANSWERED,
        "form": form,
        "crumbs": [*_crumbs(), Crumb(found.subject)],
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    template = "desk/intake/library/colleague.html"
    return render(request, template, context, status=status)


def _crumbs() -> list[Crumb]:
    return [*crumbs_of(), Crumb(_("Ask a colleague"), reverse("desk:colleagues"))]
