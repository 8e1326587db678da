# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own agenda on a device: what it holds, for whom it opens, and when it ends."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from django.test import Client

from netwerkregie.domain.network.actions import agenda as actions
from netwerkregie.domain.network.actions import visits
from netwerkregie.domain.network.drafts.visits import DeviceKind
from netwerkregie.domain.network.factories import (
    a_contact,
    a_visit,
    an_organisation,
)
from netwerkregie.domain.network.models import AgendaFeed
from netwerkregie.domain.network.tests.being import DIRECTOR, lines, the_clock
from netwerkregie.foundation.kernel import clock
from tests.asking import ask_anonymously
from tests.cast import MERGELSTAD, PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOST, ELSEWHERE = "mergelstad.localhost", "gouwedam.localhost"


def visitor(host: str = HOST) -> Client:
    return Client(headers={"host": host})


@pytest.fixture
def address(world: World) -> str:
    """The address that was shown once, of the director's phone."""
    director = sign_in(visitor(), DIRECTOR)
    page = director.post("/relaties/deze-week/apparaten/", {"device": "iphone"})
    said = page.content.decode()
    [shown] = re.findall(
        r"http://[^<\s]+(/relaties/agenda/[a-z2-7]{32}/[a-z.]+)<", said
    )
    assert "<svg" in said
    again = director.get("/relaties/deze-week/apparaten/").content.decode()
    assert shown.split("/")[3] not in again
    assert "iPhone" in again
    return str(shown)


def read(address: str, host: str = HOST, **headers: str) -> Any:
    return visitor(host).get(address, headers=headers)


def events(answer: Any) -> list[Any]:
    found = vobject.readOne(answer.content.decode())
    return list(found.contents.get("vevent", []))


def test_it_holds_own_visits_and_next_dates_and_says_busy_for_the_rest(
    world: World, address: str
) -> None:
    ask_anonymously(world, "Wat doe ik met leuzen op de muur?")
    ask_anonymously(world, "En met een briefje?")
    soon = clock.today() + timedelta(days=9)
    with acting_as(DIRECTOR) as actor:
        mosque = an_organisation(
            actor,
            "Moskee Al-Noor",
            domain="faith",
            street="Kade",
            house_number="3",
            city="Mergelstad",
            shoes_off=True,
            entrance="side",
        )
        a_visit(actor, mosque.id)
        a_contact(actor, mosque.id, next_on=soon)
        deputy = PEOPLE["deputy_mergelstad"].membership_id
        a_visit(actor, an_organisation(actor, "Van een ander").id, goes=deputy)
    answer = read(address)
    assert answer.status_code == 200
    said = answer.content.decode()
    found = {one.summary.value: one for one in events(answer)}
    assert set(found) == {
        "Bezoek: Moskee Al-Noor",
        "Weer spreken: Moskee Al-Noor",
        "Bezet",
    }
    assert found["Bezoek: Moskee Al-Noor"].location.value == "Kade 3, Mergelstad"
    assert found["Weer spreken: Moskee Al-Noor"].dtstart.value == soon
    # One busy day for two questions: not even their number leaves the house.
    busy = found["Bezet"]
    assert set(busy.contents) == {
        "uid", "dtstamp", "dtstart", "dtend", "summary", "url", "class", "transp",
    }  # fmt: skip
    for never in ("levens", "Geloof", "faith", "Zij", "Schoenen", "leuzen", "ander"):
        assert never not in said, never


def test_an_organisation_of_faith_looks_like_any_other(
    world: World, address: str
) -> None:
    facts = {"street": "Kade", "house_number": "3", "city": "Mergelstad"}
    with acting_as(DIRECTOR) as actor:
        for domain in ("faith", "sport"):
            a_visit(actor, an_organisation(actor, "Een", domain=domain, **facts).id)
    one, other = events(read(address))
    assert set(one.contents) == set(other.contents)
    assert one.location.value == other.location.value
    assert one.summary.value == other.summary.value


