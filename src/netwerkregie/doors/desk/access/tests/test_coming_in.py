# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in: password, second factor, one municipality; and what stops."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import PASSWORD, PEOPLE, code_now, sign_in
from tests.harness.world import World

DESK = "mergelstad.localhost"


def _client(host: str = DESK) -> Client:
    return Client(HTTP_HOST=host)


def _password(client: Client, name: str, password: str = PASSWORD) -> Any:
    values = {"login": PEOPLE[name].address, "password": password}
    return client.post(reverse("account_login"), values)


def test_a_visitor_is_led_to_the_sign_in_page(world: World) -> None:
    answer = _client().get(reverse("desk:today"))
    assert answer.status_code == 302
    assert answer["Location"] == "/toegang/inloggen/?next=/vandaag/"


def test_a_password_alone_opens_nothing(world: World) -> None:
    client = _client()
    answer = _password(client, "director_mergelstad")
    assert answer["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("desk:today")).status_code == 302


def test_password_and_code_open_the_desk(world: World) -> None:
    client = _client()
    _password(client, "director_mergelstad")
    answer = client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert answer["Location"] == reverse("desk:arrive")
    assert client.get(reverse("desk:today")).status_code == 200


def test_a_code_works_once(world: World) -> None:
    code = code_now()
    for expected in (302, 200):
        client = _client()
        _password(client, "director_mergelstad")
        answer = client.post(reverse("mfa_authenticate"), {"code": code})
        assert answer.status_code == expected


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(
    world: World,
) -> None:
    known = _password(_client(), "director_mergelstad", "not this one")
    unknown = _client().post(
        reverse("account_login"), {"login": "who@else.example", "password": "x"}
    )
    assert known.status_code == unknown.status_code == 200
    assert "director_mergelstad" in known.content.decode()
    sentence = "Het e-mailadres of het wachtwoord klopt niet."
    assert sentence in known.content.decode()
    assert sentence in unknown.content.decode()


def test_the_sixth_wrong_password_has_to_wait(world: World) -> None:
    answers = [
        _password(_client(), "director_mergelstad", "not this one").content.decode()
        for _ in range(6)
    ]
    too_many = "Er is te vaak verkeerd ingelogd"
    assert too_many not in answers[0]
    assert too_many in answers[5]


def test_a_session_of_mergelstad_is_none_in_gouwedam(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    assert client.get(reverse("desk:today")).status_code == 200
    answer = client.get(reverse("desk:today"), headers={"host": "gouwedam.localhost"})
    assert answer.status_code == 302


def test_somebody_of_gouwedam_has_no_access_in_mergelstad(world: World) -> None:
    client = _client()
    answer = _password(client, "director_gouwedam")
    assert answer["Location"] == reverse("account_login")
    assert "geen toegang" in client.get(reverse("account_login")).content.decode()


def test_somebody_of_both_signs_in_at_each_host(world: World) -> None:
    for name in ("both_in_mergelstad", "both_in_gouwedam"):
        client = sign_in(Client(), name)
        assert client.get(reverse("desk:today")).status_code == 200


def test_an_unknown_host_is_a_calm_404(world: World) -> None:
    answer = _client("nergens.localhost").get("/")
    assert answer.status_code == 404
    assert "Deze pagina is er niet" in answer.content.decode()


def test_after_signing_in_nobody_is_sent_to_another_site(world: World) -> None:
    for away in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        client = _client()
        person = PEOPLE["director_mergelstad"]
        values = {"login": person.address, "password": PASSWORD, "next": away}
        client.post(reverse("account_login"), values)
        answer = client.post(reverse("mfa_authenticate"), {"code": _unused_code()})
        assert answer["Location"] == reverse("desk:arrive"), away


def test_who_is_turned_away_comes_back_to_the_same_page_with_its_question(
    world: World,
) -> None:
    answer = _client().get("/advies/?stand=open&na=12")
    assert answer["Location"] == (
        "/toegang/inloggen/?next=/advies/%3Fstand%3Dopen%26na%3D12"
    )


_shifts = iter((0, 1, -1))


def _unused_code() -> str:
    """Each works once: the next one is accepted for clocks that run ahead."""
    return code_now(next(_shifts))
