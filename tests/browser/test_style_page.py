# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look: every component passes, in both languages, themes and widths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live

LIMIT = 100_000
"""A first page, everything included, on a bad line (row V14 of the speed table)."""

Theme = Literal["light", "dark"]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    chosen: Theme = request.param
    return chosen


@pytest.fixture(params=[360, 1280])
def themed(
    browser: Browser, theme: Theme, request: pytest.FixtureRequest
) -> Iterator[Page]:
    context = browser.new_context(
        color_scheme=theme, viewport={"width": request.param, "height": 800}
    )
    yield context.new_page()
    context.close()


def sideways(page: Page) -> int:
    """How far the page can be pushed aside; nobody should have to."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.mark.parametrize("path", ["/stijl/", "/en/stijl/"])
def test_every_component_can_be_used_by_everyone(
    live: Live, themed: Page, path: str
) -> None:
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            said.append(message.text)

    themed.on("console", listen)
    themed.goto(live.desk(path))
    assert axe_faults(themed) == []
    assert sideways(themed) == 0
    assert said == []


@pytest.mark.parametrize("path", ["/bestaat-niet/", "/en/bestaat-niet/"])
def test_a_page_that_is_not_there_is_calm_on_both_sites(
    live: Live, themed: Page, path: str
) -> None:
    for address in (live.desk(path), live.mailbox(path)):
        answer = themed.goto(address)
        assert answer is not None
        assert answer.status == 404
        assert axe_faults(themed) == []
        assert sideways(themed) == 0


def test_pa11y_finds_nothing_on_the_style_page(live: Live) -> None:
    assert pa11y_faults([live.desk("/stijl/"), live.desk("/en/stijl/")]) == []


def test_every_target_is_large_enough_for_a_thumb(live: Live, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(live.desk("/stijl/"))
    # WCAG 2.2, 2.5.8 asks 24 pixels; a link within a sentence is exempt.
    small = page.evaluate(
        """[...document.querySelectorAll("a, button, input, select, summary")]
        .filter(e => e.offsetParent && getComputedStyle(e).display !== "inline")
        .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([html]) => html)"""
    )
    context.close()
    assert small == []


def test_the_first_page_of_the_anonymous_site_is_light(
    live: Live, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto(live.mailbox("/"), wait_until="networkidle")
    context.close()
    assert len(sizes) >= 3
    assert sum(sizes) <= LIMIT


def test_words_are_shown_in_our_own_letter(live: Live, page: Page) -> None:
    page.goto(live.desk("/stijl/"), wait_until="networkidle")
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert page.evaluate(
        "[...document.fonts].some(font => font.status === 'loaded')",
    )
