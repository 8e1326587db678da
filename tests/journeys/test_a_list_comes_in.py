# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The director leaves the spreadsheet behind, and an organisation reads along.

The list goes in on a desk; the contact is logged on a phone without JavaScript.
"""

import re
import time
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from playwright.sync_api import Page, expect

from netwerkregie.config import places
from tests.harness.live import Live
from tests.journeys.people import check, come_in

LIST = Path("tests/data/relatielijst.xlsx")
BRUG = "Wijkhuis De Brug"
WORDS = "Wij krijgen de zaal op 3 juli"


def test_a_spreadsheet_comes_in_and_goes_out_again(page: Page, live: Live) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    page.click("nav >> text=Netwerk")
    check(page)
    page.goto(live.desk("/relaties/lijsten/"))
    check(page)
    page.set_input_files("input[type=file]", LIST)
    page.click("main form button[type=submit]")
    main = page.locator("main")
    for header in ("Geloof", "Invloed (1-5)", "Familie van", "Opmerkingen"):
        expect(main).to_contain_text(header)
    expect(main).not_to_contain_text("moslim")
    check(page)
    page.click("text=Inlezen >> nth=-1")
    expect(main).to_contain_text("129 brieven liggen klaar")
    check(page)
    page.click("text=Verstuur de brieven")
    expect(main).to_contain_text("129 brieven gaan nu uit")
    page.click("main a.nl-button:has-text('Terugnemen')")
    check(page)
    page.click("main button:has-text('Terugnemen')")
    expect(main).to_contain_text("De lijst is teruggenomen")


def test_an_organisation_is_asked_to_read_along_and_reads_what_the_phone_logged(
    page: Page, phone: Page, live: Live
) -> None:
    come_in(page, live, "deputy_mergelstad", unlock=False)
    page.goto(live.desk("/relaties/nieuw/"))
    check(page)
    page.fill("input[name=name]", BRUG)
    page.select_option("select[name=domain]", "welfare")
    page.fill("input[name=email]", "info@wijkhuisdebrug.example")
    page.click("main form >> text=Opschrijven")
    address = page.url
    check(page)
    page.click("text=Vraag de organisatie om mee te lezen")
    link = the_letter(live, "info@wijkhuisdebrug.example")

    phone.goto(link)
    check_as_on_the_phone(page, phone)
    phone.fill("input[name=confirmed_as]", "secretaris")
    phone.click("main form button[type=submit]")
    expect(phone.locator("main")).to_contain_text("U leest mee als secretaris")

    page.goto(f"{address}contact/")
    check(page)
    page.check("input[name=kind][value=visit]")
    page.check("input[name=subject][value=space]")
    page.fill("textarea[name=agreement]", WORDS)
    page.click("main form button[type=submit]")
    expect(page.locator("main")).to_contain_text(WORDS)
    check(page)

    phone.reload()
    expect(phone.locator("blockquote")).to_have_text(WORDS)
    check_as_on_the_phone(page, phone)
    phone.click("text=Zet uw kijk ernaast of maak bezwaar")
    check_as_on_the_phone(page, phone)
    phone.check("input[value=objection]")
    phone.fill("textarea", "Het is 4 juli")
    phone.click("main form button[type=submit]")
    expect(phone.locator("main")).to_contain_text("Het is 4 juli")

    page.goto(live.desk("/vandaag/"))
    page.click(f"main >> text={BRUG} >> nth=0")
    check(page)


def test_somebody_registers_on_the_spot_and_leaves_again(
    page: Page, phone: Page, live: Live
) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    page.goto(live.desk("/relaties/nieuw/"))
    page.fill("input[name=name]", "Buurthuis Noord")
    page.click("main form >> text=Opschrijven")
    organisation = page.url
    page.click("text=Ter plekke aanmelden")
    check(page)
    code = page.locator("main a:has-text('/aanmelden/')").get_attribute("href")
    phone.goto(code or "")
    page.goto(organisation)
    check_as_on_the_phone(page, phone)
    phone.check("input[name=kind][value=professional]")
    phone.fill("input[name=name]", "Truus de Vries")
    phone.fill("input[name=email]", "truus@noord.example")
    phone.check("input[name=reach_by][value=email]")
    phone.click("main form button[type=submit]")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Uw vermelding")
    check_as_on_the_phone(page, phone)
    expect(page.locator("main")).to_contain_text("Truus de Vries")
    phone.click("text=Verwijder mijn vermelding")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Het is weg")
    page.reload()
    expect(page.locator("main")).not_to_contain_text("Truus de Vries")


def check_as_on_the_phone(page: Page, phone: Page) -> None:
    """Hold the phone's page to axe, which needs the JavaScript that a phone lacks."""
    before = page.url
    page.goto(phone.url)
    check(page)
    page.goto(before)


def the_letter(live: Live, to: str) -> str:
    """Wait for the letter that the worker wrote, and return the link in it."""
    folder = Path(live.environment("worker")["NR_DATA_DIR"]) / "mail"
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for path in sorted(folder.glob("*")):
            letter = message_from_bytes(path.read_bytes(), policy=default)
            if letter["To"] == to:
                body = letter.get_content()
                [link] = re.findall(r"http\S+", body)
                return str(link)
        time.sleep(0.3)
    raise AssertionError(f"no letter to {to} in {folder}: {places.CHECKOUT}")
