# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Coming in with a real browser: one click in the demo, a passkey, and its PRF."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Page, expect

from netwerkregie.doors.desk.access import cast as sign_in_cast
from tests import cast
from tests.harness.browsing import a_browser, axe_faults
from tests.harness.world import World

WIDTHS = (360, 1280)


class Quiet(WSGIRequestHandler):
    """Says nothing about a request."""

    def log_message(self, *_words: Any) -> None:
        pass


@pytest.fixture
def site(world: World) -> Iterator[str]:
    """The desk of Mergelstad on a port of its own, in this very process."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(StaticFilesHandler(get_wsgi_application()))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://mergelstad.localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page() -> Iterator[Page]:
    with a_browser() as browser:
        context = browser.new_context(viewport={"width": 360, "height": 800})
        yield context.new_page()


@pytest.fixture
def our_cast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The standing cast on the sign-in page, as the demo hands in its own."""
    # The addresses hand in the demo's when they are first read.
    import_module("netwerkregie.config.urls")
    person = cast.PEOPLE["director_mergelstad"]
    login = sign_in_cast.DemoLogin(
        slug="dirk",
        host=person.host,
        name=person.name,
        roles="Netwerkregisseur",
        description="Beantwoordt adviesvragen.",
        email=person.address,
        password=cast.PASSWORD,
        totp_secret=cast.TOTP_SECRET,
        phrase=cast.PHRASE,
    )
    monkeypatch.setattr(sign_in_cast, "_sources", [lambda: [login]])


def _is_open(page: Page, site: str) -> bool:
    page.goto(f"{site}/toegang/ik/")
    return page.locator("form[action='/toegang/kluis/dicht/']").count() == 1


def test_one_click_in_the_demo_signs_in_and_opens_the_vault(
    site: str, page: Page, our_cast: None
) -> None:
    page.goto(f"{site}/toegang/inloggen/")
    assert axe_faults(page) == []
    page.click("[data-cast] button")
    page.wait_for_url("**/vandaag/")
    assert _is_open(page, site)


def test_a_second_click_within_the_half_minute_works_too(
    site: str, page: Page, our_cast: None
) -> None:
    for _ in range(2):
        page.context.clear_cookies()
        page.goto(f"{site}/toegang/inloggen/")
        page.click("[data-cast] button")
        page.wait_for_url("**/vandaag/")


def test_without_a_script_the_three_forms_come_filled_in(
    site: str, our_cast: None
) -> None:
    with a_browser() as browser:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{site}/toegang/inloggen/")
        page.click("[data-cast] button")
        for step in ("inloggen", "code", "kluis"):
            assert f"/toegang/{step}/" in page.url
            page.click("[data-cast-step] form:has(input:not([type=hidden])) button")
        assert page.url.endswith("/vandaag/")
        assert _is_open(page, site)


def _with_a_passkey_in_the_phone(page: Page) -> None:
    client = page.context.new_cdp_session(page)
    client.send("WebAuthn.enable")
    client.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "hasPrf": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def _by_password(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}/toegang/inloggen/")
    page.fill("input[name=login]", cast.PEOPLE[name].address)
    page.fill("input[name=password]", cast.PASSWORD)
    page.click("main form:has(input[name=login]) button")
    page.fill("input[name=code]", cast.code_now())
    page.click("main form:has(input[name=code]) button[type=submit]")
    page.wait_for_url(lambda url: "/code/" not in url)


def test_a_passkey_signs_in_alone_and_opens_the_vault(site: str, page: Page) -> None:
    _with_a_passkey_in_the_phone(page)
    _by_password(page, site, "director_mergelstad")
    # Dangerous acts ask once more who one is.
    page.goto(f"{site}/toegang/tweede/passkeys/nieuw/")
    page.fill("input[name=password]", cast.PASSWORD)
    page.click("main form:has(input[name=password]) button[type=submit]")
    page.wait_for_url("**/passkeys/nieuw/")
    page.fill("input[name=name]", "Telefoon")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: "nieuw" not in url)

    page.goto(f"{site}/toegang/kluis/")
    page.fill("input[name=phrase]", cast.PHRASE)
    page.click("main form:has(input[name=phrase]) button[type=submit]")
    page.goto(f"{site}/toegang/ik/")
    page.click("form[data-passkey] button")
    page.wait_for_load_state()
    expect(page.locator(".nr-messages")).to_contain_text("opent vanaf nu uw kluis")

    page.click("details[data-menu] summary")
    page.click("form[action='/toegang/uitloggen/'] button")
    # What this browser kept is let go first, so leaving takes a moment.
    page.wait_for_url(lambda url: "/toegang/ik/" not in url)
    page.wait_for_load_state()
    page.goto(f"{site}/toegang/inloggen/")
    page.click("#passkey_login")
    page.wait_for_url("**/toegang/kluis/")
    page.click("form[data-passkey] button")
    page.wait_for_url("**/vandaag/")
    assert _is_open(page, site)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_coming_in_hold_at_every_width(
    site: str, page: Page, our_cast: None, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/toegang/inloggen/?als=dirk")
    _fits(page, width)
    page.click("main form:has(input[name=login]) button")
    _fits(page, width)
    page.click("[data-cast-step] form button")
    _fits(page, width)
    for path in ("/toegang/ik/", "/toegang/tweede/passkeys/", "/toegang/wachtwoord/"):
        page.goto(site + path)
        _fits(page, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_administrators_pages_hold_at_every_width(
    site: str, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    _by_password(page, site, "administrator_mergelstad")
    whom = cast.PEOPLE["nobody_mergelstad"].membership_id
    for path in (
        "/beheer/",
        "/beheer/uitnodigen/",
        f"/beheer/{whom}/",
        f"/beheer/{whom}/rol/",
        f"/beheer/{whom}/weg/",
        "/beheer/voorstellen/",
    ):
        page.goto(site + path)
        _fits(page, width)


def _fits(page: Page, width: int) -> None:
    """Nothing sticks out, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    assert axe_faults(page) == []
