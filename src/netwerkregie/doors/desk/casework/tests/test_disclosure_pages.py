# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Disclosing in steps, reading along, the receipt, and emergency access, as pages."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from netwerkregie.domain.casework.actions import receipts
from netwerkregie.domain.casework.drafts.disclosures import (
    LegalGround,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.factories.cases import WEIGHED, a_case
from netwerkregie.domain.casework.factories.disclosures import WHY, a_recipient
from netwerkregie.domain.casework.factories.emergency import WORDS, the_emergency_key
from netwerkregie.domain.casework.models import Case, Disclosure, EmergencyAccess
from netwerkregie.domain.intake.phrases.advice import say_nickname
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOLDER, CHAIR = "case_holder_mergelstad", "chair_mergelstad"
MOST_QUERIES = 60


def _in(name: str) -> Client:
    return sign_in(Client(), name, unlocked=True)


def _case(*, chair: bool = True, holder: str = HOLDER) -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        seat = PEOPLE[CHAIR].membership_id if chair else None
        return a_case(weigher, PEOPLE[holder].membership_id, chair_id=seat)


@pytest.fixture
def police(world: World) -> str:
    """The police on the list of receivers."""
    with acting_as(CHAIR) as chair:
        return str(a_recipient(chair, RecipientKind.POLICE, "Politie, basisteam").id)


def test_to_the_police_in_steps_with_a_second_reader_and_a_receipt(
    world: World, police: str
) -> None:
    case, holder = _case(), _in(HOLDER)
    new = reverse("desk:disclosure_new", args=[case.id])
    assert holder.get(new).status_code == 200
    way = f"?to={police}&ground={LegalGround.PUBLIC_TASK}&way={Way.PAPER}"
    page = holder.get(new + way).content.decode()
    assert WEIGHED in page
    (piece,) = re.findall(r'name="pieces" value="([0-9a-f-]+)"', page)
    once = re.findall(r'name="once" value="([0-9a-f-]+)"', page)[0]
    chair_id = PEOPLE[CHAIR].membership_id
    typed = {"pieces": piece, "why": WHY, "once": once, "reader": str(chair_id)}
    look = holder.post(new + way, typed | {"step": "bekijk"}).content.decode()
    assert WEIGHED in look
    sent = holder.post(new + way, typed | {"step": "verstrek"})
    here = sent["Location"]
    holder.post(new + way, typed | {"step": "verstrek"})
    holder.post(here, {"doen": "verstrek"})
    chair = _in(CHAIR)
    read = chair.get(here).content.decode()
    assert WEIGHED in read
    assert WHY not in read
    chair.post(here, {"doen": "teken", "words": "Dit is nodig en niet te veel."})
    assert WHY in chair.get(here).content.decode()
    holder.post(here, {"doen": "verstrek"})
    with acting_as(HOLDER) as actor:
        (left,) = Disclosure.objects.all()
        assert left.has_left
        found = receipts.link_of(actor, left)
    assert found is not None
    paper = holder.post(reverse("desk:disclosure_paper", args=[left.id]))
    assert found[1] in paper.content.decode()
    visitor = Client(headers={"host": PEOPLE[HOLDER].host})
    at = reverse("public:receipt", args=[found[1]])
    page = visitor.get(at).content.decode()
    assert left.number in page
    assert WEIGHED not in page
    visitor.post(at, {"doen": "ja"})
    lists = holder.get(reverse("desk:disclosures", args=[case.id])).content.decode()
    assert left.number in lists
    assert WEIGHED not in lists
    looked = chair.get(reverse("desk:who_looked", args=[case.id])).content.decode()
    assert PEOPLE[HOLDER].name in looked
    mine = holder.get(reverse("desk:own_readings")).content.decode()
    assert PEOPLE[CHAIR].name not in mine
    wrong = visitor.get(reverse("public:receipt", args=["a" * 26]))
    assert wrong.status_code == 404
    elsewhere = Client(headers={"host": PEOPLE["chair_gouwedam"].host})
    assert elsewhere.get(at).status_code == 404


def test_emergency_access_from_asking_to_looking_back(
    world: World, police: str
) -> None:
    with acting_as(CHAIR, unlocked=True) as chair:
        the_emergency_key(chair, PEOPLE[HOLDER].membership_id)
    case = _case(chair=False, holder="case_partner_mergelstad")
    holder, ask = _in(HOLDER), reverse("desk:emergency")
    typed = {
        "nickname": say_nickname(case.nickname),
        "part": "shared",
        "reason": "unsafe_child",
        "words": WORDS,
    }
    assert holder.post(ask, typed | {"is_alone": "on"}).status_code == 422
    life = typed | {"is_alone": "on", "reason": "threat_to_life"}
    alone = holder.post(ask, life)["Location"]
    now = holder.get(f"{alone}verstrekken/").content.decode()
    (piece,) = re.findall(r'name="pieces" value="([0-9a-f-]+)"', now)
    words = {"to": police, "way": Way.SPOKEN, "pieces": piece, "why": WHY}
    once = re.findall(r'name="once" value="([0-9a-f-]+)"', now)[0]
    left = holder.post(f"{alone}verstrekken/", words | {"once": once})["Location"]
    assert WEIGHED in holder.get(left).content.decode()
    seen = sign_in(Client(), "dpo_mergelstad").get(alone).content.decode()
    assert "Politie" in seen
    assert WEIGHED not in seen
    holder.post(alone, {"doen": "sluit"})
    assert holder.get(f"{alone}verstrekken/").status_code == 404
    here = holder.post(ask, typed)["Location"]
    assert WEIGHED not in holder.post(here, {"doen": "lees"}).content.decode()
    chair_page = _in(CHAIR)
    assert here in chair_page.get(reverse("desk:today")).content.decode()
    chair_page.post(here, {"doen": "bevestig"})
    assert WEIGHED in holder.post(here, {"doen": "lees"}).content.decode()
    member = _in("case_partner_mergelstad")
    assert here in member.get(reverse("desk:today")).content.decode()
    officer = sign_in(Client(), "dpo_mergelstad")
    seen = officer.get(here).content.decode()
    assert WORDS not in seen
    assert WEIGHED not in seen
    officer.post(here, {"doen": "terugkijken", "outcome": "lesson"})
    with acting_as("dpo_mergelstad"):
        assert EmergencyAccess.objects.get(is_alone=False).outcome == "lesson"
    assert here not in officer.get(reverse("desk:today")).content.decode()
    assert _in("chair_gouwedam").get(here).status_code == 404


def test_a_list_of_disclosures_asks_no_more_for_more_of_them(
    world: World, police: str, django_assert_max_num_queries: object
) -> None:
    del police
    case, holder = _case(), _in(HOLDER)
    with django_assert_max_num_queries(MOST_QUERIES):  # type: ignore[operator]
        holder.get(reverse("desk:disclosures", args=[case.id]))
