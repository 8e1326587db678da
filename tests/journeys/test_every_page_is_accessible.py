# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Axe and pa11y over the pages of each role, full and empty, on desk and phone."""

from decimal import Decimal

import pytest
from playwright.sync_api import Page

from netwerkregie.domain.intake.actions import (
    feedback_owed,
    library,
    library_sharing,
    short_addresses,
)
from netwerkregie.domain.intake.drafts import Outcome
from netwerkregie.domain.intake.models import AdviceThread, LibraryItem
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.programme.actions import (
    bookings,
    evaluations,
    grant_rounds,
    indicators,
    materials_using,
)
from netwerkregie.domain.programme.actions.goals import begin
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.evaluations import Moment
from netwerkregie.domain.programme.drafts.goals import CountDraft, Measure, Template
from netwerkregie.domain.programme.drafts.small_grants import RoundDraft
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_line,
    a_year,
    own_money,
)
from netwerkregie.domain.programme.factories.activities import draft_of
from netwerkregie.domain.programme.factories.goals import a_goal, by_hand
from netwerkregie.domain.programme.factories.materials import a_format, with_a_file
from netwerkregie.domain.programme.factories.quotes import (
    a_quote,
    a_quote_request,
    a_supplier,
)
from netwerkregie.domain.programme.factories.small_grants import (
    an_application,
    proposed,
)
from netwerkregie.domain.programme.models import BudgetLine, Source
from netwerkregie.foundation.kernel import Actor, clock
from tests.cast import acting_as
from tests.harness.browsing import axe_faults, pa11y_faults
from tests.harness.live import Live
from tests.journeys.life_of_casework import (
    ALL_OF_CASEWORK,
    Pages,
    pages_of_casework,
)
from tests.journeys.people import DESK, PHONE, ask, come_in, wider_than_the_phone

DIRECTOR = [
    "/vandaag/",
    "/advies/",
    "/advies/?status=closed",
    "/advies/kladje/",
    "/advies/nieuw/",
    "/advies/gewone-hulp/",
    "/nog-terug-te-koppelen/",
    "/antwoorden/",
    "/antwoorden/nieuw/?soort=address",
    "/antwoorden/les/",
    "/antwoorden/collega/",
    "/antwoorden/collega/vragen/",
    "/vragen/gesprek/",
    "/mag-ik-dit-delen/",
    "/mag-ik-dit-delen/?fase=weighing&aan=police&geheim=yes",
    "/mag-ik-dit-delen/tabel/",
    "/relaties/",
    "/relaties/nieuw/",
    "/relaties/lijsten/",
    "/relaties/uitnodigingen/",
    "/relaties/overdracht/",
    "/relaties/dubbel/",
    "/relaties/uitvoer/",
    "/relaties/deze-week/",
    "/relaties/deze-week/plannen/",
    "/relaties/deze-week/apparaten/",
    "/relaties/snel/",
    "/relaties/snel/los/",
    "/cijfers/vragen/",
    "/cijfers/dossiers/",
    "/relaties/bereik/",
    "/relaties/bereik/kaart/",
    "/relaties/bereik/domein-en-wijk/",
    "/relaties/bereik/stil/",
    "/relaties/bereik/een-collega/",
    "/relaties/bereik/tekening/",
    "/relaties/afspraken/",
    "/relaties/afspraken/nieuw/",
    "/relaties/aanbod/",
    "/relaties/aanbod/nieuw/",
    "/relaties/initiatieven/",
    "/relaties/initiatieven/nieuw/",
    "/relaties/initiatieven/voorstellen/",
    "/relaties/berichten/",
    "/relaties/berichten/nieuw/",
    "/relaties/incident/",
    "/relaties/incident/kaart/unrest/",
    "/relaties/incident/kaart/unrest/wijzigen/",
    "/programma/activiteiten/",
    "/programma/activiteiten/week/",
    "/programma/activiteiten/lijst/",
    "/programma/activiteiten/nieuw/",
    "/programma/werkvormen/",
    "/programma/werkvormen/nieuw/",
    "/programma/werkvormen/inlezen/",
    "/programma/werkvormen/anderen/",
    "/agenda/",
    "/agenda/terugblik/",
    "/subsidie/",
    "/subsidie/toegekend/",
    "/programma/begroting/voorbeeld/",
    "/programma/begroting/geld/",
    "/programma/begroting/geld/nieuw/",
    "/programma/verantwoording/",
    "/programma/verantwoording/financieel/",
    "/initiatieven/",
    "/initiatieven/voorstellen/",
    "/toegang/ik/",
    "/toegang/afwezig/",
    "/vragen/bereikbaarheid/",
    "/en/vandaag/",
]
OFFICER = [
    "/vandaag/",
    "/toezicht/",
    "/toezicht/termijnen/",
    "/toezicht/register/",
    "/toezicht/waarborgen/",
    "/toezicht/onderdelen/",
    "/toezicht/niet-opgepakt/",
    "/toezicht/taken/",
]
ADMINISTRATOR = ["/vandaag/", "/beheer/", "/toegang/ik/"]
ANONYMOUS = ["/", "/goed-om-te-weten/", "/uitleg/", "/bericht/", "/code/", "/en/"]


