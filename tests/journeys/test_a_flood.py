# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A flood at the site: with and without a script a worried person gets through."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.harness.live import Live
from tests.journeys.people import check

WORRY = "Een leerling zegt dingen die mij zorgen geven. Wat kan ik doen?"


@contextmanager
def a_flood(live: Live) -> Iterator[None]:
    """Questions without a turn, as fast as two hands can send them."""
    over = threading.Event()
    empty = threading.Semaphore(0)
    body = urlencode({"body": "vloed", "want": "only_advice", "step": "check"})
    headers = {
        "Host": f"advies.mergelstad.localhost:{live.mailbox_port}",
        "Content-Type": "application/x-www-form-urlencoded",
    }

    def pour() -> None:
        line = http.client.HTTPConnection("127.0.0.1", live.mailbox_port, timeout=20)
        while not over.wait(0.005):
            with suppress(OSError, http.client.HTTPException):
                line.request("POST", "/bericht/", body, headers)
                answer = line.getresponse()
                answer.read()
                if answer.status == 429:
                    empty.release()

    hands = [threading.Thread(target=pour) for _ in range(2)]
    for hand in hands:
        hand.start()
    assert empty.acquire(timeout=60)
    try:
        yield
    finally:
        over.set()
        for hand in hands:
            hand.join()


def sent(page: Page) -> None:
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Uw vraag is verstuurd", timeout=40_000)


def test_with_a_script_the_device_does_a_sum_and_nobody_clicks_more(
    page: Page, live: Live
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(live.mailbox("/bericht/"))
    page.fill("textarea[name=body]", WORRY)
    with a_flood(live):
        # The page was made in calm, so it has no sum yet: the next one has.
        page.click("button[value=check]")
        page.locator("button[value=send]").click(timeout=40_000)
        sent(page)
        page.goto(live.mailbox("/bericht/"))
        expect(page.locator("[data-challenge]")).to_have_count(1)
        page.fill("textarea[name=body]", WORRY)
        page.click("button[value=check]")
        page.locator("button[value=send]").click(timeout=40_000)
        sent(page)
    assert any("turn-worker" in url for url in asked)
    ours = f"http://advies.mergelstad.localhost:{live.mailbox_port}/"
    assert [url for url in asked if not url.startswith(ours)] == []
    assert page.context.cookies() == []


def test_without_a_script_one_waits_presses_again_and_keeps_every_word(
    phone: Page, page: Page, live: Live
) -> None:
    with a_flood(live):
        phone.goto(live.mailbox("/bericht/"))
        phone.fill("textarea[name=body]", WORRY)
        phone.click("button[value=check]")
        heading = phone.get_by_role("heading", level=1)
        for _ in range(6):
            if heading.inner_text() != "Het is erg druk":
                break
            expect(phone.locator("textarea[name=body]")).to_have_value(WORRY)
            phone.wait_for_timeout(5_200)
            phone.click("main form button[type=submit]")
        phone.click("button[value=send]")
        sent(phone)
        # The page that asks to wait, held to the same rules as any other.
        page.goto(live.mailbox("/bericht/"))
        page.evaluate(
            "document.querySelectorAll('[data-turn]').forEach((one) => one.remove())"
        )
        page.fill("textarea[name=body]", WORRY)
        page.route("**/turn-worker*", lambda route: route.abort())
        page.click("button[value=check]")
        expect(page.get_by_role("heading", level=1)).to_have_text("Het is erg druk")
        page.press("textarea[name=body]", "End")
        page.type("textarea[name=body]", " En dan?")
        expect(page.get_by_role("status").first).to_contain_text("wacht de pagina op u")
        check(page)
