# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag shows each role what needs it now, and nothing else."""

import re

import pytest
from django.test import Client

from tests.asking import ask_anonymously
from tests.cast import sign_in
from tests.harness.world import World


def today_of(name: str, *, unlocked: bool = False) -> str:
    client = sign_in(Client(), name, unlocked=unlocked)
    return client.get("/en/vandaag/").content.decode()


@pytest.mark.parametrize(
    "who", ["volunteer_mergelstad", "mayor_mergelstad", "administrator_mergelstad"]
)
def test_a_question_waits_on_nobody_elses_today(world: World, who: str) -> None:
    thread, _ = ask_anonymously(world, "Hoe ga ik om met complotten in de klas?")
    assert str(thread) in today_of("director_mergelstad")
    assert str(thread) not in today_of(who)


def test_a_day_without_anything_says_so_calmly(world: World) -> None:
    assert "Nothing needs you now" in today_of("volunteer_mergelstad")


def test_who_waits_for_the_key_sees_that_and_a_colleague_can_give_it(
    world: World,
) -> None:
    assert "You do not have the key" in today_of("newcomer_mergelstad")
    director = sign_in(Client(), "director_mergelstad", unlocked=True)
    page = director.get("/en/vandaag/").content.decode()
    assert "Nora Nieuw" in page
    found = re.search(r'name="membership" value="([^"]+)"', page)
    assert found
    given = director.post(
        "/toegang/sleutel/geven/", {"membership": found.group(1), "team": "advice"}
    )
    assert given.status_code == 302
    assert "You do not have the key of the advice team" not in today_of(
        "newcomer_mergelstad"
    )
    thread, _ = ask_anonymously(world, "Kan iemand meedenken over groepsdruk?")
    newcomer = sign_in(Client(), "newcomer_mergelstad", unlocked=True)
    assert "groepsdruk" in newcomer.get(f"/advies/{thread}/").content.decode()


def test_who_has_no_phrase_yet_is_led_to_choosing_one(world: World) -> None:
    assert "Choose a phrase" in today_of("keyless_mergelstad")