@pytest.mark.parametrize(
    ("who", "paths"),
    [
        ("director_mergelstad", DIRECTOR),
        ("dpo_mergelstad", OFFICER),
        ("administrator_mergelstad", ADMINISTRATOR),
    ],
)
def test_the_pages_of_a_role(
    page: Page, phone: Page, live: Live, who: str, paths: list[str]
) -> None:
    if who.startswith("director"):
        ask(phone, live, "Wat doe ik met leuzen op de muur van de school?")
        paths = [*paths, *pages_with_life_in_them()]
    come_in(page, live, who, unlock=who.startswith("director"))
    faults = []
    for path in paths:
        opened = page.goto(live.desk(path))
        assert opened is not None
        assert opened.status == 200, path
        faults += axe_faults(page)
        page.set_viewport_size(PHONE)
        faults += wider_than_the_phone(page)
        page.set_viewport_size(DESK)
    assert faults == []
    kept = {one["name"]: one["value"] for one in page.context.cookies()}
    assert pa11y_faults([live.desk(path) for path in paths], cookies=kept) == []


@pytest.fixture(scope="module")
def casework(live: Live) -> Pages:
    return pages_of_casework(live.world)


@pytest.mark.parametrize("who", ALL_OF_CASEWORK)
def test_the_pages_of_casework(
    page: Page, live: Live, casework: Pages, who: str
) -> None:
    come_in(page, live, f"{who}_mergelstad", unlock=who != "dpo")
    faults = []
    for path in casework.get(who, []):
        opened = page.goto(live.desk(path))
        assert opened is not None
        if opened.status != 200:
            faults.append(f"{path}: {opened.status}")
            continue
        faults += axe_faults(page)
        page.set_viewport_size(PHONE)
        faults += wider_than_the_phone(page)
        page.set_viewport_size(DESK)
    assert faults == []


def test_the_anonymous_pages(live: Live) -> None:
    with acting_as("director_mergelstad") as director:
        school = an_organisation(director, "Praktijkschool", domain="education")
        word = short_addresses.make(director, school.id).word
        answer = _an_answer(director)
        library.show(director, answer.id, is_public=True)
    paths = [*ANONYMOUS, f"/bij/{word}/"]
    assert pa11y_faults([live.mailbox(path) for path in paths]) == []


def pages_with_life_in_them() -> list[str]:
    """Give the director a question, an answer, a poster and money, and their pages."""
    with acting_as("director_mergelstad") as director:
        [thread] = AdviceThread.objects.all()
        debt = feedback_owed.owe(director, thread_id=thread.id, due_on=clock.today())
        schools = [an_organisation(director, domain="education") for _ in range(2)]
        short_addresses.make(director, schools[0].id)
        answer = _an_answer(director)
        year = clock.today().year
        a_year(director, year)
        own = own_money(director, year=year)
        line = a_line(director, {own.id: "1000"}, year=year)
        promised = a_commitment(director, line, {own.id: "250"}, on=clock.today())
        programme = _a_programme(director)
        asked = _asked_for_money(director, line, own)
        goals = _goals(director, year)
    ends = [one for one in Outcome if one is not Outcome.WENT_QUIET]
    money, account = "/programma/begroting", "/programma/verantwoording"
    return [
        f"/advies/{thread.id}/",
        *(f"/advies/{thread.id}/sluiten/{end}/" for end in ends),
        f"/nog-terug-te-koppelen/{debt.id}/",
        *(f"/advies/kort-adres/{school.id}/" for school in schools),
        f"/antwoorden/{answer.id}/",
        f"/antwoorden/{answer.id}/wijzigen/",
        f"{money}/{year}/",
        f"{money}/geld/{own.id}/",
        f"{money}/regel/{line.id}/",
        f"{money}/verplichting/{promised.id}/",
        f"{money}/{year}/afsluiten/",
        f"{account}/{year}/",
        f"{account}/{year}/hoofdstuk/foreword/",
        f"{account}/subsidie/{own.id}/",
        *programme,
        *goals,
        *asked,
    ]


