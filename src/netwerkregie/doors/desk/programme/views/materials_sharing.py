# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing a lesson format, sharing it, calling it back, and taking over of others."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.programme.actions import (
    materials_adopting,
    materials_file,
    materials_sharing,
)
from netwerkregie.domain.programme.drafts.materials import FormatSentBack, RecallReason
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.doors.desk.programme.forms.materials import (
    FormatAskForm,
    FormatReadingForm,
    FormatSendBackForm,
    RecallForm,
)
from netwerkregie.doors.desk.programme.showing import materials as showing
from netwerkregie.doors.desk.programme.views.material_page import version_page
from netwerkregie.doors.desk.programme.views.trying import said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken


@require_POST
def ask(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Put one's name under a version and ask a second person."""
    version = queries.get_version(request.actor, format_version_id)
    reading = queries.second_reading(request.actor, version, queries.hash_of(version))
    form = FormatAskForm(request.POST, readers=reading.readers)

    def act() -> object:
        return materials_sharing.ask(request.actor, format_version_id, form.draft())

    done = _("Asked. Today shows it to them.")
    return _done(request, version, {"ask": form}, act, done)


@require_POST
def sign(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Sign the very words and files that one read; with that it is shared."""
    version = queries.get_version(request.actor, format_version_id)
    form = FormatReadingForm(request.POST)

    def act() -> object:
        return materials_sharing.sign(request.actor, format_version_id, form.draft())

    done = _("Signed. Other municipalities read it from now on.")
    return _done(request, version, {"sign": form}, act, done)


@require_POST
def send_back(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Do not sign, and say why."""
    version = queries.get_version(request.actor, format_version_id)
    form = FormatSendBackForm(request.POST)

    def act() -> object:
        reason = FormatSentBack(form.cleaned_data["reason"])
        return materials_sharing.send_back(request.actor, format_version_id, reason)

    return _done(request, version, {"back": form}, act, _("Sent back to who wrote it."))


@require_POST
def recall(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Call back what was shared, and say why."""
    version = queries.get_version(request.actor, format_version_id)
    form = RecallForm(request.POST, auto_id="id_recall_%s")

    def act() -> object:
        why = RecallReason(form.cleaned_data["why"])
        words = form.cleaned_data["words"]
        return materials_sharing.recall(request.actor, format_version_id, why, words)

    done = _("Called back. Who took it over reads why.")
    return _done(request, version, {"recall_form": form}, act, done)


@require_POST
def take_out(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Give a shared version as a file, for a municipality elsewhere."""
    version = queries.get_version(request.actor, format_version_id)
    assert request.municipality is not None
    origin = _("Municipality of %(name)s") % {"name": request.municipality.name}
    try:
        content = materials_file.take_out(
            request.actor, format_version_id, origin, showing.read_me_of(version)
        )
    except RuleBroken as broken:
        messages.error(request, said(broken))
        return redirect("desk:format_version", format_version_id)
    answer = HttpResponse(content, content_type="application/zip")
    name = f"{slugify(version.title) or 'werkvorm'}-v{version.number}.zip"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def one_shared(request: DeskRequest, shared_format_id: UUID) -> HttpResponse:
    """Show a format of another municipality, to take over."""
    found = shared.get_shared(request.actor, shared_format_id)
    files = shared.shared_files(found)
    context = {
        "shared": found,
        "facts": showing.facts_of(found),
        "plan": showing.plan_of(found),
        "files": showing.files_of(files, "desk:format_shared_file"),
        "is_ours": found.municipality_id == request.actor.municipality_id,
        "ours": shared.adopted(request.actor, [found.line]).get(found.line),
        "can_write": queries.can_write(request.actor),
        "crumbs": showing.crumbs_of((found.title, "")),
    }
    return render(request, "desk/programme/materials/shared.html", context)


@require_POST
def adopt(request: DeskRequest, shared_format_id: UUID) -> HttpResponse:
    """Put a format of another municipality in our own library."""
    try:
        made = materials_adopting.adopt(request.actor, shared_format_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
        return redirect("desk:format_shared", shared_format_id)
    messages.success(request, _("In your library, as it is. Change it in a version."))
    return redirect("desk:format", made.format_id)


def _done(
    request: DeskRequest,
    version: FormatVersion,
    tried_form: Mapping[str, forms.Form],
    act: Callable[[], object],
    done: str,
) -> HttpResponse:
    """Do what a form on the page of a version asks, or show it again."""
    (form,) = tried_form.values()
    if tried(request, form, act):
        messages.success(request, done)
        return redirect("desk:format_version", version.id)
    return version_page(request, version, **tried_form)
