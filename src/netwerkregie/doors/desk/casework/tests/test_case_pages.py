# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases as people meet them at the desk, and what others never see."""

import pytest
from django.test import Client

from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.intake.phrases.advice import say_nickname
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id


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
