# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buying on the pages: quotes compared in words, chosen by two, in the books."""

from django.test import Client
from django.urls import reverse

from netwerkregie.domain.programme.factories import a_line, a_year, own_money
from netwerkregie.domain.programme.factories.quotes import (
    a_quote,
    a_quote_request,
    a_supplier,
)
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"


def test_a_large_quote_is_chosen_by_two_and_stands_in_the_books(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        year = clock.today().year
        a_year(actor, year)
        own = own_money(actor, year=year)
        line = a_line(actor, {own.id: "9000"}, year=year)
        asking = a_quote_request(actor, line, own)
        zolder, kom = a_supplier(actor), a_supplier(actor, "Theater De Kom")
        a_quote(actor, asking, zolder, "2800")
        chosen = a_quote(actor, asking, kom, "2900")
    director, deputy = sign_in(Client(), DIRECTOR), sign_in(Client(), DEPUTY)
    here = reverse("desk:quote_request", args=[asking.id])
    agree = reverse("desk:quote_agree", args=[asking.id])
    assert "Ruim, in drie steden" in director.get(here).content.decode()
    typed = {"quote": str(chosen.id), "reason": "Het nagesprek is sterker."}
    choose = reverse("desk:quote_choose", args=[asking.id])
    refused = director.post(choose, typed)
    assert refused.status_code == 422
    assert "Het nagesprek is sterker." in refused.content.decode()
    assert director.post(choose, typed | {"no_interest": "on"}).status_code == 302
    assert agree not in director.get(here).content.decode()
    assert agree in deputy.get(here).content.decode()
    signed = {"words": "Eens met de keuze.", "no_interest": "on"}
    assert deputy.post(agree, signed)["Location"] == here
    page = director.get(here).content.decode()
    assert "Eens met de keuze." in page
    assert "In de boeken" in page
