# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists that come in: upload, preview, accept, send, undo."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.network.actions import imports, registers, undoing
from netwerkregie.domain.network.drafts import Column, ImportKind
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.queries import imports as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms import UploadForm
from netwerkregie.doors.desk.network.showing import (
    question_of,
    refusal_words,
    report_of,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error

SHOWN_ROWS = 300
SHOWN_QUESTIONS = 150


@require_http_methods(["GET", "POST"])
def index(request: DeskRequest) -> HttpResponse:
    """Take in a file and show what it would bring; or ask for one."""
    imports.require_importer(request.actor)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            _remember(request)
            return _preview(request, form)
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
    context = {"form": form, "runs": queries.runs(request.actor), "crumbs": _crumbs()}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/lists.html", context, status=status)


@require_POST
def accept(request: DeskRequest) -> HttpResponse:
    """Take in what was previewed: all of it or nothing."""
    sealed = request.POST.get("sealed", "")
    try:
        if request.POST.get("kind") == ImportKind.RELATIONS:
            joined = [int(one) for one in request.POST.getlist("one") if one.isdigit()]
            run = imports.accept(request.actor, sealed, joined)
        else:
            run = registers.accept(request.actor, sealed)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:lists")
    return redirect("desk:list_run", run.id)


@require_GET
def run(request: DeskRequest, run_id: UUID) -> HttpResponse:
    """Show what a list brought, with the buttons to send and to undo."""
    found = queries.get_run(request.actor, run_id)
    today = clock.today()
    context = {
        "run": found,
        "waiting": queries.waiting_in(request.actor, run_id),
        "can_undo": found.undone_at is None and today <= found.undo_until,
        "crumbs": [*_crumbs(_("Lists")), Crumb(found.get_kind_display())],
    }
    return render(request, "desk/network/run.html", context)


@require_POST
def send(request: DeskRequest, run_id: UUID) -> HttpResponse:
    """Let the letters of a list go out."""
    try:
        count = imports.send(request.actor, run_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        text = ngettext(
            "{n} letter goes out now.", "{n} letters go out now.", count
        ).format(n=count)
        messages.success(request, text)
    return redirect("desk:list_run", run_id)


@require_http_methods(["GET", "POST"])
def undo(request: DeskRequest, run_id: UUID) -> HttpResponse:
    """Ask once more, and take a list back."""
    found = queries.get_run(request.actor, run_id)
    if request.method == "GET":
        context = {"run": found, "crumbs": [*_crumbs(_("Lists")), Crumb(_("Undo"))]}
        return render(request, "desk/network/undo.html", context)
    try:
        stay = undoing.undo(request.actor, run_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _undone_words(stay))
    return redirect("desk:list_run", run_id)


def _preview(request: DeskRequest, form: UploadForm) -> HttpResponse:
    data = form.cleaned_data["file"].read()
    kind = form.cleaned_data["kind"]
    crumbs = [*_crumbs(_("Lists")), Crumb(_("Preview"))]
    if kind == ImportKind.RELATIONS:
        return _preview_relations(request, data, crumbs)
    read = (
        registers.preview_schools
        if kind == ImportKind.SCHOOLS
        else registers.preview_districts
    )
    context = {"difference": read(request.actor, data), "kind": kind, "crumbs": crumbs}
    return render(request, "desk/network/difference.html", context)


def _preview_relations(
    request: DeskRequest, data: bytes, crumbs: list[Crumb]
) -> HttpResponse:
    seen = imports.preview(request.actor, data)
    plan = seen.plan
    context = {
        "preview": seen,
        "plan": plan,
        "refused": [
            {"header": one.header, "filled": one.filled, "why": refusal_words(one)}
            for one in plan.refused
        ],
        "unknown": [
            one.header for one in plan.refused if one.why == "unknown" and one.header
        ],
        "columns": choices(Column),
        "questions": [question_of(one) for one in seen.asked[:SHOWN_QUESTIONS]],
        "more_questions": max(0, len(seen.asked) - SHOWN_QUESTIONS),
        "rows": [report_of(row) for row in plan.rows[:SHOWN_ROWS]],
        "more_rows": max(0, len(plan.rows) - SHOWN_ROWS),
        "crumbs": crumbs,
    }
    return render(request, "desk/network/preview.html", context)


def _remember(request: DeskRequest) -> None:
    """Keep what somebody said that unknown columns mean, for this and later lists."""
    headers = request.POST.getlist("header")
    meanings = request.POST.getlist("meaning")
    known = {
        header: Column(meaning)
        for header, meaning in zip(headers, meanings, strict=False)
        if meaning in Column.__members__.values()
    }
    if known:
        imports.remember_columns(request.actor, dict(known))


def _undone_words(stay: int) -> str:
    if not stay:
        return _("The list is taken back. Whoever was written to is told.")
    return ngettext(
        "Taken back. {n} organisation stays, because somebody worked with it since.",
        "Taken back. {n} organisations stay, because somebody worked with them since.",
        stay,
    ).format(n=stay)


def _crumbs(link: str = "") -> list[Crumb]:
    first = Crumb(_("Organisations"), reverse("desk:organisations"))
    if link:
        return [first, Crumb(link, reverse("desk:lists"))]
    return [first, Crumb(_("Lists"))]
