# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message from the desk to a reader who replies, stops and wants it again."""

import html
import re

import pytest
from django.core import mail
from django.test import Client

from netwerkregie.domain.network.actions import links
from netwerkregie.domain.network.factories import an_entry, an_organisation
from netwerkregie.domain.network.models import Incident, Message, PersonEntry
from netwerkregie.domain.network.tests.being import DIRECTOR, HOST, the_visitor
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DESK = "/relaties/berichten/"
WORDS = {
    "audience": "professionals",
    "subject": "Bijeenkomst op 3 juli",
    "body": "Koffie staat klaar.",
}


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(headers={"host": HOST}), DIRECTOR)


@pytest.fixture
def own_word(world: World) -> str:
    with acting_as(DIRECTOR) as actor:
        organisation = an_organisation(actor, "De Brug")
        code = links.show_code(actor, organisation.id)
    with as_host(HOST):
        _, token = an_entry(the_visitor(), code)
    return token


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return html.unescape(answer.content.decode())


def hidden(page: str, name: str) -> str:
    [value] = re.findall(rf'name="{name}"[^>]*value="([^"]*)"', page)
    return str(value)


def written(director: Client) -> str:
    page = read(director, f"{DESK}nieuw/")
    made = director.post(f"{DESK}nieuw/", WORDS | {"once": hidden(page, "once")})
    assert made.status_code == 302, made.content.decode()
    return str(made.headers["Location"])


def test_from_the_desk_to_a_reader_and_back(
    world: World, director: Client, own_word: str
) -> None:
    here = written(director)
    assert "1 persoon krijgt dit nu" in read(director, here)
    assert director.post(f"{here}proef/").status_code == 302
    assert director.post(f"{here}versturen/").status_code == 302
    with world.as_process("worker"):
        work_off()
    [letter] = [one for one in mail.outbox if one.subject == WORDS["subject"]]
    found = re.search(r"(/bericht/\S+/)uit/", str(letter.body))
    assert found
    place = found.group(1)

    # A mail program posts without a cookie and without a form token (RFC 8058).
    reader = Client(headers={"host": HOST}, enforce_csrf_checks=True)
    assert "Koffie staat klaar." in read(reader, place)
    assert "Geen berichten aan velen meer?" in read(reader, f"{place}uit/")
    assert wants(own_word)
    stopped = reader.post(f"{place}uit/", {"List-Unsubscribe": "One-Click"})
    assert stopped.status_code == 200
    assert not wants(own_word)

    visitor = Client(headers={"host": HOST})
    guarded = visitor.post(place, {"text": "Jan Smeets is moslim"})
    assert guarded.status_code == 422
    assert visitor.post(place, {"text": "Wij komen."}).status_code == 302
    shown = read(director, here)
    assert "Wij komen." in shown
    assert "De Brug" in shown
    assert "Truus" not in shown
    assert "Wij komen." not in read(visitor, place)
    again = visitor.post(f"/eigen/{own_word}/berichten/", {"wanted": "yes"})
    assert again.status_code == 302
    assert wants(own_word)


def test_an_incident_fills_in_a_message(director: Client) -> None:
    opened = director.post("/relaties/incident/", _unrest(director))
    here = opened.headers["Location"]
    page = read(director, here)
    assert "tel:112" in page
    line = {
        "function": "police",
        "text": "Niemand gaat alleen op pad.",
        "once": hidden(page, "once"),
    }
    for _ in range(2):
        assert director.post(here, line).status_code == 302
    assert read(director, here).count("Niemand gaat alleen op pad.") == 1
    with acting_as(DIRECTOR):
        incident = Incident.objects.get()
    filled = read(director, f"{DESK}nieuw/?incident={incident.id}")
    assert "onrust in de buurt" in filled
    closed = director.post(f"{here}sluiten/", {"lessons": "Eerder bellen."})
    assert closed.status_code == 302
    assert "Eerder bellen." in read(director, here)


def test_a_card_is_read_changed_and_called_from(director: Client) -> None:
    card = "/relaties/incident/kaart/attack/"
    assert "Er is iets ergs gebeurd." in read(director, card)
    called = director.post(f"{card}bellen/", {"function": "police", "phone": "0900 1"})
    assert called.status_code == 302
    assert "tel:09001" in read(director, card)
    wrong = director.post(f"{card}bellen/", {"function": "police", "phone": "Jan 06"})
    assert wrong.status_code == 422
    texts = dict.fromkeys(("first_hour", "first_day", "school_nl", "school_en"), "Bel.")
    changed = director.post(f"{card}wijzigen/", texts | {"version": "0"})
    assert changed.status_code == 302
    assert director.get("/relaties/incident/kaart/jan/").status_code == 404


def test_a_message_is_thrown_away_or_goes_to_nobody(director: Client) -> None:
    here = written(director)
    refused = director.post(f"{here}versturen/", follow=True)
    assert "Niemand krijgt dit bericht" in refused.content.decode()
    assert director.post(f"{here}weg/").headers["Location"] == DESK
    with acting_as(DIRECTOR):
        assert Message.objects.count() == 0


def _unrest(director: Client) -> dict[str, str]:
    page = read(director, "/relaties/incident/")
    return {"kind": "unrest", "once": hidden(page, "once")}


def wants(own_word: str) -> bool:
    """Whether the one person here still gets messages."""
    with acting_as(DIRECTOR):
        return PersonEntry.objects.get().wants_messages
