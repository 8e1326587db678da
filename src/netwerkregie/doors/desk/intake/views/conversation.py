# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The conversation sheet: a guided talk on the telephone, kept nowhere before its end.

It ends as a question written along, as the beginning of a concern, or as nothing: who
only needed a listener leaves no text, no line and no count.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.intake.actions import writing_along as actions
from netwerkregie.domain.intake.drafts import QuestionDraft
from netwerkregie.domain.intake.phrases.conversation import (
    OPENING,
    READING_BACK,
    as_text,
)
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.intake.forms.conversation import (
    FIELDS,
    TOLD,
    ConversationForm,
)
from netwerkregie.doors.desk.intake.showing import conversation as showing
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import Role, RuleBroken, VaultUnavailable, clock
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.privacy.marking import without
from netwerkregie.foundation.privacy.phrases import LEFT_OUT
from netwerkregie.foundation.vault import codes

SEND, LEAVE_OUT, LET_GO = "send", "leave_out", "let_go"


@keeps_words(*FIELDS)
@require_http_methods(["GET", "POST"])
def conversation(request: DeskRequest) -> HttpResponse:
    """Guide a talk, show what was written down, and only then keep it sealed."""
    queries.require_desk(request.actor)
    if request.method == "GET":
        kept = unsent.given_back(request.actor, request.path)
        return _page(request, ConversationForm(initial=kept or None))
    if request.POST.get("step") == LET_GO:
        return _let_go(request)
    form = ConversationForm(_typed(request))
    if not form.is_valid():
        return _page(request, form, status=422)
    seen = showing.seen_in(form.cleaned_data)
    must_change = any(one.must_change for one in seen.values())
    if request.POST.get("step") != SEND or must_change:
        return _page(request, form, seen=seen, is_checked=True)
    return _keep(request, form)


@require_GET
def paper(request: DeskRequest) -> HttpResponse:
    """Give an empty sheet to write on; nobody's words stand on it."""
    queries.require_desk(request.actor)
    sheet = showing.paper_of(_language(), request.actor.organisation)
    answer = HttpResponse(as_pdf(sheet, clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="gespreksblad.pdf"'
    return answer


def _keep(request: DeskRequest, form: ConversationForm) -> HttpResponse:
    """Seal the talk as the first message of a question, and show the caller's code."""
    told = form.draft()
    draft = QuestionDraft(
        body=as_text(told, _language()),
        want=told.want,
        domain=told.domain,
        language=_language(),
    )
    code = request.POST.get("code", "")
    try:
        thread = actions.write_along(request.actor, draft, code=code)
    except codes.BadCode:
        return _page(request, form, is_checked=True)
    except (RuleBroken, VaultUnavailable) as refused:
        form.add_error(None, say_error(refused))
        return _page(request, form, is_checked=True, status=422)
    unsent.forget(request.actor, request.path)
    context = {"thread": thread, "code": code, "crumbs": _crumbs()}
    return render(request, "desk/intake/written_along.html", context)


def _let_go(request: DeskRequest) -> HttpResponse:
    """End with nothing: what was kept for a closed vault goes as well."""
    unsent.forget(request.actor, request.path)
    messages.info(request, _("Nothing was kept: no text, no line, no count."))
    return redirect("desk:advice")


def _typed(request: DeskRequest) -> dict[str, str]:
    values = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in FIELDS}
    if request.POST.get("step") == LEAVE_OUT:
        for name in [*map(str, TOLD), "when"]:
            values[name] = without(values[name], str(LEFT_OUT))
    return values


def _page(
    request: DeskRequest,
    form: ConversationForm,
    *,
    seen: dict[str, Any] | None = None,
    is_checked: bool = False,
    status: int = 200,
) -> HttpResponse:
    found = seen or {}
    context = {
        "form": form,
        "sections": showing.sections_of(form, found),
        "problems": showing.problems_of(form),
        "opening": OPENING,
        "reading_back": READING_BACK,
        "is_checked": is_checked,
        "has_marks": bool(found),
        "must_change": any(one.must_change for one in found.values()),
        "code": _code(request) if is_checked else "",
        "concern_url": _concern_url(request),
        "crumbs": _crumbs(),
        "unsent_pass": unsent.pass_for(request, request.actor),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
    }
    return render(request, "desk/intake/conversation.html", context, status=status)


def _code(request: DeskRequest) -> str:
    """Return the code of this talk: the same for each press, so it is kept once."""
    code = request.POST.get("code", "")
    try:
        codes.derive(code)
    except codes.BadCode:
        return codes.new_code(_language())
    return code


def _concern_url(request: DeskRequest) -> str:
    """Return where a concern is begun, to whom may begin one; else nothing."""
    may = request.actor.has(Role.INTAKE_OFFICER)
    return addresses.page("desk:concern_new") if may else ""


def _language() -> str:
    return (get_language() or "nl")[:2]


def _crumbs() -> list[Crumb]:
    here = Crumb(_("Conversation sheet"))
    return [Crumb(_("Questions"), reverse("desk:advice")), here]
