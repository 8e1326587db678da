# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A worry turns out to be nothing: it is told, it goes on its clock, nobody keeps it.

Each person in a browser of their own, with their own sign-in.
"""

from playwright.sync_api import Browser

from tests.harness.live import Live
from tests.journeys.road import (
    FACT,
    VIEW,
    WORRY,
    Road,
    answered_and_written,
    asked,
    confirmed,
    convened,
    decided,
    declared_and_judged,
    nothing_left,
    put_before_a_weighing,
    told,
)

OUTCOME = "Het mes was van karton en hoorde bij een toneelstuk. De zorg is weg."
NEWS = "Wij hebben ernaar gekeken. Er is geen reden tot zorg. Dank dat u het vroeg."


def test_a_worry_that_is_dispelled_leaves_a_number_and_an_asker_who_knows(
    browser: Browser, live: Live
) -> None:
    road = Road(browser, live)
    asked(road)
    answered_and_written(road)
    confirmed(road)
    put_before_a_weighing(road)
    convened(road)
    declared_and_judged(road, "not_met")
    decided(road, "no_action", {"text": OUTCOME}, reason="Zorg weggenomen")
    told(road, "Het is afgesloten", NEWS)
    for who in ("chair", "weigher", "police_weigher"):
        page = road.be(who)
        page.goto(road.live.desk("/wegingen/?welke=klaar"))
        road.look(page, "Zorg weggenomen")

    road.nights(31, 46)

    gone = {road.links["concern"], road.links["weighing"]}
    nothing_left(road, {WORRY, FACT, VIEW, OUTCOME, NEWS}, gone)
    for who in ("chair", "weigher", "police_weigher"):
        page = road.be(who)
        page.goto(road.live.desk("/wegingen/?welke=klaar"))
        road.look(page)
        assert page.locator("main .nr-queue__item").count() == 0
    road.leave()
