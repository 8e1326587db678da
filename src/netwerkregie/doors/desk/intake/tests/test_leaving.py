# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves the advice team: what they could open gets another key."""

from django.test import Client

from netwerkregie.domain.intake.actions import advice, resealing
from netwerkregie.foundation.vault import teams
from tests import cast
from tests.asking import ask_anonymously, look_with_code
from tests.harness.world import World


def test_the_next_one_to_unlock_seals_the_questions_anew(world: World) -> None:
    thread, code = ask_anonymously(world, "Wat doe ik met leuzen op het schoolplein?")
    with cast.acting_as("director_mergelstad", unlocked=True) as director:
        deputy = cast.PEOPLE["deputy_mergelstad"].membership_id
        teams.remove_from_team(director, teams.get_team("advice"), deputy)
        assert resealing.reseal_due(director) == 1
        opened = advice.open_thread(director, thread)
    assert opened.messages[0].text == "Wat doe ik met leuzen op het schoolplein?"
    gone = cast.sign_in(Client(), "deputy_mergelstad", unlocked=True)
    assert "leuzen" not in gone.get(f"/advies/{thread}/").content.decode()
    director_page = cast.sign_in(Client(), "director_mergelstad", unlocked=True)
    director_page.post(f"/advies/{thread}/", {"body": "Bel ons gerust anoniem terug."})
    assert "anoniem terug" in look_with_code(world, code)
