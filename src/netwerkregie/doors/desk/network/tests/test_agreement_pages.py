# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of agreements, from the first draft to the day on which sharing stops."""

import html
from datetime import timedelta

import pytest
from django.test import Client

from netwerkregie.domain.network.factories.agreements import an_agreement
from netwerkregie.domain.network.models import Agreement
from netwerkregie.domain.network.tests.agreeing import in_force, two_parties
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

LIST = "/relaties/afspraken/"


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


def test_an_agreement_from_draft_to_the_day_after(
    desk: Client, visitor: Client
) -> None:
    one, other = two_parties()
    today = clock.today()
    values = {
        "purpose": "training",
        "words": "Wij leren van elkaar.",
        "valid_from": today.isoformat(),
        "valid_until": (today + timedelta(days=10)).isoformat(),
        "focal_points": "public_task",
        "joint_dates": "no_persons",
    }
    made = desk.post(f"{LIST}nieuw/?organisatie={one.id}", values)
    assert made.status_code == 302
    page = made.headers["Location"]
    assert "De Poort" in text_of(desk, f"{page}partijen/?q=poort")
    assert desk.post(f"{page}partijen/", {"erbij": str(other.id)}).status_code == 302
    with acting_as(DIRECTOR):
        agreement = Agreement.objects.get()
    offered = {"doen": "offer", "version": agreement.version}
    assert desk.post(f"{page}stap/", offered).status_code == 302
    with acting_as(DIRECTOR):
        agreement.refresh_from_db()
    for party in (one, other):
        path = f"/organisatie/{party.token}/afspraken/{agreement.id}/"
        assert "Wij leren van elkaar." in text_of(visitor, path)
        said = {
            "doen": "ja",
            "version": agreement.version,
            "functions": f"mentor bij {party.name}",
        }
        assert visitor.post(path, said).status_code == 302
    day = {"kind": "training", "on_day": (today + timedelta(days=9)).isoformat()}
    assert desk.post(f"{page}dag/", day).status_code == 302
    shown = text_of(visitor, f"/organisatie/{one.token}/")
    assert "mentor bij De Poort" in shown
    assert "Op het gemeentehuis" in shown
    with clock.travel_to(clock.now() + timedelta(days=11)):
        gone = text_of(visitor, f"/organisatie/{one.token}/")
        assert "mentor bij De Poort" not in gone
        assert "Op het gemeentehuis" not in gone


def test_leaving_by_the_link_stops_the_sharing_at_once(
    desk: Client, visitor: Client
) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    path = f"/organisatie/{one.token}/afspraken/{agreement.id}/weg/"
    assert visitor.get(path).status_code == 200
    assert "De Poort" in text_of(visitor, f"/organisatie/{one.token}/")
    assert visitor.post(path, {"reason": "no_time"}).status_code == 302
    shown = text_of(visitor, f"/organisatie/{one.token}/")
    assert "intern begeleider De Poort" not in shown
    assert "tijd" in text_of(desk, f"{LIST}{agreement.id}/")


def test_a_no_comes_back_to_who_looks_after_it(desk: Client, visitor: Client) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        made = an_agreement(director, [one.id, other.id])
    page = f"{LIST}{made.id}/"
    desk.post(f"{page}stap/", {"doen": "offer", "version": made.version})
    with acting_as(DIRECTOR):
        made.refresh_from_db()
    path = f"/organisatie/{one.token}/afspraken/{made.id}/"
    said = visitor.post(path, {"doen": "nee", "version": made.version})
    assert said.status_code == 302
    assert "De Brug" in text_of(desk, "/vandaag/")
    late = {"doen": "ja", "version": made.version}
    assert visitor.post(path, late).status_code == 422


def test_what_ends_within_sixty_days_stands_on_today(desk: Client) -> None:
    one, other = two_parties()
    in_force(one, other, valid_until=clock.today() + timedelta(days=59))
    assert "Afspraak loopt af" in text_of(desk, "/vandaag/")


@pytest.mark.parametrize("tab", ["in_force", "open", "over"])
def test_an_empty_list_says_what_an_agreement_is(desk: Client, tab: str) -> None:
    assert "op welke grond" in text_of(desk, f"{LIST}?soort={tab}")


def test_words_about_a_person_come_back_marked(desk: Client) -> None:
    one, _ = two_parties()
    values = {
        "purpose": "training",
        "words": "Zij is moslim",
        "valid_from": "2027-01-01",
        "valid_until": "2027-06-01",
    }
    answer = desk.post(f"{LIST}nieuw/?organisatie={one.id}", values)
    assert answer.status_code == 422
    assert "<mark>" in answer.content.decode()


def test_an_agreement_of_others_opens_with_no_other_link(visitor: Client) -> None:
    one, other = two_parties()
    agreement = in_force(one)
    path = f"/organisatie/{other.token}/afspraken/{agreement.id}/"
    assert visitor.get(path).status_code == 404
    assert visitor.post(f"{path}weg/", {"reason": "no_time"}).status_code == 404
