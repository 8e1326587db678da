# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice desk: the queue, a thread and the answer."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.intake.actions import advice as actions
from netwerkregie.domain.intake.drafts import State, Step
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.doors.desk.components.values import Tab
from netwerkregie.doors.desk.intake.forms.queue import QueueForm
from netwerkregie.doors.desk.intake.forms.threads import AnswerForm
from netwerkregie.doors.desk.intake.library.canned import Picking, picking
from netwerkregie.doors.desk.intake.showing.around import around
from netwerkregie.doors.desk.intake.showing.threads import (
    crumbs_of,
    entries_of,
    facts_of,
    queue_rows,
    readers_of,
    status_of,
)
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import Locked, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def thread_list(request: DeskRequest) -> HttpResponse:
    """Show the questions by promised day."""
    asked = request.GET.copy()
    chosen = asked.get("status", State.WAITING)
    state = str(chosen if chosen in State.__members__.values() else State.WAITING)
    form = QueueForm(request.GET or None)
    narrowed = form.cleaned_data if form.is_valid() else {}
    page = queries.queue(
        request.actor,
        queries.QueueFilter(
            state=state,
            group=narrowed.get("domein", ""),
            channel=narrowed.get("kanaal", ""),
            owner=narrowed.get("van", ""),
        ),
        request.GET.get("vanaf", ""),
    )
    asked["vanaf"] = page.next
    context = {
        "tabs": _tabs(state, request.GET),
        "state": state,
        "form": form,
        "is_filtered": any(narrowed.values()),
        "rows": queue_rows(request.actor, page.threads),
        "older": f"?{asked.urlencode()}" if page.next else "",
    }
    return render(request, "desk/intake/list.html", context)


@keeps_words("body")
@require_http_methods(["GET", "POST"])
def thread(request: DeskRequest, thread_id: UUID) -> HttpResponse:
    """Show one question; with an open vault its messages, and take an answer."""
    found = queries.get_thread(request.actor, thread_id)
    typed = unsent.given_back(request.actor, request.path)
    picked = picking(request, found)
    if picked.is_asked:
        return _thread_page(
            request, found, AnswerForm(initial={"body": picked.body}), picked
        )
    form = AnswerForm(request.POST or None, initial=typed)
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer(request.actor, thread_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        except VaultUnavailable as gone:
            form.add_error(None, say_error(gone))
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Your answer waits for the asker."))
            return redirect("desk:advice_thread", thread_id)
    return _thread_page(request, found, form, picked)


@require_GET
def open_file(request: DeskRequest, thread_id: UUID, file_id: UUID) -> HttpResponse:
    """Show a re-rendered picture or PDF; the reading is written in the ledger."""
    opened = actions.open_file(request.actor, thread_id, file_id)
    answer = HttpResponse(opened.content, content_type=opened.content_type)
    answer["Content-Disposition"] = "inline"
    return answer


def _thread_page(
    request: DeskRequest, found: AdviceThread, form: AnswerForm, picked: Picking
) -> HttpResponse:
    steps = queries.steps_open_to(request.actor, found)
    context: dict[str, Any] = {
        "thread": found,
        "name": say_nickname(found.nickname),
        "facts": facts_of(found),
        "status": status_of(found),
        "form": form,
        "picked": picked,
        "may_write_lesson": found.state != State.WAITING,
        "can_answer": Step.ANSWER in steps,
        "readers": readers_of(request.actor, found),
        "crumbs": crumbs_of(found),
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    context |= _opened(request, found)
    context |= around(request.actor, found, is_open="entries" in context)
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/detail.html", context, status=status)


def _opened(request: DeskRequest, found: AdviceThread) -> dict[str, Any]:
    """Open the sealed part, or say why it stays shut; the page itself goes on."""
    try:
        opened = actions.open_thread(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except actions.NoKey as refusal:
        return {"closed_because": say_error(refusal)}
    except VaultUnavailable as refusal:
        return {"closed_because": say_error(refusal)}
    return {"entries": entries_of(request.actor, opened), "files": opened.files}


def _tabs(current: str, asked: QueryDict) -> list[Tab]:
    kept = asked.copy()
    kept.pop("vanaf", None)
    named = {
        State.WAITING: _("Waiting for us"),
        State.REFERRED: _("With a partner"),
        State.ANSWERED: _("Answered"),
        State.CLOSED: _("Closed"),
    }
    tabs = []
    for state, label in named.items():
        kept["status"] = state.value
        tabs.append(Tab(label, f"?{kept.urlencode()}", current=state == current))
    return tabs
