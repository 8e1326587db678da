# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: what needs me now, in five seconds."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from netwerkregie.doors.desk.today.parts import parts_for
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock


@require_GET
def today(request: DeskRequest) -> HttpResponse:
    """Show what needs this person today."""
    day = clock.today()
    context = {"parts": parts_for(request.actor, day), "day": day}
    return render(request, "desk/today/today.html", context)
