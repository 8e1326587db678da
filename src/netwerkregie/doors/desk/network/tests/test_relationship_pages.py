# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation as a relationship: changed where it stands, and handed over."""

import html
from datetime import timedelta
from uuid import UUID

import pypdfium2
import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.network.actions import (
    handovers,
    links,
    own_entry,
    own_page,
    promises,
    relations,
)
from netwerkregie.domain.network.drafts.promises import PromiseState
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    a_promise,
    an_organisation,
    own_words,
)
from netwerkregie.domain.network.factories.agreements import an_agreement
from netwerkregie.domain.network.factories.offers import an_offer
from netwerkregie.domain.network.models import Organisation, Promise
from netwerkregie.domain.network.tests.being import DIRECTOR, HOST, holding, lines
from netwerkregie.foundation.kernel import clock, new_hidden_id
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

DEPUTY = "deputy_mergelstad"
MOST_QUESTIONS = 14
WORDS = 'Zaal "De Kom" < 40 stoelen & koffie'


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(), DIRECTOR)


@pytest.fixture
def read(world: World) -> tuple[UUID, str]:
    with acting_as(DIRECTOR) as actor:
        organisation = an_organisation(actor, "De Brug")
        _, token = a_link(actor, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation.id, token


def the_organisation(key: UUID) -> Organisation:
    with acting_as(DIRECTOR):
        return Organisation.objects.get(id=key)


def test_the_next_date_is_set_moved_and_cleared_where_it_stands(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, _ = read
    path = f"/relaties/{key}/volgende-datum/"
    day = clock.today() + timedelta(days=12)
    saved = director.post(path, {"next_on": day.isoformat(), "seen": ""})
    assert saved["Location"] == f"/relaties/{key}/#volgende"
    assert the_organisation(key).next_on == day
    later = clock.today() + timedelta(days=20)
    part = director.post(
        path,
        {"next_on": later.isoformat(), "seen": day.isoformat()},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert 'id="volgende"' in part
    assert 'role="status"' in part
    director.post(path, {"quick": "clear", "seen": later.isoformat()})
    assert the_organisation(key).next_on is None


def test_a_date_set_by_hand_stays_until_a_later_contact_says_otherwise(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, _ = read
    day = clock.today() + timedelta(days=12)
    director.post(
        f"/relaties/{key}/volgende-datum/", {"next_on": day.isoformat(), "seen": ""}
    )
    director.post(
        f"/relaties/{key}/praktisch/", {"best_time": "evening", "seen": "|||"}
    )
    assert the_organisation(key).next_on == day
    with acting_as(DIRECTOR) as actor:
        a_contact(actor, key, next_on=clock.today() + timedelta(days=3))
    assert the_organisation(key).next_on == clock.today() + timedelta(days=3)


@pytest.mark.parametrize(
    ("place", "first", "second"),
    [
        (
            "praktisch",
            {"best_time": "morning", "seen": "|||"},
            {"entrance": "side", "seen": "|||"},
        ),
        (
            "volgende-datum",
            {"next_on": "2099-01-05", "seen": ""},
            {"next_on": "2099-02-06", "seen": ""},
        ),
    ],
)
def test_two_people_at_once_lose_nothing(
    director: Client,
    read: tuple[UUID, str],
    place: str,
    first: dict[str, str],
    second: dict[str, str],
) -> None:
    key, _ = read
    path = f"/relaties/{key}/{place}/"
    assert sign_in(Client(), DEPUTY).post(path, first).status_code == 302
    met = director.post(path, second)
    assert met.status_code == 422
    page = met.content.decode()
    # What the other saved is shown, what was typed is still there.
    assert "Een collega heeft dit gewijzigd" in page or "collega" in page
    typed = next(value for name, value in second.items() if name != "seen")
    assert typed in page
    saved = the_organisation(key)
    assert saved.best_time == first.get("best_time", "")
    assert saved.entrance == ""


def test_without_a_reader_the_page_says_calmly_what_is_not_possible(
    director: Client, world: World
) -> None:
    with acting_as(DIRECTOR) as actor:
        made = an_organisation(actor, "Het Veer")
    page = director.get(f"/relaties/{made.id}/").content.decode()
    assert "leest nog niemand mee" in page
    assert f"/relaties/{made.id}/belofte/" not in page
    values = {
        "side": "us",
        "text": WORDS,
        "due_on": clock.today().isoformat(),
        "once": str(new_hidden_id()),
    }
    refused = director.post(f"/relaties/{made.id}/belofte/", values)
    assert refused.status_code == 422
    assert html.escape(WORDS) in refused.content.decode()


def test_a_promise_goes_from_desk_to_link_and_back(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, token = read
    values = {
        "side": "us",
        "text": WORDS,
        "due_on": (clock.today() + timedelta(days=4)).isoformat(),
        "once": str(new_hidden_id()),
    }
    for _ in range(2):
        made = director.post(f"/relaties/{key}/belofte/", values)
        assert made["Location"] == f"/relaties/{key}/#beloften"
    visitor = Client(headers={"host": HOST})
    own = f"/organisatie/{token}/"
    assert WORDS in html.unescape(visitor.get(own).content.decode())
    with acting_as(DIRECTOR):
        [promise] = Promise.objects.all()
    director.post(f"/relaties/belofte/{promise.id}/", {"state": "kept"})
    said = visitor.post(
        f"{own}beloften/{promise.id}/", {"said": "not_kept", "view": "Nog niets."}
    )
    assert said["Location"] == f"{own}#beloften"
    page = director.get(f"/relaties/{key}/").content.decode()
    assert "niet nagekomen" in page
    assert "Nog niets." in page
    added = visitor.post(
        f"{own}beloften/",
        values | {"side": "them", "text": "Wij bellen", "once": str(new_hidden_id())},
    )
    assert added.status_code == 302
    assert "Wij bellen" in director.get(f"/relaties/{key}/").content.decode()
    guarded = visitor.post(f"{own}beloften/", values | {"text": "Jan Smeets is moslim"})
    assert guarded.status_code == 422
    unknown = visitor.post(f"{own}beloften/{new_hidden_id()}/", {"said": "kept"})
    assert unknown.status_code == 404


def test_overdue_promises_and_handovers_stand_on_today(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, _ = read
    with acting_as(DIRECTOR) as actor:
        a_promise(actor, key, WORDS, due_on=clock.today())
        relations.know(actor, key)
        handovers.start(actor, PEOPLE[DEPUTY].membership_id)
    with clock.travel_to(clock.now() + timedelta(days=2)):
        page = html.unescape(
            sign_in(Client(), DEPUTY).get("/vandaag/").content.decode()
        )
    assert WORDS in page
    assert "draagt aan u over" in page


def test_knowing_them_is_one_tap(director: Client, read: tuple[UUID, str]) -> None:
    key, _ = read
    director.post(f"/relaties/{key}/kennen/")
    assert "Dirk Regisseur" in director.get(f"/relaties/{key}/").content.decode()
    director.post(f"/relaties/{key}/niet-meer-kennen/")
    assert (
        "Ik ken hen niet meer" not in director.get(f"/relaties/{key}/").content.decode()
    )


def test_a_handover_from_start_to_paper(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, token = read
    with acting_as(DIRECTOR) as actor:
        a_contact(actor, key, "Koffie om tien uur")
        a_promise(actor, key, "Wij sturen de folder")
        other = an_organisation(actor, "Het Veer", domain="faith")
        relations.know(actor, other.id)
        code = links.show_code(actor, key)
    with holding(code) as holder:
        own_entry.register(holder, own_words(name="Truus de Vries"))
    deputy = PEOPLE[DEPUTY].membership_id
    started = director.post("/relaties/overdracht/", {"successor": str(deputy)})
    path = started["Location"]
    successor = sign_in(Client(), DEPUTY)
    assert "De Brug" in successor.get(path).content.decode()
    successor.post(path, {"step": "accept", "organisation": [str(key)]})
    successor.post(path, {"step": "decline", "organisation": [str(other.id)]})
    refused = successor.get(path).content.decode()
    assert "Kies waarom niet" in refused
    values = {"step": "decline", "organisation": [str(other.id)], "why": "no_room"}
    successor.post(path, values)
    assert "Er is nu geen ruimte voor" in successor.get(path).content.decode()
    screen = successor.get(f"{path}map/").content.decode()
    without = successor.post(f"{path}map/", {})
    assert without.status_code == 422
    made = successor.post(f"{path}map/", {"purpose": "successor"})
    assert made["Content-Type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(made.content)
    paper = "\n".join(one.get_textpage().get_text_range() for one in pages)
    for shown in (html.unescape(screen), paper):
        assert "De Brug" in shown
        assert "Het Veer" in shown
        assert "Wij sturen de folder" in shown
        assert "Koffie om tien uur" in shown
        assert "Truus" not in shown
        assert "levensbeschouwing" not in shown.lower()
        assert token not in shown
    with acting_as(DEPUTY):
        assert lines("network.pack_made") == 1


@pytest.mark.parametrize("who", ["intake_officer_mergelstad", "dpo_mergelstad"])
def test_who_does_not_work_here_hands_nothing_over(
    world: World, read: tuple[UUID, str], who: str
) -> None:
    with acting_as(DIRECTOR) as actor:
        relations.know(actor, read[0])
        made = handovers.start(actor, PEOPLE[DEPUTY].membership_id)
    client = sign_in(Client(), who)
    path = f"/relaties/overdracht/{made.id}/"
    assert client.get("/relaties/overdracht/").status_code == 403
    for address in (path, f"{path}map/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"purpose": "meeting"}).status_code == 404
    elsewhere = sign_in(Client(), "director_gouwedam")
    assert elsewhere.get(path).status_code == 404


def test_the_page_asks_no_more_however_much_hangs_on_it(
    director: Client, read: tuple[UUID, str]
) -> None:
    key, _ = read

    def asked() -> int:
        path = f"/relaties/{key}/"
        director.get(path)
        with CaptureQueriesContext(connections["default"]) as found:
            assert director.get(path).status_code == 200
        return sum("network_" in query["sql"] for query in found)

    _grow(key, 2)
    few = asked()
    _grow(key, 15)
    assert asked() <= few
    assert few <= MOST_QUESTIONS


def _grow(key: UUID, times: int) -> None:
    with acting_as(DIRECTOR) as actor:
        for number in range(times):
            a_contact(actor, key, f"Afspraak {number}")
            made = a_promise(actor, key, f"Belofte {number}")
            promises.settle(actor, made.id, PromiseState.OPEN, PromiseState.KEPT)
            a_promise(actor, key, f"Open {number}")
            an_agreement(actor, [key])
            an_offer(actor, key)
    with acting_as(DEPUTY) as actor:
        relations.know(actor, key)
