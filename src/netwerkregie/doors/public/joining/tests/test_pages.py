# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Joining on the public page: a knock, a letter, one's own words, and a way out."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from netwerkregie.domain.network.actions import joining
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_training,
    word_of,
)
from netwerkregie.domain.network.models import JoinRequest, PersonEntry
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    the_clock,
    the_visitor,
)
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as
from tests.harness.world import World

ADDRESS = "samira@plein.example"
OWN = {
    "kind": "key_person",
    "name": "Samira",
    "reach_by": "email",
    "topics": ["dialogue"],
    "languages": ["ar", "nl"],
    "availability": ["evening"],
    "offer": "Ik schenk thee en luister.",
    "is_sixteen": "on",
}


@pytest.fixture
def visitor(world: World) -> Client:
    cache.clear()
    return Client(headers={"host": "mergelstad.localhost"})


def knocked(world: World, visitor: Client) -> str:
    answer = visitor.post("/meedoen/", {"address": ADDRESS})
    assert answer.headers["Location"] == "/meedoen/post/"
    with acting_as(DIRECTOR) as director:
        [waiting] = JoinRequest.objects.all()
        word = word_of(director, ADDRESS)
    with the_clock(world) as worker:
        joining.mail(worker, waiting.id)
    return word


def test_the_charter_stands_where_somebody_joins_in_both_languages(
    visitor: Client,
) -> None:
    assert "U bent geen informant" in visitor.get("/meedoen/").content.decode()
    assert "You are not an informant" in visitor.get("/en/meedoen/").content.decode()
    assert "/meedoen/" in visitor.get("/").content.decode()


def test_somebody_joins_and_leaves_again(world: World, visitor: Client) -> None:
    word = knocked(world, visitor)
    page = visitor.get(f"/meedoen/{word}/").content.decode()
    assert ADDRESS in page
    entered = visitor.post(f"/meedoen/{word}/", OWN)
    own = entered.headers["Location"]
    assert own.startswith("/eigen/")
    shown = visitor.get(own).content.decode()
    assert "Ik schenk thee en luister." in shown
    assert "aandachtsfunctionaris" not in shown
    assert visitor.get(f"/meedoen/{word}/").status_code == 404
    assert visitor.post(f"{own}weg/").status_code == 302
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.count() == 0
    assert visitor.get(own).status_code == 404


def test_opening_the_link_changes_nothing(world: World, visitor: Client) -> None:
    word = knocked(world, visitor)
    for _ in range(2):
        assert visitor.get(f"/meedoen/{word}/").status_code == 200
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [{"is_sixteen": ""}, {"name": ""}, {"offer": "Hij is moslim"}, {"kind": "boss"}],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    world: World, visitor: Client, wrong: dict[str, str]
) -> None:
    word = knocked(world, visitor)
    typed = OWN | {"phone": "06 12 34 56 78"} | wrong
    answer = visitor.post(f"/meedoen/{word}/", typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "06 12 34 56 78" in page
    assert "error-summary-title" in page


def test_the_answer_never_says_who_is_here(world: World, visitor: Client) -> None:
    word = knocked(world, visitor)
    visitor.post(f"/meedoen/{word}/", OWN)
    known = visitor.post("/meedoen/", {"address": ADDRESS})
    unknown = visitor.post("/meedoen/", {"address": "nobody@plein.example"})
    assert known.headers["Location"] == unknown.headers["Location"]


def test_an_eleventh_knock_in_an_hour_waits(world: World, visitor: Client) -> None:
    for number in range(10):
        sent = visitor.post("/meedoen/", {"address": f"a{number}@plein.example"})
        assert sent.status_code == 302
    assert visitor.post("/meedoen/", {"address": ADDRESS}).status_code == 429


def test_a_broken_address_is_said(visitor: Client) -> None:
    assert visitor.post("/meedoen/", {"address": "samira"}).status_code == 422


def test_a_wrong_word_opens_nothing(world: World, visitor: Client) -> None:
    word = knocked(world, visitor)
    assert visitor.get(f"/meedoen/{'a' * 26}/").status_code == 404
    elsewhere = Client(headers={"host": "gouwedam.localhost"})
    assert elsewhere.get(f"/meedoen/{word}/").status_code == 404
    assert visitor.get(f"/eigen/{word}/").status_code == 404


def a_point(world: World) -> tuple[str, str]:
    with acting_as(DIRECTOR) as director:
        code = a_code(director, an_organisation(director).id)
    with holding(code):
        own = a_focal_point(the_visitor(), code)
    with acting_as(DIRECTOR) as director:
        return own, str(a_training(director).id)


def test_a_focal_point_says_yes_comes_and_says_i_was_there(
    world: World, visitor: Client
) -> None:
    own, training = a_point(world)
    path = f"/eigen/{own}/training/{training}/"
    assert "Ja, ik kom" in visitor.get(path).content.decode()
    visitor.post(path, {"answer": "yes"})
    assert "U zei dat u komt" in visitor.get(path).content.decode()
    assert "Basistraining" in visitor.get(f"/eigen/{own}/").content.decode()
    with clock.travel_to(clock.now() + timedelta(days=31)):
        assert "Ik was erbij" in visitor.get(f"/eigen/{own}/").content.decode()
        visitor.post(f"{path}geweest/")
        with acting_as(DIRECTOR):
            assert PersonEntry.objects.get().basics_on is not None


def test_ones_own_record_is_kept_and_a_future_day_is_refused(
    world: World, visitor: Client
) -> None:
    own, _ = a_point(world)
    path = f"/eigen/{own}/aandacht/"
    future = {"is_focal_point": "on", "basics_on": "2999-01-01"}
    assert visitor.post(path, future).status_code == 422
    past = {"is_focal_point": "on", "basics_on": "2026-01-05"}
    assert visitor.post(path, past).status_code == 302
    page = visitor.get(f"/eigen/{own}/").content.decode()
    assert "5 januari 2028" in page


def test_on_the_spot_two_fields_and_one_tap_are_enough(
    world: World, visitor: Client
) -> None:
    with acting_as(DIRECTOR) as director:
        code = a_code(director, an_organisation(director).id)
    page = visitor.get(f"/aanmelden/{code}/").content.decode()
    assert 'value="professional"' in page
    typed = {"name": "Truus", "email": "t@b.example"}
    kept = {"kind": "professional", "reach_by": "email"}
    assert visitor.post(f"/aanmelden/{code}/", typed | kept).status_code == 302
