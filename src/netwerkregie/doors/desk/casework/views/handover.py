# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing a case over to a Zorg- en Veiligheidshuis: one page, step by step."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.doors.desk.casework.showing import handover as showing
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound


@require_GET
def handover(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show how far the hand-over is, and lead to the one step that is next."""
    found = cases.get_case(request.actor, case_id)
    if not queries.may_disclose_to_others(request.actor, found):
        raise NotFound
    stands = queries.handover_of(request.actor, found)
    context = frame(request, found, _("Hand over")) | {
        "steps": showing.steps_of(request.actor, found, stands),
        "days": showing.days_kept(found),
    }
    return render(request, "desk/casework/disclosures/handover.html", context)
