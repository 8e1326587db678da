# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms as people meet them: filled in, signed, compared, printed."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pypdfium2 import PdfDocument

from netwerkregie.domain.casework.factories.assessments import asked_to_sign
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.models import Assessment, CaseMember
from netwerkregie.domain.casework.rules.cases import Seat
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

HOLDER, PARTNER, CHAIR = (
    PEOPLE[f"{name}_mergelstad"].membership_id
    for name in ("case_holder", "case_partner", "chair")
)


@pytest.fixture
def case_id(world: World) -> UUID:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(weigher, HOLDER, chair_id=CHAIR)
        CaseMember.objects.create(
            municipality_id=case.municipality_id,
            case_id=case.id,
            membership_id=PARTNER,
            seat=Seat.PARTNER,
            since=clock.today(),
            until=clock.today() + timedelta(days=90),
            added_by=HOLDER,
        )
    return case.id


@pytest.fixture
def holder(case_id: UUID) -> Client:
    return sign_in(Client(), "case_holder_mergelstad", unlocked=True)


def _asked(case_id: UUID) -> Assessment:
    with acting_as("case_holder_mergelstad", unlocked=True) as actor:
        return asked_to_sign(actor, case_id, PARTNER)


def test_a_form_is_started_filled_in_and_read(case_id: UUID, holder: Client) -> None:
    listed = holder.get(f"/dossiers/{case_id}/formulieren/").content.decode()
    assert "nieuw/" in listed
    chosen = {"once": uuid4(), "form": "open-weighing-1", "second": str(PARTNER)}
    answer = holder.post(f"/dossiers/{case_id}/formulieren/nieuw/", chosen)
    assert answer.status_code == 302, answer.content.decode()
    first = answer["Location"]
    page = holder.get(first).content.decode()
    assert "behaviour__observation" in page
    assert 'type="number"' not in page
    assert 'type="range"' not in page
    seen = page.split('name="seen" value="')[1].split('"')[0]
    typed = {
        "seen": seen,
        "behaviour__observation": "[P1] sloeg een ruit in.",
        "behaviour__source__unknown": "on",
        "how_known": "seen",
        "firmness": "ernstig",
    }
    refused = holder.post(first, typed)
    assert refused.status_code == 422
    assert "[P1] sloeg een ruit in." in refused.content.decode()
    typed["firmness"] = "Er is een foto van de ruit."
    assert holder.post(first, typed).status_code == 302
    form = first.rsplit("/invullen/", 1)[0]
    whole = holder.get(f"{form}/").content.decode()
    assert "[P1] sloeg een ruit in." in whole
    # A page that somebody else changed meanwhile keeps what was typed, and says so.
    late = holder.post(first, typed)
    assert late.status_code == 422
    assert "Er is een foto van de ruit." in late.content.decode()


def test_the_other_assessor_signs_and_a_signed_form_is_printed(
    case_id: UUID, holder: Client
) -> None:
    form = _asked(case_id)
    partner = sign_in(Client(), "case_partner_mergelstad", unlocked=True)
    assert str(form.id) in partner.get("/vandaag/").content.decode()
    url = f"/dossiers/formulieren/{form.id}/"
    assert partner.get(url + "tekenen/").status_code == 200
    words = {"words": "Ik zie hetzelfde.", "dissent": "Het mes was een speeltje."}
    assert partner.post(url + "tekenen/", words).status_code == 302
    page = holder.get(url).content.decode()
    assert "Het mes was een speeltje." in page
    assert holder.get(url + "afdrukken/").status_code == 200
    printed = holder.post(url + "afdrukken/", {"why": "Voor het overleg van morgen."})
    assert printed["Content-Type"] == "application/pdf"
    text = "".join(
        one.get_textpage().get_text_range() for one in PdfDocument(printed.content)
    )
    assert "Cas Houder" in text
    assert "Het mes was een speeltje." in text


def test_a_colleague_who_was_not_chosen_meets_the_same_page_as_a_stranger(
    case_id: UUID, holder: Client
) -> None:
    form = _asked(case_id)
    for name in ("chair_mergelstad", "director_gouwedam"):
        other = sign_in(Client(), name, unlocked=True)
        assert other.get(f"/dossiers/formulieren/{form.id}/").status_code == 404
    chair = sign_in(Client(), "chair_mergelstad", unlocked=True)
    listed = chair.get(f"/dossiers/{case_id}/formulieren/")
    assert str(form.id) not in listed.content.decode()


def test_a_form_that_is_over_says_so_in_words(case_id: UUID) -> None:
    form = _asked(case_id)
    with acting_as("case_holder_mergelstad"):
        yesterday = clock.today() - timedelta(days=1)
        Assessment.objects.filter(id=form.id).update(
            stage="signed", signed_on=yesterday, valid_until=yesterday
        )
    holder = sign_in(Client(), "case_holder_mergelstad", unlocked=True)
    page = holder.get(f"/dossiers/formulieren/{form.id}/").content.decode()
    assert "nr-over" in page
    assert "kan niet meer worden gebruikt" in page
