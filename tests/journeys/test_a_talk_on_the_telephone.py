# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody rings: the sheet is filled in with one hand, and no mouse is at hand.

Once with a script, counting every key that is no letter; once without a script, on a
screen of 360 pixels, where Tab and Enter do the same.
"""

from django.utils import translation
from playwright.sync_api import Page, expect

from netwerkregie.domain.intake.drafts.conversation import Part
from netwerkregie.foundation.kernel.labels import label
from tests.harness.live import Live
from tests.journeys.people import check, come_in

SHEET = "/vragen/gesprek/"
SEEN = "Een leerling zit alleen en tekent leuzen op zijn map."
GOOD = "Hij speelt elke week in de band en lacht daar."
KEYS = 16
"""Keys that are no letters, from the first field to the caller's code."""


def _named(part: Part) -> str:
    with translation.override("nl"):
        return label(part)


class Hand:
    """One hand on the keyboard; it counts every key that is no letter."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0

    def say(self, words: str, then: str = "Enter") -> None:
        """Type what is said, and go on."""
        self.page.keyboard.type(words)
        self.press(then)

    def press(self, key: str, times: int = 1) -> None:
        """Press a key that is no letter."""
        for _ in range(times):
            self.page.keyboard.press(key)
            self.presses += 1


def test_a_talk_is_written_down_with_sixteen_keys_besides_the_words(
    page: Page, live: Live
) -> None:
    come_in(page, live, "director_mergelstad")
    page.goto(live.desk(SHEET))
    check(page)
    where = page.locator("[data-sheet-where]")
    hand = Hand(page)
    hand.say(SEEN)
    expect(where).to_have_text(f"Onderdeel 1 van 8: {_named(Part.OBSERVATION)}")
    hand.say("sinds de herfst")
    hand.press("ArrowDown")  # from not known around to first-hand
    hand.press("Enter")
    expect(where).to_have_text(f"Onderdeel 2 van 8: {_named(Part.SOURCE)}")
    hand.say("Zelf gezien.")
    hand.say("?")
    hand.say("Dat hij straks met niemand meer praat.")
    hand.say("")
    hand.say(GOOD)
    hand.say("Een praatje in de gang.")
    expect(where).to_have_text(f"Onderdeel 8 van 8: {_named(Part.WANT)}")
    hand.press("ArrowDown")  # help in dealing with it
    hand.press("Enter", times=3)  # past the domain, to the button, and look it over
    expect(page.get_by_role("heading", level=1)).to_have_text("Lees het voor")
    check(page)
    hand.press("Tab")
    expect(page.locator("button[value=send]")).to_be_focused()
    hand.press("Enter")
    expect(page.locator("#return-code")).to_be_visible()
    assert hand.presses == KEYS
    check(page)
    page.click("main a.nl-button--primary")
    told = page.locator(".nr-spoken")
    expect(told).to_contain_text(GOOD)
    expect(told).to_contain_text("Zelf gezien of gehoord")
    check(page)


def test_without_a_script_tab_and_enter_do_the_same(phone: Page, live: Live) -> None:
    come_in(phone, live, "deputy_mergelstad", unlock=False)
    phone.goto(live.desk(SHEET))
    hand = Hand(phone)
    hand.say(SEEN, then="Tab")
    # Enter in a line looks the sheet over, as the first button says.
    hand.say("sinds de herfst")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Lees het voor")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.fill("textarea[name=protective]", GOOD)
    phone.focus("textarea[name=protective]")
    hand.press("Tab")
    hand.press("Space")
    phone.focus("input[name=when]")
    hand.press("Enter")
    expect(phone.locator("textarea[name=protective]")).to_have_value(GOOD)
    expect(phone.locator("input[name=protective_unknown]")).to_be_checked()
    phone.locator("button[value=let_go]").first.focus()
    hand.press("Enter")
    expect(phone.locator("main")).to_contain_text("Er is niets bewaard")
