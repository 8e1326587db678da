# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two that are one, lists by every step, and pages behind a link: axe and pa11y."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.harness.browsing import pa11y_faults
from tests.harness.live import Live
from tests.journeys.people import check, come_in
from tests.journeys.test_a_list_comes_in import check_as_on_the_phone, the_letter

DATA = Path("tests/data").resolve()
GO = "main form .nl-button--primary"
PHONE = {"width": 360, "height": 740}


def cookies_of(page: Page) -> dict[str, str]:
    return {one["name"]: one["value"] for one in page.context.cookies()}


def sent(live: Live, kind: str, file: str, *more: dict[str, Any]) -> dict[str, Any]:
    """The way of a list: chosen, looked at, taken in."""
    return {
        "start": live.desk("/relaties/lijsten/"),
        "steps": [
            {"check": True},
            {"upload": "input[type=file]", "file": str(DATA / file)},
            *(
                [{"tap": f"input[name=kind][value={kind}]"}]
                if kind != "relations"
                else []
            ),
            {"click": GO},
            {"check": True},
            {"click": "main form[action$='/aannemen/'] .nl-button--primary"},
            {"check": True},
            *more,
        ],
    }


def test_every_step_of_a_list_holds_to_pa11y(page: Page, live: Live) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    undo: list[dict[str, Any]] = [{"click": "main a[href$='/terug/']"}, {"check": True}]
    ways = [
        sent(live, "relations", "relatielijst.xlsx", *undo),
        sent(live, "schools", "duo_vestigingen_vo.csv", *undo),
        sent(live, "districts", "buurten.geojson", *undo),
    ]
    assert pa11y_faults(ways, cookies=cookies_of(page)) == []
    page.goto(live.desk("/relaties/lijsten/"))
    expect(page.locator("main")).to_contain_text("Stap 1 van 4: kies een bestand")


def test_two_become_one_as_chosen_and_part_again(page: Page, live: Live) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    for name, phone in (("Buurthuis De Kade", "043 1"), ("Buurthuis Kade", "043 2")):
        page.goto(live.desk("/relaties/nieuw/"))
        page.fill("input[name=name]", name)
        page.fill("input[name=street]", "Kadestraat")
        page.fill("input[name=phone]", phone)
        page.click("main form button[type=submit]")
        if page.locator("input[name=sure]").count():
            check(page)
            page.check("input[name=sure]")
            page.click("main form button[type=submit]")
    here = page.url
    page.goto(live.desk("/relaties/dubbel/"))
    check(page)
    page.goto(f"{here}dubbel/")
    check(page)
    page.click("main a:has-text('Buurthuis De Kade')")
    check(page)
    pair = page.url
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("input[name=phone][value=gone]").check()
    chosen = page.locator("label:has(input[name=phone][value=gone])").inner_text()
    expect(page.locator("#together")).to_contain_text(chosen.strip())
    addresses = ["/relaties/dubbel/", "/relaties/dubbel/?toon=twee"]
    addresses += ["/relaties/dubbel/?toon=samen", "/relaties/uitvoer/"]
    assert (
        pa11y_faults(
            [pair, *map(live.desk, addresses)],
            cookies=cookies_of(page),
        )
        == []
    )
    page.click("main button:has-text('Ze zijn één')")
    page.goto(live.desk("/relaties/dubbel/?toon=samen"))
    check(page)
    page.click("main button:has-text('Weer splitsen')")
    expect(page.locator("main, body").first).to_contain_text("Ze zijn weer twee")


def test_a_file_goes_out_with_what_it_is_for(page: Page, live: Live) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    page.goto(live.desk("/relaties/nieuw/"))
    page.fill("input[name=name]", "Muziekhuis Zuid")
    page.click("main form button[type=submit]")
    page.goto(live.desk("/relaties/uitvoer/"))
    page.click("main form button[type=submit]")
    expect(page.locator("main")).to_contain_text("Kies waarvoor het is")
    check(page)
    page.check("input[name=made_for][value=social_map]")
    page.check("input[name=kind][value=csv]")
    with page.expect_download() as download:
        page.click("main form button[type=submit]")
    name = download.value.suggested_filename
    assert re.fullmatch(r"organisaties-\d{4}-\d\d-\d\d\.csv", name)
    assert "Muziekhuis Zuid" in Path(download.value.path()).read_text("utf-8-sig")


def test_the_pages_behind_a_link_hold_to_pa11y(
    page: Page, phone: Page, live: Live
) -> None:
    come_in(page, live, "director_mergelstad", unlock=False)
    page.goto(live.desk("/relaties/nieuw/"))
    page.fill("input[name=name]", "Wijkhuis Het Lint")
    page.select_option("select[name=domain]", "welfare")
    page.fill("input[name=email]", "info@hetlint.example")
    page.click("main form button[type=submit]")
    here = page.url
    page.click("text=Vraag de organisatie om mee te lezen")
    link = the_letter(live, "info@hetlint.example")
    phone.goto(link)
    faults = pa11y_faults([link])
    phone.fill("input[name=confirmed_as]", "secretaris")
    phone.click("main form button[type=submit]")
    check_as_on_the_phone(page, phone)
    more = [f"{link.rstrip('/')}/{one}/" for one in ("gegevens", "stoppen")]
    faults += pa11y_faults([link, *more])
    page.goto(here)
    page.click("text=Ter plekke aanmelden")
    code = page.locator("main a:has-text('/aanmelden/')").get_attribute("href") or ""
    faults += pa11y_faults([code])
    phone.goto(code)
    phone.check("input[name=kind][value=professional]")
    phone.fill("input[name=name]", "Truus de Vries")
    phone.fill("input[name=email]", "truus@lint.example")
    phone.check("input[name=reach_by][value=email]")
    phone.click("main form button[type=submit]")
    faults += pa11y_faults([phone.url])
    assert faults == []
