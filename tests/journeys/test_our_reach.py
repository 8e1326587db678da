# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach in a browser: drawn, by keyboard, and without a script."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page

from netwerkregie.domain.network.factories import a_contact, an_organisation
from netwerkregie.domain.network.models import District
from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.foundation.kernel import clock
from tests.cast import MERGELSTAD, acting_as
from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live
from tests.journeys.people import come_in

PAGES = ("", "kaart/", "domein-en-wijk/", "stil/", "een-collega/", "tekening/")
AT = "canvas => canvas.dataset.at"


@pytest.fixture(scope="module")
def town(live: Live) -> Live:
    """Four districts, three with a border, and two organisations of every domain."""
    with acting_as("director_mergelstad") as director:
        places = District.objects.bulk_create(
            District(
                municipality_id=MERGELSTAD,
                code=f"BU{number}",
                name=f"Kloosterkwartier {number}",
                border=_square(number) if number else None,
                refreshed_on=clock.today(),
            )
            for number in range(4)
        )
        for number, domain in enumerate((*Domain, *Domain)):
            made = an_organisation(
                director,
                f"De Brug {number:02}",
                domain=str(domain),
                register_kind="kvk",
                register_number=f"{number:08}",
                district_ids=(places[number % 4].id,),
            )
            if number % 3:
                a_contact(director, made.id)
    return live


def _square(number: int) -> dict[str, Any]:
    west, north = 5 + number / 100, 52.01
    corners = [(west, 52), (west + 0.01, 52), (west + 0.01, north), (west, north)]
    return {"type": "MultiPolygon", "coordinates": [[[*corners, corners[0]]]]}


def test_reach_is_drawn_within_the_policy_and_goes_by_keyboard(
    page: Page, town: Live
) -> None:
    come_in(page, town, "director_mergelstad", unlock=False)
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            said.append(message.text)

    page.on("console", note)
    faults = []
    for path in PAGES:
        page.goto(town.desk(f"/relaties/bereik/{path}"))
        faults += axe_faults(page)
    assert faults == []

    canvas = page.locator("[data-net-canvas]")
    # City hall and every organisation, none twice.
    assert page.locator("[data-net]").get_attribute("data-ready") == "25"
    canvas.focus()
    assert canvas.evaluate(AT) == "city-hall"
    page.keyboard.press("ArrowRight")
    first = canvas.evaluate(AT)
    assert first != "city-hall"
    name = page.locator(f"[data-point='{first}'] a").inner_text()
    assert name in page.locator("[data-net-said]").inner_text()
    page.keyboard.press("ArrowDown")
    assert canvas.evaluate(AT) not in {first, "city-hall"}
    page.keyboard.press("Home")
    assert canvas.evaluate(AT) == "city-hall"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/relaties/{first}/")
    assert [one for one in said if "Content Security" in one or "violates" in one] == []
    assert said == []


def test_a_district_of_the_map_is_reached_by_tab_and_opened_by_enter(
    page: Page, town: Live
) -> None:
    come_in(page, town, "director_mergelstad", unlock=False)
    page.goto(town.desk("/relaties/bereik/kaart/?laag=organisaties"))
    page.locator(".nr-layers__one").last.focus()
    page.keyboard.press("Tab")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label.startswith("Kloosterkwartier 1: 6 organisaties")
    page.keyboard.press("Enter")
    page.wait_for_url("**/relaties/?wijk=*")
    assert page.locator(".nr-queue__link").count() == 6


def test_without_a_script_the_tables_stand_alone(phone: Page, town: Live) -> None:
    come_in(phone, town, "director_mergelstad", unlock=False)
    for path in PAGES:
        phone.goto(town.desk(f"/relaties/bereik/{path}"))
        # Nobody is past a rhythm yet: that list says so in words.
        shown = ".nr-empty" if path == "stil/" else "main table"
        assert phone.locator(shown).first.is_visible(), path
        wide = phone.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, path
    assert phone.locator("[data-net]").is_hidden()
    assert phone.locator("[data-point]").count() == 24


def test_only_the_drawing_loads_its_script(page: Page, town: Live) -> None:
    come_in(page, town, "director_mergelstad", unlock=False)
    for path in PAGES:
        page.goto(town.desk(f"/relaties/bereik/{path}"))
        loaded = page.locator("script[src*='reach']").count()
        assert loaded == (1 if path == "tekening/" else 0), path
    kept = {one["name"]: one["value"] for one in page.context.cookies()}
    every = [town.desk(f"/relaties/bereik/{path}") for path in PAGES]
    assert pa11y_faults(every, cookies=kept) == []
