# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concern goes from the first words to a person who is told; axe reads each page."""

from playwright.sync_api import Browser, Page, expect

from netwerkregie.foundation.kernel import clock
from tests.harness.live import Live
from tests.journeys.people import (
    DESK,
    PHONE,
    check,
    come_in,
    wider_than_the_phone,
)

LAWFUL = "[P1] bidt vaker en draagt een lang gewaad."
FACT = "[P1] dreigde op het plein een groep met een mes."
VIEW = "Het lijkt een ruzie tussen twee groepen."
NAME = "Joris Verzonnen"
OTHERS = {
    "harm": "Iemand uit die groep kan gewond raken.",
    "interpretation": VIEW,
    "alternative": "Misschien wilde [P1] indruk maken op vrienden.",
    "protective": "[P1] komt elke week bij de trainer.",
    "done": "De jongerenwerker sprak [P1] dezelfde dag.",
}


def test_from_a_refusal_to_a_person_who_is_told(
    page: Page, browser: Browser, live: Live
) -> None:
    come_in(page, live, "intake_officer_mergelstad")
    page.goto(live.desk("/meldingen/"))
    _check_both_widths(page)
    _refused_once_then_kept(page, live)
    concern = page.url
    _check_both_widths(page)
    page.click("button:has-text('Iedereen vragen')")
    expect(page.locator("#second-reader ~ p").first).to_be_visible()

    reader = browser.new_context(locale="nl-NL", viewport=PHONE).new_page()
    come_in(reader, live, "both_in_mergelstad")
    _confirmed_in_own_words(reader, concern)

    _identified_and_told(page, concern)
    for path in ("verklaring/", "stoppen/", "wie/", "controle/"):
        page.goto(f"{concern}{path}")
        _check_both_widths(page)


def _refused_once_then_kept(page: Page, live: Live) -> None:
    page.goto(live.desk("/meldingen/nieuw/"))
    page.check("input[name=age_band][value=adult]")
    page.check("input[name=behaviours][value=threatening]")
    page.check("input[name=harms][value=injury_to_others]")
    page.fill("textarea[name=fact]", LAWFUL)
    page.select_option("select[name=said_by]", "teacher")
    page.fill("input[name=said_on]", clock.today().isoformat())
    page.check("input[name=hearing][value=first_hand]")
    for name, words in OTHERS.items():
        page.fill(f"textarea[name={name}]", words)
    page.click("button:has-text('Bewaar het verzegeld')")
    expect(page.locator("main")).to_contain_text("geen grond voor een melding")
    expect(page.locator("textarea[name=fact]")).to_have_value(LAWFUL)
    _check_both_widths(page)
    page.fill("textarea[name=fact]", FACT)
    page.click("button:has-text('Bewaar het verzegeld')")
    expect(page.locator("main")).to_contain_text(FACT)


def _confirmed_in_own_words(reader: Page, concern: str) -> None:
    reader.goto(concern)
    reader.click("main a:has-text('Meelezen')")
    expect(reader.locator("main")).to_contain_text(FACT)
    expect(reader.locator("main")).not_to_contain_text(VIEW)
    _check_both_widths(reader)
    reader.fill("textarea[name=words]", "Concreet: er is gedreigd.")
    reader.click("button:has-text('Ik bevestig deze melding')")
    expect(reader.locator("main")).to_contain_text(VIEW)
    # What somebody thinks of a fact never looks like one.
    view = reader.locator(".nr-said--view .nr-said__one").first
    expect(view).to_have_css("border-inline-start-style", "dotted")
    _check_both_widths(reader)


def _identified_and_told(page: Page, concern: str) -> None:
    page.goto(f"{concern}wie/")
    _check_both_widths(page)
    page.fill("input[name=name]", NAME)
    page.click("button:has-text('Apart bewaren')")
    # Without a reason nothing is kept, and what was typed stands.
    expect(page.locator("input[name=name]")).to_have_value(NAME)
    page.fill("textarea[name=why]", "De brief moet bezorgd worden.")
    page.click("button:has-text('Apart bewaren')")
    expect(page.get_by_role("heading", level=1)).to_have_text("De persoon inlichten")
    expect(page.locator("main")).not_to_contain_text(NAME)
    _check_both_widths(page)
    page.check("input[name=way][value=letter]")
    page.click("button:has-text('Vastleggen')")
    page.goto(f"{concern}vertellen/")
    expect(page.locator("main")).not_to_contain_text("Vastleggen")
    _check_both_widths(page)
    page.goto(concern)
    expect(page.locator("main")).to_contain_text("Apart bewaard")
    expect(page.locator("main")).not_to_contain_text(NAME)


def _check_both_widths(page: Page) -> None:
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        check(page)
    assert wider_than_the_phone(page) == []
