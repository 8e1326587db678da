# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases as people meet them at the desk, and what others never see."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from netwerkregie.domain.casework.actions import case_ending, case_persons
from netwerkregie.domain.casework.factories.cases import a_case, a_person
from netwerkregie.domain.casework.factories.disclosures import WHY, a_recipient
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR_NAME = "chair_mergelstad"
CHAIR = PEOPLE[CHAIR_NAME].membership_id
PARTNER = PEOPLE["case_partner_mergelstad"].membership_id
ONCE = {"once": "6f1c2f0e-8a57-4c55-9f0e-5c2c1eb3a734"}


@pytest.fixture
def case(world: World) -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, HOLDER, chair_id=CHAIR)


@pytest.fixture
def holder(world: World) -> Client:
    return sign_in(Client(), "case_holder_mergelstad", unlocked=True)


def test_who_sits_in_a_case_finds_it_in_the_list_and_opens_it(
    case: Case, holder: Client
) -> None:
    name = say_nickname(case.nickname)
    assert name in holder.get("/dossiers/").content.decode()
    page = holder.get(f"/dossiers/{case.id}/").content.decode()
    assert name in page
    assert "Chris Voorzitter" in page


@pytest.mark.parametrize(
    "name", ["director_mergelstad", "case_partner_mergelstad", "case_holder_gouwedam"]
)
def test_who_sits_in_no_case_finds_an_empty_list_and_nothing_behind_it(
    case: Case, name: str
) -> None:
    other = sign_in(Client(), name, unlocked=True)
    assert say_nickname(case.nickname) not in other.get("/dossiers/").content.decode()
    assert other.get(f"/dossiers/{case.id}/").status_code == 404


def test_a_case_file_from_the_first_words_to_a_look_at_who_it_is(
    world: World, case: Case, holder: Client
) -> None:
    here = f"/dossiers/{case.id}/"
    seated = {"member": str(PARTNER), "seat": "partner"}
    assert holder.post(f"{here}leden/", seated).status_code == 302
    made = holder.post(f"{here}deel/nieuw/", {"audience": [str(PARTNER)]} | ONCE)
    assert made.status_code == 302, made.content.decode()
    words = {"kind": "view", "text": "Jan Pietersen zoekt ruzie."} | ONCE
    refused = holder.post(made["Location"], words)
    assert refused.status_code == 422
    assert "Jan Pietersen" in refused.content.decode()
    words |= {"text": "[P1] zoekt rust."}
    assert holder.post(made["Location"], words).status_code == 302
    assert holder.post(made["Location"], words).status_code == 302
    partner = sign_in(Client(), "case_partner_mergelstad", unlocked=True)
    chair = sign_in(Client(), "chair_mergelstad", unlocked=True)
    assert partner.get(here).content.decode().count("[P1] zoekt rust.") == 1
    assert "[P1] zoekt rust." not in chair.get(here).content.decode()
    part = made["Location"].removesuffix("schrijven/")
    assert chair.get(part).status_code == 404
    assert "Carla Partner" in holder.get(part).content.decode()
    who = {"number": "1", "name": "Joris Verzonnen", "why": "De brief moet weg."}
    assert holder.post(f"{here}wie/", who).status_code == 302
    page = holder.get(f"{here}wie/").content.decode()
    assert "Verzonnen" not in page
    with acting_as("case_holder_mergelstad") as actor:
        (person,) = queries.persons_of(actor, case)
    look = holder.post(f"{here}wie/{person.id}/tonen/").content.decode()
    assert "Verzonnen" in look
    assert partner.post(f"{here}wie/{person.id}/tonen/").status_code == 404
    for place in ("leden", "bestanden", "tijdlijn"):
        assert partner.get(f"{here}{place}/").status_code == 200
    police = holder.post(
        f"{here}deel/nieuw/?soort=politie",
        {
            "once": str(uuid4()),
            "provider": "police",
            "ground": "standing",
            "permitted_use": "Alleen om af te stemmen wie met [P1] praat.",
            "ends_on": (clock.today() + timedelta(days=30)).isoformat(),
        },
    )
    assert police.status_code == 302, police.content.decode()
    there = police["Location"].removesuffix("schrijven/")
    assert "Alleen om af te stemmen" in holder.get(there).content.decode()
    agreed = {"given_on": clock.today().isoformat(), "words": "Aan de jeugdhulp."}
    assert holder.post(f"{there}instemming/", agreed).status_code == 302
    assert "Aan de jeugdhulp." in holder.get(there).content.decode()
    later = clock.travel_to(clock.now() + timedelta(days=31))
    with later, the_clock(world, "retention") as job:
        assert case_ending.destroy_police(job, clock.today()) == 1
    assert holder.post(f"{here}wie/{person.id}/weg/").status_code == 302
    with the_clock(world, "retention") as job:
        assert case_ending.erase_persons(job) == 1
    assert "[P1] zoekt rust." in holder.get(here).content.decode()
    assert holder.get(there).status_code == 404


def test_who_it_is_is_put_right_shared_and_let_out_by_field(
    world: World, case: Case, holder: Client
) -> None:
    with acting_as(CHAIR_NAME) as chair:
        care = a_recipient(chair)
    with acting_as("case_holder_mergelstad", unlocked=True) as actor:
        person = case_persons.keep(actor, case, a_person())
    here = f"/dossiers/{case.id}/wie/{person.id}/"
    page = holder.get(f"{here}verbeteren/").content.decode()
    assert a_person().name in page
    typed = {"why": a_person().why, "name": "Joris Anders"}
    assert holder.post(f"{here}verbeteren/", typed).status_code == 422
    typed["was_wrong"] = "De achternaam klopte niet."
    assert holder.post(f"{here}verbeteren/", typed).status_code == 302
    assert "[P1]: De achternaam" in holder.get(f"/dossiers/{case.id}/").content.decode()
    assert PEOPLE[CHAIR_NAME].name in holder.get(f"{here}delen/").content.decode()
    assert holder.post(f"{here}delen/", {"member": str(CHAIR)}).status_code == 302
    assert "al kijken" in holder.get(f"{here}delen/").content.decode()
    # Chosen by what it is; what stands there shows only after that.
    way = f"?to={care.id}&ground=consent&way=paper"
    new = f"/dossiers/{case.id}/verstrekkingen/nieuw/{way}"
    assert "Joris Anders" not in holder.get(new).content.decode()
    wish = {"identity": f"{person.id}:name", "why": WHY, "step": "bekijk", **ONCE}
    look = holder.post(new, wish)
    assert "Joris Anders" in look.content.decode()
    assert look.status_code == 200
    assert holder.post(new, wish | {"step": "verstrek"}).status_code == 302
    nothing = {"why": WHY, "step": "bekijk", **ONCE}
    assert holder.post(new, nothing).status_code == 422
    other = sign_in(Client(), CHAIR_NAME, unlocked=True)
    assert other.get(f"{here}verbeteren/").status_code == 404
