# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The books of a year: what is promised fits, what is paid was delivered, once."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import (
    commitments,
    invoices,
    retention,
    years,
)
from netwerkregie.domain.programme.drafts.budget import Heading, LineDraft, euro
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_grant,
    a_line,
    a_year,
    an_invoice,
    delivered,
    own_money,
)
from netwerkregie.domain.programme.figures import count_money
from netwerkregie.domain.programme.models import BudgetYear, Entry, Invoice
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import sources as source_queries
from netwerkregie.domain.programme.rules.budget import Kind, Standing, YearState
from netwerkregie.foundation.kernel import Actor, NotAllowed, NotFound, RuleBroken
from netwerkregie.foundation.privacy import Module, declarations
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
AN_EVENING = "Een avond meer op verzoek van de scholen"


@pytest.fixture
def director(world: World) -> Iterator[Actor]:
    """The director, in one transaction."""
    with acting_as(DIRECTOR) as actor:
        yield actor


def refused(act: object, *args: object, **kwargs: object) -> str:
    """Return with which code an act is refused."""
    with pytest.raises(RuleBroken) as refusal, transaction.atomic():
        act(*args, **kwargs)  # type: ignore[operator]
    return refusal.value.code


def test_a_year_stands_as_its_lines_do(director: Actor) -> None:
    year = a_year(director)
    own, grant = own_money(director), a_grant(director, "40000", Heading.NETWORKS)
    lessons = a_line(director, {own.id: "12000.00"})
    networks = a_line(
        director, {own.id: "3000", grant.id: "9000.50"}, Heading.NETWORKS, "Netwerken"
    )
    promised = a_commitment(director, networks, {own.id: "1000", grant.id: "500"})
    a_commitment(director, lessons, {own.id: "2500"})
    book = queries.year_book(director, year)
    assert book.whole == Standing(euro("24000.50"), euro(4000), euro(0))
    stands = queries.commitment_standing(director, promised)
    assert stands[own.id].committed == euro(1000)
    standing = source_queries.source_standing(director, grant)
    assert standing.unplanned == euro("30999.50")


def test_an_account_tells_purposes_and_no_party(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    lessons = a_line(director, {own.id: "2000"})
    a_line(director, {own.id: "500"}, name="Theater")
    a_commitment(director, lessons, {own.id: "300"})
    assert count_money(director, 2026) == {
        Heading.ACTIVITIES: Standing(euro(2500), euro(300), euro(0))
    }


def test_more_than_a_line_has_is_promised_only_with_a_reason(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "1000"})
    assert refused(a_commitment, director, line, {own.id: "1000.01"}) == (
        "programme.does_not_fit"
    )
    made = a_commitment(director, line, {own.id: "1000.01"}, AN_EVENING)
    assert made.overrun_reason == AN_EVENING
    assert queries.line_standing(director, line).whole.is_over


def test_a_grant_pays_only_what_it_was_given_for(director: Actor) -> None:
    a_year(director)
    grant = a_grant(director, "40000", Heading.RESEARCH)
    line = a_line(director, {own_money(director).id: "5000"})
    assert refused(a_commitment, director, line, {grant.id: "10"}, AN_EVENING) == (
        "programme.not_earmarked"
    )
    draft = LineDraft(Heading.NETWORKS, "Netwerken", {grant.id: euro(10)})
    assert refused(years.add_line, director, 2026, draft) == "programme.not_earmarked"
    late = a_grant(director, "10", starts_on=date(2027, 1, 1))
    draft = LineDraft(Heading.NETWORKS, "Netwerken", {late.id: euro(10)})
    assert refused(years.add_line, director, 2026, draft) == "programme.outside_term"


def test_a_source_is_never_planned_twice(director: Actor) -> None:
    a_year(director)
    own = own_money(director, "1000")
    a_line(director, {own.id: "900"})
    draft = LineDraft(Heading.NETWORKS, "Netwerken", {own.id: euro("100.01")})
    assert refused(years.add_line, director, 2026, draft) == "programme.source_empty"


def test_nothing_is_paid_before_somebody_saw_it_delivered(director: Actor) -> None:
    a_year(director)
    own, grant = own_money(director), a_grant(director)
    line = a_line(director, {own.id: "2000", grant.id: "1000"})
    promised = a_commitment(director, line, {own.id: "200.01", grant.id: "100"})
    invoice = an_invoice(director, promised, "150.00")
    assert refused(invoices.pay, director, invoice.id) == "programme.no_delivery"
    delivered(director, promised)
    invoices.pay(director, invoice.id)
    stands = queries.commitment_standing(director, promised)
    assert stands[own.id].spent + stands[grant.id].spent == euro(150)
    assert stands[own.id].spent == euro("100.00")


