# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice desk as its people meet it, and what others never see."""

import re
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.asking import ask_anonymously, look_with_code
from tests.cast import sign_in
from tests.harness.world import World

SECRET = "In de klas zegt iemand dingen over complotten, en het woord pimpelmees."
ANSWER = "Ga rustig in gesprek en vraag door. Wij denken graag met u mee."


@pytest.fixture
def asked(world: World) -> tuple[UUID, str]:
    return ask_anonymously(world, SECRET)


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(_desk(), "director_mergelstad", unlocked=True)


def _desk(town: str = "mergelstad") -> Client:
    return Client(headers={"host": f"{town}.localhost"})


def test_the_director_sees_the_question_waiting_on_today(
    director: Client, asked: tuple[UUID, str]
) -> None:
    page = director.get("/vandaag/").content.decode()
    assert f"/advies/{asked[0]}/" in page
    assert "pimpelmees" not in page


def test_the_director_opens_answers_and_the_asker_reads_it(
    director: Client, asked: tuple[UUID, str], world: World
) -> None:
    thread, code = asked
    assert SECRET in director.get(f"/advies/{thread}/").content.decode()
    answered = director.post(f"/advies/{thread}/", {"body": ANSWER})
    assert answered.status_code == 302
    assert ANSWER in look_with_code(world, code)


def test_a_double_click_is_one_answer(
    director: Client, asked: tuple[UUID, str], world: World
) -> None:
    for _ in range(2):
        director.post(f"/advies/{asked[0]}/", {"body": ANSWER})
    assert look_with_code(world, asked[1]).count(ANSWER) == 1


def test_closing_gives_a_last_word_and_an_outcome(
    director: Client, asked: tuple[UUID, str], world: World
) -> None:
    thread, code = asked
    closed = director.post(
        f"/advies/{thread}/sluiten/dispelled/",
        {"reason": "free_to_do", "feedback": "Dit mag gewoon. Fijn dat u belde."},
    )
    assert closed.status_code == 302
    assert "Fijn dat u belde." in look_with_code(world, code)
    with world.connect_as_superuser() as connection:
        row = connection.execute(
            "SELECT state, outcome FROM intake_advicethread WHERE id = %s", [thread]
        ).fetchone()
    assert row == ("closed", "dispelled")


def test_without_an_open_vault_the_page_stands_and_the_text_does_not(
    world: World, asked: tuple[UUID, str]
) -> None:
    director = sign_in(_desk(), "director_mergelstad")
    page = director.get(f"/advies/{asked[0]}/")
    assert page.status_code == 200
    assert "pimpelmees" not in page.content.decode()
    assert "/toegang/" in page.content.decode()


def test_an_empty_answer_says_so_and_keeps_the_page(
    director: Client, asked: tuple[UUID, str]
) -> None:
    page = director.post(f"/advies/{asked[0]}/", {"body": ""})
    assert page.status_code == 422
    assert SECRET in page.content.decode()


def test_a_text_that_is_too_long_is_given_back_to_its_writer(
    director: Client, asked: tuple[UUID, str]
) -> None:
    long = "veel te lang " * 2000
    page = director.post(f"/advies/{asked[0]}/", {"body": long})
    assert page.status_code == 422
    assert long.strip() in page.content.decode()


@pytest.mark.parametrize(
    "who", ["administrator_mergelstad", "dpo_mergelstad", "mayor_mergelstad"]
)
@pytest.mark.parametrize("path", ["/advies/{id}/", "/advies/{id}/sluiten/dispelled/"])
def test_who_is_not_of_the_advice_desk_finds_nothing(
    world: World, asked: tuple[UUID, str], who: str, path: str
) -> None:
    client = sign_in(_desk(), who)
    assert client.get(path.format(id=asked[0])).status_code == 404


def test_the_other_municipality_gets_the_answer_of_what_never_existed(
    world: World, asked: tuple[UUID, str]
) -> None:
    other = sign_in(_desk("gouwedam"), "director_gouwedam", unlocked=True)
    theirs = other.get(f"/advies/{asked[0]}/")
    nobodys = other.get(f"/advies/{UUID(int=5)}/")
    assert theirs.status_code == nobodys.status_code == 404
    assert _neutral(theirs.content, asked[0]) == _neutral(nobodys.content, UUID(int=5))


def test_a_longer_list_costs_no_more_queries(world: World, director: Client) -> None:
    ask_anonymously(world, "Een vraag over de klas.")
    with CaptureQueriesContext(connections["default"]) as few:
        director.get("/advies/")
    for number in range(4):
        ask_anonymously(world, f"Vraag nummer {number} over de klas.")
    with CaptureQueriesContext(connections["default"]) as many:
        director.get("/advies/")
    assert len(many) == len(few)
    lists = [one["sql"] for one in many if "intake_advicethread" in one["sql"]]
    assert len(lists) == 1


def _neutral(page: bytes, thread: UUID) -> str:
    tokens = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
    return tokens.sub("", page.decode()).replace(str(thread), "")
