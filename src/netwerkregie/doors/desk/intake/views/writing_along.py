# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a question down for whoever calls, or for oneself instead of a remark."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import writing_along as actions
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.intake.forms.questions import QuestionForm
from netwerkregie.doors.guarded import GUARDED
from netwerkregie.doors.uploaded import files_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.privacy.marking import look_at, without
from netwerkregie.foundation.privacy.phrases import LEFT_OUT
from netwerkregie.foundation.vault import codes


@keeps_words("body", GUARDED)
@require_http_methods(["GET", "POST"])
def write_along(request: DeskRequest) -> HttpResponse:
    """Take a question in two steps: show what it holds, then keep it sealed."""
    queries.require_desk(request.actor)
    if request.method == "GET" or GUARDED in request.POST:
        return _begin(request)
    form = QuestionForm(_typed(request))
    if not form.is_valid():
        return _page(request, form, status=422)
    seen = look_at(form.cleaned_data["body"])
    code = request.POST.get("code", "") or codes.new_code(get_language() or "nl")
    if request.POST.get("step") != "send" or seen.must_change:
        return _page(request, form, seen=seen, code=code)
    try:
        thread = actions.write_along(
            request.actor,
            form.draft(get_language() or "nl", files_of(request)),
            code=code,
        )
    except codes.BadCode:
        code = codes.new_code(get_language() or "nl")
        return _page(request, form, seen=seen, code=code)
    except (RuleBroken, VaultUnavailable) as refused:
        form.add_error(None, say_error(refused))
        return _page(request, form, seen=seen, code=code, status=422)
    unsent.forget(request.actor, request.path)
    context = {"thread": thread, "code": code, "crumbs": _crumbs()}
    return render(request, "desk/intake/written_along.html", context)


def _begin(request: DeskRequest) -> HttpResponse:
    """Start with nothing, with what was kept, or with what was stopped elsewhere."""
    kept = unsent.given_back(request.actor, request.path)
    text = "\n\n".join(request.POST.getlist(GUARDED)) or kept.get(GUARDED, "")
    body = text or kept.get("body", "")
    return _page(request, QuestionForm(initial={"body": body} if body else None))


def _typed(request: DeskRequest) -> dict[str, str]:
    values = {str(name): str(value) for name, value in request.POST.items()}
    if values.get("step") == "leave_out":
        values["body"] = without(values.get("body", ""), str(LEFT_OUT))
    return values


def _page(
    request: DeskRequest, form: QuestionForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "form": form,
        "crumbs": _crumbs(),
        "unsent_pass": unsent.pass_for(request, request.actor),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        **more,
    }
    return render(request, "desk/intake/write_along.html", context, status=status)


def _crumbs() -> list[Crumb]:
    return [Crumb(_("Questions"), reverse("desk:advice")), Crumb(_("Write along"))]
