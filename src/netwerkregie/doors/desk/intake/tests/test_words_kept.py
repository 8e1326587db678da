# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session or a vault that closes while somebody types takes no words away."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from netwerkregie.foundation.accounts.models import Unsent
from netwerkregie.foundation.accounts.unsent import forget_ended
from netwerkregie.foundation.kernel import clock
from tests.asking import ask_anonymously
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

ANSWER = "Een lang antwoord over het gesprek, met het woord pimpelmees erin."
DIRECTOR = "director_mergelstad"


@pytest.fixture
def thread(world: World) -> UUID:
    return ask_anonymously(world, "Wat kan onze school doen?")[0]


def _director(*, unlocked: bool = True) -> Client:
    return sign_in(Client(), DIRECTOR, unlocked=unlocked)


def _form(page: bytes) -> dict[str, str]:
    found = re.search(r'name="unsent_pass" value="([^"]+)"', page.decode())
    assert found
    return {"unsent_pass": found.group(1), "body": ANSWER}


def _lock(director: Client) -> None:
    """The fifteen minutes passed: the cookie opens nothing any more."""
    del director.cookies["unlock"]


def _end_session(director: Client, world: World) -> None:
    with world.connect_as_superuser() as connection:
        connection.execute("DELETE FROM accounts_session")


def test_an_answer_sent_to_a_vault_that_closed_is_back_after_unlocking(
    world: World, thread: UUID
) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _lock(director)
    sent = director.post(f"/advies/{thread}/", form)
    assert sent.status_code == 302
    assert sent["Location"] == f"/toegang/kluis/?next=/advies/{thread}/"
    assert "24 uur" in director.get(sent["Location"]).content.decode()
    assert ANSWER in _director().get(f"/advies/{thread}/").content.decode()


def test_an_answer_sent_after_the_session_ended_is_back_after_signing_in(
    world: World, thread: UUID
) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _end_session(director, world)
    sent = director.post(f"/advies/{thread}/", form)
    assert sent["Location"] == f"/toegang/inloggen/?next=/advies/{thread}/"
    assert "24 uur" in director.get(sent["Location"]).content.decode()
    assert ANSWER in _director().get(f"/advies/{thread}/").content.decode()


def test_a_closing_with_its_outcome_is_kept_as_well(world: World, thread: UUID) -> None:
    director = _director()
    page = director.get(f"/advies/{thread}/sluiten/dispelled/").content
    _lock(director)
    form = _form(page) | {"reason": "free_to_do", "feedback": ANSWER}
    director.post(f"/advies/{thread}/sluiten/dispelled/", form)
    back = _director().get(f"/advies/{thread}/sluiten/dispelled/").content.decode()
    assert ANSWER in back
    assert re.search(r'value="free_to_do"[^>]*checked', back)


def test_kept_words_stand_nowhere_unsealed(world: World, thread: UUID) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _lock(director)
    director.post(f"/advies/{thread}/", form)
    with world.connect_as_superuser() as connection:
        rows = connection.execute("SELECT body FROM accounts_unsent").fetchall()
        session = connection.execute("SELECT data FROM accounts_session").fetchall()
    assert len(rows) == 1
    assert b"pimpelmees" not in bytes(rows[0][0])
    assert "pimpelmees" not in str(session)


def test_a_colleague_with_an_open_vault_does_not_get_them(
    world: World, thread: UUID
) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _lock(director)
    director.post(f"/advies/{thread}/", form)
    deputy = sign_in(Client(), "deputy_mergelstad", unlocked=True)
    assert "pimpelmees" not in deputy.get(f"/advies/{thread}/").content.decode()


def test_kept_words_are_not_given_back_after_a_day_and_the_job_removes_them(
    world: World, thread: UUID
) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _lock(director)
    director.post(f"/advies/{thread}/", form)
    with acting_as(DIRECTOR, unlocked=True) as actor:
        from netwerkregie.foundation.accounts.unsent import given_back

        place = f"/advies/{thread}/"
        assert given_back(actor, place)["body"] == ANSWER
        with clock.travel_to(clock.now() + timedelta(hours=24, minutes=1)):
            assert given_back(actor, place) == {}
            assert forget_ended(actor) == 1
        assert not Unsent.objects.exists()


def test_words_that_were_sent_are_no_longer_kept(world: World, thread: UUID) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _lock(director)
    director.post(f"/advies/{thread}/", form)
    again = _director()
    assert again.post(f"/advies/{thread}/", form).status_code == 302
    with acting_as(DIRECTOR):
        assert not Unsent.objects.exists()


@pytest.mark.parametrize("made_up", ["", "made-up", "eyJtIjoiMSIsInAiOiIvIn0:1:abcdef"])
def test_a_made_up_pass_keeps_nothing(world: World, thread: UUID, made_up: str) -> None:
    stranger = Client(headers={"host": PEOPLE[DIRECTOR].host})
    stranger.post(f"/advies/{thread}/", {"unsent_pass": made_up, "body": ANSWER})
    with acting_as(DIRECTOR):
        assert not Unsent.objects.exists()


def test_a_pass_of_one_page_keeps_nothing_for_another(
    world: World, thread: UUID
) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _end_session(director, world)
    director.post(f"/advies/{UUID(int=7)}/", form)
    with acting_as(DIRECTOR):
        assert not Unsent.objects.exists()


def test_somebody_who_left_leaves_nothing_behind(world: World, thread: UUID) -> None:
    director = _director()
    form = _form(director.get(f"/advies/{thread}/").content)
    _end_session(director, world)
    with world.connect_as_superuser() as connection:
        connection.execute(
            "UPDATE accounts_membership SET state = 'left', left_ = now()".replace(
                "left_", '"left"'
            )
            + " WHERE id = %s",
            [PEOPLE[DIRECTOR].membership_id],
        )
    director.post(f"/advies/{thread}/", form)
    with world.connect_as_superuser() as connection:
        kept = connection.execute("SELECT count(*) FROM accounts_unsent").fetchone()
    assert kept == (0,)
