# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations agree through their links and meet; each page held to axe."""

from datetime import timedelta

from playwright.sync_api import Page, ViewportSize, expect

from netwerkregie.domain.network.factories.offers import a_request, an_offer
from netwerkregie.domain.network.tests.agreeing import (
    in_force,
    offered_to,
    two_parties,
)
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as
from tests.harness.live import Live
from tests.journeys.people import check, come_in

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}


def test_from_a_draft_to_a_yes_and_from_an_offer_to_an_introduction(
    page: Page, live: Live
) -> None:
    one, other = two_parties()
    agreement = in_force(one, other, valid_until=clock.today() + timedelta(days=20))
    waiting = offered_to(one, other, words="Samen eten op 3 juli.")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, one.id, for_partners=True)
        request = a_request(director, other.id)
    come_in(page, live, DIRECTOR, unlock=False)
    looked_at(page, live.desk("/vandaag/"), "Afspraak loopt af")
    for path, words in (
        ("afspraken/", "De Brug, De Poort"),
        ("afspraken/?soort=over", "Hier zijn geen afspraken"),
        ("afspraken/nieuw/?q=brug", "De Brug"),
        (f"afspraken/nieuw/?organisatie={one.id}", "Een afspraak met De Brug"),
        (f"afspraken/{agreement.id}/", "intern begeleider De Poort"),
        (f"afspraken/{agreement.id}/beeindigen/", "vandaag beëindigen"),
        ("aanbod/", "Zaal met keuken"),
        ("aanbod/?q=niets", "Niets past"),
        (f"aanbod/nieuw/?organisatie={one.id}", "Wat De Brug biedt of vraagt"),
        (f"aanbod/{request.id}/", "hetzelfde soort"),
        (f"aanbod/{offer.id}/wijzigen/", "van de organisatie leest dit ook"),
        (f"{one.id}/", "Wat zij biedt en vraagt"),
    ):
        looked_at(page, live.desk(f"/relaties/{path}"), words)
    page.goto(live.desk(f"/relaties/aanbod/{request.id}/"))
    page.click("main >> text=Vraag beide of ze willen kennismaken")
    expect(page.locator("main")).to_contain_text("Beide zijn gevraagd")

    brug = live.desk(f"/organisatie/{one.token}/")
    looked_at(page, brug, "Zullen wij u voorstellen?")
    looked_at(page, f"{brug}afspraken/{waiting.id}/", "Samen eten op 3 juli.")
    page.fill("input[name=functions]", "mentor; zij is moslim")
    page.click("main >> text=Wij zeggen ja")
    expect(page.locator("mark").first).to_be_visible()
    check(page)
    page.fill("input[name=functions]", "mentor")
    page.click("main >> text=Wij zeggen ja")
    expect(page.locator("main")).to_contain_text("U hebt ja gezegd")
    looked_at(page, f"{brug}afspraken/{agreement.id}/weg/", "Waarom gaat u weg?")
    looked_at(page, f"{brug}aanbod/nieuw/", "Biedt u iets of vraagt u iets?")
    looked_at(page, f"{brug}aanbod/{offer.id}/", "Klopt dit nog?")
    page.goto(brug)
    page.click("main >> text=Geef uw antwoord")
    expect(page.locator("main")).not_to_contain_text("De Poort")
    check(page)
    page.check("input[value=yes]")
    page.click("main form button[type=submit]")
    expect(page.locator("main")).to_contain_text("De ander heeft nog niet geantwoord")


def looked_at(page: Page, address: str, words: str) -> None:
    """Open a page, read words on it, and hold it to axe on desk and phone."""
    opened = page.goto(address)
    assert opened is not None
    assert opened.status == 200, address
    expect(page.locator("main")).to_contain_text(words)
    check(page)
    page.set_viewport_size(PHONE)
    check(page)
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= PHONE["width"], f"{address} is {wide} wide"
    page.set_viewport_size(DESK)