def test_a_browser_cache_keeps_it_for_one_device_and_asks_again(
    world: World, address: str
) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor)
        visit = a_visit(actor, brug.id)
    first = read(address)
    assert first["Cache-Control"] == "private, no-cache"
    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert "Set-Cookie" not in first.headers
    same = read(address, **{"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    later = read(address, **{"if-modified-since": first["Last-Modified"]})
    assert later.status_code == 304
    assert read(address).content == first.content
    with clock.travel_to(datetime.now(UTC) + timedelta(seconds=5)):
        with acting_as(DIRECTOR) as actor:
            visits.cancel(actor, visit.id)
        # What went away is news too, for whoever only asks by date.
        gone = read(address, **{"if-modified-since": first["Last-Modified"]})
    assert gone.status_code == 200
    assert events(gone) == []


def test_a_device_has_one_line_a_day_however_often_it_reads(
    world: World, address: str
) -> None:
    for _ in range(5):
        read(address)
    with acting_as(DIRECTOR):
        assert lines("network.feed_read") == 1
    with clock.travel_to(datetime.now(UTC) + timedelta(days=1)):
        read(address)
        read(address)
    with acting_as(DIRECTOR):
        assert lines("network.feed_read") == 2


def test_disconnected_it_leads_nowhere_at_the_next_request(
    world: World, address: str
) -> None:
    assert read(address).status_code == 200
    with acting_as(DIRECTOR):
        feed = AgendaFeed.objects.get()
    director = sign_in(visitor(), DIRECTOR)
    off = f"/relaties/deze-week/apparaten/{feed.id}/loskoppelen/"
    deputy = sign_in(visitor(), "deputy_mergelstad")
    assert deputy.post(off).status_code == 404
    assert read(address).status_code == 200
    assert director.post(off).status_code == 302
    assert read(address).status_code == 404


def test_every_way_to_fail_is_the_same_page(world: World, address: str) -> None:
    wrong = "/relaties/agenda/" + "a" * 32 + "/netwerkregie.ics"
    # The page offers itself in the other language: its own address stands in it.
    never = read(wrong).content.replace(b"a" * 32, b"")
    word = address.split("/")[3].encode()

    def page(host: str = HOST) -> bytes:
        answer = read(address, host)
        assert answer.status_code == 404
        return bytes(answer.content.replace(word, b""))

    there = page(ELSEWHERE).replace(b"gouwedam", b"mergelstad")
    assert there.replace(b"Gouwedam", b"Mergelstad") == never
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE network_agendafeed SET ends_on = current_date")
    assert page() == never
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE network_agendafeed SET ends_on = current_date + 9")
        superuser.execute("UPDATE accounts_rolegrant SET ended = now()")
    assert page() == never


def test_who_left_takes_the_agenda_along(world: World, address: str) -> None:
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET state = 'left', \"left\" = now()"
            " WHERE id = %s",
            [PEOPLE[DIRECTOR].membership_id],
        )
    assert read(address).status_code == 404


def test_the_word_is_kept_nowhere(world: World, address: str) -> None:
    word = address.split("/")[3]
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute("SELECT f::text FROM network_agendafeed f").fetchall()
    assert len(rows) == 1
    assert word not in rows[0][0]


def test_ninety_days_later_it_ends_and_is_destroyed(world: World, address: str) -> None:
    for days, left in ((89, 1), (90, 0)):
        moment = datetime.now(UTC) + timedelta(days=days)
        with clock.travel_to(moment):
            assert read(address).status_code == (200 if left else 404)
            with the_clock(world, "retention") as job:
                actions.end_feeds(job)
        with acting_as(DIRECTOR):
            assert AgendaFeed.objects.count() == left


def test_a_seventh_device_is_refused(world: World) -> None:
    director = sign_in(visitor(), DIRECTOR)
    for _ in range(6):
        with acting_as(DIRECTOR) as actor:
            actions.connect(actor, DeviceKind.TABLET)
    page = director.post("/relaties/deze-week/apparaten/", {"device": "tablet"})
    assert page.status_code == 422
    assert "6 apparaten" in page.content.decode()


def test_too_many_tries_from_one_place_wait(world: World) -> None:
    wrong = "/relaties/agenda/" + "b" * 32 + "/netwerkregie.ics"
    found = {read(wrong).status_code for _ in range(125)}
    assert found == {404, 429}


def test_ten_oclock_stays_ten_oclock_when_the_clock_changes(
    world: World, address: str
) -> None:
    year = clock.today().year + 1
    autumn = max(
        day
        for day in (date(year, 10, n) for n in range(24, 32))
        if day.isoweekday() == 7
    )
    before, after = autumn - timedelta(days=1), autumn + timedelta(days=1)
    moment = datetime(year, 9, 20, 12, tzinfo=UTC)
    with clock.travel_to(moment), acting_as(DIRECTOR) as actor:
        for day in (before, autumn, after):
            a_visit(actor, an_organisation(actor).id, on=day, at=time(10))
        feed, word = actions.connect(actor, DeviceKind.OUTLOOK)
    with clock.travel_to(moment):
        answer = read(f"/relaties/agenda/{word}/netwerkregie.ics")
    assert feed.municipality_id == MERGELSTAD
    raw = answer.content.decode()
    assert raw.count("BEGIN:VTIMEZONE") == 1
    starts = sorted(one.dtstart.value for one in events(answer))
    assert [one.astimezone(UTC).hour for one in starts] == [8, 9, 9]
    assert [one.hour for one in starts] == [10, 10, 10]
    assert all("TZID=Europe/Amsterdam" in raw for _ in starts)
