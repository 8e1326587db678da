# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worried teacher asks, the director answers, and the teacher comes back.

On a phone of 360 pixels with JavaScript switched off, as the teacher might do it.
"""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.harness.live import Live
from tests.journeys.people import ask, check, come_in

WORRY = (
    "Mijn leerling zegt in de klas dat de maanlanding nep is en dat iedereen die "
    "anders denkt een verrader is. Vandaag riep hij dat het tijd is om terug te "
    "slaan. Wat kan ik doen?"
)
ANSWER = (
    "Fijn dat u dit vraagt. Begin met een rustig gesprek onder vier ogen en vraag "
    "wat hij bedoelde met terugslaan. Wij denken graag met u mee."
)


def test_a_teacher_asks_without_a_script_and_reads_the_answer(
    phone: Page, page: Page, live: Live
) -> None:
    phone.goto(live.mailbox("/"))
    expect(phone.get_by_role("link", name="Bel 112")).to_be_visible()
    phone.click("main a.nl-button >> nth=0")
    phone.fill("textarea[name=body]", "Bel mij op 06 12345678. " + WORRY)
    phone.click("button[value=check]")
    expect(phone.locator("mark").first).to_have_text("06 12345678")
    expect(phone.locator("button[value=send]")).to_have_count(0)
    phone.click("button[value=leave_out]")
    expect(phone.locator("textarea[name=body]")).not_to_contain_text("06 12345678")
    phone.click("button[value=send]")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Uw vraag is verstuurd")
    code = phone.inner_text("#return-code").strip()

    come_in(page, live, "director_mergelstad")
    check(page)
    page.click(".nr-queue__link >> nth=0")
    expect(page.locator("main")).to_contain_text("maanlanding")
    check(page)
    page.fill("textarea[name=body]", ANSWER)
    page.click("main form:has(textarea[name=body]) button:not([name])")
    expect(page.locator("main")).to_contain_text("Wij denken graag met u mee")

    phone.goto(live.mailbox("/code/"))
    phone.fill("textarea[name=code], input[name=code]", code.lower().replace("-", " "))
    phone.click("main button[type=submit]")
    expect(phone.locator("main")).to_contain_text("vier ogen")
    phone.fill("textarea[name=body]", "Dank u. Het gesprek ging goed.")
    phone.click("button[value=check]")
    phone.click("button[value=send]")
    expect(phone.locator("main")).to_contain_text("Het gesprek ging goed")

    page.reload()
    expect(page.locator("main")).to_contain_text("Het gesprek ging goed")
    page.click("a:has-text('Zorg weggenomen')")
    check(page)
    page.check("input[value=free_to_do]")
    page.fill("textarea[name=feedback]", "Mooi. Dit mag gewoon besproken worden.")
    page.click("main form:has(textarea) button[type=submit]")
    expect(page.locator("main")).to_contain_text("gesloten")


def test_a_photo_comes_along_without_its_place(
    phone: Page, page: Page, live: Live, tmp_path: Path
) -> None:
    from tests.pictures import a_photo_with_a_place

    photo = tmp_path / "IMG_0001.jpg"
    photo.write_bytes(a_photo_with_a_place())
    phone.goto(live.mailbox("/bericht/"))
    phone.fill("textarea[name=body]", "Dit stond op de muur van onze school.")
    phone.click("button[value=check]")
    phone.set_input_files("input[type=file]", str(photo))
    phone.click("button[value=send]")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Uw vraag is verstuurd")


def test_a_wrong_word_is_named_and_a_wrong_code_is_not_told_from_no_answer(
    phone: Page, live: Live
) -> None:
    code = ask(phone, live, "Wat kan onze club doen tegen groepsdruk?")
    phone.goto(live.mailbox("/code/"))
    phone.fill("textarea[name=code], input[name=code]", "zomaar wat")
    phone.click("main button[type=submit]")
    expect(phone.locator("main")).to_contain_text("briefje")
    seen = []
    for typed in (code, "0" * 26):
        phone.goto(live.mailbox("/code/"))
        phone.fill("textarea[name=code], input[name=code]", typed)
        phone.click("main button[type=submit]")
        seen.append(phone.inner_text("main"))
    assert seen[0] == seen[1]


def test_every_anonymous_page_is_accessible(page: Page, live: Live) -> None:
    for path in ("/", "/uitleg/", "/bericht/", "/code/", "/en/", "/niets/"):
        page.goto(live.mailbox(path))
        check(page)
    page.goto(live.mailbox("/bericht/"))
    page.fill("textarea[name=body]", "Bel 06 12345678 over Jan Jansen.")
    page.click("button[value=check]")
    check(page)
    page.click("button[value=leave_out]")
    check(page)
    page.click("button[value=send]")
    check(page)
