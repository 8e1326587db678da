# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices: write down, pay, refuse."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.programme.actions import invoices as actions
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.doors.desk.programme.forms.budget import InvoiceForm
from netwerkregie.doors.desk.programme.views.commitments import page_of
from netwerkregie.doors.desk.programme.views.trying import said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken


@require_POST
def add(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """Write down an invoice on a commitment."""
    found = queries.get_commitment(request.actor, commitment_id)
    form = InvoiceForm(request.POST)
    if tried(
        request,
        form,
        lambda: actions.receive(request.actor, commitment_id, form.draft()),
    ):
        messages.success(request, _("Written down; it waits to be paid."))
        return redirect("desk:commitment", commitment_id)
    context = page_of(request, found, invoice_form=form)
    return render(request, "desk/programme/commitment.html", context, status=422)


@require_POST
def settle(request: DeskRequest, invoice_id: UUID) -> HttpResponse:
    """Pay an invoice, or refuse it."""
    found = queries.get_invoice(request.actor, invoice_id)
    is_refusal = request.POST.get("doen") == "weigeren"
    act = actions.refuse if is_refusal else actions.pay
    try:
        act(request.actor, invoice_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Refused.") if is_refusal else _("Paid."))
    return redirect("desk:commitment", found.commitment_id)
