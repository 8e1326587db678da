# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list that grows costs no more questions to the database than a short one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.intake.actions import asking, colleagues, library
from netwerkregie.domain.intake.drafts import QuestionDraft, Want
from netwerkregie.domain.intake.drafts.colleagues import ColleagueDraft
from netwerkregie.domain.intake.drafts.library import (
    ItemDraft,
    ItemKind,
    Texts,
    Theme,
)
from netwerkregie.domain.network.actions import incidents, initiatives, messages
from netwerkregie.domain.network.drafts.incidents import IncidentDraft, IncidentKind
from netwerkregie.domain.network.drafts.initiatives import InitiativeDraft
from netwerkregie.domain.network.drafts.messages import Audience, MessageDraft
from netwerkregie.domain.network.factories import (
    a_contact,
    an_invitation,
    an_organisation,
)
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_training,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, the_visitor
from netwerkregie.domain.programme.actions import activities
from netwerkregie.domain.programme.drafts.activities import ReportDraft
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_line,
    a_year,
    an_invoice,
    own_money,
)
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.domain.programme.factories.goals import a_goal, an_indicator
from netwerkregie.domain.programme.models import BudgetLine, Goal
from netwerkregie.foundation.kernel import Actor, clock
from tests.asking import ask_anonymously
from tests.cast import acting_as, sign_in
from tests.harness.world import World, a_world

# Vandaag looks in every room; any other page asks far less.
MOST = 52
# The report of a year reads every room, and is opened a few times a year.
MOST_OF = {"/programma/verantwoording/{year}/": 58}
PAGES = {
    "/vandaag/": DIRECTOR,
    "/advies/": DIRECTOR,
    "/mijn-vragen/": "teacher_mergelstad",
    "/antwoorden/?stand=concept": DIRECTOR,
    "/antwoorden/collega/": DIRECTOR,
    "/relaties/": DIRECTOR,
    "/relaties/?q=brug": DIRECTOR,
    "/relaties/uitnodigingen/": DIRECTOR,
    "/relaties/lijsten/": DIRECTOR,
    "/relaties/initiatieven/": DIRECTOR,
    "/relaties/berichten/": DIRECTOR,
    "/relaties/incident/": DIRECTOR,
    "/relaties/dubbel/": DIRECTOR,
    "/relaties/mensen/": DIRECTOR,
    "/relaties/mensen/?q=truus&taal=nl": DIRECTOR,
    "/relaties/trainingen/": DIRECTOR,
    "/relaties/deze-week/": DIRECTOR,
    "/relaties/snel/": DIRECTOR,
    "/relaties/{organisation}/": DIRECTOR,
    "/programma/verantwoording/": DIRECTOR,
    "/programma/verantwoording/{year}/": DIRECTOR,
    "/programma/begroting/{year}/": DIRECTOR,
    "/programma/doelen/{year}/": DIRECTOR,
    "/programma/activiteiten/lijst/": DIRECTOR,
    "/beheer/": "administrator_mergelstad",
    "/beheer/voorstellen/": "administrator_mergelstad",
    "/toezicht/": "dpo_mergelstad",
    "/toezicht/termijnen/": "dpo_mergelstad",
    "/toezicht/register/": "dpo_mergelstad",
    "/toegang/ik/": DIRECTOR,
}


@pytest.fixture(scope="module")
def counted(django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, tuple[int, int]]]:
    """The questions of each page with two of everything, and with eight."""
    with django_db_blocker.unblock(), a_world() as world:
        with acting_as(DIRECTOR) as director:
            organisation = an_organisation(director, "De Brug")
            a_year(director, clock.today().year)
            a_goal(director)
        _grow(world, str(organisation.id), 2)
        few = _questions(str(organisation.id))
        _grow(world, str(organisation.id), 6)
        many = _questions(str(organisation.id))
        yield {page: (few[page], many[page]) for page in PAGES}


def _grow(world: World, organisation: str, times: int) -> None:
    for number in range(times):
        ask_anonymously(world, f"Vraag {number} over de klas.")
        with acting_as("teacher_mergelstad", unlocked=True) as teacher:
            own = QuestionDraft(f"Vraag {number} van mij.", Want.ONLY_ADVICE)
            asking.ask(teacher, own, once=uuid4())
        with acting_as(DIRECTOR) as director:
            texts = Texts("Hoe begin ik?", "Begin met wat u zag.")
            library.write(director, ItemDraft(ItemKind.ANSWER, Theme.HELP, texts))
            asked = ColleagueDraft("gouwedam", Theme.HELP, "Ouders", "Wat helpt?")
            colleagues.ask(director, asked)
        with acting_as(DIRECTOR) as director:
            made = an_organisation(director)
            a_contact(director, made.id)
            a_contact(director, organisation)  # type: ignore[arg-type]
            an_invitation(director)
            _write_along(director, made.id)
            _spend_along(director, made.id)
            code = a_code(director, made.id)
        with holding(code):
            a_focal_point(the_visitor(), code, email=f"{made.id}@brug.example")
        with acting_as(DIRECTOR) as director:
            a_training(director)


def _write_along(director: Actor, organisation_id: UUID) -> None:
    """An initiative with a partner, a message to many and an incident."""
    started = initiatives.add(director, InitiativeDraft("Buurtmaaltijd"))
    initiatives.ask_partner(director, started.id, organisation_id)
    words = MessageDraft("Bijeenkomst", "Koffie.", Audience.PROFESSIONALS)
    messages.write(director, words)
    incidents.open_incident(director, IncidentDraft(IncidentKind.UNREST))


def _spend_along(director: Actor, organisation_id: UUID) -> None:
    """A line with a promise and an invoice, an activity there, and a goal."""
    year = clock.today().year
    own = own_money(director, "200", year=year)
    name = f"Regel {BudgetLine.objects.count()}"
    line = a_line(director, {own.id: "100"}, name=name, year=year)
    promised = a_commitment(director, line, {own.id: "90"}, on=clock.today())
    an_invoice(director, promised, "9", name)
    an_indicator(director, Goal.objects.get(year__year=year).id)
    with clock.travel_to(clock.now() - timedelta(days=2)):
        there = {"organisation_id": organisation_id, "on": clock.today()}
        held = an_activity(director, **there, at=time(20), minutes=45)
        off = an_activity(director, **there, at=time(20), minutes=45)
    activities.report(director, held.id, ReportDraft(attended=20))
    activities.cancel(director, off.id, "De school had geen lokaal.")


def _questions(organisation: str) -> dict[str, int]:
    found = {}
    year = clock.today().year
    for page, who in PAGES.items():
        client = sign_in(Client(), who)
        path = page.format(organisation=organisation, year=year)
        assert client.get(path).status_code == 200
        with (
            CaptureQueriesContext(connections["default"]) as asked,
            CaptureQueriesContext(connections["signin"]) as signed,
        ):
            client.get(path)
        found[page] = len(asked) + len(signed)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_no_more_when_its_list_grows(
    page: str, counted: dict[str, tuple[int, int]]
) -> None:
    few, many = counted[page]
    assert many <= few
    assert many <= MOST_OF.get(page, MOST)
