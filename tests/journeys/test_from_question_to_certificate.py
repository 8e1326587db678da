# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a teacher's question to the certificate that all of it was destroyed.

Eight people, each in a browser of their own with their own sign-in; the teacher, the
second reader and one who weighs are on a phone of 360 pixels.
"""

from playwright.sync_api import Browser, Page, expect

from tests.harness.live import Live
from tests.journeys.road import (
    FACT,
    FIRST_WORD,
    VIEW,
    WORRY,
    Road,
    answered_and_written,
    asked,
    confirmed,
    convened,
    decided,
    declared_and_judged,
    filled,
    in_days,
    nothing_left,
    put_before_a_weighing,
    told,
)

NAME = "Joris Verzonnen"
OUTCOME = "Er is gedreigd. [P1] wil hulp bij werk. Die bieden wij vrijwillig aan."
NEWS = "Mensen die ervoor zijn opgeleid kijken ernaar. U hoort nog eens van ons."
LAST_NEWS = "Het is afgesloten. Dank dat u het vroeg; u hoeft niets meer te doen."
GOAL = "Ik wil werk en rust in mijn hoofd."
TALKS = "Een gesprek per week met een coach."
WORK = "Hulp bij het zoeken van werk."
ANSWER = "Nee, praten hoeft van mij niet."
NEEDED = "[P1] heeft werk. Samen kijken is bijna niet meer nodig."
LAST = "Samen optrekken is niet meer nodig."
SECRETS = {
    NAME, WORRY, FACT, VIEW, FIRST_WORD, OUTCOME, NEWS, LAST_NEWS, GOAL, TALKS, WORK,
    ANSWER, NEEDED, LAST,
}  # fmt: skip


def test_from_a_question_to_the_certificate(browser: Browser, live: Live) -> None:
    road = Road(browser, live)
    asked(road)
    answered_and_written(road)
    confirmed(road)
    put_before_a_weighing(road, name=NAME)
    convened(road)
    declared_and_judged(road, "met")
    _name_released(road)
    decided(road, "person_centred", {"text": OUTCOME}, holder="Cas Houder")
    told(road, "Iemand kijkt ernaar", NEWS)
    _opened(road)
    _planned(road)
    _offered(road)
    _seen_and_adopted(road)
    _looked_at(road)
    _closed(road)
    told(road, "Het is afgesloten", LAST_NEWS)

    road.later(30)
    _asked_afterwards(road)
    road.nights(352, 366)
    road.later(367)
    _certified(road)
    gone = {road.links[one] for one in ("question", "concern", "weighing", "case")}
    gone |= {f"{road.links['case']}{one}/" for one in ("plan", "wie", "gesloten")}
    nothing_left(road, SECRETS, gone)
    road.leave()


def _name_released(road: Road) -> None:
    """Two organisations found the criteria met: only now a name, and only to them."""
    page = road.today("intake_officer", "twee organisaties legden vast")
    road.look(page, "naam en geboortedatum, en niets anders")
    page.click("button:has-text('Verstrek de naam')")
    road.look(page, "Verstrekt")
    opened = page.goto(road.links["weighing"])
    assert opened is not None
    # Who took it in never weighs it, not even by its address.
    assert opened.status == 404
    for who in ("weigher", "police_weigher"):
        page = road.to(who, "weighing")
        expect(page.locator("main")).not_to_contain_text(NAME)
        page.click("main a:has-text('Wie is dit?')")
        page.click("button:has-text('Toon het')")
        road.look(page, NAME)


def _opened(road: Road) -> None:
    """The case holder finds the case, and lets a partner sit in it."""
    page = road.today("case_holder", "Vertel de betrokkene dat dit er is")
    page.goto(road.live.desk("/dossiers/"))
    page.click("main .nr-queue__link >> nth=0")
    road.links["case"] = page.url
    road.look(page, OUTCOME)
    # What was weighed keeps the name of who wrote it.
    fact = page.locator(".nr-said__one", has_text=FACT)
    expect(fact).to_contain_text("Ine Intaker")
    page.goto(f"{road.links['case']}leden/")
    page.select_option("select[name=member]", label="Carla Partner, Welzijn")
    page.click("button:has-text('Lid maken')")
    road.look(page, "Uw collega is nu lid")
    page.goto(f"{road.links['case']}vertellen/")
    page.check("input[name=way][value=in_person]")
    page.click("button:has-text('Vastleggen')")
    road.look(page, "In een gesprek")


def _planned(road: Road) -> None:
    """The plan begins with what the person wants, in the person's own words."""
    page = _plan(road, "case_holder")
    page.check("label:has-text('Carla Partner')")
    page.click("button:has-text('Plan beginnen')")
    page.click("a:has-text('Doel opschrijven')")
    page.check("input[name=voice][value=own]")
    page.select_option("select[name=life_domain]", label="Werk en school")
    filled(page, {"text": GOAL})
    page.click("button:has-text('Bewaar het verzegeld')")
    road.look(page, GOAL)


