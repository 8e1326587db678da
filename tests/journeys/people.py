# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people do in a browser, step by step, through the ordinary pages."""

import time

from playwright.sync_api import Error, Page, ViewportSize

from tests import cast
from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}
CODE_LASTS = 30
"""Seconds (RFC 6238)."""
_used: set[tuple[str, str]] = set()


def come_in(page: Page, live: Live, name: str, *, unlock: bool = True) -> None:
    """Sign in with password, second factor and phrase, as on any working day."""
    person = cast.PEOPLE[name]
    page.goto(live.desk("/vandaag/", person.town))
    page.fill("input[name=login]", person.address)
    page.fill("input[name=password]", cast.PASSWORD)
    page.click("main button[type=submit]")
    _type_a_code(page, live, person)
    _arrives(page, live)
    if unlock:
        page.goto(live.desk("/toegang/kluis/", person.town))
        page.fill("input[name=phrase]", cast.PHRASE)
        page.click("main form:has(input[name=phrase]) button[type=submit]")
        _arrives(page, live)


def _type_a_code(page: Page, live: Live, person: cast.Person) -> None:
    """Type a code of the app that was not used yet: each opens the door once."""
    who = f"{live.world.databases.main} {person.address}"
    while True:
        codes = [cast.code_now(shift) for shift in (0, 1)]
        fresh = [code for code in codes if (who, code) not in _used]
        if fresh:
            break
        # Somebody who came in twice just now waits for the app, as anybody would.
        time.sleep(CODE_LASTS - time.time() % CODE_LASTS)
    _used.add((who, fresh[0]))
    page.fill("input[name=code]", fresh[0])
    page.click("main button[type=submit]")


def _arrives(page: Page, live: Live) -> None:
    """Wait for Vandaag; a page that stands in the way says what it is."""
    try:
        page.wait_for_url("**/vandaag/", timeout=8_000)
    except Error as error:
        said = f"{page.url}\n{page.inner_text('main')}\n{live.log.read_text()[-3000:]}"
        raise AssertionError(said) from error


def check(page: Page) -> None:
    """Hold the page to axe; a fault names the element."""
    faults = axe_faults(page)
    assert not faults, faults


def wider_than_the_phone(page: Page) -> list[str]:
    """Return the address when something sticks out at 360 pixels."""
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    return [f"{page.url} is {wide} wide"] if wide > PHONE["width"] else []


def ask(phone: Page, live: Live, body: str) -> str:
    """Ask a question on the anonymous site and return the code."""
    phone.goto(live.mailbox("/bericht/"))
    phone.fill("textarea[name=body]", body)
    phone.click("button[value=check]")
    phone.click("button[value=send]")
    return phone.inner_text(".nr-return-code__words, .nr-code").strip()


__all__ = [
    "DESK",
    "PHONE",
    "ask",
    "check",
    "come_in",
    "pa11y_faults",
    "wider_than_the_phone",
]
