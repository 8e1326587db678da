# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A part of a case at the desk: made for an audience, read, written in, widened."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import cases as actions
from netwerkregie.domain.casework.actions import parts, reading
from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.models import Case, CasePart
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.intake.wording import with_tokens
from netwerkregie.doors.desk.casework.forms.cases import (
    TEXTS,
    AudienceForm,
    ConsentForm,
    PoliceForm,
    ReaderForm,
    StatementForm,
)
from netwerkregie.doors.desk.casework.showing import cases as showing
from netwerkregie.doors.desk.casework.showing import statements
from netwerkregie.doors.desk.casework.views.cases import frame, show_error
from netwerkregie.doors.uploaded import files_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    DomainError,
    Locked,
    ModuleClosed,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error

REFUSALS = (RuleBroken, VaultUnavailable, ModuleClosed)


@require_GET
def part(request: DeskRequest, case_id: UUID, case_part_id: UUID) -> HttpResponse:
    """Show one part: its statements, who can see it, and its provider's conditions."""
    found, one = _part(request, case_id, case_part_id)
    label = statements.part_label(one.kind, one.position)
    context = frame(request, found, label) | _around(request, found, one)
    context |= {"label": label} | _opened(request, found, one)
    return render(request, "desk/casework/cases/part.html", context)


@require_http_methods(["GET", "POST"])
def make(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Make a part for some members: first who reads it, then the words."""
    found = cases.get_case(request.actor, case_id)
    is_police = request.GET.get("soort", "") == "politie"
    members = showing.members_with_key(request.actor, found)
    kind = PoliceForm if is_police else AudienceForm
    form = kind(members, request.POST or None, initial={"once": uuid4()})
    if request.method == "POST" and form.is_valid():
        try:
            made = parts.make(request.actor, case_id, form.draft())
        except REFUSALS as error:
            show_error(form, error)
        else:
            return redirect("desk:case_write", case_id, made.id)
    context = frame(request, found, _("A part for some members"))
    context |= {"form": form, "is_police": is_police}
    return _form_page(request, "desk/casework/cases/part_new.html", context, form)


@keeps_words(*TEXTS)
@require_http_methods(["GET", "POST"])
def write(request: DeskRequest, case_id: UUID, case_part_id: UUID) -> HttpResponse:
    """Add a statement to a part, or one that corrects an earlier one of one's own."""
    found, one = _part(request, case_id, case_part_id)
    step = request.POST.get("step", "")
    start = unsent.given_back(request.actor, request.path) | _correcting(request)
    posted = _with_tokens(request.POST, step) if request.method == "POST" else None
    form = StatementForm(posted, initial={"once": uuid4(), **start})
    if request.method == "POST" and step != "tokens" and form.is_valid():
        try:
            draft = form.draft(files_of(request))
            actions.write(request.actor, case_id, case_part_id, draft)
        except REFUSALS as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Added. Nobody changes it afterwards."))
            return redirect("desk:case_part", case_id, case_part_id)
    context = frame(request, found, _("Add a statement")) | {"form": form}
    context |= _around(request, found, one)
    return _form_page(request, "desk/casework/cases/write.html", context, form)


@require_POST
def widen(request: DeskRequest, case_id: UUID, case_part_id: UUID) -> HttpResponse:
    """Let one more member read a part, with all that was written before."""
    found, one = _part(request, case_id, case_part_id)
    others = _others(request, found, one)
    form = ReaderForm(others, request.POST)
    if form.is_valid():
        chosen = UUID(form.cleaned_data["member"])
        _try(
            request,
            lambda: parts.widen(request.actor, case_id, case_part_id, chosen),
            _("From now on this colleague reads it too."),
        )
    return redirect("desk:case_part", case_id, case_part_id)


@require_http_methods(["GET", "POST"])
def consent(request: DeskRequest, case_id: UUID, case_part_id: UUID) -> HttpResponse:
    """Write down that the provider of police data agrees to its going further."""
    found, one = _part(request, case_id, case_part_id)
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            parts.record_consent(request.actor, case_id, case_part_id, form.draft())
        except REFUSALS as error:
            show_error(form, error)
        else:
            messages.success(request, _("Written down. It can be used for a month."))
            return redirect("desk:case_part", case_id, case_part_id)
    context = frame(request, found, _("The provider agrees")) | {"form": form}
    context |= _around(request, found, one)
    return _form_page(request, "desk/casework/cases/consent.html", context, form)


def _part(
    request: DeskRequest, case_id: UUID, case_part_id: UUID
) -> tuple[Case, CasePart]:
    found = cases.get_case(request.actor, case_id)
    return found, queries.get_part(request.actor, found, case_part_id)


def _around(request: DeskRequest, found: Case, one: CasePart) -> dict[str, Any]:
    """Return what stands beside a part: who can see it, and what one may do."""
    actor = request.actor
    readers = queries.readers_of(actor, one)
    others = _others(request, found, one)
    is_police = one.kind == PartKind.POLICE
    conditions = queries.conditions_of(actor, one) if is_police else None
    may_widen = one.kind != PartKind.SHARED and queries.may_widen(actor, found, one)
    return {
        "part": one,
        "readers": statements.readers_of(actor, readers),
        "widen_form": ReaderForm(others) if may_widen and others else None,
        "is_police": is_police,
        "may_pass_on": queries.may_pass_on(one),
        "conditions": conditions,
        "provider": statements.provider_of(conditions) if conditions else "",
    }


def _opened(request: DeskRequest, found: Case, one: CasePart) -> dict[str, Any]:
    """Open the part, or say why it stays shut; the page itself goes on."""
    after = request.GET.get("vanaf", "")
    try:
        page = reading.read_part_page(request.actor, found.id, one.id, after)
    except Locked:
        return {"is_locked": True}
    except (RuleBroken, VaultUnavailable) as refusal:
        return {"closed_because": say_error(refusal)}
    return {
        "said": statements.said_on(request.actor, page),
        "older": f"?vanaf={page.next}" if page.next else "",
        "permitted_use": page.conditions,
        "consents": page.consents,
    }


def _others(request: DeskRequest, found: Case, one: CasePart) -> list[tuple[UUID, str]]:
    readers = set(queries.readers_of(request.actor, one))
    members = showing.members_with_key(request.actor, found)
    return [(id_, name) for id_, name in members if id_ not in readers]


def _try(request: DeskRequest, act: Any, done: str) -> None:
    try:
        act()
    except DomainError as error:
        if not isinstance(error, REFUSALS):
            raise
        messages.error(request, say_error(error))
    else:
        messages.success(request, done)


def _form_page(
    request: DeskRequest, template: str, context: dict[str, Any], form: Form
) -> HttpResponse:
    return render(request, template, context, status=422 if form.is_bound else 200)


def _with_tokens(posted: QueryDict, step: str) -> QueryDict:
    """Return what was typed, with tokens in the place of names if that was asked."""
    if step != "tokens":
        return posted
    changed = posted.copy()
    texts = {name: str(posted.get(name, "")) for name in TEXTS}
    for name, text in with_tokens(texts).items():
        changed[name] = text
    return changed


def _correcting(request: DeskRequest) -> dict[str, str]:
    found = {
        "corrects": request.GET.get("bij", ""),
        "kind": request.GET.get("soort", ""),
    }
    return {name: value for name, value in found.items() if value}
