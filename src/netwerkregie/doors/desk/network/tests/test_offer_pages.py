# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of offers: found by what is needed, and an introduction that is asked."""

import html

import pytest
from django.test import Client

from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.factories.offers import a_request, an_offer
from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.tests.agreeing import in_force, two_parties
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import new_hidden_id
from tests.cast import acting_as, sign_in
from tests.harness.world import World

LIST = "/relaties/aanbod/"
TYPED = {
    "direction": "offer",
    "kind": "room",
    "words": "Zaal met keuken",
    "when": "evening",
}


@pytest.fixture
def desk(world: World) -> Client:
    return sign_in(Client(), DIRECTOR)


@pytest.fixture
def visitor(world: World) -> Client:
    return Client(headers={"host": "mergelstad.localhost"})


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return html.unescape(answer.content.decode())


def test_from_an_offer_by_link_to_an_introduction(
    desk: Client, visitor: Client
) -> None:
    one, other = two_parties()
    brug, poort = f"/organisatie/{one.token}/", f"/organisatie/{other.token}/"
    assert visitor.post(f"{brug}aanbod/nieuw/", TYPED).status_code == 302
    asked = TYPED | {"direction": "request", "words": "Wij zoeken een keuken"}
    assert visitor.post(f"{poort}aanbod/nieuw/", asked).status_code == 302
    assert "Zaal met keuken" in text_of(desk, f"{LIST}?q=zalen")
    with acting_as(DIRECTOR):
        offer = Offer.objects.get(direction="offer")
        request = Offer.objects.get(direction="request")
    page = text_of(desk, f"{LIST}{request.id}/")
    assert "hetzelfde soort" in page
    assert "noemen allebei keuken" in page
    pressed = desk.post(f"{LIST}{request.id}/kennismaken/", {"met": str(offer.id)})
    assert pressed.status_code == 302
    with acting_as(DIRECTOR):
        met = Introduction.objects.get()
    question = f"kennismaking/{met.id}/"
    # Before both said yes nobody reads whose it is.
    assert "De Poort" not in text_of(visitor, f"{brug}{question}")
    assert "De Brug" not in text_of(visitor, f"{poort}{question}")
    assert visitor.post(f"{brug}{question}", {"said": "yes"}).status_code == 302
    assert "De Poort" not in text_of(visitor, brug)
    assert visitor.post(f"{poort}{question}", {"said": "yes"}).status_code == 302
    assert "De Poort" in text_of(visitor, brug)
    assert "@brug" in text_of(visitor, poort)
    assert "De Brug en De Poort" in text_of(desk, "/vandaag/")


def test_a_no_shows_nobody_whose_it_was(desk: Client, visitor: Client) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        offer, request = an_offer(director, one.id), a_request(director, other.id)
    desk.post(f"{LIST}{offer.id}/kennismaken/", {"met": str(request.id)})
    with acting_as(DIRECTOR):
        met = Introduction.objects.get()
    path = f"/organisatie/{other.token}/kennismaking/{met.id}/"
    assert visitor.post(path, {"said": "no"}).status_code == 302
    words = "Het kwam niet tot een kennismaking"
    assert words in text_of(visitor, f"/organisatie/{one.token}/")
    assert words in text_of(desk, f"{LIST}{offer.id}/")
    late = f"/organisatie/{one.token}/kennismaking/{met.id}/"
    assert visitor.post(late, {"said": "yes"}).status_code == 422


def test_offers_for_partners_stand_on_their_pages_only(
    desk: Client, visitor: Client
) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        an_offer(director, one.id, words="Busje op zaterdag", for_partners=True)
    assert "Busje" not in text_of(visitor, f"/organisatie/{other.token}/")
    in_force(one, other)
    assert "Busje op zaterdag" in text_of(visitor, f"/organisatie/{other.token}/")


def test_an_organisation_keeps_changes_and_takes_away(
    desk: Client, visitor: Client
) -> None:
    one, other = two_parties()
    written = desk.post(f"{LIST}nieuw/?organisatie={one.id}", TYPED)
    assert written.status_code == 302
    with acting_as(DIRECTOR):
        offer = Offer.objects.get()
    path = f"/organisatie/{one.token}/aanbod/{offer.id}/"
    changed = visitor.post(path, TYPED | {"words": "Alleen in mei", "version": "1"})
    assert changed.status_code == 302
    assert "Alleen in mei" in text_of(desk, written.headers["Location"])
    stale = visitor.post(path, TYPED | {"words": "Anders", "version": "1"})
    assert stale.status_code == 422
    assert "Anders" in stale.content.decode()
    strange = f"/organisatie/{other.token}/aanbod/{offer.id}/"
    assert visitor.post(strange, {"doen": "weg"}).status_code == 404
    assert visitor.post(path, {"doen": "klopt"}).status_code == 302
    assert visitor.post(path, {"doen": "weg"}).status_code == 302
    assert desk.get(written.headers["Location"]).status_code == 404


def test_pressing_twice_is_one(desk: Client) -> None:
    one, _ = two_parties()
    typed = TYPED | {"once": str(new_hidden_id())}
    for _ in range(2):
        desk.post(f"{LIST}nieuw/?organisatie={one.id}", typed)
    with acting_as(DIRECTOR):
        assert Offer.objects.count() == 1


def test_without_a_reader_there_is_no_form(desk: Client) -> None:
    with acting_as(DIRECTOR) as director:
        silent = an_organisation(director)
    path = f"{LIST}nieuw/?organisatie={silent.id}"
    assert "leest nog niemand mee" in text_of(desk, path)
    assert desk.post(path, TYPED).status_code == 422


def test_words_about_a_person_come_back_marked(desk: Client, visitor: Client) -> None:
    one, _ = two_parties()
    typed = TYPED | {"words": "Zij is moslim"}
    for client, path in (
        (desk, f"{LIST}nieuw/?organisatie={one.id}"),
        (visitor, f"/organisatie/{one.token}/aanbod/nieuw/"),
    ):
        answer = client.post(path, typed)
        assert answer.status_code == 422
        assert "<mark>" in answer.content.decode()


@pytest.mark.parametrize("query", ["", "?q=niets", "?soort=room&richting=request"])
def test_an_empty_list_says_what_could_be_done(desk: Client, query: str) -> None:
    page = text_of(desk, f"{LIST}{query}")
    assert "Niets past" in page or "Er wordt nog niets" in page
