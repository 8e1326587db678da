# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages behind a link: for whoever holds it, and for nothing beside it."""

import html

import pytest
from django.test import Client

from netwerkregie.domain.network.actions import invitations, links, own_page
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_invitation,
    an_organisation,
)
from netwerkregie.domain.network.models import (
    ContactAnswer,
    Invitation,
    OrganisationLink,
    PersonEntry,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, the_clock
from netwerkregie.domain.network.tokens import Opens, hash_of, token_for
from tests.cast import acting_as
from tests.harness.world import World

WORDS = 'Zaal "De Kom" op 3 juli, < 40 stoelen & koffie'
OWN = {
    "kind": "professional",
    "name": "Truus de Vries",
    "role": "coach",
    "email": "truus@brug.example",
    "reach_by": "email",
    "topics": ["lessons"],
}


@pytest.fixture
def visitor(world: World) -> Client:
    return Client(headers={"host": "mergelstad.localhost"})


@pytest.fixture
def token(world: World) -> str:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
        _, made = a_link(director, organisation.id)
    return made


def an_asked_person(world: World) -> str:
    with acting_as(DIRECTOR) as director:
        invitation = an_invitation(director)
    with the_clock(world) as worker:
        invitations.send(worker, invitation.id)
    return token_for(Opens.INVITATION, invitation.id, 1)


def test_an_organisation_confirms_and_reads_every_word(
    visitor: Client, token: str
) -> None:
    path = f"/organisatie/{token}/"
    assert visitor.get(path).status_code == 200
    confirmed = visitor.post(f"{path}bevestigen/", {"confirmed_as": "secretaris"})
    assert confirmed.status_code == 302
    with acting_as(DIRECTOR) as director:
        link = OrganisationLink.objects.get(token_hash=hash_of(token))
        contact = a_contact(director, link.organisation_id, WORDS)
    page = visitor.get(path).content.decode()
    assert WORDS in html.unescape(page)
    values = {"kind": "objection", "text": "Het waren 50 stoelen"}
    answered = visitor.post(f"{path}contact/{contact.id}/", values)
    assert answered.status_code == 302
    with acting_as(DIRECTOR):
        assert ContactAnswer.objects.get().text == "Het waren 50 stoelen"


def test_an_organisation_says_itself_what_it_is(visitor: Client, token: str) -> None:
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    values = {"domain": "faith", "about": "Wij geven taalles.", "best_time": "evening"}
    saved = visitor.post(f"/organisatie/{token}/gegevens/", values)
    assert saved.status_code == 302
    page = visitor.get(saved.headers["Location"]).content.decode()
    assert "Wij geven taalles." in page


def test_opening_a_page_changes_nothing(world: World, visitor: Client) -> None:
    token = an_asked_person(world)
    for _ in range(3):
        assert visitor.get(f"/uitnodiging/{token}/").status_code == 200
    assert visitor.get(f"/uitnodiging/{token}/nee/").status_code == 405
    with acting_as(DIRECTOR):
        assert Invitation.objects.count() == 1


def test_yes_leads_to_ones_own_entry_and_leaving_is_one_press(
    world: World, visitor: Client
) -> None:
    token = an_asked_person(world)
    said = visitor.post(f"/uitnodiging/{token}/", OWN)
    assert said.status_code == 302
    assert said.headers["Location"].startswith("/eigen/")
    assert "coach" in visitor.get(said.headers["Location"]).content.decode()
    changed = visitor.post(said.headers["Location"], OWN | {"role": "teamleider"})
    assert changed.status_code == 302
    gone = visitor.post(f"{said.headers['Location']}weg/")
    assert gone.headers["Location"] == "/klaar/"
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.count() == 0
    assert visitor.get(said.headers["Location"]).status_code == 404


def test_no_thanks_is_one_press(world: World, visitor: Client) -> None:
    token = an_asked_person(world)
    assert visitor.post(f"/uitnodiging/{token}/nee/").headers["Location"] == "/klaar/"
    with acting_as(DIRECTOR):
        assert Invitation.objects.count() == 0


def test_a_scanned_code_registers(world: World, visitor: Client) -> None:
    with acting_as(DIRECTOR) as director:
        code = links.show_code(director, None)
    assert visitor.get(f"/aanmelden/{code}/").status_code == 200
    assert visitor.post(f"/aanmelden/{code}/", OWN).status_code == 302


@pytest.mark.parametrize(
    "text", ["Hij is moslim", "Mijn broer is Jan Smeets", "Betrouwbaarheid 2 van 5"]
)
def test_what_may_never_be_kept_is_stopped_in_ones_own_words_too(
    world: World, visitor: Client, text: str
) -> None:
    token = an_asked_person(world)
    stopped = visitor.post(f"/uitnodiging/{token}/", OWN | {"offer": text})
    assert stopped.status_code == 422


@pytest.mark.parametrize("kind", ["organisatie", "uitnodiging", "aanmelden", "eigen"])
def test_a_wrong_word_or_another_kind_of_page_opens_nothing(
    visitor: Client, token: str, kind: str
) -> None:
    assert visitor.get(f"/{kind}/{'a' * 26}/").status_code == 404
    if kind != "organisatie":
        assert visitor.get(f"/{kind}/{token}/").status_code == 404
    elsewhere = Client(headers={"host": "gouwedam.localhost"})
    assert elsewhere.get(f"/{kind}/{token}/").status_code == 404