def test_a_second_press_pays_once(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "2000"})
    promised = a_commitment(director, line, {own.id: "300"})
    delivered(director, promised)
    invoice = an_invoice(director, promised, "300")
    invoices.pay(director, invoice.id)
    invoices.pay(director, invoice.id)
    assert Entry.objects.filter(kind=Kind.SPENT).count() == 1
    assert refused(an_invoice, director, promised, "300") == "programme.invoice_there"
    assert refused(invoices.refuse, director, invoice.id) == "programme.invoice_settled"


def test_a_larger_invoice_waits_until_the_commitment_is_raised(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "2000"})
    promised = a_commitment(director, line, {own.id: "300"})
    delivered(director, promised)
    invoice = an_invoice(director, promised, "350")
    assert (
        refused(invoices.pay, director, invoice.id) == "programme.more_than_committed"
    )
    more = {own.id: euro(350)}
    assert refused(commitments.change, director, promised.id, more, " ") == (
        "programme.words_missing"
    )
    commitments.change(director, promised.id, more, AN_EVENING)
    invoices.pay(director, invoice.id)
    credit = an_invoice(director, promised, "-50", "2026-042")
    invoices.pay(director, credit.id)
    stands = queries.commitment_standing(director, promised)[own.id]
    assert (stands.committed, stands.spent) == (euro(350), euro(300))


def test_what_was_not_paid_is_free_again_once_settled(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "2000"})
    promised = a_commitment(director, line, {own.id: "300"})
    delivered(director, promised)
    waiting = an_invoice(director, promised, "250")
    assert refused(commitments.settle, director, promised.id) == (
        "programme.invoice_waits"
    )
    invoices.pay(director, waiting.id)
    commitments.settle(director, promised.id)
    assert queries.line_standing(director, line).whole == Standing(
        euro(2000), euro(250), euro(250)
    )


def test_a_closed_year_takes_nothing_any_more(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "2000"})
    promised = a_commitment(director, line, {own.id: "300"})
    assert refused(years.close_year, director, 2026) == "programme.year_has_open_work"
    commitments.settle(director, promised.id)
    closed = years.close_year(director, 2026)
    assert closed.state == YearState.CLOSED
    assert refused(a_commitment, director, line, {own.id: "1"}) == (
        "programme.year_closed"
    )
    assert refused(years.change_plan, director, line.id, {}, "later") == (
        "programme.year_closed"
    )


def test_words_about_a_person_are_stopped_in_the_books(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "2000"})
    told = "Begeleiding van Mohammed Jansen na zijn aanhouding"
    assert refused(a_commitment, director, line, {own.id: "9000"}, told) == (
        "programme.text_guarded"
    )


def test_the_database_changes_no_amount(director: Actor) -> None:
    a_year(director)
    own = own_money(director)
    a_line(director, {own.id: "2000"})
    entry = Entry.objects.get()
    for change in (
        lambda: Entry.objects.filter(id=entry.id).update(amount=1),
        entry.delete,
        lambda: Entry.objects.filter(id=entry.id).update(reason="anders"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize("name", ["intake_officer_mergelstad", "dpo_mergelstad"])
def test_who_has_nothing_to_do_with_money_finds_none(world: World, name: str) -> None:
    with acting_as(DIRECTOR) as director:
        a_year(director)
        line = a_line(director, {own_money(director).id: "2000"})
    with acting_as(name) as other:
        with pytest.raises(NotFound):
            queries.get_line(other, line.id)
        with pytest.raises(NotFound):
            queries.get_year(other, 2026)
        with pytest.raises(NotAllowed):
            years.open_year(other, 2027)


def test_another_municipality_finds_nothing(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        a_year(director)
        line = a_line(director, {own_money(director).id: "2000"})
    with acting_as("director_gouwedam") as other:
        assert queries.years(other) == []
        with pytest.raises(NotFound):
            queries.get_line(other, line.id)
        # Not even by the database, without our own filter.
        assert not Entry.objects.exists()


def test_a_year_goes_as_a_whole_after_seven_years(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        old = a_year(director, 2018)
        own = own_money(director, year=2018)
        line = a_line(director, {own.id: "2000"}, year=2018)
        promised = a_commitment(director, line, {own.id: "300"}, on=date(2018, 3, 2))
        an_invoice(director, promised, "300")
        a_year(director, 2019)
    due = _due(world, "programme.BudgetYear", date(2026, 1, 1))
    assert due == [old.id]
    assert _erase(world, due) == 1
    assert _due(world, "programme.Source", date(2026, 1, 1)) == [own.id]
    with acting_as(DIRECTOR):
        assert [one.year for one in BudgetYear.objects.all()] == [2019]
        assert not Invoice.objects.exists()
        assert not Entry.objects.exists()


def _due(world: World, model: str, today: date) -> list[UUID]:
    (declared,) = [one for one in declarations(Module.PROGRAMME) if one.model == model]
    assert declared.due is not None
    with the_clock(world, "retention") as actor:
        return [one.id for one in declared.due(actor, today)]


def _erase(world: World, ids: list[UUID]) -> int:
    with the_clock(world, "retention") as actor:
        return retention.destroy_years(actor, ids, "programme and budget")
