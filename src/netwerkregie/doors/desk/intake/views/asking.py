# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""My questions: the list, asking one, and reading and adding to it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.intake.actions import asking as actions
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.domain.intake.queries.feedback import owed_to_me
from netwerkregie.domain.intake.queries.hours import for_municipality
from netwerkregie.doors import hours
from netwerkregie.doors.desk.components.values import Tab
from netwerkregie.doors.desk.intake import checking
from netwerkregie.doors.desk.intake.forms.asking import (
    AdditionForm,
    OwnFilterForm,
    OwnQuestionForm,
    ShareForm,
)
from netwerkregie.doors.desk.intake.showing import asking as showing
from netwerkregie.doors.desk.intake.showing.threads import status_of
from netwerkregie.doors.guarded import GUARDED
from netwerkregie.doors.uploaded import files_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import Locked, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error

SHARED = "gedeeld"


@require_GET
def my_questions(request: DeskRequest) -> HttpResponse:
    """Show one's own questions, or those that colleagues share; nothing of a text."""
    queries.require_asker(request.actor)
    shared = SHARED in request.GET
    months = queries.months(request.actor, shared=shared)
    form = OwnFilterForm(request.GET, months=months)
    wanted = form.wanted(shared=shared)
    page = queries.my_questions(request.actor, wanted, request.GET.get("vanaf", ""))
    context = {
        "form": form,
        "tabs": _tabs(shared=shared),
        "rows": showing.rows_of(page.threads),
        "owed": [] if shared else showing.owed_rows(owed_to_me(request.actor)),
        "older": _older(request.GET, page.next),
        "is_shared": shared,
        "is_filtered": form.has_changed(),
        **checking.around(request),
    }
    return render(request, "desk/intake/my_questions.html", context)


@keeps_words("body", "want", "domain", GUARDED)
@require_http_methods(["GET", "POST"])
def ask(request: DeskRequest) -> HttpResponse:
    """Take one's own question in two steps: show what it holds, then keep it sealed."""
    queries.require_asker(request.actor)
    if request.method == "GET" or GUARDED in request.POST:
        return _begin(request)
    form = OwnQuestionForm(checking.typed(request))
    if not form.is_valid():
        return _ask_page(request, form, status=422)
    seen = checking.looked_over(request, form.cleaned_data["body"])
    if not checking.is_sent(request, seen):
        return _ask_page(request, form, **seen)
    try:
        draft = form.draft(checking.language(), files_of(request))
        thread = actions.ask(request.actor, draft, once=form.cleaned_data["once"])
    except (RuleBroken, VaultUnavailable, Locked) as refused:
        form.add_error(None, say_error(refused))
        return _ask_page(request, form, status=422, **seen)
    unsent.forget(request.actor, request.path)
    messages.success(request, _("Your question is sealed and sent."))
    return redirect("desk:my_question", thread.id)


@keeps_words("body")
@require_http_methods(["GET", "POST"])
def my_question(request: DeskRequest, question_id: UUID) -> HttpResponse:
    """Show one question of one's own or of a colleague, and take an addition."""
    found = queries.get_held(request.actor, question_id)
    if request.method == "GET":
        kept = unsent.given_back(request.actor, request.path)
        return _question_page(request, found, AdditionForm(initial=kept or None))
    queries.get_own(request.actor, question_id)
    form = AdditionForm(checking.typed(request))
    if not form.is_valid():
        return _question_page(request, found, form, status=422)
    seen = checking.looked_over(request, form.cleaned_data["body"])
    if not checking.is_sent(request, seen):
        return _question_page(request, found, form, **seen)
    try:
        actions.add(request.actor, question_id, form.draft(files_of(request)))
    except (RuleBroken, VaultUnavailable, Locked) as refused:
        form.add_error(None, say_error(refused))
        return _question_page(request, found, form, status=422, **seen)
    unsent.forget(request.actor, request.path)
    messages.success(request, _("The advice team reads along with what you added."))
    return redirect("desk:my_question", question_id)


@require_GET
def my_file(request: DeskRequest, question_id: UUID, file_id: UUID) -> HttpResponse:
    """Show a file with one's own question; the reading is written in the ledger."""
    opened = actions.open_file(request.actor, question_id, file_id)
    answer = HttpResponse(opened.content, content_type=opened.content_type)
    answer["Content-Disposition"] = "inline"
    return answer


def _begin(request: DeskRequest) -> HttpResponse:
    """Start with nothing, with what was kept, or with a draft made elsewhere."""
    kept = unsent.given_back(request.actor, request.path)
    draft = "\n\n".join(request.POST.getlist(GUARDED)) or kept.pop(GUARDED, "")
    initial = kept | {"body": draft} if draft else kept
    return _ask_page(request, OwnQuestionForm(initial=initial or None))


def _ask_page(
    request: DeskRequest, form: OwnQuestionForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "form": form,
        "crumbs": showing.crumbs_of(_("Ask a question")),
        "desk": hours.shown(for_municipality(request.actor)),
        **checking.around(request),
        **more,
    }
    return render(request, "desk/intake/ask.html", context, status=status)


def _question_page(
    request: DeskRequest,
    found: AdviceThread,
    form: AdditionForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    actor = request.actor
    is_own = queries.is_own(actor, found)
    asker = "" if is_own else queries.asker_of(actor, found) or _("A colleague")
    colleagues = queries.could_share_with(actor, found) if is_own else ()
    context = {
        "thread": found,
        "name": say_nickname(found.nickname),
        "facts": showing.facts_of(found),
        "status": status_of(found),
        "form": form,
        "is_own": is_own,
        "asker": asker,
        "readers": showing.readers_of(actor, found, asker),
        "shared_with": queries.shared_with(actor, found),
        "colleagues": colleagues,
        "share_form": ShareForm(colleagues=colleagues),
        "crumbs": showing.crumbs_of(say_nickname(found.nickname)),
        **checking.around(request),
        **_opened(request, found, asker),
        **more,
    }
    return render(request, "desk/intake/my_question.html", context, status=status)


def _opened(request: DeskRequest, found: AdviceThread, asker: str) -> dict[str, Any]:
    """Open the sealed part, or say why it stays shut; the page itself goes on."""
    try:
        opened = actions.read(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except VaultUnavailable as refusal:
        return {"closed_because": say_error(refusal)}
    return {"entries": showing.entries_of(opened, asker), "files": opened.files}


def _tabs(*, shared: bool) -> list[Tab]:
    return [
        Tab(_("My own"), "?", current=not shared),
        Tab(_("Shared with me"), f"?{SHARED}=1", current=shared),
    ]


def _older(asked: QueryDict, place: str) -> str:
    """Return where the next part of this same list stands."""
    if not place:
        return ""
    values = asked.copy()
    values["vanaf"] = place
    return f"?{values.urlencode()}"
