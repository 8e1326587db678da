# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nog terug te koppelen: what we owe by day, and giving it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.intake.actions import feedback as actions
from netwerkregie.domain.intake.drafts.triage import Means, OwedState, Situation, due
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.phrases.triage import MAY_TELL, TOLD
from netwerkregie.domain.intake.queries import feedback as queries
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.intake.forms.feedback import FeedbackForm
from netwerkregie.doors.desk.intake.showing.feedback import owed_rows
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def owed(request: DeskRequest) -> HttpResponse:
    """Show what we owe to people who asked, the earliest day first."""
    mine = request.GET.get("van") == "mij"
    page = queries.owed(request.actor, request.GET.get("vanaf", ""), mine=mine)
    van = "van=mij&" if mine else ""
    context = {
        "tabs": [
            Tab(_("Everybody's"), "?", current=not mine),
            Tab(_("Mine"), "?van=mij", current=mine),
        ],
        "rows": owed_rows(request.actor, page.owed),
        "older": f"?{van}vanaf={page.next}" if page.next else "",
    }
    return render(request, "desk/intake/owed.html", context)


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def give(request: DeskRequest, debt_id: UUID) -> HttpResponse:
    """Show what may be told in each situation, and tell it."""
    debt = queries.get_debt(request.actor, debt_id)
    if debt.state != OwedState.OPEN:
        raise NotFound
    thread = queries.thread_of(request.actor, debt)
    situation = _situation(request)
    form = _form(request, thread, situation)
    if request.method == "POST" and form.is_valid():
        try:
            actions.give(request.actor, debt_id, form.draft())
        except (RuleBroken, VaultUnavailable) as refused:
            field = getattr(refused, "field", None)
            form.add_error(field if field in form.fields else None, say_error(refused))
        except Locked as shut:
            form.add_error(None, say_error(shut))
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("It is told. Thank you."))
            return redirect("desk:feedback")
    name = say_nickname(thread.nickname) if thread else _("A concern")
    context = {
        "form": form,
        "debt": debt,
        "name": name,
        "thread": thread,
        "tabs": [
            Tab(label(one), f"?over={one}", current=one is situation)
            for one in Situation
        ],
        "may_tell": MAY_TELL[situation],
        "situation": situation,
        "crumbs": [
            Crumb(_("Feedback still owed"), reverse("desk:feedback")),
            Crumb(name),
        ],
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/give.html", context, status=status)


def _situation(request: DeskRequest) -> Situation:
    chosen = request.GET.get("over", "")
    return Situation(chosen) if chosen in set(Situation) else Situation.LOOKED_AT


def _form(
    request: DeskRequest, thread: AdviceThread | None, situation: Situation
) -> FeedbackForm:
    typed = unsent.given_back(request.actor, request.path)
    language = thread.language if thread else "nl"
    with translation.override(language):
        words = str(TOLD[situation])
    initial = {
        "text": words,
        "means": Means.THREAD if thread else Means.TELEPHONE,
        "next_on": due(clock.today()),
    }
    return FeedbackForm(
        request.POST or None,
        initial=initial | typed,
        situation=situation,
        has_thread=thread is not None,
    )
