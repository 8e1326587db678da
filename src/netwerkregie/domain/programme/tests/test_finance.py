# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the finance system booked comes in once, whole or not at all, and goes back."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from netwerkregie.domain.programme.actions import accounts, finance, invoices, years
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_line,
    a_year,
    an_invoice,
    delivered,
    own_money,
)
from netwerkregie.domain.programme.models import Commitment, Entry, FinanceRun, Invoice
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.rules.budget import InvoiceState, Kind
from netwerkregie.domain.programme.rules.finance import Fate, FinanceField
from netwerkregie.foundation.kernel import Actor, NotAllowed
from tests.cast import acting_as
from tests.harness.world import World

from .test_budget import refused

HEADER = "Boekdatum;Factuurnummer;Crediteur;Omschrijving;Bedrag"
ZOLDER = "Theatergroep De Zolder"


@pytest.fixture
def director(world: World) -> Iterator[Actor]:
    """The director, in one transaction."""
    with acting_as("director_mergelstad") as actor:
        yield actor


@pytest.fixture
def promised(director: Actor) -> Commitment:
    """Two plays for 900 euros, played, with one invoice that waits."""
    a_year(director)
    own = own_money(director)
    line = a_line(director, {own.id: "5000"})
    made = a_commitment(director, line, {own.id: "900"})
    delivered(director, made)
    an_invoice(director, made, "300", "2026-041")
    return made


def a_list(*lines: str) -> bytes:
    return "\r\n".join([HEADER, *lines, ""]).encode("cp1252")


def booked(
    number: str, amount: str, party: str = ZOLDER, day: str = "03-04-2026"
) -> str:
    return f"{day};{number};{party};Voorstelling;{amount}"


def fates(shown: finance.Preview) -> list[tuple[str, Fate, str]]:
    return [(one.bundle.number, one.fate, one.why) for one in shown.plan.groups]


def paid(commitment: Commitment) -> object:
    rows = Entry.objects.filter(commitment=commitment, kind=Kind.SPENT)
    return sum((euro(one.amount) for one in rows), euro(0))


def test_a_list_pays_what_waits_and_writes_down_what_is_new_once(
    director: Actor, promised: Commitment
) -> None:
    # The same line twice is an invoice of two equal parts; a credit comes back.
    march = a_list(
        booked("2026-041", "300,00"),
        booked("2026-050", "100,00"),
        booked("2026-050", "100,00"),
        booked("C-1", "-50,00"),
        booked("2026-060", "80,00", "Onbekend BV"),
        "geen dag;2026-061;Onbekend BV;;1,00",
    )
    shown = finance.preview(director, march)
    assert not FinanceRun.objects.exists()
    assert Entry.objects.filter(kind=Kind.SPENT).count() == 0
    # A credit on what was not paid yet waits for what pays it: it stands after those.
    assert fates(shown) == [
        ("2026-041", Fate.PAYS, ""),
        ("2026-050", Fate.RECEIVES, ""),
        ("C-1", Fate.RECEIVES, ""),
        ("2026-060", Fate.ASKS, ""),
    ]
    assert len(shown.unread) == 1
    run = finance.accept(director, shown.sealed, {})
    assert finance.accept(director, shown.sealed, {}).id == run.id
    assert paid(promised) == euro("450")
    assert (run.left_out, run.seen_before) == (2, 0)
    # The same list again, and one of an overlapping period with one line more.
    again = finance.preview(director, march)
    assert [one.bundle.number for one in again.plan.groups] == ["2026-060"]
    assert refused(finance.accept, director, again.sealed, {}) == (
        "programme.list_nothing_new"
    )
    more = a_list(booked("2026-050", "100,00"), *[booked("2026-070", "25,50")] * 2)
    finance.accept(director, finance.preview(director, more).sealed, {})
    assert paid(promised) == euro("501")


def test_taking_a_list_back_leaves_the_books_as_they_were_and_both_entries(
    director: Actor, promised: Commitment
) -> None:
    lines = a_list(booked("2026-041", "300,00"), booked("2026-050", "200,00"))
    run = finance.accept(director, finance.preview(director, lines).sealed, {})
    finance.undo(director, run.id)
    assert paid(promised) == euro(0)
    assert Entry.objects.filter(kind=Kind.SPENT).count() == 4
    assert Invoice.objects.get(number="2026-041").state == InvoiceState.RECEIVED
    assert refused(finance.undo, director, run.id) == "programme.list_undone"
    # And it can come in again.
    second = finance.accept(director, finance.preview(director, lines).sealed, {})
    assert paid(promised) == euro(500)
    finance.undo(director, second.id)
    assert paid(promised) == euro(0)
    third = finance.accept(director, finance.preview(director, lines).sealed, {})
    year = queries.get_year(director, 2026)
    Commitment.objects.filter(id=promised.id).update(state="settled")
    years.close_year(director, year.year)
    assert refused(finance.undo, director, third.id) == "programme.list_year_closed"


def test_what_cannot_be_paid_stays_out_and_a_choice_is_all_or_nothing(
    director: Actor, promised: Commitment
) -> None:
    other = a_commitment(
        director, promised.line, dict.fromkeys(_sources(promised), "50")
    )
    lines = a_list(
        booked("2026-041", "301,00"),
        booked("2026-080", "1000,00"),
        booked("2026-081", "20,00", "Onbekend BV"),
    )
    shown = finance.preview(director, lines)
    assert fates(shown) == [
        ("2026-041", Fate.BLOCKED, "programme.bundle_amount"),
        ("2026-080", Fate.ASKS, ""),
        ("2026-081", Fate.ASKS, ""),
    ]
    # Of the second play nothing was delivered: the whole list stays out.
    chosen = {1: other.id, 2: promised.id}
    looked = finance.look_again(director, shown.sealed, chosen)
    assert fates(looked)[1] == ("2026-080", Fate.BLOCKED, "programme.no_delivery")
    finance.accept(director, looked.sealed, {2: promised.id})
    assert paid(promised) == euro("20")


def test_the_books_that_moved_meanwhile_are_looked_at_again(
    director: Actor, promised: Commitment
) -> None:
    shown = finance.preview(director, a_list(booked("2026-041", "300,00")))
    invoices.refuse(director, Invoice.objects.get(number="2026-041").id)
    assert refused(finance.accept, director, shown.sealed, {}) == (
        "programme.list_changed"
    )
    assert paid(promised) == euro(0)


def test_a_heading_of_our_own_is_asked_once_and_what_we_give_comes_back_as_known(
    director: Actor, promised: Commitment
) -> None:
    odd = a_list(booked("2026-041", "300,00")).replace(b"Boekdatum", b"Periodedag")
    asked = finance.preview(director, odd)
    assert "Periodedag" in asked.headers
    assert not asked.sealed
    finance.remember_columns(director, {"Periodedag": FinanceField.DAY})
    assert finance.preview(director, odd).plan.groups[0].fate is Fate.PAYS
    invoices.pay(director, Invoice.objects.get(number="2026-041").id)
    given = accounts.entries_of(director, 2026)
    assert b";300,00;" in given
    back = finance.preview(director, given)
    assert [one.fate for one in back.plan.groups] == [Fate.KNOWN]


def test_who_only_reads_takes_nothing_in(world: World) -> None:
    with acting_as("mayor_mergelstad") as mayor, pytest.raises(NotAllowed):
        finance.preview(mayor, a_list(booked("2026-041", "300,00")))


def _sources(commitment: Commitment) -> set[UUID]:
    rows = Entry.objects.filter(commitment=commitment)
    return set(rows.values_list("source_id", flat=True))
