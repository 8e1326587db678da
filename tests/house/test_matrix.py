# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix holds for each of its cells; another municipality finds nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from tests.cast import sign_in
from tests.harness.world import World, a_world
from tests.house.addresses import DESK, MAILBOX, addresses, filled
from tests.house.matrix import MATRIX, ROLES
from tests.house.objects import one_of_everything

SIGNS = {200: "o", 302: ">", 303: ">", 404: ".", 403: "x", 405: "m"}
ROWS = {row.split()[0]: row.split()[1:] for row in MATRIX.strip().splitlines()}
# Without an account there is one column: what a GET meets on the anonymous site.
ANONYMOUS = {
    "mailbox:home": "o",
    "mailbox:explain": "o",
    "mailbox:good_to_know": "o",
    "mailbox:ask": "o",
    "mailbox:ask_at": "o",
    "mailbox:come_back": "o",
    "mailbox:add": "m",
    "mailbox:picture": "m",
    "mailbox:leave": ">",
}
# They end the very session that the next cell needs.
ENDS_A_SESSION = {"account_logout", "desk:lock", "desk:end_my_session"}


@pytest.fixture(scope="module")
def town(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world:
        yield world


@pytest.fixture(scope="module")
def objects(town: World) -> dict[str, str]:
    return one_of_everything(town)


@pytest.fixture(scope="module")
def people(town: World) -> dict[str, Client]:
    return {role: sign_in(Client(), f"{role}_mergelstad") for role in ROLES}


@pytest.fixture(scope="module")
def others(town: World) -> list[Client]:
    director = sign_in(Client(), "director_gouwedam", unlocked=True)
    return [
        director,
        sign_in(Client(), "administrator_gouwedam"),
        sign_in(Client(), "dpo_gouwedam"),
    ]


def _nobody() -> Client:
    return Client(headers={"host": "mergelstad.localhost"})


def _sign(status: int) -> str:
    return SIGNS.get(status, str(status))


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(ROWS) == set(addresses(DESK))
    assert set(ANONYMOUS) == set(addresses(MAILBOX))
    assert {len(row) for row in ROWS.values()} == {2}
    assert {len(row[1]) for row in ROWS.values()} == {len(ROLES)}


@pytest.mark.parametrize("name", ROWS)
def test_each_role_finds_what_its_cell_says(
    name: str, objects: dict[str, str], people: dict[str, Client]
) -> None:
    path = filled(name, addresses(DESK)[name], objects)
    visitor = _sign(_nobody().get(path).status_code)
    found = [_sign(people[role].get(path).status_code) for role in ROLES]
    assert [visitor, "".join(found)] == ROWS[name]


@pytest.mark.parametrize(
    "name",
    [name for name in ROWS if re.search(r"[.x]", ROWS[name][1])],
)
def test_a_closed_cell_is_closed_for_a_form_too(
    name: str, objects: dict[str, str], people: dict[str, Client]
) -> None:
    path = filled(name, addresses(DESK)[name], objects)
    closed = [
        role for role, sign in zip(ROLES, ROWS[name][1], strict=True) if sign in ".x"
    ]
    found = {role: _sign(people[role].post(path).status_code) for role in closed}
    assert {role: sign for role, sign in found.items() if sign not in ".xm"} == {}


@pytest.mark.parametrize("name", [name for name in ROWS if ROWS[name][0] == ">"])
def test_a_visitor_is_led_to_the_sign_in_page_and_nowhere_else(
    name: str, objects: dict[str, str]
) -> None:
    path = filled(name, addresses(DESK)[name], objects)
    for answer in (_nobody().get(path), _nobody().post(path)):
        if name in {"account_logout", "mfa_authenticate", "mfa_login_webauthn"}:
            # Pages of signing in itself; they lead back to their own beginning.
            assert answer.status_code in {302, 429}
            continue
        assert answer.status_code == 302
        assert answer["Location"].startswith("/toegang/inloggen/")


@pytest.mark.parametrize("name", ANONYMOUS)
def test_the_anonymous_site_has_these_addresses_and_knows_no_role(
    name: str, town: World
) -> None:
    with town.as_process("mailbox"):
        client = Client(headers={"host": "advies.mergelstad.localhost"})
        here = {"word": "stille-molen"}
        found = client.get(filled(name, addresses(MAILBOX)[name], here))
    assert _sign(found.status_code) == ANONYMOUS[name]
    assert not found.cookies


# What a municipality chose to show the others (ADR 31); who may read it and that
# nobody else changes it is tried in domain/intake/tests/test_library.py.
# Lesson formats likewise: domain/programme/tests/test_materials.py.
SHARED = {
    "desk:answer_shared",
    "desk:answer_take_over",
    "desk:format_shared",
    "desk:format_shared_file",
    "desk:format_adopt",
}


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, address in addresses(DESK).items()
        if "<uuid:" in address and name not in SHARED
    ],
)
def test_an_object_of_another_municipality_is_one_that_never_existed(
    name: str, others: list[Client], objects: dict[str, str]
) -> None:
    address = addresses(DESK)[name]
    made_up = {
        key: str(uuid4()) if key.endswith("_id") and _is_uuid(value) else value
        for key, value in objects.items()
    }
    for other in others:
        for ask in (other.get, other.post):
            theirs, nobodys = (
                ask(filled(name, address, values)) for values in (objects, made_up)
            )
            assert theirs.status_code == nobodys.status_code
            assert theirs.status_code in {403, 404, 405}
            assert _neutral(theirs.content) == _neutral(nobodys.content)
            assert _bare(theirs.headers) == _bare(nobodys.headers)


def _is_uuid(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _neutral(page: bytes) -> str:
    token = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
    key = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
    return key.sub("", token.sub("", page.decode()))


def _bare(headers: object) -> dict[str, str]:
    given = dict(headers)  # type: ignore[call-overload]
    return {name: value for name, value in given.items() if name != "Content-Length"}