def _offered(road: Road) -> None:
    """One offer is declined, one accepted: in the list nobody sees which."""
    page = _plan(road, "case_holder")
    for text in (TALKS, WORK):
        page.click("main a:has-text('Hulp aanbieden')")
        page.select_option("select[name=kind]", label="Hulp bij werk")
        filled(page, {"text": text})
        page.click("button:has-text('Bewaar het verzegeld')")
        road.look(page, text)
    for text, answer, words in ((TALKS, "declined", ANSWER), (WORK, "accepted", "")):
        page = _plan(road, "case_holder")
        page.click(f"main a:has-text('{text}')")
        road.look(page, "dat het vrijwillig is")
        page.click("button:has-text('De persoon weet dit')")
        page.check(f"input[name=answer][value={answer}]")
        filled(page, {"text": words})
        page.click("button:has-text('Bewaar het verzegeld')")
        road.look(page, "Elk antwoord is goed")
    page.click("main a:has-text('Opschrijven wie wat doet')")
    page.select_option("select[name=owner]", label="Carla Partner, Welzijn")
    filled(page, {"next_on": in_days(14), "end_on": in_days(60)})
    page.click("button:has-text('Bewaar het verzegeld')")
    page = _plan(road, "case_holder")
    rows = page.locator(".nr-queue__item", has_text="Besproken").all_inner_texts()
    # Row M22: declined and accepted read the same, to the letter.
    assert len({one.replace(TALKS, "").replace(WORK, "").strip() for one in rows}) == 1
    assert len(rows) == 2


def _seen_and_adopted(road: Road) -> None:
    """The person sees the plan on the screen; two organisations sign the same text."""
    page = _plan(road, "case_holder")
    page.click("a:has-text('Laten zien, tekenen of afdrukken')")
    page.check("input[name=by]")
    page.check("input[name=way][value=screen]")
    filled(page, {"words": "gezien"})
    road.look(page, GOAL)
    page.click("button:has-text('Vastleggen')")
    page = _plan(road, "case_holder")
    page.click("a:has-text('Plan vaststellen')")
    page.select_option("select[name=reader]", label="Carla Partner, Welzijn")
    filled(page, {"words": "Dit wil de persoon zelf."})
    page.click("button:has-text('Tekenen')")
    other = road.today("case_partner", "Een plan om vast te stellen")
    road.look(other, GOAL)
    filled(other, {"words": "Wij kunnen dit doen."})
    other.click("button:has-text('Tekenen')")
    road.look(other, "Het plan zoals het er nu staat is vastgesteld")


def _looked_at(road: Road) -> None:
    """Two organisations look whether it is still needed."""
    page = road.to("case_holder", "case")
    page.click("main a:has-text('Nog nodig?')")
    filled(page, {"needed": NEEDED, "works": "De hulp bij werk hielp."})
    page.check("input[name=choice][value=go_on]")
    page.click("button:has-text('Vraag een andere organisatie')")
    road.look(page, "wacht op een tweede handtekening")
    other = road.today("case_partner", "Is een dossier nog nodig?")
    road.look(other, NEEDED)
    filled(other, {"words": "Eens, het werkt."})
    other.click("button:has-text('Tekenen')")
    road.look(other, "Getekend door twee organisaties")


def _closed(road: Road) -> None:
    """Why it ends is written and signed; who has no more to do there is let out."""
    page = road.to("case_holder", "case")
    page.click("main a:has-text('Het dossier afsluiten')")
    page.check("input[name=reason][value=not_needed]")
    filled(page, {"words": LAST, "aftercare_on": in_days(0)})
    page.click("button:has-text('Vraag een tweede lezer')")
    # Days are said as people write them, and what was typed stands.
    expect(page.locator("main")).to_contain_text("Kies een dag na vandaag")
    expect(page.locator("main")).not_to_contain_text(in_days(0)[:8])
    filled(page, {"aftercare_on": in_days(30)})
    page.click("button:has-text('Vraag een tweede lezer')")
    road.look(page, "Het wacht op een tweede lezer")
    other = road.today("case_partner", "Het einde van een dossier")
    road.look(other, LAST)
    filled(other, {"words": "Eens. Het is goed zo."})
    other.click("button:has-text('Teken; het dossier sluit')")
    road.look(other, "Het dossier is gesloten")
    opened = other.goto(road.links["case"])
    assert opened is not None
    assert opened.status == 404


def _asked_afterwards(road: Road) -> None:
    """A month later: the person knows that it ended, and is asked once how it is."""
    page = road.be("case_holder")
    page.goto(f"{road.links['case']}gesloten/")
    page.click("button:has-text('De betrokkene weet het')")
    page.check("input[name=outcome][value=all_well]")
    page.click("button:has-text('Vastleggen')")
    road.look(page, "Het gaat nog steeds goed")
    expect(page.locator("main")).not_to_contain_text(LAST)


def _certified(road: Road) -> None:
    """The privacy officer reads what was destroyed, when and why; nothing of whom."""
    page = road.be("dpo", unlock=False)
    page.goto(road.live.desk("/toezicht/termijnen/"))
    for kind in ("Dossier", "Melding", "Weging", "Vraag aan de advieslijn"):
        expect(page.locator("main table tbody")).to_contain_text(kind)
    road.look(page, "Verklaringen van vernietiging")
    page.click("main tr:has-text('Dossier') a")
    road.look(page, "Vernietigd en onleesbaar bevonden op")


def _plan(road: Road, who: str) -> Page:
    page = road.be(who)
    page.goto(f"{road.links['case']}plan/")
    return page
