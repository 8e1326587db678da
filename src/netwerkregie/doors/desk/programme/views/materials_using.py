# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning from a lesson format, and writing what we learned of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.queries import picking
from netwerkregie.domain.programme.actions import materials_using as actions
from netwerkregie.domain.programme.drafts.activities import TEXT_LENGTH
from netwerkregie.domain.programme.models import Activity, FormatVersion
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.doors.desk.programme.forms.activities import (
    ActivityForm,
    new_activity,
)
from netwerkregie.doors.desk.programme.forms.materials import NoteForm
from netwerkregie.doors.desk.programme.showing import materials as showing
from netwerkregie.doors.desk.programme.views.activities import SEARCH
from netwerkregie.doors.desk.programme.views.material_page import version_page
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_http_methods(["GET", "POST"])
def plan(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Plan an activity or a series; what the format says is filled in."""
    version = queries.get_version(request.actor, format_version_id)
    queries.require_writer(request.actor)
    start, typed = filled_from(version), request.POST
    is_search = typed.get("step") == SEARCH
    chosen = typed.get("organisation", "")
    options = picking.choices_for(request.actor, typed.get("zoek", ""), chosen)
    # Nothing is judged while somebody searches; what was chosen stays chosen.
    initial = start | typed.dict() if is_search else start
    bound = typed if typed and not is_search else None
    form = ActivityForm(bound, initial=initial, options=options)
    made: list[Activity] = []
    if is_search or not tried(
        request,
        form,
        lambda: made.append(
            actions.plan_from(request.actor, format_version_id, form.draft())
        ),
    ):
        here = reverse("desk:format", args=[version.format_id])
        crumbs = showing.crumbs_of((version.title, here), (_("Plan"), ""))
        template = "desk/programme/materials/plan.html"
        return form_page(request, form, template, version=version, crumbs=crumbs)
    messages.success(request, _("Planned. The page for the teacher is ready."))
    return redirect("desk:activity", made[0].id)


@require_POST
def note(request: DeskRequest, format_id: UUID) -> HttpResponse:
    """Write an experience with a format."""
    version = queries.newest_of(request.actor, format_id)
    form = NoteForm(request.POST, auto_id="id_note_%s")
    if tried(
        request, form, lambda: actions.note(request.actor, format_id, form.draft())
    ):
        messages.success(request, _("Written down with the format."))
        return redirect("desk:format", format_id)
    return version_page(request, version, note_form=form)


def filled_from(version: FormatVersion) -> dict[str, Any]:
    """Return what planning starts with: what the format says, as far as it fits."""
    plan = " ".join(f"{one.minutes} min: {one.words}." for one in version.steps)
    needs = ", ".join(version.needs)
    if needs:
        plan = f"{plan} {_('What has to lie ready')}: {needs}.".strip()
    levels = version.levels
    return new_activity(None) | {
        "kind": version.kind,
        "title": version.title,
        "audience": version.audience,
        "class_level": levels[0] if len(levels) == 1 else "",
        "minutes": str(version.minutes),
        "about": version.expect,
        "preparation": _fits(version.preparation),
        "plan": _fits(plan),
    }


def _fits(text: str) -> str:
    """Return a text as far as it fits; the teacher's page has all of it."""
    words = " ".join(text.split())
    if len(words) <= TEXT_LENGTH:
        return words
    return words[: TEXT_LENGTH - 1].rsplit(" ", 1)[0] + "…"
