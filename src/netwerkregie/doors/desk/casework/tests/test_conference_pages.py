# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of many pages at once: no word is lost, nobody sees what is not theirs."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdfium2 import PdfDocument

from netwerkregie.domain.casework.actions import conference_reading
from netwerkregie.domain.casework.drafts.conferences import Tlp
from netwerkregie.domain.casework.factories.conferences import (
    ACTION,
    DECISION,
    NOTE,
    TITLE,
    a_note,
    an_item,
)
from netwerkregie.domain.casework.models import AgendaItem
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.tests.being import (
    CARE,
    CHAIR,
    HOLDER,
    PARTNER,
    TABLE,
    a_table,
    a_table_case,
    id_of,
    ids,
    open_as,
)
from netwerkregie.foundation.kernel import clock
from tests.cast import sign_in
from tests.harness.world import World

MOST_OF_A_POLL = 6
MOST_OF_A_PAGE = 30
TWELVE = 12


def page_of(item: AgendaItem) -> str:
    at = item.conference
    return f"/dossiers/{at.case_id}/overleggen/{at.id}/"


def as_(name: str) -> Client:
    return sign_in(Client(), name, unlocked=True)


def test_a_conference_is_planned_held_and_minuted_on_its_pages(world: World) -> None:
    case = a_table_case()
    holder, partner, care = as_(HOLDER), as_(PARTNER), as_(CARE)
    start = f"/dossiers/{case.id}/overleggen/"
    made = holder.post(
        start + "nieuw/",
        {
            "once": uuid4(),
            "held_on": clock.today().isoformat(),
            "starts_at": "14:00",
            "place": "city_hall",
            "quorum": 2,
            "seats": [str(one) for one in ids(*TABLE)],
        },
    )
    assert made.status_code == 302, made.content.decode()
    here = str(made["Location"])
    assert holder.get(here).status_code == 200
    whom = {"audience": [str(one) for one in ids(HOLDER, PARTNER)], "tlp": "amber"}
    # Who can see it stands on the page before there is a field for the words.
    first = holder.post(here + "punt/", whom)
    assert "Carla Partner" in first.content.decode()
    assert "Gijs Zorg" not in first.content.decode()
    written = whom | {"step": "write", "once": str(uuid4()), "title": TITLE}
    assert holder.post(here + "punt/", written).status_code == 302
    assert holder.post(here + "stap/", {"step": "begin"}).status_code == 302
    for client in (holder, partner):
        client.post(here + "antwoord/", {"coming": "present"})
    table = partner.get(here + "tafel/").content.decode()
    assert TITLE in table
    assert "TLP:AMBER" in table
    assert TITLE not in care.get(here + "tafel/").content.decode()
    (item_id,) = set(re.findall(r"/punt/([0-9a-f-]{36})/besluit/", table))
    at = f"{here}punt/{item_id}/"
    decided = {"once": uuid4(), "text": DECISION}
    assert partner.post(at + "besluit/", decided).status_code == 302
    agreed = {
        "once": uuid4(),
        "text": ACTION,
        "owner": str(id_of(PARTNER)),
        "due_on": (clock.today() + timedelta(days=7)).isoformat(),
    }
    assert partner.post(at + "actie/", agreed).status_code == 302
    assert care.post(at + "besluit/", decided).status_code == 404
    assert "U zou dit doen" in partner.get("/vandaag/").content.decode()
    holder.post(here + "stap/", {"step": "end_talk"})
    for client, words in ((holder, "Klopt."), (partner, "Klopt ook.")):
        page = client.get(here + "verslag/").content.decode()
        (found,) = re.findall(r'name="content_hash" value="(\w+)"', page)
        signed = client.post(at + "tekenen/", {"content_hash": found, "words": words})
        assert signed.status_code == 302, signed.content.decode()
    page = holder.get(here + "verslag/").content.decode()
    assert "Klopt ook." in page
    assert "Twee mensen van twee organisaties" in page


