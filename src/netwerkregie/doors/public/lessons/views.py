# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a teacher prepares, how the lesson goes, and what pupils may expect.

Whoever has the code reads it, without an account and without a name; a month after the
lesson the page is gone.
"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from netwerkregie.domain.programme.drafts.activities import ActivityKind, ActivityState
from netwerkregie.domain.programme.drafts.materials import (
    LICENCE_NAMES,
    LICENCE_PAGES,
    Licence,
)
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import lessons as queries
from netwerkregie.domain.programme.queries.materials import files_of
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_safe
def lesson(request: DeskRequest, code: str) -> HttpResponse:
    """Show the page of one planned lesson."""
    _actor, use = queries.come_to_lesson(request.actor, code)
    version, activity = use.version, use.activity
    licence = Licence(version.licence)
    context = {
        "code": code,
        "version": version,
        "activity": activity,
        "kind": label(ActivityKind(activity.kind)),
        "is_off": activity.state == ActivityState.CANCELLED,
        "files": files_of(version),
        "licence": LICENCE_NAMES.get(licence) or label(licence),
        "licence_page": LICENCE_PAGES.get(licence, ""),
        "municipality": request.municipality,
    }
    return render(request, "public/lessons/page.html", context)


@require_safe
def file(request: DeskRequest, code: str, format_file_id: UUID) -> HttpResponse:
    """Show one file that belongs to the lesson."""
    _actor, use = queries.come_to_lesson(request.actor, code)
    found = queries.file_of_lesson(use, format_file_id)
    answer = HttpResponse(bytes(found.content), content_type=found.content_type)
    answer["Content-Disposition"] = "inline"
    return answer
