# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The week as a director meets it: planning, moving, logging, and who may not."""

import re
from datetime import time, timedelta

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.network.factories import (
    a_contact,
    a_visit,
    an_organisation,
)
from netwerkregie.domain.network.models import ContactMoment, Organisation, Visit
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

ME = PEOPLE[DIRECTOR].membership_id


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(headers={"host": "mergelstad.localhost"}), DIRECTOR)


@pytest.fixture
def brug(world: World) -> Organisation:
    with acting_as(DIRECTOR) as actor:
        return an_organisation(
            actor,
            "De Brug",
            street="Kade",
            house_number="3",
            city="Mergelstad",
            entrance="side",
            shoes_off=True,
        )


def values(page: str, **more: str) -> dict[str, str]:
    """What the planning form holds when nothing is touched."""
    [once] = re.findall(r'name="once"[^>]*value="([^"]*)"', page)
    tomorrow = clock.today() + timedelta(days=1)
    return {
        "kind": "visit",
        "on": tomorrow.isoformat(),
        "at": "10:00",
        "minutes": "60",
        "place": "theirs",
        "goes": str(ME),
        "along": "",
        "sequence": "",
        "zoek": "",
        "once": once,
    } | more


def test_a_visit_is_planned_from_the_organisation_and_stands_in_the_week(
    director: Client, brug: Organisation
) -> None:
    start = director.get(f"/relaties/{brug.id}/").content.decode()
    assert f"/relaties/deze-week/plannen/?organisatie={brug.id}" in start
    page = director.get(f"/relaties/deze-week/plannen/?organisatie={brug.id}")
    said = page.content.decode()
    assert re.search(rf'value="{brug.id}"[^>]* checked', said)
    typed = values(said, organisation=str(brug.id))
    for _ in range(2):
        done = director.post("/relaties/deze-week/plannen/", typed)
        assert done.status_code == 302
    with acting_as(DIRECTOR):
        assert Visit.objects.count() == 1
    week = director.get(done.headers["Location"]).content.decode()
    for shown in ("De Brug", "10:00", "Kade 3, Mergelstad", "Zijdeur", "Schoenen uit"):
        assert shown in week, shown
    # No map and no service: an address is for copying.
    assert "http" not in re.sub(r"https?://(www\.w3\.org)", "", week)
    assert "De Brug" in director.get(f"/relaties/{brug.id}/").content.decode()


def test_searching_keeps_what_was_chosen_and_judges_nothing(
    director: Client, brug: Organisation
) -> None:
    page = director.get("/relaties/deze-week/plannen/").content.decode()
    typed = values(page, zoek="brug", step="zoeken", at="14:30")
    found = director.post("/relaties/deze-week/plannen/", typed)
    assert found.status_code == 200
    said = found.content.decode()
    assert "De Brug" in said
    assert 'value="14:30"' in said
    assert "nr-error-summary" not in said


def test_a_mistake_says_what_is_wrong_and_keeps_the_rest(
    director: Client, brug: Organisation
) -> None:
    page = director.get("/relaties/deze-week/plannen/").content.decode()
    typed = values(page, organisation=str(brug.id), at="03:00", minutes="90")
    stopped = director.post("/relaties/deze-week/plannen/", typed)
    assert stopped.status_code == 422
    said = stopped.content.decode()
    assert "Kies een tijd tussen 07:00 en 22:00" in said
    assert 'value="90" selected' in said


def test_a_visit_is_moved_and_cancelled_and_a_second_hand_sees_it(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, brug.id)
    address = f"/relaties/deze-week/{visit.id}/verplaatsen/"
    typed = values(director.get("/relaties/deze-week/plannen/").content.decode())
    moved = director.post(address, typed | {"at": "15:00", "sequence": "0"})
    assert moved.status_code == 302
    behind = director.post(address, typed | {"at": "16:00", "sequence": "0"})
    assert behind.status_code == 422
    said = behind.content.decode()
    assert "Een collega heeft dit bezoek verplaatst" in said
    assert 'value="16:00"' in said
    assert "15:00" in said
    again = director.post(address, typed | {"at": "16:00", "sequence": "1"})
    assert again.status_code == 302
    off = f"/relaties/deze-week/{visit.id}/afzeggen/"
    assert "afzeggen?" in director.get(off).content.decode()
    assert director.post(off).status_code == 302
    week = director.get(f"/relaties/deze-week/?dag={visit.on}").content.decode()
    assert "16:00" not in week


def test_a_visit_is_logged_with_what_is_known_filled_in(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, brug.id, kind="meeting")
    with acting_as(DIRECTOR):
        Visit.objects.filter(id=visit.id).update(on=clock.today() - timedelta(days=2))
    today = director.get("/vandaag/").content.decode()
    address = f"/relaties/{brug.id}/contact/?bezoek={visit.id}"
    assert address in today
    page = director.get(address).content.decode()
    assert re.search(r'value="meeting"[^>]* checked', page)
    day = (clock.today() - timedelta(days=2)).isoformat()
    assert f'value="{day}"' in page
    [once] = re.findall(r'name="once"[^>]*value="([^"]*)"', page)
    typed = {
        "kind": "meeting",
        "subject": "acquaintance",
        "held_on": day,
        "once": once,
        "next": "",
    }
    for _ in range(2):
        assert director.post(address, typed).status_code == 302
    with acting_as(DIRECTOR):
        assert ContactMoment.objects.count() == 1
        assert Visit.objects.get().state == "held"
    assert address not in director.get("/vandaag/").content.decode()


def test_another_role_and_another_municipality_find_nothing(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, brug.id)
    elsewhere = sign_in(
        Client(headers={"host": "gouwedam.localhost"}), "director_gouwedam"
    )
    weigher = sign_in(Client(), "weigher_mergelstad")
    for path in ("verplaatsen", "afzeggen"):
        address = f"/relaties/deze-week/{visit.id}/{path}/"
        for client in (elsewhere, weigher):
            assert client.get(address).status_code == 404
            assert client.post(address).status_code == 404
    assert weigher.get("/relaties/deze-week/").status_code == 403
    assert "De Brug" not in elsewhere.get("/relaties/deze-week/").content.decode()


def test_a_full_week_asks_as_little_as_an_empty_one(
    director: Client, brug: Organisation
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connections["default"]) as found:
            assert director.get(f"/relaties/deze-week/?dag={day}").status_code == 200
        return len([one for one in found if "network_" in one["sql"]])

    day = clock.today() + timedelta(days=1)
    with acting_as(DIRECTOR) as actor:
        a_visit(actor, brug.id)
    few = asked()
    with acting_as(DIRECTOR) as actor:
        for hour in range(8, 20):
            made = an_organisation(actor)
            a_visit(actor, made.id, at=time(hour))
            a_contact(actor, made.id, next_on=day)
    assert asked() == few <= 6


def test_the_month_strip_leads_to_each_week(director: Client) -> None:
    page = director.get("/relaties/deze-week/?dag=2026-03-29").content.decode()
    assert page.count("nr-strip__week") == 6
    assert "?dag=2026-03-16" in page
    assert director.get("/relaties/deze-week/?dag=onzin").status_code == 200
