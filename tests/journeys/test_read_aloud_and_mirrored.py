# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The anonymous site for who listens, and for who reads from right to left.

One visit to every page in a real browser, at 360 pixels: once in Dutch for what a
screen reader says, once in the pseudo-locale for how a page lies.
"""

import itertools
import re
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from netwerkregie.config import launch
from netwerkregie.domain.intake.actions.hours import set_hours
from netwerkregie.domain.intake.tests.test_hours import DRAFT
from tests.cast import acting_as
from tests.harness.live import Live, LiveProcess, free_port, programs
from tests.harness.pseudo import FOLDER, PSEUDO, write_language
from tests.journeys.people import check

TYPED = "Bel 06 12345678 over deze leerling."
QUESTION = "Wat kan onze club doen tegen groepsdruk?"
_HEADING = re.compile(r"- heading .*\[level=(\d)\]")
# Where a page lies wrong: each line is a fault, in words.
SIDES = """() => {
  const faults = [], page = document.documentElement;
  const box = (at) => document.querySelector(at).getBoundingClientRect();
  const middle = page.clientWidth / 2;
  if (getComputedStyle(document.body).direction !== "rtl") faults.push("not mirrored");
  if (page.scrollWidth > page.clientWidth) faults.push("scrolls sideways");
  const place = box(".nr-box-head__place"), leave = box(".nr-leave");
  if (place.right < middle) faults.push("the name stands left");
  if (place.top === leave.top && leave.left > place.left) faults.push("leave is right");
  for (const one of document.querySelectorAll("main h1, main h2, main label, main p")) {
    const seen = getComputedStyle(one);
    if (!one.closest("[dir=ltr]") && !["start", "right"].includes(seen.textAlign))
      faults.push(`${one.tagName} is set ${seen.textAlign}`);
  }
  for (const one of document.querySelectorAll("select"))
    if (getComputedStyle(one).backgroundPositionX.includes("%"))
      faults.push("the arrow of a list stands right, on its words");
  for (const one of document.querySelectorAll("body *")) {
    const at = one.getBoundingClientRect();
    const hidden = one.closest(".nr-visually-hidden, .nl-skip-link, [hidden], option");
    if (!hidden && at.width && (at.left < -1 || at.right > page.clientWidth + 1))
      faults.push(`${one.tagName}.${one.className} sticks out`);
  }
  return faults;
}"""


@pytest.fixture
def mirrored(live: Live, tmp_path: Path) -> Iterator[Live]:
    """The same world, with a mailbox that has one language more."""
    write_language(tmp_path)
    with acting_as("director_mergelstad") as director:
        set_hours(director, replace(DRAFT, languages=(PSEUDO,)))
    there = replace(live, mailbox_port=free_port())
    environment = there.environment("mailbox") | {
        "DJANGO_SETTINGS_MODULE": "tests.harness.pseudo_settings",
        "NR_LISTEN": str(there.mailbox_port),
        FOLDER: str(tmp_path),
    }
    ours = LiveProcess(
        programs(there)["mailbox"].command,
        environment,
        live.log,
        lambda: launch.serves(there.mailbox_port),
    )
    ours.start()
    yield there
    ours.kill(signal.SIGTERM)


@pytest.fixture
def narrow(page: Page) -> Page:
    page.set_viewport_size({"width": 360, "height": 740})
    return page


def walk(
    page: Page, address: Callable[[str], str], look: Callable[[str], None]
) -> None:
    """Meet every kind of page of the anonymous site, with its errors."""
    for path in ("/", "/uitleg/", "/goed-om-te-weten/", "/bericht/", "/code/"):
        page.goto(address(path))
        look(path.strip("/") or "home")
    page.goto(address("/niets/"))
    look("not-there")
    page.goto(address("/bericht/"))
    page.click("button[value=check]")
    look("empty")
    page.fill("textarea[name=body]", TYPED)
    page.click("button[value=check]")
    look("pointed")
    page.fill("textarea[name=body]", QUESTION)
    page.click("button[value=check]")
    look("clean")
    page.click("button[value=send]")
    look("sent")
    code = page.inner_text("#return-code").strip()
    page.goto(address("/code/"))
    page.click("main button[type=submit]")
    look("no-code")
    page.fill("[name=code]", code)
    page.click("main button[type=submit]")
    look("no-news")


def test_whoever_listens_hears_landmarks_one_title_and_the_problems_first(
    narrow: Page, live: Live
) -> None:
    heard: dict[str, str] = {}

    def listen(name: str) -> None:
        heard[name] = narrow.locator("body").aria_snapshot()

    walk(narrow, live.mailbox, listen)
    for name, said in heard.items():
        assert faults_of_reading(said) == [], (name, said)
    for name in ("empty", "no-code"):
        main = heard[name].partition("- main:")[2]
        first = next(line.strip() for line in main.splitlines() if "- group" in line)
        assert "Kijk hier nog even naar" in first
        before = main.partition("Kijk hier nog even naar")[0]
        assert "textbox" not in before


def faults_of_reading(said: str) -> list[str]:
    """What is wrong with the tree that a screen reader gets."""
    faults = [
        f"no {landmark}"
        for landmark in ("- banner", "- main", "- contentinfo", "- complementary")
        if said.count(f"{landmark}") != 1
    ]
    levels = [int(level) for level in _HEADING.findall(said)]
    if levels.count(1) != 1:
        faults.append("not one title")
    steps = itertools.pairwise(levels)
    faults += [f"{one} to {two}" for one, two in steps if two > one + 1]
    # A named control reads: - textbox "Uw tekst"; a nameless one has no quotes.
    kinds = r"textbox|combobox|radio|checkbox|button|link|navigation|complementary"
    for line in said.splitlines():
        if re.search(rf'- (?:{kinds})(?! ")', line):
            faults.append(f"nameless: {line.strip()}")
    return faults


def test_every_page_is_mirrored_for_who_reads_from_right_to_left(
    narrow: Page, mirrored: Live, tmp_path: Path
) -> None:
    def look(name: str) -> None:
        check(narrow)
        narrow.screenshot(path=tmp_path / f"{name}.png", full_page=True)
        assert (name, narrow.evaluate(SIDES)) == (name, [])

    walk(narrow, lambda path: mirrored.mailbox(f"/{PSEUDO}{path}"), look)