def _a_programme(director: Actor) -> list[str]:
    """Plan from a format, open its evaluation, and give the pages of all of it."""
    version = a_format(director)
    with_a_file(director, version)
    moment = {"is_public": True, "places": 3}
    planned = materials_using.plan_from(director, version.id, draft_of(**moment))
    asked = evaluations.open_evaluation(director, planned.id, Moment.AFTER)
    _booking, code = bookings.book(director, planned.id, 2)
    use = planned.formats.get()
    here, forms = f"/programma/activiteiten/{planned.id}", "/programma/werkvormen"
    return [
        *(f"{here}/", f"{here}/wijzigen/", f"{here}/afzeggen/", f"{here}/verslag/"),
        f"/programma/evaluaties/{asked.id}/",
        f"/programma/evaluaties/{asked.id}/dia/",
        f"{forms}/{version.format_id}/",
        f"{forms}/versie/{version.id}/wijzigen/",
        f"{forms}/versie/{version.id}/plannen/",
        f"/agenda/{planned.id}/",
        f"/agenda/plek/{code}/",
        f"/les/{use.code}/",
        f"/e/{asked.code}/",
        f"/e/{asked.code}/dank/",
    ]


def _asked_for_money(director: Actor, line: BudgetLine, own: Source) -> list[str]:
    """Take in a plan with a photo and compare quotes, and return their pages."""
    today = clock.today()
    asking = a_quote_request(director, line, own)
    supplier = a_supplier(director)
    a_quote(director, asking, supplier)
    terms = RoundDraft(
        line.id,
        own.id,
        "Samen in de straat",
        "Iedereen kan meedoen.",
        euro(500),
        euro(450),
        today,
        today,
    )
    made = grant_rounds.add_round(director, terms)
    grant_rounds.publish_round(director, made.id)
    key, word = an_application(director, made)
    proposed(director, key)
    desk, buying = "/programma/kleine-subsidies", "/programma/offertes"
    return [
        f"{desk}/",
        f"{desk}/nieuw/",
        f"{desk}/{made.id}/",
        f"{desk}/aanvraag/{key}/",
        f"/subsidie/{made.id}/",
        f"/subsidie/aanvraag/{word}/",
        f"/subsidie/aanvraag/{word}/verbeteren/",
        f"{buying}/",
        f"{buying}/nieuw/",
        f"{buying}/{asking.id}/",
        f"{buying}/{asking.id}/offerte/",
        f"{buying}/leveranciers/",
        f"{buying}/leveranciers/nieuw/",
        f"{buying}/leveranciers/{supplier.id}/",
    ]


def _goals(director: Actor, year: int) -> list[str]:
    """Begin a year of goals with a count, and return its pages."""
    begin(director, year, [*Template])
    counted = by_hand(director, a_goal(director, year).id)
    draft = CountDraft(clock.today().replace(month=1, day=1), Decimal(12))
    indicators.count(director, counted.id, draft)
    there = "/programma/doelen"
    return [
        f"{there}/{year}/",
        f"{there}/{year}/nieuw/",
        f"{there}/{year}/afsluiten/",
        f"{there}/beginnen/",
        f"{there}/doel/{counted.goal_id}/",
        f"{there}/doel/{counted.goal_id}/toelichting/",
        f"{there}/doel/{counted.goal_id}/indicator/",
        *(f"{there}/doel/{counted.goal_id}/indicator/?hoe={one}" for one in Measure),
        f"{there}/indicator/{counted.id}/",
        f"{there}/indicator/{counted.id}/tellen/",
        f"{there}/indicator/{counted.id}/weg/",
    ]


def _an_answer(director: Actor) -> LibraryItem:
    """Return an answer that two people read: one that comes along."""
    found = LibraryItem.objects.filter(kind="reassurance").first()
    if found is None:
        library_sharing.put_shipped_in(director)
        found = LibraryItem.objects.filter(kind="reassurance").first()
    assert found is not None
    return found
