# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question that somebody calls about: looked over, sealed, and answered by code."""

import re

import pytest
from django.test import Client

from netwerkregie.domain.intake.models import AdviceMessage, AdviceThread
from netwerkregie.foundation.vault import codes
from tests.asking import look_with_code
from tests.cast import acting_as, sign_in
from tests.harness.world import World

ADDRESS = "/advies/nieuw/"
DIRECTOR = "director_mergelstad"
CLEAN = "Een leerling zit sinds drie weken alleen en zegt dat niemand te vertrouwen is."
NAMED = "Mohammed el Amrani zit sinds drie weken alleen in de pauze."
VALUES = {"body": CLEAN, "want": "only_advice", "domain": ""}


@pytest.fixture
def desk(world: World) -> Client:
    """The director with an open vault."""
    return sign_in(Client(), DIRECTOR, unlocked=True)


def _code_of(page: str) -> str:
    return str(re.findall(r'name="code" value="([^"]+)"', page)[0])


def test_nothing_is_kept_before_it_was_looked_over(desk: Client) -> None:
    page = desk.post(ADDRESS, VALUES | {"body": NAMED, "step": "check"})
    assert "<mark>Mohammed el Amrani</mark>" in page.content.decode()
    with acting_as(DIRECTOR):
        assert AdviceThread.objects.filter(message_count=1, owner_id=None).count() == 0


def test_the_caller_reads_the_answer_with_the_code(desk: Client, world: World) -> None:
    code = _code_of(desk.post(ADDRESS, VALUES | {"step": "check"}).content.decode())
    done = desk.post(ADDRESS, VALUES | {"step": "send", "code": code})
    said = done.content.decode()
    assert all(part in said for part in code.split())
    thread = re.findall(r"/advies/([0-9a-f-]{36})/", said)[0]
    assert CLEAN in desk.get(f"/advies/{thread}/").content.decode()
    desk.post(f"/advies/{thread}/", {"body": "Vraag hem wat er is."})
    read = look_with_code(world, code)
    assert CLEAN in read
    assert "Vraag hem wat er is." in read


def test_pressing_twice_keeps_one_question(desk: Client) -> None:
    code = _code_of(desk.post(ADDRESS, VALUES | {"step": "check"}).content.decode())
    with acting_as(DIRECTOR):
        before = AdviceThread.objects.count()
    for _ in range(2):
        answer = desk.post(ADDRESS, VALUES | {"step": "send", "code": code})
        assert answer.status_code == 200
    with acting_as(DIRECTOR):
        assert AdviceThread.objects.count() == before + 1


def test_a_number_never_goes_along_however_often_it_is_sent(desk: Client) -> None:
    values = VALUES | {"body": "Bel 06-12345678 en vraag ernaar.", "step": "send"}
    values["code"] = codes.new_code("nl")
    page = desk.post(ADDRESS, values)
    assert "<mark>06-12345678</mark>" in page.content.decode()
    left = desk.post(ADDRESS, values | {"step": "leave_out"}).content.decode()
    assert "12345678" not in left


def test_what_was_typed_comes_back_after_opening_the_vault(world: World) -> None:
    locked = sign_in(Client(), DIRECTOR)
    values = VALUES | {"step": "send", "code": codes.new_code("nl")}
    answer = locked.post(ADDRESS, values)
    assert answer.status_code == 302
    assert "kluis" in answer["Location"] or "unlock" in answer["Location"]
    opened = sign_in(Client(), DIRECTOR, unlocked=True)
    assert CLEAN in opened.get(ADDRESS).content.decode()
    with acting_as(DIRECTOR):
        assert not AdviceMessage.objects.filter(author="asker", body=b"").exists()


def test_words_stopped_elsewhere_arrive_as_the_beginning_of_a_question(
    desk: Client,
) -> None:
    page = desk.post(ADDRESS, {"guarded": NAMED, "kind": "visit"})
    assert page.status_code == 200
    assert NAMED in page.content.decode()


def test_other_roles_find_no_such_page(world: World) -> None:
    for role in ("dpo_mergelstad", "administrator_mergelstad"):
        assert sign_in(Client(), role).get(ADDRESS).status_code == 403
