# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many concerns nobody took up, and why they went: numbers for the officer."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from netwerkregie.domain.intake.drafts.clocks import FailureReason
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.intake.queries.clocks import Watch
from netwerkregie.doors.desk.components.values import Column, Table
from netwerkregie.doors.desk.oversight import showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.kernel.labels import label

A_YEAR = timedelta(days=365)


@require_GET
def concerns(request: DeskRequest) -> HttpResponse:
    """Show how many concerns wait too long, and how many went without a weighing."""
    watch = queries.watch(request.actor, clock.today() - A_YEAR)
    context = {
        "waiting": _waiting(watch),
        "failures": _failures(watch) if watch.failures else None,
        "without_owner": watch.without_owner,
        "tabs": showing.tabs(request.actor, "desk:oversight_concerns"),
    }
    return render(request, "desk/oversight/concerns.html", context)


def _waiting(watch: Watch) -> Table:
    said = {
        1: _("The owner was told"),
        2: _("Deputy and chair were told"),
        3: _("The network director was told"),
    }
    return Table(
        caption=_("Concerns that wait too long now"),
        columns=[Column(_("How far")), Column(_("How many"), numeric=True)],
        rows=[[said[rung], count] for rung, count in sorted(watch.rungs.items())],
    )


def _failures(watch: Watch) -> Table:
    return Table(
        caption=_("Destroyed without a weighing"),
        columns=[
            Column(_("Month")),
            Column(_("Where it stuck")),
            Column(_("How many"), numeric=True),
        ],
        rows=[
            [
                date_format(one.month, "F Y"),
                label(FailureReason(one.reason)),
                one.concerns,
            ]
            for one in watch.failures
        ],
    )
