# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People and trainings as the director meets them, and as nobody else does."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from netwerkregie.domain.network.actions import invitations
from netwerkregie.domain.network.factories import an_invitation, an_organisation
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_knock,
    joined,
    left,
    registered,
    word_of,
)
from netwerkregie.domain.network.models import Arrival, OfferedTraining
from netwerkregie.domain.network.rules import Domain
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    HOST,
    holding,
    joining_with,
    the_clock,
    the_visitor,
)
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as, sign_in
from tests.harness.world import World


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(headers={"host": "mergelstad.localhost"}), DIRECTOR)


def samira(**facts: object) -> str:
    with as_host(HOST):
        a_knock(the_visitor())
    with acting_as(DIRECTOR) as actor:
        word = word_of(actor)
    with joining_with(word):
        return joined(the_visitor(), word, **facts)


def at(name: str, domain: Domain, person: str, number: int = 0) -> str:
    """Let somebody of an organisation register on the spot."""
    with acting_as(DIRECTOR) as actor:
        code = a_code(actor, an_organisation(actor, name, domain=domain.value).id)
    facts = {"name": person, "email": f"p{number}@x.example", "role": "coach"}
    with as_host(HOST):
        return registered(the_visitor(), code, **facts)


def seen(director: Client, query: str = "") -> str:
    return director.get(f"/relaties/mensen/{query}").content.decode()


def test_somebody_new_is_on_today_until_one_tap_welcomes_them(
    director: Client,
) -> None:
    samira()
    page = director.get("/vandaag/").content.decode()
    assert "Samira" in page
    [path] = re.findall(r'action="(/relaties/mensen/welkom/[^"]+)"', page)
    assert director.post(path).status_code == 302
    assert "Samira" not in director.get("/vandaag/").content.decode()
    with acting_as(DIRECTOR):
        assert Arrival.objects.get().welcomed_by is not None


def test_people_are_found_by_what_they_offer(director: Client) -> None:
    samira(languages=("ar",), availability=("evening",), topics=("dialogue",))
    for query in ("?taal=ar", "?wanneer=evening", "?onderwerp=dialogue", "?q=samria",
                  "?soort=key_person"):  # fmt: skip
        assert "Samira" in seen(director, query), query
    for query in ("?taal=tr", "?wanneer=weekend", "?onderwerp=sport", "?q=xandra",
                  "?soort=volunteer", "?aandacht=on"):  # fmt: skip
        assert "Samira" not in seen(director, query), query


def test_faith_is_no_way_to_people(director: Client) -> None:
    at("Moskee Nieuw Begin", Domain.FAITH, "Omar", 1)
    at("Sportclub Nieuw", Domain.SPORT, "Piet", 2)
    assert 'value="faith"' not in seen(director)
    assert "Piet" in seen(director, "?domein=sport")
    assert "Omar" not in seen(director, "?domein=sport")
    assert "Omar" in seen(director, "?q=omar")
    assert "Nieuw Begin" not in seen(director)
    found = seen(director, "?q=nieuw")
    assert "Piet" in found
    assert "Omar" not in found
    for asked in ("moskee", "imam", "turks", "moslim"):
        page = seen(director, f"?q={asked}")
        assert "zoekt u niet op wat zij geloven" in page, asked
        assert "Omar" not in page


def test_pages_follow_each_other_without_a_name_in_the_address(
    director: Client,
) -> None:
    for number in range(23):
        at(f"Club {number}", Domain.SPORT, f"Mens {number:02}", number)
    first = seen(director)
    assert first.count("Mens ") == 20
    [more] = re.findall(r'href="(\?[^"]*na=[^"]+)"', first)
    assert "Mens" not in more
    second = seen(director, more.replace("&amp;", "&"))
    assert [f"Mens {n}" for n in (20, 21, 22)] == re.findall(r"Mens \d\d", second)


def test_whoever_withdraws_is_gone_from_the_list_the_same_minute(
    director: Client,
) -> None:
    own = samira()
    assert "Samira" in seen(director, "?q=samira")
    with as_host(HOST):
        left(the_visitor(), own)
    assert "Samira" not in seen(director, "?q=samira")
    assert "Samira" not in director.get("/vandaag/").content.decode()


def test_one_press_offers_a_training_and_asks_who_needs_it(director: Client) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor, "De Brug")
        code = a_code(actor, brug.id)
    with holding(code):
        a_focal_point(the_visitor(), code)
    page = director.get("/relaties/trainingen/nieuw/").content.decode()
    assert "(nodig voor 1)" in page
    typed = {
        "kind": "basics",
        "held_on": str(clock.today() + timedelta(days=20)),
        "begins_at": "13:00",
        "ends_at": "17:00",
        "place": "Stadhuis, zaal 2",
        "places": "12",
    }
    wrong = director.post(
        "/relaties/trainingen/nieuw/", typed | {"about": "Hij is moslim"}
    )
    assert wrong.status_code == 422
    assert "Stadhuis, zaal 2" in wrong.content.decode()
    made = director.post("/relaties/trainingen/nieuw/", typed)
    shown = director.get(made.headers["Location"]).content.decode()
    assert "1 aandachtsfunctionaris is gevraagd" in shown
    assert "Truus" not in shown
    assert "Basistraining" in director.get("/relaties/trainingen/").content.decode()
    director.post(f"{made.headers['Location']}afzeggen/")
    with acting_as(DIRECTOR):
        assert OfferedTraining.objects.get().called_off_on == clock.today()
    of_brug = director.get(f"/relaties/{brug.id}/").content.decode()
    assert "nog niet getraind" in of_brug


def test_today_says_which_invitation_ends_and_names_nobody(
    world: World, director: Client
) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor, "De Brug")
        asked = an_invitation(actor, organisation_id=brug.id)
    with the_clock(world) as worker:
        invitations.send(worker, asked.id)
    with clock.travel_to(clock.now() + timedelta(days=25)):
        again = sign_in(Client(headers={"host": "mergelstad.localhost"}), DIRECTOR)
        page = again.get("/vandaag/").content.decode()
    assert "De Brug" in page
    assert "Truus" not in page
