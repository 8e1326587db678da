# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One version of a lesson format, with all that can be done with it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from netwerkregie.domain.programme.drafts.materials import VersionState, VersionStep
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.doors.desk.programme.forms.materials import (
    FileForm,
    FormatAskForm,
    FormatReadingForm,
    FormatSendBackForm,
    NoteForm,
    RecallForm,
)
from netwerkregie.doors.desk.programme.showing import materials as showing
from netwerkregie.doors.desk.programme.showing.activities import queue_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import new_hidden_id


def version_page(
    request: DeskRequest, version: FormatVersion, **forms: Any
) -> HttpResponse:
    """Show a version; a form that was refused comes back with what was typed."""
    actor = request.actor
    hashed = queries.hash_of(version)
    reading = queries.second_reading(actor, version, hashed)
    steps = queries.steps_open_to(actor, version)
    is_asked = version.state == VersionState.ASKED and reading.is_open
    can_write = queries.can_write(actor)
    start = {"content_hash": hashed}
    uses = queries.uses_of(actor, version.format_id)
    context: dict[str, Any] = {
        "version": version,
        "state": label(VersionState(version.state)),
        "sent_back": showing.sent_back_of(version),
        "origin": showing.origin_of(version),
        "facts": showing.facts_of(version),
        "plan": showing.plan_of(version),
        "files": showing.files_of(queries.files_of(version), "desk:format_file"),
        "notes": showing.notes_of(queries.notes_of(actor, version.format_id)),
        "heard": showing.heard_words(queries.heard_of(actor, version.format_id)),
        "history": showing.history_of(
            queries.history_of(actor, version.format_id), version
        ),
        "lessons": queue_of([one.activity for one in uses]),
        "reading": reading,
        "is_asked": is_asked,
        "can_write": can_write,
        "can_change": VersionStep.CHANGE in steps and not version.is_fixed,
        "can_ask": VersionStep.ASK in steps and not is_asked,
        "can_sign": VersionStep.SIGN in steps and is_asked and reading.may_read,
        "can_renew": VersionStep.RENEW in steps,
        "can_recall": VersionStep.RECALL in steps,
        "is_shared": version.state == VersionState.SHARED,
        "crumbs": showing.crumbs_of((version.title, "")),
        "ask": FormatAskForm(initial=start, readers=reading.readers),
        "sign": FormatReadingForm(initial=start),
        "back": FormatSendBackForm(),
        "recall_form": RecallForm(auto_id="id_recall_%s"),
        "note_form": NoteForm(initial={"once": new_hidden_id()}, auto_id="id_note_%s"),
        "file_form": FileForm(auto_id="id_file_%s"),
        **_news_of(request, version),
        **forms,
    }
    status = 422 if forms else 200
    template = "desk/programme/materials/one.html"
    return render(request, template, context, status=status)


def _news_of(request: DeskRequest, version: FormatVersion) -> dict[str, Any]:
    news = shared.news_of(request.actor, version.format)
    said = label(news.reason) if news.reason else ""
    return {
        "newer": news.newer,
        "recall": news.recall,
        "recall_why": said,
        "can_plan": shared.can_plan_from(version, news),
    }
