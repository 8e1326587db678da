# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments: promise, change, deliver, settle."""

from typing import Any
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

from netwerkregie.domain.programme.actions import commitments as actions
from netwerkregie.domain.programme.drafts.budget import CommitmentState, InvoiceState
from netwerkregie.domain.programme.models import Commitment
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import sources as source_queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.budget import (
    ChangeForm,
    CommitmentForm,
    DeliveryForm,
    InvoiceForm,
)
from netwerkregie.doors.desk.programme.showing import budget as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, line_id: UUID) -> HttpResponse:
    """Promise money of a line to a party."""
    line = queries.get_line(request.actor, line_id)
    queries.require_spender(request.actor)
    usable = source_queries.sources_of_line(request.actor, line)
    form = CommitmentForm(
        request.POST or None,
        sources=usable,
        initial={"activity": request.GET.get("activiteit", "")},
    )
    made: list[Commitment] = []
    if tried(
        request,
        form,
        lambda: made.append(actions.commit(request.actor, line_id, form.draft())),
    ):
        messages.success(request, _("Written down. An invoice is paid after delivery."))
        return redirect("desk:commitment", made[0].id)
    return form_page(
        request,
        form,
        "desk/programme/commitment_form.html",
        line=line,
        standing=showing.line_table(
            queries.line_standing(request.actor, line), [one.source for one in usable]
        ),
        crumbs=[*_line_crumbs(line.id, line.name), Crumb(_("Promise money"))],
    )


@require_GET
def commitment(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """Show a commitment with what came and what was asked for it."""
    found = queries.get_commitment(request.actor, commitment_id)
    return render(request, "desk/programme/commitment.html", page_of(request, found))


def page_of(request: DeskRequest, found: Commitment, **forms: Any) -> dict[str, Any]:
    """Return what the page of a commitment shows; a refused form comes along."""
    by_source = queries.commitment_standing(request.actor, found)
    names = source_queries.names_of(request.actor, by_source)
    is_open = found.state == CommitmentState.OPEN
    can_spend = queries.can_spend(request.actor)
    return {
        "commitment": found,
        "facts": showing.commitment_facts(found, by_source, names),
        "deliveries": queries.deliveries_of(request.actor, found),
        "invoices": [
            {
                "one": one,
                "amount": showing.money_of(one.amount),
                "waits": one.state == InvoiceState.RECEIVED,
                "can_correct": can_spend
                and not is_open
                and one.state == InvoiceState.PAID,
            }
            for one in queries.invoices_of(request.actor, found)
        ],
        "is_open": is_open,
        "can_spend": can_spend and is_open,
        "delivery_form": DeliveryForm(),
        "invoice_form": InvoiceForm(),
        "crumbs": [
            *_line_crumbs(found.line_id, found.line.name),
            Crumb(found.party),
        ],
        **forms,
    }


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """Promise more or less than before, and say why."""
    found = queries.get_commitment(request.actor, commitment_id)
    queries.require_spender(request.actor)
    standing = queries.commitment_standing(request.actor, found)
    form = ChangeForm(
        request.POST or None,
        sources=source_queries.sources_of_line(request.actor, found.line),
        before={one: stands.committed for one, stands in standing.items()},
    )
    if tried(
        request,
        form,
        lambda: actions.change(
            request.actor, commitment_id, form.shares(), form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("Changed. What it was stays in the books."))
        return redirect("desk:commitment", commitment_id)
    crumbs = [*_line_crumbs(found.line_id, found.line.name), Crumb(_("Change"))]
    return form_page(
        request,
        form,
        "desk/programme/commitment_change.html",
        commitment=found,
        crumbs=crumbs,
    )


@require_POST
def deliver(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """Write down what came; without it nothing is paid."""
    found = queries.get_commitment(request.actor, commitment_id)
    form = DeliveryForm(request.POST)
    if tried(
        request,
        form,
        lambda: actions.deliver(request.actor, commitment_id, form.draft()),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:commitment", commitment_id)
    context = page_of(request, found, delivery_form=form)
    return render(request, "desk/programme/commitment.html", context, status=422)


@require_POST
def settle(request: DeskRequest, commitment_id: UUID) -> HttpResponse:
    """End a commitment; what was not paid is free again."""
    try:
        actions.settle(request.actor, commitment_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Settled. What was not paid is free again."))
    return redirect("desk:commitment", commitment_id)


def _line_crumbs(line_id: UUID, name: str) -> list[Crumb]:
    return [
        Crumb(_("Budget"), reverse("desk:budget")),
        Crumb(name, reverse("desk:budget_line", args=[line_id])),
    ]
