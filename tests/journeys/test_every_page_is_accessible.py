# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Axe and pa11y over the pages of each role, full and empty, on desk and phone."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live
from tests.journeys.people import ask, come_in

DIRECTOR = [
    "/vandaag/",
    "/advies/",
    "/advies/?status=closed",
    "/advies/kladje/",
    "/antwoorden/",
    "/antwoorden/nieuw/?soort=address",
    "/antwoorden/les/",
    "/antwoorden/collega/",
    "/antwoorden/collega/vragen/",
    "/vragen/gesprek/",
    "/mag-ik-dit-delen/",
    "/mag-ik-dit-delen/?fase=weighing&aan=police&geheim=yes",
    "/mag-ik-dit-delen/tabel/",
    "/relaties/",
    "/relaties/nieuw/",
    "/relaties/lijsten/",
    "/relaties/uitnodigingen/",
    "/relaties/overdracht/",
    "/relaties/dubbel/",
    "/relaties/uitvoer/",
    "/relaties/deze-week/",
    "/relaties/deze-week/plannen/",
    "/relaties/deze-week/apparaten/",
    "/relaties/snel/",
    "/relaties/snel/los/",
    "/cijfers/vragen/",
    "/relaties/bereik/",
    "/relaties/bereik/kaart/",
    "/relaties/bereik/domein-en-wijk/",
    "/relaties/bereik/stil/",
    "/relaties/bereik/een-collega/",
    "/relaties/bereik/tekening/",
    "/relaties/afspraken/",
    "/relaties/afspraken/nieuw/",
    "/relaties/aanbod/",
    "/relaties/aanbod/nieuw/",
    "/relaties/initiatieven/",
    "/relaties/initiatieven/nieuw/",
    "/relaties/initiatieven/voorstellen/",
    "/relaties/berichten/",
    "/relaties/berichten/nieuw/",
    "/relaties/incident/",
    "/relaties/incident/kaart/unrest/",
    "/relaties/incident/kaart/unrest/wijzigen/",
    "/initiatieven/",
    "/initiatieven/voorstellen/",
    "/toegang/ik/",
    "/toegang/afwezig/",
    "/vragen/bereikbaarheid/",
    "/en/vandaag/",
]
OFFICER = [
    "/vandaag/",
    "/toezicht/",
    "/toezicht/termijnen/",
    "/toezicht/register/",
    "/toezicht/waarborgen/",
    "/toezicht/onderdelen/",
    "/toezicht/niet-opgepakt/",
    "/toezicht/taken/",
]
ADMINISTRATOR = ["/vandaag/", "/beheer/", "/toegang/ik/"]
ANONYMOUS = ["/", "/goed-om-te-weten/", "/uitleg/", "/bericht/", "/code/", "/en/"]

PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.mark.parametrize(
    ("who", "paths"),
    [
        ("director_mergelstad", DIRECTOR),
        ("dpo_mergelstad", OFFICER),
        ("administrator_mergelstad", ADMINISTRATOR),
    ],
)
def test_the_pages_of_a_role(
    page: Page, phone: Page, live: Live, who: str, paths: list[str]
) -> None:
    if who.startswith("director"):
        ask(phone, live, "Wat doe ik met leuzen op de muur van de school?")
    come_in(page, live, who, unlock=who.startswith("director"))
    faults = []
    for path in paths:
        opened = page.goto(live.desk(path))
        assert opened is not None
        assert opened.status == 200, path
        faults += axe_faults(page)
        page.set_viewport_size(PHONE)
        faults += _wider_than_the_phone(page)
        page.set_viewport_size({"width": 1280, "height": 900})
    assert faults == []
    kept = {one["name"]: one["value"] for one in page.context.cookies()}
    assert pa11y_faults([live.desk(path) for path in paths], cookies=kept) == []


def test_the_anonymous_pages(live: Live) -> None:
    assert pa11y_faults([live.mailbox(path) for path in ANONYMOUS]) == []


def _wider_than_the_phone(page: Page) -> list[str]:
    """Return the address when something sticks out at 360 pixels."""
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    return [f"{page.url} is {wide} wide"] if wide > PHONE["width"] else []
