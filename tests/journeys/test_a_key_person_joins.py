# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A key person joins on a phone without JavaScript, is welcomed, and leaves."""

from datetime import date

from playwright.sync_api import Page, expect

from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_training,
    word_of,
)
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, the_visitor
from tests.cast import acting_as
from tests.harness.live import Live
from tests.journeys.people import check, come_in, pa11y_faults

ADDRESS = "samira@plein.example"


def test_from_the_public_page_to_a_welcome_and_out_again(
    phone: Page, page: Page, live: Live
) -> None:
    phone.goto(live.desk("/"))
    phone.click("main a:has-text('Doe mee')")
    expect(phone.locator("main")).to_contain_text("U bent geen informant")
    phone.fill("input[name=address]", ADDRESS)
    phone.click("button:has-text('Stuur mij de link')")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Kijk in uw mail")

    with acting_as(DIRECTOR) as director:
        word = word_of(director, ADDRESS)
    phone.goto(live.desk(f"/meedoen/{word}/"))
    phone.check("input[value=key_person]")
    phone.fill("input[name=name]", "Samira")
    phone.click("button:has-text('Ik doe mee')")
    expect(phone.locator("#error-summary-title")).to_be_visible()
    phone.check("input[name=is_sixteen]")
    phone.click("summary:has-text('Meer, als u wilt')")
    phone.fill("textarea[name=offer]", "Ik schenk thee en luister.")
    phone.check("input[value=ar]")
    phone.check("input[value=evening]")
    phone.click("button:has-text('Ik doe mee')")
    expect(phone.locator("main")).to_contain_text("Welkom")
    own = phone.url

    come_in(page, live, "director_mergelstad", unlock=False)
    expect(page.locator("main")).to_contain_text("Ik schenk thee en luister.")
    check(page)
    page.click("button:has-text('Welkom')")
    expect(page.locator("main")).to_contain_text("met uw naam eronder")
    expect(page.locator("main")).not_to_contain_text("Samira")
    page.goto(live.desk("/relaties/mensen/?q=samria&taal=ar"))
    expect(page.locator("#people")).to_contain_text("Samira")
    check(page)

    phone.goto(own)
    phone.click("button:has-text('Verwijder mijn vermelding')")
    page.reload()
    expect(page.locator("#people")).to_contain_text("Niemand past")


def test_on_the_spot_takes_two_fields_and_one_tap(phone: Page, live: Live) -> None:
    with acting_as(DIRECTOR) as director:
        code = a_code(director, an_organisation(director, "De Brug").id)
    phone.goto(live.desk(f"/aanmelden/{code}/"))
    phone.fill("input[name=name]", "Truus de Vries")
    phone.fill("input[name=email]", "truus@brug.example")
    phone.click("main button[type=submit]")
    expect(phone.locator("main")).to_contain_text("U staat in het netwerk")


def test_a_focal_point_answers_and_every_page_passes(
    phone: Page, page: Page, live: Live
) -> None:
    with acting_as(DIRECTOR) as director:
        code = a_code(director, an_organisation(director, "De Brug").id)
    with holding(code):
        own = a_focal_point(the_visitor(), code, {Training.BASICS: date(2023, 1, 10)})
    with acting_as(DIRECTOR) as director:
        training = a_training(director, kind=Training.REFRESHER)
    path = f"/eigen/{own}/training/{training.id}/"
    phone.goto(live.desk(path))
    phone.click("button:has-text('Ja, ik kom')")
    expect(phone.locator("main")).to_contain_text("U zei dat u komt")

    come_in(page, live, "director_mergelstad", unlock=False)
    page.goto(live.desk(f"/relaties/trainingen/{training.id}/"))
    expect(page.locator("main")).to_contain_text("1 zei ja")
    desk = [
        "/relaties/mensen/",
        "/relaties/mensen/?q=moskee",
        "/relaties/mensen/?q=niemand",
        "/relaties/trainingen/",
        "/relaties/trainingen/nieuw/",
        f"/relaties/trainingen/{training.id}/",
    ]
    for address in desk:
        page.goto(live.desk(address))
        check(page)
    public = [
        "/meedoen/",
        "/en/meedoen/",
        "/meedoen/post/",
        "/meedoen/handvest/",
        f"/eigen/{own}/",
        f"/eigen/{own}/aandacht/",
        path,
        f"/aanmelden/{code}/",
    ]
    for address in public:
        page.goto(live.desk(address))
        check(page)
        page.set_viewport_size({"width": 360, "height": 740})
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        assert wide <= 360, address
        page.set_viewport_size({"width": 1280, "height": 900})
    assert pa11y_faults([live.desk(address) for address in public]) == []
