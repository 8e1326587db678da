# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives from the public page to the list: resident, director, organisation."""

import html
import re

import pytest
from django.test import Client

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.models import (
    Initiative,
    Organisation,
    Partnership,
    Proposal,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DRAFT = {"name": "Fietsles", "about": "Leren fietsen in het park.", "place": "Park"}
DESK = "/relaties/initiatieven/"


@pytest.fixture
def visitor(world: World) -> Client:
    return Client(headers={"host": "mergelstad.localhost"})


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(headers={"host": "mergelstad.localhost"}), DIRECTOR)


@pytest.fixture
def brug(world: World) -> tuple[Organisation, str]:
    with acting_as(DIRECTOR) as actor:
        made = an_organisation(actor, "De Brug")
        _, token = a_link(actor, made.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return made, token


def key_in(page: str) -> str:
    [value] = re.findall(r'name="key"[^>]*value="([^"]*)"', page)
    return html.unescape(str(value))


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def propose(visitor: Client, **more: str) -> str:
    """Propose something; the address with the answer."""
    page = visitor.get("/initiatieven/voorstellen/").content.decode()
    sent = visitor.post(
        "/initiatieven/voorstellen/", DRAFT | {"key": key_in(page)} | more
    )
    assert sent.status_code == 302, sent.content.decode()
    return str(sent.headers["Location"])


def test_a_proposal_becomes_an_initiative_that_everybody_reads(
    visitor: Client, director: Client, brug: tuple[Organisation, str]
) -> None:
    place = propose(visitor)
    assert "Fietsles" not in read(visitor, "/initiatieven/")
    assert "Fietsles" in read(director, f"{DESK}voorstellen/")
    assert "Fietsles" in read(director, "/vandaag/")
    with acting_as(DIRECTOR):
        proposal = Proposal.objects.get()
    answer = {"step": "accept", "reason": "fits", "words": "Wij zoeken een plek."}
    decided = director.post(f"{DESK}voorstellen/{proposal.id}/", answer)
    assert decided.status_code == 302
    assert "Wij zoeken een plek." in read(visitor, place)

    with acting_as(DIRECTOR):
        one = Initiative.objects.get()
    organisation, token = brug
    found = read(director, f"{DESK}{one.id}/partner/?q=brug")
    assert str(organisation.id) in found
    chosen = {"organisation": str(organisation.id)}
    assert director.post(f"{DESK}{one.id}/partner/", chosen).status_code == 302
    assert "Fietsles" not in read(visitor, "/initiatieven/")

    with acting_as(DIRECTOR):
        asked = Partnership.objects.get()
    own = f"/organisatie/{token}/initiatieven/{asked.id}/"
    assert own in read(visitor, f"/organisatie/{token}/")
    assert "Leren fietsen" in read(visitor, own)
    said = visitor.post(own, {"step": "confirm", "shown": "on"})
    assert said.status_code == 302
    public = read(visitor, "/initiatieven/")
    assert "Fietsles" in public
    assert "De Brug" in public
    assert "Fietsles" in read(director, f"/relaties/{organisation.id}/")
    assert visitor.post(own, {"step": "leave"}).status_code == 302
    assert "Fietsles" not in read(visitor, "/initiatieven/")


def test_a_question_is_answered_on_the_page_with_the_code(
    visitor: Client, director: Client
) -> None:
    place = propose(visitor)
    with acting_as(DIRECTOR):
        proposal = Proposal.objects.get()
    asked = {"step": "ask", "reason": "unclear", "words": "Voor welke leeftijd?"}
    director.post(f"{DESK}voorstellen/{proposal.id}/", asked)
    assert "Voor welke leeftijd?" in read(visitor, place)
    stopped = visitor.post(place, {"text": "Voor mijn buurman Jan Smeets"})
    assert stopped.status_code == 422
    assert visitor.post(place, {"text": "Basisschool."}).status_code == 302
    assert "Basisschool." in read(director, f"{DESK}voorstellen/{proposal.id}/")


def test_what_was_typed_about_a_person_is_marked_and_kept(visitor: Client) -> None:
    page = visitor.get("/initiatieven/voorstellen/").content.decode()
    about = "Mijn buurman Jan Smeets is moslim"
    values = DRAFT | {"key": key_in(page), "about": about}
    stopped = visitor.post("/initiatieven/voorstellen/", values)
    assert stopped.status_code == 422
    assert "Jan Smeets" in stopped.content.decode()


def test_a_program_that_fills_in_everything_is_stopped(visitor: Client) -> None:
    page = visitor.get("/initiatieven/voorstellen/").content.decode()
    values = DRAFT | {"key": key_in(page), "website": "https://koop.example"}
    assert visitor.post("/initiatieven/voorstellen/", values).status_code == 422
    made_up = DRAFT | {"key": "made-up"}
    assert visitor.post("/initiatieven/voorstellen/", made_up).status_code == 422


def test_a_flood_is_slowed_and_what_was_typed_stays(visitor: Client) -> None:
    for _ in range(20):
        propose(visitor)
    page = visitor.get("/initiatieven/voorstellen/").content.decode()
    values = DRAFT | {"key": key_in(page)}
    slowed = visitor.post("/initiatieven/voorstellen/", values)
    assert slowed.status_code == 429
    assert "Leren fietsen in het park." in slowed.content.decode()


def test_an_initiative_is_written_down_changed_and_filled(director: Client) -> None:
    page = director.get(f"{DESK}nieuw/").content.decode()
    [once] = re.findall(r'name="once"[^>]*value="([^"]*)"', page)
    values = {"name": "Buurtmaaltijd", "stage": "idea", "once": once}
    made = director.post(f"{DESK}nieuw/", values)
    here = made.headers["Location"]
    assert director.post(f"{DESK}nieuw/", values).headers["Location"] == here
    assert director.post(f"{here}nodig/", {"kind": "room"}).status_code == 302
    result = {"held_on": "2026-01-01", "text": "Dertig mensen aten samen."}
    assert director.post(f"{here}resultaat/", result).status_code == 302
    shown = read(director, here)
    assert "Dertig mensen aten samen." in shown
    second = values | {"version": "7", "name": "Buurtdiner"}
    met = director.post(f"{here}wijzigen/", second)
    assert met.status_code == 422
    assert "Buurtdiner" in met.content.decode()
    assert director.post(f"{here}ja/").status_code == 302
    assert director.post(f"{here}weg/").headers["Location"] == DESK
