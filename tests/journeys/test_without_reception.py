# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact logged on a phone in a cellar: it waits, locked, and comes in once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from uuid import UUID

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.tests.being import holding
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.browsing import axe_faults
from tests.harness.live import Live

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
QUICK = "/relaties/snel/"
MINE = "Wij sturen voor vrijdag de lijst met zalen"


@pytest.fixture
def brug(live: Live) -> UUID:
    with acting_as(DIRECTOR) as actor:
        made = an_organisation(actor, "De Brug")
        _, token = a_link(actor, made.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return made.id


@pytest.fixture
def handset(browser: Browser) -> Iterator[BrowserContext]:
    """A phone whose pages are closed and opened again, with the same storage."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, locale="nl-NL", has_touch=True
    )
    yield context
    context.close()


def ready(context: BrowserContext, live: Live, who: str = DIRECTOR) -> Page:
    """Somebody who opened quick entry once, signed in and with reception."""
    signed_in(context, live, who)
    page = context.new_page()
    page.goto(live.desk(QUICK))
    page.wait_for_function(
        "async () => (await navigator.serviceWorker.ready).active.state === 'activated'"
    )
    expect(page.locator("[data-keeping]")).to_be_visible()
    return page


def write(page: Page, *, agreement: str = "") -> None:
    """Four taps, and perhaps words."""
    page.check("input[name=kind][value=visit]")
    page.check("input[name=subject][value=acquaintance]")
    page.check("input[name=next][value=week]")
    if agreement:
        page.fill("textarea[name=agreement]", agreement)
    page.click(".nr-quick__go button")


def signed_in(context: BrowserContext, live: Live, who: str) -> None:
    """Come in as in the morning; how, is tried in the tests of signing in."""
    session = sign_in(Client(), who).cookies["sessionid"].value
    context.add_cookies(
        [{"name": "sessionid", "value": session, "url": live.desk("/")}]
    )


def contacts(organisation: UUID) -> list[ContactMoment]:
    with acting_as(DIRECTOR):
        found = ContactMoment.objects.filter(organisation_id=organisation)
        return list(found.order_by("id"))


def stored(page: Page) -> str:
    """Everything that the phone keeps of us, as a thief would read it."""
    return str(
        page.evaluate(
            """async () => {
              const said = [];
              const opened = await new Promise((done) => {
                const asked = indexedDB.open("nr-quick");
                asked.onsuccess = () => done(asked.result);
              });
              const plain = (value) => {
                if (value instanceof CryptoKey) return `key ${value.extractable}`;
                if (value instanceof ArrayBuffer) value = new Uint8Array(value);
                if (ArrayBuffer.isView(value)) {
                  return new TextDecoder("latin1").decode(value);
                }
                if (value && typeof value === "object") {
                  return Object.entries(value).map(([k, v]) => [k, plain(v)]);
                }
                return value;
              };
              for (const name of opened.objectStoreNames) {
                const rows = await new Promise((done) => {
                  const asked = opened.transaction(name).objectStore(name).getAll();
                  asked.onsuccess = () => done(asked.result);
                });
                said.push([name, rows.map(plain)]);
              }
              opened.close();
              for (const name of await caches.keys()) {
                const kept = await caches.open(name);
                for (const asked of await kept.keys()) {
                  const answer = await kept.match(asked);
                  said.push([asked.url, await answer.text()]);
                }
              }
              return JSON.stringify([said, {...localStorage}, {...sessionStorage}]);
            }"""
        )
    )


def test_written_without_reception_it_comes_in_once(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    page = ready(handset, live)
    page.check("[data-keep]")
    # With reception first: so the name may stay on the phone.
    page.fill("input[name=zoek]", "brug")
    page.click("button[value=zoeken]")
    page.check(f"input[name=organisation][value='{brug}']")
    write(page)
    expect(page.locator("[data-quick-said]")).to_contain_text("Genoteerd")
    assert len(contacts(brug)) == 1
    handset.set_offline(True)
    page.goto(live.desk(QUICK))
    expect(page.locator("[data-quick-said]")).to_contain_text("Geen bereik")
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.check(f"input[name=organisation][value='{brug}']")
    write(page, agreement=MINE)
    expect(page.locator("[data-quick-said]")).to_contain_text(
        "Bewaard op deze telefoon"
    )
    expect(page.locator("[data-waiting] li")).to_have_count(1)
    kept = stored(page)
    assert MINE not in kept
    assert "De Brug" not in kept
    assert "key true" not in kept
    assert len(contacts(brug)) == 1
    # The phone dies and is found again, still without reception.
    page.close()
    page = handset.new_page()
    page.goto(live.desk(QUICK))
    expect(page.locator("[data-waiting] li")).to_have_count(1)
    handset.set_offline(False)
    expect(page.locator("[data-waiting] li")).to_have_count(0, timeout=30_000)
    found = contacts(brug)
    assert len(found) == 2
    assert found[1].agreement == MINE
    assert found[1].next_on is not None
    page.goto(live.desk(QUICK))
    page.wait_for_timeout(500)
    assert len(contacts(brug)) == 2


def test_an_answer_that_got_lost_makes_no_second_contact(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    page = ready(handset, live)
    page.goto(live.desk(f"{QUICK}?organisation={brug}"))
    expect(page.locator("[data-keeping]")).to_be_visible()
    # The server takes it in; its answer does not reach the phone.
    page.evaluate(
        """() => {
          const ask = window.fetch;
          window.fetch = async (...asked) => {
            const answer = await ask(...asked);
            if (asked[1]?.method === "POST") throw new TypeError(answer.status);
            return answer;
          };
        }"""
    )
    write(page)
    expect(page.locator("[data-waiting] li")).to_have_count(1)
    assert len(contacts(brug)) == 1
    page.close()
    page = handset.new_page()
    page.goto(live.desk(QUICK))
    expect(page.locator("[data-phone]")).to_be_visible()
    expect(page.locator("[data-waiting] li")).to_have_count(0, timeout=30_000)
    assert len(contacts(brug)) == 1


def test_the_organisation_can_be_chosen_later(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    page = ready(handset, live)
    handset.set_offline(True)
    page.goto(live.desk(QUICK))
    page.locator("[data-kept] label", has_text="Later kiezen").click()
    write(page)
    handset.set_offline(False)
    page.goto(live.desk(QUICK))
    line = page.locator("[data-waiting] li")
    expect(line).to_contain_text("nog worden gekozen")
    assert contacts(brug) == []
    page.fill("input[name=zoek]", "brug")
    page.click("button[value=zoeken]")
    page.locator("[data-waiting] button", has_text="Openen").click()
    expect(page.locator("input[name=kind][value=visit]")).to_be_checked()
    page.check(f"input[name=organisation][value='{brug}']")
    page.click(".nr-quick__go button")
    expect(page.locator("[data-quick-said]")).to_contain_text("Genoteerd")
    expect(page.locator("[data-waiting] li")).to_have_count(0)
    assert len(contacts(brug)) == 1


def test_what_the_guard_refuses_comes_back_with_nothing_lost(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    about = "Afgesproken met Mohammed el Amrani, hij is moslim"
    page = ready(handset, live)
    page.goto(live.desk(f"{QUICK}?organisation={brug}"))
    expect(page.locator("[data-keeping]")).to_be_visible()
    write(page, agreement=about)
    expect(page.locator("mark").first).to_be_visible()
    assert page.input_value("textarea[name=agreement]") == about
    assert contacts(brug) == []
    page.fill("textarea[name=agreement]", MINE)
    page.click(".nr-quick__go button")
    expect(page.locator("[data-quick-said]")).to_contain_text("Genoteerd")
    expect(page.locator("[data-waiting] li")).to_have_count(0)
    [one] = contacts(brug)
    assert one.agreement == MINE


def test_another_person_on_this_phone_sees_and_sends_nothing(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    page = ready(handset, live)
    page.goto(live.desk(f"{QUICK}?organisation={brug}"))
    page.check("[data-keep]")
    handset.route(
        re.compile(f"{QUICK}$"),
        lambda route: (
            route.abort() if route.request.method == "POST" else route.continue_()
        ),
    )
    write(page, agreement=MINE)
    expect(page.locator("[data-waiting] li")).to_have_count(1)
    handset.unroute(re.compile(f"{QUICK}$"))
    page.goto(live.desk("/vandaag/"))
    page.locator("details[data-menu] summary").click()
    page.locator("form[action$='/uitloggen/'] button").click()
    page.wait_for_url(lambda address: "vandaag" not in address)
    page.goto(live.desk(f"{QUICK}los/"))
    expect(page.locator("[data-phone]")).to_be_hidden()
    assert '"name","kept"' not in stored(page)
    page = ready(handset, live, DEPUTY)
    expect(page.locator("[data-waiting] li")).to_have_count(0)
    page.wait_for_timeout(500)
    assert contacts(brug) == []
    # Even with our own functions and every byte on the phone it does not open.
    half = page.evaluate(f"fetch('{QUICK}stand/').then((one) => one.json())")
    assert half["who"] == str(PEOPLE[DEPUTY].membership_id)
    assert MINE not in stored(page)
    handset.clear_cookies()
    page = ready(handset, live)
    line = page.locator("[data-waiting] li")
    expect(line).to_contain_text("voordat u inlogde")
    page.locator("[data-waiting] button", has_text="Verstuur").click()
    expect(line).to_have_count(0)
    [one] = contacts(brug)
    assert one.agreement == MINE
    assert one.made_by == PEOPLE[DIRECTOR].membership_id


def test_after_five_working_days_it_is_gone_and_that_is_said(
    live: Live, handset: BrowserContext, brug: UUID
) -> None:
    page = ready(handset, live)
    handset.set_offline(True)
    page.goto(live.desk(QUICK))
    page.locator("[data-kept] label", has_text="Later kiezen").click()
    write(page, agreement=MINE)
    expect(page.locator("[data-waiting] li")).to_have_count(1)
    page.evaluate(
        """async () => {
          const opened = await new Promise((done) => {
            const asked = indexedDB.open("nr-quick");
            asked.onsuccess = () => done(asked.result);
          });
          const work = opened.transaction("drafts", "readwrite");
          const rows = work.objectStore("drafts");
          rows.getAll().onsuccess = ({ target }) => {
            for (const row of target.result) {
              rows.put({ ...row, writtenAt: row.writtenAt - 8 * 86400000 });
            }
          };
          await new Promise((done) => { work.oncomplete = done; });
          opened.close();
        }"""
    )
    page.close()
    handset.set_offline(False)
    page = handset.new_page()
    page.goto(live.desk(QUICK))
    expect(page.locator("[data-quick-said]")).to_contain_text("vijf werkdagen")
    expect(page.locator("[data-waiting] li")).to_have_count(0)
    assert json.loads(stored(page))[0][0][1] == []


def test_without_javascript_it_is_an_ordinary_form(
    live: Live, browser: Browser, brug: UUID
) -> None:
    plain = browser.new_context(locale="nl-NL", java_script_enabled=False)
    signed_in(plain, live, DIRECTOR)
    page = plain.new_page()
    page.goto(live.desk(QUICK))
    page.fill("input[name=zoek]", "brug")
    page.click("button[value=zoeken]")
    page.check(f"input[name=organisation][value='{brug}']")
    write(page)
    expect(page.locator("main")).to_contain_text("De Brug")
    assert len(contacts(brug)) == 1
    plain.close()
