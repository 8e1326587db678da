# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers and quotes for tests and the demo; made by the real actions."""

from datetime import timedelta

from netwerkregie.domain.programme.actions import quotes, suppliers
from netwerkregie.domain.programme.drafts.quotes import (
    QuoteDraft,
    QuoteRequestDraft,
    SupplierDraft,
)
from netwerkregie.domain.programme.models import (
    BudgetLine,
    Quote,
    QuoteRequest,
    Source,
    Supplier,
)
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.foundation.kernel import Actor, clock


def a_supplier(actor: Actor, name: str = "Theatergroep De Zolder") -> Supplier:
    """Write a supplier down."""
    return suppliers.add_supplier(
        actor, SupplierDraft(name, "12345678", "info@zolder.example")
    )


def a_quote_request(actor: Actor, line: BudgetLine, source: Source) -> QuoteRequest:
    """Ask quotes on two criteria."""
    return quotes.ask_for_quotes(
        actor,
        QuoteRequestDraft(
            line.id,
            source.id,
            "Voorstellingen op scholen",
            "Vier voorstellingen met een nagesprek.",
            ("Ervaring met klassen", "Nagesprek"),
            clock.today() + timedelta(days=14),
        ),
    )


def a_quote(
    actor: Actor, request: QuoteRequest, supplier: Supplier, amount: str = "1800"
) -> Quote:
    """Write a quote down, with a word on each criterion."""
    today = clock.today()
    said = {one.id: "Ruim, in drie steden" for one in queries.criteria_of(request)}
    return quotes.receive_quote(
        actor,
        request.id,
        QuoteDraft(supplier.id, euro(amount), today, today + timedelta(days=30), said),
    )
