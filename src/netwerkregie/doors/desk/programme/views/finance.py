# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the finance system: chosen, looked at, taken in, taken back, given."""

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

from netwerkregie.domain.programme.actions import accounts
from netwerkregie.domain.programme.actions import finance as actions
from netwerkregie.domain.programme.drafts.finance import FinanceField
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import finance as queries
from netwerkregie.doors.desk.components.values import Crumb, QueueRow
from netwerkregie.doors.desk.programme.forms.accounts import FinanceForm
from netwerkregie.doors.desk.programme.showing import accounts as showing
from netwerkregie.doors.desk.programme.showing.budget import money
from netwerkregie.doors.desk.programme.views.handing import handed_over
from netwerkregie.doors.desk.programme.views.trying import said
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say

SHOWN = 300


@require_http_methods(["GET", "POST"])
def lists(request: DeskRequest) -> HttpResponse:
    """Take a file and show what it would do; or ask for one, with what came before."""
    budget.require_spender(request.actor)
    form = FinanceForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            _remember(request)
            found = actions.preview(request.actor, form.cleaned_data["file"].read())
            return _preview(request, found)
        except RuleBroken as broken:
            form.add_error("file", said(broken))
    context = {
        "form": form,
        "runs": [
            QueueRow(
                _("{first} to {last}").format(
                    first=f"{one.first_on:%d-%m-%Y}", last=f"{one.last_on:%d-%m-%Y}"
                ),
                reverse("desk:finance_run", args=[one.id]),
                status=_("Taken back") if one.undone_at else "",
            )
            for one in queries.runs(request.actor)
        ],
        "years": budget.years(request.actor),
        "crumbs": _crumbs(""),
    }
    status = 422 if form.is_bound else 200
    return render(
        request, "desk/programme/accounts/finance.html", context, status=status
    )


@require_POST
def accept(request: DeskRequest) -> HttpResponse:
    """Take a list in: all that was said, or nothing."""
    budget.require_spender(request.actor)
    sealed, chosen = request.POST.get("sealed", ""), _chosen(request)
    try:
        if "opnieuw" in request.POST:
            return _preview(request, actions.look_again(request.actor, sealed, chosen))
        run = actions.accept(request.actor, sealed, chosen)
    except RuleBroken as broken:
        messages.error(request, said(broken))
        return _once_more(request, sealed, chosen)
    messages.success(request, _("Taken in. You can take the whole list back."))
    return redirect("desk:finance_run", run.id)


@require_GET
def run(request: DeskRequest, finance_run_id: UUID) -> HttpResponse:
    """Show what a list brought."""
    found = queries.get_run(request.actor, finance_run_id)
    context = {
        "run": found,
        "table": showing.run_table(queries.rows_of(request.actor, found)),
        "can_spend": budget.can_spend(request.actor),
        "crumbs": _crumbs(_("A list that came in")),
    }
    return render(request, "desk/programme/accounts/run.html", context)


@require_POST
def undo(request: DeskRequest, finance_run_id: UUID) -> HttpResponse:
    """Take a list back: an opposite entry beside each that it made."""
    queries.get_run(request.actor, finance_run_id)
    try:
        actions.undo(request.actor, finance_run_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Taken back. Both entries stay in the books."))
    return redirect("desk:finance_run", finance_run_id)


@require_POST
def give(request: DeskRequest, year: int) -> HttpResponse:
    """Give our entries of a year as .csv; that is written in the log."""
    data = accounts.entries_of(request.actor, year)
    return handed_over(data, "csv", f"boekingen-{year}")


def _preview(request: DeskRequest, found: actions.Preview) -> HttpResponse:
    rows = showing.planned_rows(found)
    taken = [one for one in found.plan.groups if one.is_taken]
    context = {
        "found": found,
        "rows": rows[:SHOWN],
        "more": max(0, len(rows) - SHOWN),
        "taken": len(taken),
        "written": money(found.plan.written),
        "seen": len(found.plan.seen),
        "unread": [(one.row, say(one.why)) for one in found.unread[:SHOWN]],
        "fields": choices(FinanceField),
        "crumbs": _crumbs(_("What would happen")),
    }
    return render(request, "desk/programme/accounts/preview.html", context)


def _once_more(
    request: DeskRequest, sealed: str, chosen: dict[int, UUID]
) -> HttpResponse:
    """Show the list again with what was chosen; one that is too old is asked anew."""
    try:
        return _preview(request, actions.look_again(request.actor, sealed, chosen))
    except RuleBroken:
        return redirect("desk:finance")


def _remember(request: DeskRequest) -> None:
    headers, meanings = request.POST.getlist("header"), request.POST.getlist("meaning")
    known = {
        header: FinanceField(meaning)
        for header, meaning in zip(headers, meanings, strict=False)
        if meaning in FinanceField.__members__.values()
    }
    if known:
        actions.remember_columns(request.actor, known)


def _chosen(request: DeskRequest) -> dict[int, UUID]:
    """Return for what invoices are, as far as somebody said."""
    found: dict[int, UUID] = {}
    for name, value in request.POST.items():
        place = name.removeprefix("voor-")
        if name.startswith("voor-") and place.isdigit() and value:
            try:
                found[int(place)] = UUID(str(value))
            except ValueError:
                continue
    return found


def _crumbs(last: str) -> list[Crumb]:
    first = Crumb(_("Account"), reverse("desk:accounts"))
    middle = _("Finance system")
    if not last:
        return [first, Crumb(middle)]
    return [first, Crumb(middle, reverse("desk:finance")), Crumb(last)]
