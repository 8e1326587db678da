# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline of a case: days, kinds and authors; no words."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.casework.showing.timeline_sources import entries_of
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.foundation.accounts.typed import DeskRequest


@require_GET
def timeline(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show what happened on which day, as far as the reader may know of it."""
    found = cases.get_case(request.actor, case_id)
    entries = entries_of(request.actor, found)
    context = frame(request, found, _("Timeline")) | {"entries": entries}
    return render(request, "desk/casework/cases/timeline.html", context)
