# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people do in a browser, step by step, through the ordinary pages."""

import time

from playwright.sync_api import Error, Page

from tests import cast
from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live

CODE_LASTS = 30
"""Seconds (RFC 6238)."""


def come_in(page: Page, live: Live, name: str, *, unlock: bool = True) -> None:
    """Sign in with password, second factor and phrase, as on any working day."""
    person = cast.PEOPLE[name]
    page.goto(live.desk("/vandaag/", person.town))
    page.fill("input[name=login]", person.address)
    page.fill("input[name=password]", cast.PASSWORD)
    page.click("main button[type=submit]")
    _type_a_code(page)
    _arrives(page, live)
    if unlock:
        page.goto(live.desk("/toegang/kluis/", person.town))
        page.fill("input[name=phrase]", cast.PHRASE)
        page.click("main form:has(input[name=phrase]) button[type=submit]")
        _arrives(page, live)


def _type_a_code(page: Page) -> None:
    """Type the code of the app; one that was used gives way to the next."""
    for attempt in range(3):
        if attempt > 1:
            # Somebody who came in twice just now waits for the app, as anybody would.
            time.sleep(CODE_LASTS - time.time() % CODE_LASTS)
        page.fill("input[name=code]", cast.code_now(min(attempt, 1)))
        page.click("main button[type=submit]")
        page.wait_for_load_state()
        if "/code/" not in page.url:
            return


def _arrives(page: Page, live: Live) -> None:
    """Wait for Vandaag; a page that stands in the way says what it is."""
    try:
        page.wait_for_url("**/vandaag/", timeout=8_000)
    except Error as error:
        said = f"{page.url}\n{page.inner_text('main')}\n{live.log.read_text()[-3000:]}"
        raise AssertionError(said) from error


def check(page: Page) -> None:
    """Hold the page to axe; a fault names the element."""
    assert axe_faults(page) == []


def ask(phone: Page, live: Live, body: str) -> str:
    """Ask a question on the anonymous site and return the code."""
    phone.goto(live.mailbox("/bericht/"))
    phone.fill("textarea[name=body]", body)
    phone.click("button[value=check]")
    phone.click("button[value=send]")
    return phone.inner_text(".nr-return-code__words, .nr-code").strip()


__all__ = ["ask", "check", "come_in", "pa11y_faults"]
