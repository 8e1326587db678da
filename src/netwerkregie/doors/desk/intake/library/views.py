# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library: found by what it is about, written, changed and read again."""

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

from netwerkregie.domain.intake.actions import library as actions
from netwerkregie.domain.intake.actions import reading
from netwerkregie.domain.intake.drafts.library import ItemKind
from netwerkregie.domain.intake.models import LibraryItem
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.queries.library import ItemFilter
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.intake.library.forms import (
    ItemForm,
    LibraryFilterForm,
    form_of,
    initial_of,
)
from netwerkregie.doors.desk.intake.library.reading import detail_page
from netwerkregie.doors.desk.intake.library.showing import crumbs_of, rows_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error

WORDS = ("title", "body", "title_en", "body_en")


@require_GET
def item_list(request: DeskRequest) -> HttpResponse:
    """Show the library; drafts stand apart."""
    queries.require_library(request.actor)
    form = LibraryFilterForm(request.GET)
    form.is_valid()
    is_draft = request.GET.get("stand") == "concept"
    page = queries.items(
        request.actor, wanted_of(form, is_draft=is_draft), request.GET.get("na", "")
    )
    context = {
        "form": form,
        "rows": rows_of(page.items),
        "more": more_of(request, page.next),
        "is_filtered": form.has_changed(),
        "is_narrowed": bool(request.GET.get("soort") or request.GET.get("thema")),
        "is_draft": is_draft,
        "has_unused": queries.has_unused_shipped(request.actor),
        "tabs": tabs_of(request, "concept" if is_draft else "ons"),
    }
    part = "_rows" if getattr(request, "htmx", False) else "list"
    return render(request, f"desk/intake/library/{part}.html", context)


@keeps_words(*WORDS)
@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write a text for the library; what kind it is was chosen before."""
    asked = request.GET.get("soort", "")
    kinds = [one for one in ItemKind if one is not ItemKind.LESSON]
    kind = ItemKind(asked) if asked in [str(one) for one in kinds] else ItemKind.ANSWER
    return _write(request, kind)


@keeps_words(*WORDS)
@require_http_methods(["GET", "POST"])
def lesson(request: DeskRequest) -> HttpResponse:
    """Write a lesson afresh: the form is empty, whatever page one came from."""
    return _write(request, ItemKind.LESSON)


@require_GET
def detail(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Show a text, and what can be done with it; a reader's opening is written."""
    return detail_page(request, reading.open_text(request.actor, item_id))


@keeps_words(*WORDS)
@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Change a text; whoever saves second is told."""
    item = queries.get_item(request.actor, item_id)
    kind = ItemKind(item.kind)
    typed = unsent.given_back(request.actor, request.path)
    initial = initial_of(item) | {name: typed[name] for name in WORDS if name in typed}
    form = form_of(kind)(request.POST or None, kind=kind, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, item_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
            if broken.code == "intake.item_changed":
                # What was typed stays; the next press is about what is saved now.
                data = request.POST.copy()
                data["version"] = str(item.version)
                form.data = data
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Saved. A second person reads it now."))
            return redirect("desk:answer", item_id)
    return _form_page(request, form, item)


@require_POST
def read_again(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Say that a text or a number still holds."""
    version = request.POST.get("version", "")
    try:
        actions.read_again(
            request.actor, item_id, int(version) if version.isdecimal() else 0
        )
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Noted: it still holds today."))
    return redirect("desk:answer", item_id)


@require_POST
def show(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Put a text on the anonymous site, or take it off."""
    is_public = request.POST.get("toon") == "ja"
    try:
        actions.show(request.actor, item_id, is_public=is_public)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        done = (
            _("Residents read it on the anonymous site now.")
            if is_public
            else _("It is off the anonymous site.")
        )
        messages.success(request, done)
    return redirect("desk:answer", item_id)


@require_POST
def remove(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Take a text out of the library."""
    actions.remove(request.actor, item_id)
    messages.success(request, _("It is out of the library."))
    return redirect("desk:answers")


def wanted_of(form: LibraryFilterForm, *, is_draft: bool = False) -> ItemFilter:
    """Return what is looked for."""
    values = form.cleaned_data
    return ItemFilter(
        text=values.get("q", ""),
        kind=values.get("soort", ""),
        theme=values.get("thema", ""),
        is_draft=is_draft,
    )


def more_of(request: DeskRequest, following: str) -> str:
    """Return the address of the next part of a list, or nothing."""
    query = request.GET.copy()
    query["na"] = following
    return f"?{query.urlencode()}" if following else ""


def tabs_of(request: DeskRequest, current: str) -> list[Tab]:
    """Return the parts of the library."""
    home = reverse("desk:answers")
    drafts = queries.count_drafts(request.actor)
    named = [
        ("ons", _("Ours"), home, None),
        ("concept", _("Not read by two yet"), f"{home}?stand=concept", drafts),
        ("anderen", _("From others"), reverse("desk:answers_shared"), None),
    ]
    if queries.may_show(request.actor):
        asked = (_("Ask a colleague"), reverse("desk:colleagues"))
        named.append(("collega", *asked, None))
    return [
        Tab(words, url, current=name == current, count=count)
        for name, words, url, count in named
    ]


def _write(request: DeskRequest, kind: ItemKind) -> HttpResponse:
    queries.require_library(request.actor)
    typed = unsent.given_back(request.actor, request.path)
    initial = {name: typed[name] for name in WORDS if name in typed}
    form = form_of(kind)(request.POST or None, kind=kind, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.write(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            unsent.forget(request.actor, request.path)
            messages.success(
                request, _("A draft. Ask somebody to read it, then it can be used.")
            )
            return redirect("desk:answer", made.id)
    return _form_page(request, form)


def _form_page(
    request: DeskRequest, form: ItemForm, item: LibraryItem | None = None
) -> HttpResponse:
    here = reverse("desk:answer", args=[item.id]) if item else ""
    title = item.title if item else ""
    last = _("Change") if item else label(form.kind)
    context: dict[str, Any] = {
        "form": form,
        "item": item,
        "kind": str(form.kind),
        "crumbs": crumbs_of(title, here, last) if item else [*crumbs_of(), Crumb(last)],
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/library/form.html", context, status=status)
