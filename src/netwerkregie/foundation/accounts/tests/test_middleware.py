# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every answer carries, and what becomes of an error."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.db import close_old_connections
from django.test import Client, override_settings
from django.urls import reverse

from netwerkregie.foundation.accounts import hosts
from tests.cast import sign_in
from tests.harness.world import World

EXPECTED = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; manifest-src 'none'; "
        "worker-src 'none'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-DNS-Prefetch-Control": "off",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}
PAGES = ("/vandaag/", "/toegang/inloggen/", "/nergens/", "/beheer/", "/toegang/ik/")


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(), "director_mergelstad")


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_every_header(director: Client, path: str) -> None:
    answer = director.get(path)
    for name, value in EXPECTED.items():
        assert answer[name] == value, name
    policy = answer["Permissions-Policy"]
    for asked in ("camera=()", "microphone=()", "geolocation=()", "clipboard"):
        assert (asked in policy) is (asked != "clipboard")
    assert "Server" not in answer
    assert "Strict-Transport-Security" not in answer


def test_over_https_a_browser_is_told_to_stay_there(director: Client) -> None:
    answer = director.get("/toegang/inloggen/", secure=True)
    assert answer["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_where_https_is_demanded_plain_http_gets_nothing_else(world: World) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        client = Client(HTTP_HOST="mergelstad.localhost")
        answer = client.get("/vandaag/?x=1")
    assert answer.status_code == 301
    assert answer["Location"] == "https://mergelstad.localhost/vandaag/?x=1"


def test_the_cookies_are_for_the_browser_alone(world: World) -> None:
    client = Client(HTTP_HOST="mergelstad.localhost")
    client.get("/toegang/inloggen/")
    client.post("/toegang/inloggen/", {"login": "a@b.example", "password": "x"})
    assert client.cookies
    for cookie in client.cookies.values():
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
        assert not cookie["domain"], cookie.key


def test_production_names_its_cookies_so_that_no_other_host_can_plant_them() -> None:
    text = (
        settings.ROOT / "src/netwerkregie/config/settings/production.py"
    ).read_text()
    for line in (
        'SESSION_COOKIE_NAME = "__Host-session"',
        'CSRF_COOKIE_NAME = "__Host-csrf"',
        "SESSION_COOKIE_SECURE = True",
        "CSRF_COOKIE_SECURE = True",
        "SECURE_SSL_REDIRECT = True",
    ):
        assert line in text


def test_a_refusal_is_written_down_after_the_rollback(
    director: Client, world: World
) -> None:
    assert director.get(reverse("desk:people")).status_code == 403
    missing = reverse("desk:advice_thread", args=[uuid4()])
    assert director.get(missing).status_code == 404
    with world.connect_as_superuser() as connection:
        found = connection.execute(
            "SELECT reason FROM ledger_entry WHERE result = 'refused'"
            " AND stream = 'access' ORDER BY seq"
        ).fetchall()
    assert found == [
        ("kernel.not_allowed GET /beheer/",),
        ("kernel.not_found GET /advies/*/",),
    ]


def test_a_visitor_who_mistypes_an_address_is_written_down_nowhere(
    world: World,
) -> None:
    client = Client(HTTP_HOST="mergelstad.localhost")
    assert client.get("/nergens/").status_code == 404
    with world.connect_as_superuser() as connection:
        found = connection.execute("SELECT count(*) FROM ledger_entry").fetchone()
    assert found == (_lines_of_seeding(world),)


def _lines_of_seeding(world: World) -> int:
    with world.connect_as_superuser() as connection:
        row = connection.execute(
            "SELECT count(*) FROM ledger_entry WHERE result <> 'refused'"
        ).fetchone()
    assert row
    return int(row[0])


def test_sealed_content_without_keys_leads_to_the_vault_and_back(
    director: Client,
) -> None:
    answer = director.get(reverse("desk:change_phrase"))
    assert answer.status_code == 302
    unlock, _, back = answer["Location"].partition("?next=")
    assert unlock == reverse("desk:unlock")
    assert back == reverse("desk:change_phrase")
    answer = director.get(reverse("desk:change_phrase"), headers={"hx-request": "true"})
    assert answer["HX-Redirect"].startswith(unlock)


def test_without_the_database_there_is_a_calm_page_and_it_comes_back_by_itself(
    director: Client, world: World
) -> None:
    assert director.get("/vandaag/").status_code == 200
    for remembered in (True, False):
        if not remembered:
            hosts.forget()
        with _no_connections(world):
            answer = director.get("/vandaag/")
            assert answer.status_code == 503
            assert answer["Retry-After"]
            assert "Traceback" not in answer.content.decode()
            assert (
                answer["Content-Security-Policy"] == EXPECTED["Content-Security-Policy"]
            )
    # What a server does between two requests; Django's test client leaves it out.
    close_old_connections()
    assert director.get("/vandaag/").status_code == 200


class _no_connections:  # noqa: N801 - reads as a phrase
    """Nobody gets in and everybody is thrown out, as when the server stops."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __enter__(self) -> None:
        self._allow(0)

    def __exit__(self, *_error: object) -> None:
        self._allow(-1)

    def _allow(self, number: int) -> None:
        name = self.world.databases.main
        with self.world.cluster.connect() as superuser:
            superuser.execute(f'ALTER DATABASE "{name}" CONNECTION LIMIT {number}')
            if number == 0:
                superuser.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = %s",
                    [name],
                )


def test_two_municipalities_on_one_connection_never_mix(world: World) -> None:
    one = sign_in(Client(), "administrator_mergelstad")
    two = sign_in(Client(), "administrator_gouwedam")
    for _ in range(3):
        for client, mine, theirs in (
            (one, "@mergelstad.example", "@gouwedam.example"),
            (two, "@gouwedam.example", "@mergelstad.example"),
        ):
            page = client.get(reverse("desk:people"))
            assert page.status_code == 200
            text = page.content.decode()
            assert mine.split("@")[1].split(".")[0] in text.lower()
            assert theirs.split("@")[1].split(".")[0] not in text.lower()
