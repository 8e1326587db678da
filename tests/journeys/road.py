# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The road of a concern in browsers: each person at a screen of their own.

The first half is the same for every concern: asked, written, confirmed, convened and
judged blind. Each page is held to axe once, and on a phone to its width always.
"""

import re
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from playwright.sync_api import Browser, Page, ViewportSize, expect

from netwerkregie.domain.casework.factories.weighings import WORDS
from netwerkregie.foundation import jobs
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE
from tests.harness.browsing import axe_faults
from tests.harness.live import Live
from tests.journeys.people import DESK, PHONE, come_in, wider_than_the_phone

VARIES = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
PATIENCE = 20_000
"""Milliseconds: a server that was just started compiles its first pages."""

FETCHED = "async at => { const a = await fetch(at); return [a.status, await a.text()] }"
"""A page as this person's browser gets it, without drawing it."""

WORRY = "Een jongen uit mijn klas dreigde op het plein een groep met een mes."
FACT = "[P1] dreigde op het plein een groep met een mes."
VIEW = "Het lijkt een ruzie tussen twee groepen."
OTHERS = {
    "harm": "Iemand uit die groep kan gewond raken.",
    "interpretation": VIEW,
    "alternative": "Misschien wilde [P1] indruk maken op vrienden.",
    "protective": "[P1] komt elke week bij de trainer.",
}
FIRST_WORD = "Dank dat u dit vraagt. Is er nu gevaar, bel dan 112."


@dataclass
class Road:
    """The people on their way: who came in, and which kinds of pages were looked at."""

    browser: Browser
    live: Live
    pages: dict[str, Page] = field(default_factory=dict)
    looked_at: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    code: str = ""
    links: dict[str, str] = field(default_factory=dict)

    def be(self, who: str, size: ViewportSize = DESK, *, unlock: bool = True) -> Page:
        """Be somebody at their own screen; the first time they sign in."""
        if who not in self.pages:
            context = self.browser.new_context(locale="nl-NL", viewport=size)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: self.faults.append(str(error)))
            come_in(page, self.live, f"{who}_mergelstad", unlock=unlock)
            self.pages[who] = page
        return self.pages[who]

    def today(self, who: str, words: str) -> Page:
        """Let somebody open Vandaag and go to what waits for them there."""
        page = self.be(who)
        page.goto(self.live.desk("/vandaag/"))
        page.click(f".nr-queue__item:has-text('{words}') >> nth=0 >> a")
        return page

    def to(self, who: str, link: str) -> Page:
        """Let somebody open a page that they were at before."""
        page = self.be(who)
        page.goto(self.links[link])
        return page

    def look(self, page: Page, words: str = "") -> None:
        """Read words on a page; hold its kind to axe, and every phone to its width."""
        expect(page.locator("main")).to_contain_text(words, timeout=PATIENCE)
        kind = VARIES.sub("x", page.url.split("?")[0])
        if page.viewport_size == PHONE:
            self.faults += wider_than_the_phone(page)
        if kind not in self.looked_at:
            self.looked_at.add(kind)
            self.faults += axe_faults(page)
            self._look_small(page)

    def _look_small(self, page: Page) -> None:
        before = page.viewport_size or DESK
        page.set_viewport_size(PHONE)
        self.faults += wider_than_the_phone(page)
        page.set_viewport_size(before)

    def asker(self) -> Page:
        """Be the asker, with the code and without an account."""
        if "asker" not in self.pages:
            context = self.browser.new_context(locale="nl-NL", viewport=PHONE)
            self.pages["asker"] = context.new_page()
        return self.pages["asker"]

    def asker_reads(self) -> str:
        """Let the asker come back with the code; return what the page says."""
        page = self.asker()
        page.goto(self.live.mailbox("/code/"))
        page.fill("textarea[name=code], input[name=code]", self.code)
        page.click("main button[type=submit]")
        self.look(page)
        return page.inner_text("main")

    def leave(self) -> None:
        """End: no page had a fault, and nobody's browser stays open."""
        for page in self.pages.values():
            page.context.close()
        assert self.faults == []

    # What the clock does

    def nights(self, *days: int) -> None:
        """Let the worker and the retention process do the work of days ahead."""
        # The one that runs lives today; these are the same jobs, under their roles.
        self.live.processes["worker"].kill(signal.SIGTERM)
        for ahead in days:
            with clock.travel_to(clock.now() + timedelta(days=ahead)):
                for _ in range(2):
                    with self.live.world.as_process("worker"):
                        work_off(ring=True)
                    with self.live.world.as_process("retention"):
                        work_off(jobs.RETENTION)

    def later(self, days: int) -> None:
        """Let the desk serve as it would so many days from now."""
        desk = self.live.processes["desk"]
        desk.kill(signal.SIGTERM)
        desk.environment = {**desk.environment, "NR_TEST_DAYS_LATER": str(days)}
        desk.command = [
            one.replace("netwerkregie.config.server", "tests.harness.later")
            for one in desk.command
        ]
        desk.start()


