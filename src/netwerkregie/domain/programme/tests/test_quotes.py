# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quotes with a real database: enough of them, by enough people, then evidence."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import (
    commitments,
    invoices,
    quotes,
    retention,
    suppliers,
)
from netwerkregie.domain.programme.drafts.budget import DeliveryDraft, Heading
from netwerkregie.domain.programme.drafts.quotes import ChoiceDraft, SupplierDraft
from netwerkregie.domain.programme.factories import (
    a_line,
    a_year,
    an_invoice,
    own_money,
)
from netwerkregie.domain.programme.factories.quotes import (
    a_quote,
    a_quote_request,
    a_supplier,
)
from netwerkregie.domain.programme.models import (
    BudgetYear,
    Entry,
    Invoice,
    QuoteRequest,
)
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.domain.programme.rules import quotes as rules
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.rules.quotes import RequestState
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
WHY = "Heeft de meeste ervaring met klassen."


@pytest.fixture
def request_id(world: World) -> UUID:
    """Quotes are asked, on a line with 10,000 on it."""
    year = clock.today().year
    with acting_as(DIRECTOR) as actor:
        a_year(actor, year)
        own = own_money(actor, year=year)
        line = a_line(actor, {own.id: "10000"}, Heading.ACTIVITIES, "Theater", year)
        made = a_quote_request(actor, line, own)
    return made.id


def _quoted(request_id: UUID, *amounts: str) -> list[UUID]:
    with acting_as(DIRECTOR) as actor:
        request = queries.get_request(actor, request_id)
        return [
            a_quote(actor, request, a_supplier(actor, f"Leverancier {place}"), one).id
            for place, one in enumerate(amounts)
        ]


def _code(act: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(RuleBroken) as refusal, transaction.atomic():
        act(*args, **kwargs)  # type: ignore[operator]
    return refusal.value.code


def test_a_small_amount_may_have_one_quote_with_its_reason(request_id: UUID) -> None:
    [only] = _quoted(request_id, "1800")
    with acting_as(DIRECTOR) as actor:
        draft = ChoiceDraft(only, WHY, no_interest=True)
        assert _code(quotes.choose, actor, request_id, draft) == (
            "programme.words_missing"
        )
        draft = ChoiceDraft(only, WHY, no_interest=False, only_one_why="De enige.")
        assert _code(quotes.choose, actor, request_id, draft) == (
            "programme.quote_interest"
        )
        draft = ChoiceDraft(only, WHY, no_interest=True, only_one_why="De enige.")
        done = quotes.choose(actor, request_id, draft)
        assert done.state == RequestState.DECIDED
        [entry] = Entry.objects.filter(commitment__quote_requests=request_id)
        assert (entry.kind, euro(entry.amount)) == ("committed", euro(1800))


def test_a_large_amount_has_two_quotes_and_two_people(request_id: UUID) -> None:
    [low] = _quoted(request_id, "2600")
    draft = ChoiceDraft(low, WHY, no_interest=True, only_one_why="De enige.")
    with acting_as(DIRECTOR) as actor:
        assert _code(quotes.choose, actor, request_id, draft) == (
            "programme.quote_too_few"
        )
        request = queries.get_request(actor, request_id)
        a_quote(actor, request, a_supplier(actor, "Nog een"), "3000")
        quotes.choose(actor, request_id, draft)
        again = quotes.agree
        assert _code(again, actor, request_id, "Eens.", no_interest=True) == (
            "signing.not_yourself"
        )
    with acting_as(DIRECTOR), pytest.raises(DatabaseError):
        QuoteRequest.objects.filter(id=request_id).update(state="decided")
    with acting_as("auditor_mergelstad") as actor, pytest.raises(NotAllowed):
        quotes.agree(actor, request_id, "Eens.", no_interest=True)
    with acting_as(DEPUTY) as actor:
        quotes.open_choice(actor, request_id)
        done = quotes.agree(actor, request_id, "Eens met de keuze.", no_interest=True)
        assert done.state == RequestState.DECIDED
        assert done.first_by != done.second_by


def test_nothing_is_paid_that_nobody_saw_come(request_id: UUID) -> None:
    [only] = _quoted(request_id, "1800")
    with acting_as(DIRECTOR) as actor:
        draft = ChoiceDraft(only, WHY, no_interest=True, only_one_why="De enige.")
        promised = quotes.choose(actor, request_id, draft).commitment
        assert promised is not None
        invoice = an_invoice(actor, promised, "1800")
        assert _code(invoices.pay, actor, invoice.id) == "programme.no_delivery"
        rows = Invoice.objects.filter(id=invoice.id)
        with pytest.raises(DatabaseError, match="delivered"), transaction.atomic():
            rows.update(state="paid", settled_on=clock.today())
        with pytest.raises(DatabaseError, match="delivered"), transaction.atomic():
            Entry.objects.create(
                municipality_id=actor.municipality_id,
                kind="spent",
                line_id=promised.line_id,
                source=queries.get_request(actor, request_id).source,
                commitment=promised,
                invoice=invoice,
                amount=1,
                on=clock.today(),
                made_at=clock.now(),
            )
        later = DeliveryDraft(clock.today() + timedelta(days=1), "Gespeeld")
        assert _code(commitments.deliver, actor, promised.id, later) == (
            "programme.delivery_to_come"
        )
        seen = DeliveryDraft(clock.today(), "Vier keer gespeeld")
        commitments.deliver(actor, promised.id, seen)
        assert invoices.pay(actor, invoice.id).state == "paid"


def test_a_supplier_is_an_organisation_and_sees_nothing(request_id: UUID) -> None:
    with acting_as(DIRECTOR) as actor:
        wrong = SupplierDraft("Bureau", facts="Jan Smeets is moslim")
        assert _code(suppliers.add_supplier, actor, wrong) == "programme.text_guarded"
        made = a_supplier(actor)
        newer = SupplierDraft("De Zolder", version=made.version)
        suppliers.change_supplier(actor, made.id, newer)
        assert _code(suppliers.change_supplier, actor, made.id, newer) == (
            "programme.supplier_changed_meanwhile"
        )
    with acting_as("partner_mergelstad") as actor:
        with pytest.raises(NotAllowed):
            queries.suppliers(actor)
        with pytest.raises(NotFound):
            queries.get_request(actor, request_id)


def test_quotes_go_with_the_books_of_their_year(world: World, request_id: UUID) -> None:
    _quoted(request_id, "1800", "1900")
    with acting_as(DIRECTOR):
        [year] = BudgetYear.objects.values_list("id", flat=True)
    with the_clock(world, "retention") as actor:
        assert retention.destroy_years(actor, [year], "over") == 1
    with acting_as(DIRECTOR):
        assert not QuoteRequest.objects.exists()


@given(cents=st.integers(min_value=1, max_value=10**7), count=st.integers(1, 4))
def test_whatever_the_amount_a_choice_has_enough_quotes(cents: int, count: int) -> None:
    amount, today = euro(Decimal(cents) / 100), clock.today()
    try:
        rules.require_choice(amount, today, count, "De enige die dit kan.", today)
    except RuleBroken:
        assert count < rules.LEAST_QUOTES
        assert rules.needs_two(amount)
    else:
        assert count >= rules.LEAST_QUOTES or not rules.needs_two(amount)
