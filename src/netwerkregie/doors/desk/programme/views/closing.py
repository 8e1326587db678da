# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a year: what is still asked, what goes on, what is corrected later."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.programme.actions import carrying, years
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import closing, goals
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.accounts import CorrectForm
from netwerkregie.doors.desk.programme.showing import accounts as showing
from netwerkregie.doors.desk.programme.showing.budget import money_of
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.overview.insight import goals as figures


@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, year: int) -> HttpResponse:
    """Show what a year still asks, and close its books when nothing is missing."""
    found = queries.get_year(request.actor, year)
    queries.require_spender(request.actor)
    if request.method == "POST":
        try:
            years.close_year(request.actor, year)
        except RuleBroken as broken:
            messages.error(request, said(broken))
            return redirect("desk:budget_close", year)
        messages.success(request, _("The books of this year are closed."))
        return redirect("desk:budget_year", year)
    asked = closing.closing_of(request.actor, found)
    context = {
        "year": found,
        "asked": asked,
        "open_rows": showing.open_rows(asked),
        "grant_rows": showing.grant_rows(asked),
        **_goals_of(request.actor, year),
        "is_over": clock.today().year > year,
        "next_year": year + 1,
        "crumbs": _crumbs(year, _("Close the year")),
    }
    return render(request, "desk/programme/close.html", context)


def _goals_of(actor: Actor, year: int) -> dict[str, Any]:
    """Return whether goals of the year run, and which indicators have no value."""
    if not goals.is_running(actor, year):
        return {"goals_run": False, "blanks": []}
    tree = figures.tree_of(actor, year, clock.today())
    return {
        "goals_run": True,
        "blanks": showing.blank_rows(tree),
        "goals_url": reverse("desk:goal_year", args=[year]),
    }


@require_POST
def carry(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """Let a commitment go on in the next year."""
    found = queries.get_commitment(request.actor, commitment_id)
    queries.require_spender(request.actor)
    year = found.line.year.year
    try:
        carrying.carry_over(
            request.actor, commitment_id, UUID(request.POST.get("line", ""))
        )
    except ValueError:
        messages.error(request, _("Choose a line of the next year."))
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(
            request, _("It goes on in {year}, with its money.").format(year=year + 1)
        )
    return redirect("desk:budget_close", year)


@require_http_methods(["GET", "POST"])
def correct(request: DeskRequest, invoice_id: UUID) -> HttpResponse:
    """Correct in an open year what a closed one paid."""
    found = queries.get_invoice(request.actor, invoice_id)
    queries.require_spender(request.actor)
    line = found.commitment.line
    lines = closing.later_lines(request.actor, line.year)
    offered = showing.line_choices(lines, line.heading)
    form = CorrectForm(request.POST or None, lines=offered)
    if tried(
        request,
        form,
        lambda: carrying.correct_closed(
            request.actor,
            invoice_id,
            form.line_id,
            form.cleaned_data["amount"],
            form.cleaned_data["reason"],
        ),
    ):
        messages.success(
            request, _("Corrected. The closed year stays as it was reported.")
        )
        return redirect("desk:commitment", found.commitment_id)
    return form_page(
        request,
        form,
        "desk/programme/accounts/correct.html",
        invoice=found,
        amount=money_of(found.amount),
        has_lines=bool(offered),
        crumbs=_crumbs(line.year.year, _("Correct an invoice")),
    )


def _crumbs(year: int, last: str) -> list[Crumb]:
    here = reverse("desk:budget_year", args=[year])
    return [Crumb(_("Budget {year}").format(year=year), here), Crumb(last)]
