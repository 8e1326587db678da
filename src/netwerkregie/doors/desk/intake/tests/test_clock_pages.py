# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people see of the clocks, and that a check shows the same page always."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from netwerkregie.domain.intake.actions import clocks, concern_ending
from netwerkregie.domain.intake.actions import concerns as actions
from netwerkregie.domain.intake.drafts.concerns import DropReason
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.tests.test_duplicates import (
    COLLEAGUE,
    NEVER_SEEN,
    OFFICER,
    PLANTED,
    REASON,
    SPELLED,
    confirmed,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

AN_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
CHANGES = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|name="unsent_pass" value="[^"]*"'
)


def _desk(name: str, *, unlocked: bool = False) -> Client:
    return sign_in(Client(), name, unlocked=unlocked)


def _same(page: bytes, concern: UUID) -> str:
    """Return a page without what is drawn at random for a concern and a form."""
    with acting_as(OFFICER):
        name = say_nickname(Concern.objects.get(id=concern).nickname)
    text = CHANGES.sub("", page.decode())
    return AN_ID.sub("id", text).replace(name, "nickname")


def _checked(concern: UUID) -> list[str]:
    """Return every page of a check by the one who holds the concern."""
    desk = _desk(OFFICER, unlocked=True)
    path = f"/meldingen/{concern}/controle/"
    form = desk.get(path)
    sent = desk.post(path, {"reason": REASON})
    assert sent.status_code == 302, sent.content.decode()[-2000:]
    after = desk.get(sent["Location"])
    assert "Gecontroleerd." in after.content.decode()
    pages = (form, after, desk.get("/vandaag/"))
    return [_same(page.content, concern) for page in pages] + [str(sent.content)]


def test_a_hit_and_a_miss_show_the_same_bytes(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, SPELLED)
    _checked(mine)
    missed = _checked(mine)
    theirs = confirmed(COLLEAGUE, OFFICER, PLANTED)
    hit = _checked(mine)
    # The reading that a colleague asked for meanwhile is no part of the check.
    assert hit[:2] == missed[:2]
    assert hit[3] == missed[3]
    colleague = _desk(COLLEAGUE)
    today = colleague.get("/vandaag/").content.decode()
    assert "Ine Intaker werkt aan iemand die u kent" in today
    address = re.search(r'href="(/meldingen/bekend/[^"]+)"', today)
    assert address
    page = colleague.get(address[1]).content.decode()
    assert str(theirs) in page
    assert str(mine) not in page
    assert _desk(OFFICER).get(address[1]).status_code == 404
    assert colleague.post(address[1]).status_code == 302
    assert "iemand die u kent" not in colleague.get("/vandaag/").content.decode()


def test_m12_after_erasure_every_page_is_that_of_a_person_never_seen(
    world: World,
) -> None:
    theirs = confirmed(COLLEAGUE, OFFICER, PLANTED)
    with acting_as(COLLEAGUE, unlocked=True) as colleague:
        actions.drop(colleague, theirs, DropReason.DISPELLED, "Het viel mee.")
    with the_clock(world, "retention") as job:
        concern_ending.destroy_concerns(job, [theirs], "concern")

    again = confirmed(OFFICER, COLLEAGUE, PLANTED)
    pages_again = [*_checked(again), *_pages(again)]
    with acting_as(OFFICER, unlocked=True) as officer:
        actions.drop(officer, again, DropReason.DISPELLED, "Het viel mee.")
    with the_clock(world, "retention") as job:
        concern_ending.destroy_concerns(job, [again], "concern")
    never = confirmed(OFFICER, COLLEAGUE, NEVER_SEEN)
    assert [*_checked(never), *_pages(never)] == pages_again


def _pages(concern: UUID) -> list[str]:
    """Return the lists, the concern and the colleague's Today, as they look now."""
    desk, colleague = _desk(OFFICER, unlocked=True), _desk(COLLEAGUE, unlocked=True)
    found = [
        desk.get("/meldingen/"),
        desk.get(f"/meldingen/{concern}/"),
        colleague.get("/meldingen/"),
        colleague.get("/vandaag/"),
    ]
    assert [page.status_code for page in found] == [200] * len(found)
    return [_same(page.content, concern) for page in found]


def test_a_check_needs_a_reason_and_keeps_what_was_typed(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, PLANTED)
    desk = _desk(OFFICER, unlocked=True)
    short = desk.post(f"/meldingen/{mine}/controle/", {"reason": "casus"})
    assert short.status_code == 422
    page = short.content.decode()
    assert "Typ in een paar woorden" in page
    assert 'value="casus"' in page
    # With a closed vault nothing is asked, and the page says how to open it.
    closed = _desk(OFFICER).post(f"/meldingen/{mine}/controle/", {"reason": REASON})
    assert closed.status_code in {302, 403, 422}


@pytest.mark.parametrize(
    ("name", "days", "seen"),
    [
        (OFFICER, 10, True),
        ("deputy_mergelstad", 10, False),
        ("deputy_mergelstad", 20, True),
        ("chair_mergelstad", 20, True),
        ("director_mergelstad", 20, False),
        ("director_mergelstad", 40, True),
        ("dpo_mergelstad", 40, False),
    ],
)
def test_today_shows_who_hears_that_a_concern_waits(
    world: World, name: str, days: int, seen: bool
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
    with clock.travel_to(clock.now() + timedelta(days=days)):
        with the_clock(world) as job:
            clocks.escalate(job, clock.today())
        page = _desk(name).get("/vandaag/").content.decode()
    assert (f"wacht {days} dagen" in page) is seen
    # Only the owner is led to it.
    assert (f"/meldingen/{concern.id}/" in page) is (seen and name == OFFICER)


def test_the_privacy_officer_reads_how_many_failed_and_where(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
    dpo = _desk("dpo_mergelstad")
    assert "verdween geen melding zonder weging" in (
        dpo.get("/toezicht/niet-opgepakt/").content.decode()
    )
    with clock.travel_to(clock.now() + timedelta(days=60)):
        with the_clock(world, "retention") as job:
            concern_ending.destroy_concerns(job, [concern.id], "concern")
        page = _desk("dpo_mergelstad").get("/toezicht/niet-opgepakt/").content.decode()
    assert "Geen tweede lezer bevestigde het op tijd" in page
    assert say_nickname(concern.nickname) not in page
    assert str(concern.id) not in page