def in_days(days: int) -> str:
    """Return a day from now, as a browser's own field wants it."""
    return (clock.today() + timedelta(days=days)).isoformat()


def filled(page: Page, texts: Mapping[str, str]) -> None:
    """Type in texts; parts of a long form that are folded are opened first."""
    page.evaluate(
        "document.querySelectorAll('main details').forEach(one => { one.open = true })"
    )
    for name, text in texts.items():
        page.fill(f"[name={name}]", text)


# The same beginning for every concern


def asked(road: Road) -> None:
    """The teacher asks on the anonymous site, on a phone."""
    page = road.asker()
    page.goto(road.live.mailbox("/bericht/"))
    page.fill("textarea[name=body]", WORRY)
    page.check("input[value=look_at_this]")
    page.click("button[value=check]")
    page.click("button[value=send]")
    road.look(page, "Uw vraag is verstuurd")
    road.code = page.inner_text("#return-code").strip()


def answered_and_written(road: Road) -> None:
    """The intake officer answers, and writes the concern anew."""
    page = road.today("intake_officer", "Wacht op antwoord")
    road.links["question"] = page.url
    filled(page, {"body": FIRST_WORD})
    page.click("button:has-text('Verstuur het antwoord')")
    road.look(page, FIRST_WORD)
    page.click("a:has-text('Melding geworden')")
    road.look(page, "Uit deze vraag wordt niets overgenomen")
    page.check("input[name=reason]")
    page.click("button:has-text('Sluit het zo af')")
    road.look(page, "Schrijf nu de melding")
    again = page.get_attribute("a:has-text('Lees de vraag nog eens')", "href")
    assert again is not None
    page.check("input[name=age_band][value=adult]")
    page.check("input[name=behaviours][value=threatening]")
    page.check("input[name=harms][value=injury_to_others]")
    page.check("input[name=hearing][value=first_hand]")
    filled(page, {"fact": FACT, "said_on": in_days(0), **OTHERS})
    page.click("button:has-text('Bewaar het verzegeld')")
    # Nobody is made the source of a fact by a list that begins with them.
    expect(page.locator("main")).to_contain_text("Wie zegt dit?")
    expect(page.locator("textarea[name=fact]")).to_have_value(FACT)
    page.select_option("select[name=said_by]", "teacher")
    page.click("button:has-text('Bewaar het verzegeld')")
    road.look(page, FACT)
    road.links["concern"] = page.url
    page.click("button:has-text('Iedereen vragen')")
    road.look(page, "Gevraagd")


def confirmed(road: Road) -> None:
    """A second reader confirms in own words, on a phone, before reading a view."""
    road.be("both_in", PHONE)
    page = road.today("both_in", "Een melding om mee te lezen")
    road.look(page, FACT)
    expect(page.locator("main")).not_to_contain_text(VIEW)
    filled(page, {"words": "Concreet: er is gedreigd."})
    page.click("button:has-text('Ik bevestig deze melding')")
    road.look(page, VIEW)


def put_before_a_weighing(road: Road, *, name: str = "") -> None:
    """The owner hears that it stands, says who it is, and puts it before a chair."""
    owner = road.be("intake_officer")
    owner.goto(road.live.desk("/vandaag/"))
    road.look(owner, "Bevestigd door een tweede lezer")
    owner.goto(road.links["concern"])
    if name:
        owner.click("main a:has-text('Wie is dit?')")
        filled(owner, {"name": name, "why": "De weging gaat over een persoon."})
        owner.click("button:has-text('Apart bewaren')")
        road.look(owner, "De brief")
        owner.check("input[name=way][value=letter]")
        owner.click("button:has-text('Vastleggen')")
        owner.goto(road.links["concern"])
    owner.click("main a:has-text('Leg voor aan de weging')")
    road.look(owner, "Chris Voorzitter")
    owner.click("main form button >> nth=-1")
    road.look(owner, "Overgedragen aan de weging")


