# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages for everyone: a municipality's own, and the demo's front door."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live

PATHS = ["/", "/en/"]
WIDTHS = [360, 1280]


def addresses(live: Live, path: str) -> list[str]:
    """The page on a municipality's host and on the bare one."""
    return [live.desk(path), f"http://localhost:{live.desk_port}{path}"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PATHS)
def test_the_open_pages_can_be_used_by_everyone(
    live: Live, page: Page, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses(live, path):
        page.goto(address)
        assert axe_faults(page) == []
        beside = "document.documentElement.scrollWidth > innerWidth"
        assert page.evaluate(beside) is False


def test_pa11y_finds_nothing_on_the_open_pages(live: Live) -> None:
    everything = [one for path in PATHS for one in addresses(live, path)]
    assert pa11y_faults(everything) == []


def test_the_front_door_leads_to_both_sites_of_a_municipality(
    live: Live, phone: Page
) -> None:
    phone.goto(f"http://localhost:{live.desk_port}/")
    phone.get_by_role("link", name="Advies vragen zonder naam").first.click()
    assert phone.url == live.mailbox("/")
    phone.goto(f"http://localhost:{live.desk_port}/")
    phone.get_by_role("link", name="De pagina voor iedereen").first.click()
    assert phone.url == live.desk("/")
    phone.get_by_role("link", name="Vraag advies").click()
    assert phone.url == live.mailbox("/")
