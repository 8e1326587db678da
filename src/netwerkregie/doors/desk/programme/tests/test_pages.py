# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the money: what is refused comes back with what was typed."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from netwerkregie.domain.programme.drafts.budget import euro, read_amount
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_grant,
    a_line,
    a_year,
    an_invoice,
    own_money,
)
from netwerkregie.domain.programme.models import Commitment, Source
from netwerkregie.foundation.kernel import clock, new_hidden_id
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR = "director_mergelstad"


@pytest.fixture
def director(world: World) -> Client:
    """The director at the desk."""
    return sign_in(Client(), DIRECTOR)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1250,50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("€ 1250.5", "1250.50"),
        ("1.250", "1250"),
        ("75.000,-", "75000"),
        ("-50", "-50"),
        ("\u221250,00", "-50"),
        ("1 250,50", "1250.50"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, meant: str) -> None:
    assert read_amount(typed) == euro(meant)


@pytest.mark.parametrize("typed", ["veel", "12,505", "1.25.0", "", "1e5", "--3", "٣"])
def test_what_is_no_amount_is_no_amount(typed: str) -> None:
    assert read_amount(typed) is None


def test_a_director_makes_a_budget_from_nothing(director: Client) -> None:
    assert "Nog geen begroting" in _get(director, reverse("desk:budget"))
    year = clock.today().year
    source = director.post(
        reverse("desk:source_add"),
        {
            "kind": "own",
            "name": "Eigen geld",
            "amount": "75.000",
            "starts_on": f"{year}-01-01",
            "ends_on": f"{year}-12-31",
            "once": new_hidden_id(),
        },
    )
    assert source.status_code == 302, source.content.decode()
    director.post(reverse("desk:budget_open"), {"year": year})
    with acting_as(DIRECTOR):
        own = Source.objects.get()
    line = {
        "heading": "activities",
        "name": "Gastlessen",
        f"van_{own.id.hex}": "12.500,50",
        "once": new_hidden_id(),
    }
    added = reverse("desk:budget_line_add", args=[year])
    # A double click is one line.
    director.post(added, line)
    director.post(added, line)
    page = _get(director, reverse("desk:budget_year", args=[year]))
    assert page.count(">Gastlessen</a>") == 1
    assert "€\N{NO-BREAK SPACE}12.500,50" in page


def test_money_that_does_not_fit_comes_back_with_what_was_typed(
    director: Client,
) -> None:
    with acting_as(DIRECTOR) as actor:
        a_year(actor)
        own = own_money(actor)
        line = a_line(actor, {own.id: "100"})
    typed = {
        "party": "Theatergroep De Zolder",
        "what": "Voorstelling",
        "on": "2026-03-02",
        f"van_{own.id.hex}": "250",
        "overrun_reason": "",
        "once": new_hidden_id(),
    }
    address = reverse("desk:commitment_add", args=[line.id])
    refused = director.post(address, typed)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "150,00 euro tekort" in page
    assert "Theatergroep De Zolder" in page
    reason = "Een klas meer dan gedacht"
    taken = director.post(address, typed | {"overrun_reason": reason})
    assert reason in _get(director, taken["Location"])
    year = _get(director, reverse("desk:budget_year", args=[2026]))
    assert "Er is meer toegezegd dan gepland" in year


def test_words_about_a_person_are_marked_in_the_form(director: Client) -> None:
    with acting_as(DIRECTOR) as actor:
        a_year(actor)
        own = own_money(actor)
        line = a_line(actor, {own.id: "100"})
    refused = director.post(
        reverse("desk:commitment_add", args=[line.id]),
        {
            "party": "De Zolder",
            "what": "Begeleiding van Mohammed Jansen",
            "on": "2026-03-02",
            f"van_{own.id.hex}": "50",
            "once": new_hidden_id(),
        },
    )
    assert refused.status_code == 422
    assert "<mark" in refused.content.decode()
    with acting_as(DIRECTOR):
        assert not Commitment.objects.exists()


def test_an_invoice_is_paid_after_somebody_saw_what_came(director: Client) -> None:
    with acting_as(DIRECTOR) as actor:
        a_year(actor)
        own = own_money(actor)
        line = a_line(actor, {own.id: "1000"})
        commitment = a_commitment(actor, line, {own.id: "300"})
        invoice = an_invoice(actor, commitment, "300")
    pay = reverse("desk:invoice_settle", args=[invoice.id])
    page = director.post(pay, {"doen": "betalen"}, follow=True).content.decode()
    assert "Schrijf eerst op dat het geleverd is" in page
    director.post(
        reverse("desk:commitment_deliver", args=[commitment.id]),
        {"what": "Gespeeld", "on": "2026-03-20", "once": new_hidden_id()},
    )
    director.post(pay, {"doen": "betalen"})
    page = director.post(pay, {"doen": "betalen"}, follow=True).content.decode()
    assert "Betaald" in page
    assert "Te betalen" not in page


def test_a_grant_that_runs_out_stands_on_today(director: Client) -> None:
    today = clock.today()
    with acting_as(DIRECTOR) as actor:
        a_grant(
            actor,
            "12300",
            starts_on=date(today.year - 1, 1, 1),
            ends_on=date.fromordinal(today.toordinal() + 90),
        )
    assert (
        "€\N{NO-BREAK SPACE}12.300,00 niet uitgegeven, loopt af over 90 dagen"
        in _get(director, reverse("desk:today"))
    )


def test_the_books_go_along_as_numbers_and_leave_a_line(director: Client) -> None:
    with acting_as(DIRECTOR) as actor:
        a_year(actor)
        own = own_money(actor)
        line = a_line(actor, {own.id: "1000.10"}, name="=1+1")
        a_commitment(actor, line, {own.id: "300.33"})
    taken = director.post(reverse("desk:budget_take", args=[2026]))
    book = load_workbook(BytesIO(taken.content))
    first = [cell.value for cell in book.worksheets[0][2]]
    assert first[0] == "=1+1"
    assert book.worksheets[0]["A2"].data_type == "s"
    assert [Decimal(str(one)) for one in first[3:]] == [
        Decimal("1000.1"),
        Decimal("300.33"),
        Decimal(0),
        Decimal("699.77"),
    ]
    assert len(list(book.worksheets[1].rows)) == 3
    log = _get(director, reverse("desk:own_ledger"))
    assert "maakte de verantwoording van een jaar" in log


def test_a_mayor_reads_and_finds_no_button_that_writes(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        a_year(actor)
        own = own_money(actor)
        line = a_line(actor, {own.id: "1000"})
        a_commitment(actor, line, {own.id: "300"})
    mayor = sign_in(Client(), "mayor_mergelstad")
    year = _get(mayor, reverse("desk:budget_year", args=[2026]))
    assert "Gastlessen" in year
    for page in (year, _get(mayor, reverse("desk:budget_line", args=[line.id]))):
        assert "Voeg een regel toe" not in page
        assert "Zeg geld toe" not in page


def _get(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()
