# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A lesson is written afresh, read by a second person, and used without a script."""

from playwright.sync_api import Page, expect

from tests.harness.live import Live
from tests.journeys.people import ask, check, come_in

LESSON = "Wie eerst luistert, hoort later meer"


def test_from_an_empty_page_to_an_answer_and_to_residents(
    phone: Page, page: Page, live: Live
) -> None:
    ask(phone, live, "Een leerling zegt al weken niets in de les. Moet ik iets doen?")

    come_in(page, live, "director_mergelstad", unlock=False)
    page.goto(live.desk("/antwoorden/"))
    expect(page.locator("#answers")).to_contain_text("De bibliotheek is leeg")
    page.click("button:has-text('Zet ze erin')")
    expect(page.locator("#answers")).to_contain_text("Alarmnummer")
    check(page)
    page.goto(live.desk("/antwoorden/les/"))
    expect(page.locator("textarea[name=body]")).to_have_value("")
    page.fill("input[name=title]", LESSON)
    page.fill("textarea[name=body]", "Bel Mohammed el Amrani, die weet hoe het moet.")
    page.click("button:has-text('Bewaar als concept')")
    expect(page.locator("main mark").first).to_have_text("Mohammed el Amrani")
    page.fill("textarea[name=body]", "Luister eerst en spreek een vervolg af.")
    page.click("button:has-text('Bewaar als concept')")
    for box in page.locator("input[name=checks]").all():
        box.check()
    page.click("button:has-text('Vraag om mee te lezen')")
    expect(page.locator("main")).to_contain_text("Wacht op een tweede lezer")
    check(page)
    lesson = page.url

    come_in(phone, live, "deputy_mergelstad")
    phone.goto(lesson)
    phone.click("button:has-text('Ik teken deze woorden')")
    expect(phone.locator("main")).to_contain_text("Kijk elk van de vijf punten na")
    for box in phone.locator("input[name=checks]").all():
        box.check()
    phone.click("button:has-text('Ik teken deze woorden')")
    expect(phone.locator("main")).to_contain_text("Getekend")

    phone.goto(live.desk("/advies/"))
    phone.click(".nr-queue a")
    phone.fill("textarea[name=body]", "Dank voor uw vraag.")
    phone.click("summary:has-text('Zet een tekst uit de bibliotheek erin')")
    phone.fill("input[name=zoek]", "stille")
    phone.click("button[value=find_text]")
    phone.select_option("select[name=pick]", label="Een stille leerling")
    phone.click("button[value=put_in]")
    both = phone.locator("textarea[name=body]").input_value()
    assert both.startswith("Dank voor uw vraag.\n\nStil zijn is geen teken.")

    page.goto(live.desk("/antwoorden/?q=vasten"))
    page.click("#answers a:has-text('Vasten')")
    page.click("button:has-text('Toon het op de anonieme site')")
    phone.goto(live.mailbox("/goed-om-te-weten/"))
    phone.click("summary:has-text('Vasten')")
    expect(phone.locator("main")).to_contain_text("Het is geen zorg")
    page.goto(live.mailbox("/goed-om-te-weten/"))
    check(page)