def convened(road: Road) -> None:
    """The chair records on what it rests, and gives two organisations a seat."""
    page = road.be("chair")
    page.goto(road.live.desk("/wegingen/kader/"))
    page.check("input[value=executive]")
    page.check("input[value=public_task]")
    filled(
        page,
        {
            "decided_on": in_days(-30),
            "advice_on": in_days(-60),
            "advice_reference": "advies 7",
        },
    )
    page.click("button:has-text('Vastleggen')")
    road.look(page, "advies 7")
    page = road.today("chair", "Wordt bijeengeroepen")
    road.links["weighing"] = page.url
    for who in ("weigher", "police_weigher"):
        name = PEOPLE[f"{who}_mergelstad"].name
        page.click(f"button:has-text('Geef een plek'):has-text('{name}')")
    road.look(page, "Gevraagd")


def declared_and_judged(road: Road, answer: str) -> None:
    """Two organisations declare, and each writes before reading the other."""
    road.be("weigher", PHONE)
    for who in ("weigher", "police_weigher"):
        page = road.today(who, "Zeg of u kunt meewegen")
        expect(page.locator("main")).not_to_contain_text(FACT)
        road.look(page, "Voordat u leest")
        page.click("button:has-text('Ik heb er geen belang bij')")
        road.look(page, FACT)
    chair = road.today("chair", "begin de eerste ronde")
    chair.click("button:has-text('Begin de eerste ronde')")
    road.look(chair, "De eerste ronde is begonnen")
    for who in ("weigher", "police_weigher"):
        page = road.today(who, "Schrijf uw eigen oordeel")
        page.click("main a:has-text('Schrijf uw oordeel')")
        filled(page, {one.value: f"{text} ({who})" for one, text in WORDS.items()})
        for one in WORDS:
            page.check(f"input[name=answer_{one.value}][value={answer}]")
        page.check(f"input[name=seems_met][value={answer}]")
        road.look(page)
        page.click("button:has-text('Verzegel mijn oordeel')")
        road.look(page, "Niemand leest het vóór de tafel")
    page.goto(f"{road.links['weighing']}tafel/")
    expect(page.locator("main")).not_to_contain_text("(weigher)")
    chair = road.today("chair", "open de tafel")
    chair.click("button:has-text('Open de tafel')")
    road.look(chair, "De tafel is open")


def decided(road: Road, kind: str, texts: Mapping[str, str], **chosen: str) -> None:
    """One writes the outcome and signs, the other organisation signs the same text."""
    page = road.today("weigher", "Lees wat de anderen schreven")
    road.look(page, "(police_weigher)")
    page.click("a:has-text('Schrijf de gezamenlijke uitkomst')")
    filled(page, {})
    page.check(f"input[name=kind][value={kind}]")
    filled(page, texts)
    for name, words in chosen.items():
        page.select_option(f"select[name={name}]", label=words)
    road.look(page)
    page.click("button:has-text('Teken en leg voor aan de anderen')")
    road.look(page, "Ondertekend door: Wim Weger")
    # Nobody signs twice (row M10).
    expect(page.locator("button:has-text('Ik teken')")).to_have_count(0)
    other = road.today("police_weigher", "Een gezamenlijke uitkomst")
    road.look(other, texts["text"])
    other.click("button:has-text('Ik teken deze tekst')")
    road.look(other, "Twee organisaties besloten dit")


def told(road: Road, over: str, words: str) -> None:
    """The intake officer tells the asker what may be told."""
    page = road.today("intake_officer", "Er is terugkoppeling beloofd")
    page.click(f"main a:has-text('{over}')")
    filled(page, {"text": words})
    road.look(page, "Wat u mag vertellen")
    page.click("button:has-text('Vertel het')")
    road.look(page, "Het is verteld")
    assert words in road.asker_reads()


# What is left


def nothing_left(road: Road, secrets: set[str], gone: set[str]) -> None:
    """Nobody finds a word, on any page of their menu, nor behind an old address."""
    for who, page in road.pages.items():
        if who == "asker":
            continue
        page.goto(road.live.desk("/vandaag/"))
        menu = page.eval_on_selector_all(
            "nav a[href]", "all => all.map(one => one.href.split('#')[0])"
        )
        for address in {page.url, *menu, *gone}:
            status, said = page.evaluate(FETCHED, address)
            assert [one for one in secrets if one in said] == [], (who, address)
            assert status in ({403, 404} if address in gone else {200}), address
    left = road.asker_reads()
    real, road.code = road.code, "0" * 26
    assert left == road.asker_reads()
    road.code = real
