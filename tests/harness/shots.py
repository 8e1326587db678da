# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photograph every page of the demo at two widths: `make shots`.

Uses the demo that runs, or starts it for the occasion. Walks the links of each page as
each of the people whom a newcomer meets first, once per kind of page, and says which
page is wider than a phone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError

from netwerkregie.config import launch
from netwerkregie.config.demo import cast
from netwerkregie.config.places import CHECKOUT
from tests.harness.browsing import a_browser

SHOTS = CHECKOUT / "build" / "shots"
WIDTHS = (360, 1280)
MOST_PAGES = 80
VARIES = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[\w-]{20,}")
# Leaving ends the walk; a download is no page.
NOT_WALKED = re.compile(r"uitloggen|/weg/|/static/|\.(pdf|csv|xlsx|ics)$")


class Visitor(NamedTuple):
    """Somebody who walks through a site, from a first page."""

    name: str
    start: str
    login: cast.Login | None = None


def main(_arguments: list[str]) -> int:
    """Walk as everybody."""
    with a_demo() as port, a_browser() as browser:
        faults = [
            fault for visitor in visitors(port) for fault in walk(browser, visitor)
        ]
    print(f"The pictures are in {SHOTS.relative_to(CHECKOUT)}.")
    for fault in faults:
        print(fault)
    return int(bool(faults))


@contextmanager
def a_demo() -> Iterator[int]:
    """The port of the demo that runs, or of one that runs for this."""
    port = launch.wanted_port()
    if launch.serves(port):
        yield port
        return
    command = [sys.executable, "-m", "netwerkregie.config.cli", "demo"]
    demo = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert demo.stdout is not None
    try:
        for line in demo.stdout:
            print(line, end="", flush=True)
            if " runs on " in line:
                break
        # Its pipe must not fill up while we walk.
        subprocess.Popen(["cat"], stdin=demo.stdout, stdout=subprocess.DEVNULL)
        yield port
    finally:
        demo.terminate()
        demo.wait()


def visitors(port: int) -> Iterator[Visitor]:
    """The anonymous ones, and one person per role of one municipality."""
    mailbox = f"http://{cast.mailbox_host('mergelstad')}:{port + 1}"
    yield Visitor("front-door", f"http://localhost:{port}/")
    yield Visitor("mailbox", f"{mailbox}/")
    yield Visitor("mailbox-en", f"{mailbox}/en/")
    yield Visitor("public", f"http://{cast.desk_host('mergelstad')}:{port}/")
    seen: set[str] = set()
    for login in cast.logins():
        role = login.roles[0].value
        if login.municipality == "mergelstad" and role not in seen:
            seen.add(role)
            yield Visitor(role, f"http://{login.host}:{port}/vandaag/", login)


def walk(browser: Browser, visitor: Visitor) -> Iterator[str]:
    """Photograph each kind of page once; yield what is wrong with it."""
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    page = context.new_page()
    if visitor.login is not None:
        sign_in(page, visitor.start, visitor.login)
    waiting, kinds = deque([visitor.start]), {kind(visitor.start)}
    while waiting and len(kinds) <= MOST_PAGES:
        address = waiting.popleft()
        yield from photograph(page, address, visitor.name)
        for link in links(page, visitor.start):
            if kind(link) not in kinds:
                kinds.add(kind(link))
                waiting.append(link)
    context.close()


def sign_in(page: Page, start: str, login: cast.Login) -> None:
    """One click on the demo's sign-in page."""
    parts = urlsplit(start)
    page.goto(f"{parts.scheme}://{parts.netloc}/toegang/inloggen/")
    page.locator(f"[data-cast] :has-text('{login.name}') button").last.click()
    page.wait_for_url("**/vandaag/", timeout=90_000)


def photograph(page: Page, address: str, who: str) -> Iterator[str]:
    """A picture at each width; a page that scrolls sideways or fails is named."""
    try:
        answer = page.goto(address, wait_until="load")
    except PlaywrightError as error:
        # A picture or a list to download is no page; anything else is worth a look.
        if "Download is starting" not in error.message:
            yield f"{who}: {address}: {error.message.splitlines()[0]}"
        return
    if answer is not None and answer.status >= 400:
        yield f"{who}: {answer.status} {address}"
    name = VARIES.sub("x", urlsplit(address).path.strip("/") or "home")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        folder = SHOTS / str(width) / who
        folder.mkdir(parents=True, exist_ok=True)
        picture = folder / f"{name.replace('/', '_')}.png"
        page.screenshot(path=picture, full_page=True)
        root = "document.documentElement"
        if page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"):
            yield f"{who}: wider than {width} pixels: {address}"


def links(page: Page, start: str) -> Iterator[str]:
    """Where one can go from here on the same site."""
    for href in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
        address = urldefrag(str(href)).url
        if same_site(address, start) and not NOT_WALKED.search(address):
            yield address


def same_site(address: str, start: str) -> bool:
    """Whether an address is on the site that the walk began on, in its language."""
    one, other = urlsplit(address), urlsplit(start)
    english = one.path.startswith("/en/") == other.path.startswith("/en/")
    return one.netloc == other.netloc and english


def kind(address: str) -> str:
    """Pages that differ only in whose they are, are of one kind."""
    return VARIES.sub("x", urlsplit(address).path)


if __name__ == "__main__":
    os.chdir(CHECKOUT)
    raise SystemExit(main(sys.argv[1:]))