def test_twelve_who_type_at_once_lose_no_word(world: World) -> None:
    item = _item()
    here = page_of(item)
    pages = [(TABLE[n % len(TABLE)], uuid4(), n) for n in range(TWELVE)]
    clients = {name: as_(name) for name in TABLE}

    def types(one: tuple[str, object, int]) -> int:
        name, note_id, number = one
        client = Client()
        client.cookies = clients[name].cookies
        client.defaults.update(clients[name].defaults)
        version, text = 0, ""
        try:
            for word in range(3):
                text += f"woord-{number}-{word} "
                said = {"note": note_id, "version": version, "text": text, "field": "f"}
                url = f"{here}punt/{item.id}/notitie/"
                got = client.post(url, said, headers={"HX-Request": "true"})
                assert got.status_code == 200, got.content.decode()
                kept = re.search(r'name="version" value="(\d+)"', got.content.decode())
                assert kept is not None
                version = int(kept.group(1))
        finally:
            connections.close_all()
        return version

    with ThreadPoolExecutor(TWELVE) as pool:
        assert list(pool.map(types, pages)) == [3] * TWELVE
    with open_as(HOLDER) as holder:
        mine = queries.get_item(holder, item.conference, item.id)
        (opened,) = conference_reading.read_items(holder, [mine])
    said = {one.text for one in opened.notes}
    assert said == {f"woord-{n}-0 woord-{n}-1 woord-{n}-2 " for n in range(TWELVE)}


def test_a_poll_is_cheap_and_holds_only_what_changed(world: World) -> None:
    item = _item()
    with open_as(HOLDER) as holder:
        hidden = an_item(holder, item.conference, ids(HOLDER, PARTNER))
        a_note(holder, item)
    care = as_(CARE)
    with CaptureQueriesContext(connections["default"]) as asked:
        page = care.get(page_of(item) + "tafel/").content.decode()
    assert len(asked) <= MOST_OF_A_PAGE, len(asked)
    assert NOTE in page
    assert str(hidden.id) not in page
    assert "2. " not in re.sub(r"<script.*?</script>", "", page)
    watched = {str(item.id): re.findall(rf'name="{item.id}" value="(\d+)"', page)[0]}
    with CaptureQueriesContext(connections["default"]) as asked:
        assert care.get(page_of(item) + "nieuws/", watched).status_code == 204
    ours = [one for one in asked if "casework_" in one["sql"]]
    assert len(ours) <= MOST_OF_A_POLL, [one["sql"] for one in ours]
    with open_as(PARTNER) as partner:
        a_note(partner, item, "Een nieuw woord")
    news = care.get(page_of(item) + "nieuws/", watched).content.decode()
    assert "Een nieuw woord" in news
    assert "<textarea" not in news


def test_a_paper_bears_the_name_of_its_reader_and_red_is_refused(world: World) -> None:
    item = _item()
    with open_as(HOLDER) as holder:
        red = an_item(holder, item.conference, ids(*TABLE), tlp=Tlp.RED)
    partner = as_(PARTNER)
    url = page_of(item) + "afdruk/"
    assert TITLE in partner.get(url).content.decode()
    refused = partner.post(url, {"items": [str(red.id)], "why": "to_sign"})
    assert refused.status_code == 422
    assert "kan niet op papier" in refused.content.decode()
    made = partner.post(url, {"items": [str(item.id)], "why": "to_sign"})
    assert made["Content-Type"] == "application/pdf", made.content.decode()
    for page in PdfDocument(made.content):
        words = page.get_textpage().get_text_bounded()
        for mark in ("Carla Partner", "Welzijn", "TLP:AMBER+STRICT"):
            assert mark in words


def test_words_too_long_are_given_back(world: World) -> None:
    item = _item()
    said = {"note": uuid4(), "version": 0, "text": "x" * 8001}
    got = as_(CHAIR).post(f"{page_of(item)}punt/{item.id}/notitie/", said)
    assert got.status_code == 422
    assert "x" * 8001 in got.content.decode()


def _item() -> AgendaItem:
    conference = a_table(here=TABLE)
    with open_as(HOLDER) as holder:
        return an_item(holder, conference, ids(*TABLE))
