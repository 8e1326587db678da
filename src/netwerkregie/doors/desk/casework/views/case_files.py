# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a case at the desk: a list without content, one at a time, kept by two."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.casework.actions import files as actions
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.casework.forms.cases import KeepForm
from netwerkregie.doors.desk.casework.showing import files as showing
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def file_list(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the files one can open, with the day on which each goes."""
    found = cases.get_case(request.actor, case_id)
    files = queries.files_of(request.actor, found)
    # A form of its own per file, so that each label names its own list.
    rows = [
        (one, KeepForm(auto_id=f"id_{number}_%s"))
        for number, one in enumerate(showing.rows_of(request.actor, files))
    ]
    context = frame(request, found, _("Files")) | {"rows": rows}
    return render(request, "desk/casework/cases/files.html", context)


@require_GET
def open_file(request: DeskRequest, case_id: UUID, casefile_id: UUID) -> HttpResponse:
    """Show a re-rendered picture or PDF; the reading is written in the ledger."""
    content_type, content = actions.open_file(request.actor, case_id, casefile_id)
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = "inline"
    return answer


@require_POST
def keep(request: DeskRequest, case_id: UUID, casefile_id: UUID) -> HttpResponse:
    """Ask that a file stays, or say so as the second person."""
    found = cases.get_case(request.actor, case_id)
    queries.get_file(request.actor, found, casefile_id)
    form = KeepForm(request.POST)
    try:
        if request.POST.get("step") == "second":
            actions.keep(request.actor, case_id, casefile_id)
        elif form.is_valid():
            actions.ask_to_keep(request.actor, case_id, casefile_id, form.chosen())
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Written down."))
    return redirect("desk:case_files", case_id)
