# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Family conversations as a counsellor meets them at the desk."""

from uuid import uuid4

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.casework.actions import recipients
from netwerkregie.domain.casework.drafts.disclosures import (
    RecipientDraft,
    RecipientKind,
)
from netwerkregie.domain.casework.factories.families import a_family, a_sheet
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

COUNSELLOR = "family_counsellor_mergelstad"
LIST = "/gezinsgesprekken/"
WORRY = "[P1] slaapt slecht van de ruzies."


def test_a_family_goes_from_consent_to_a_handover_and_back(world: World) -> None:
    with acting_as("director_mergelstad", unlocked=True) as director:
        help_for_families = RecipientDraft(RecipientKind.FAMILY_SUPPORT, "Gezinssteun")
        support = recipients.add(director, help_for_families)
    desk = sign_in(Client(), COUNSELLOR, unlocked=True)
    begun = {"once": str(uuid4()), "age_band": "adult"}
    people = desk.post(f"{LIST}nieuw/", begun)["Location"]
    here = people.removesuffix("mensen/")
    today = clock.today().isoformat()
    somebody = {"age_band": "adult", "name": "Anja Verzonnen", "about": "moeder"}
    assert desk.post(people, somebody).status_code == 302
    assert "Verzonnen" not in desk.get(people).content.decode()
    shown = desk.post(f"{people}1/tonen/").content.decode()
    assert "Anja Verzonnen" in shown
    sheet = {
        "once": str(uuid4()),
        "held_on": today,
        "next_on": today,
        "worry": WORRY,
    }
    refused = desk.post(f"{here}gesprek/", sheet)
    assert refused.status_code == 422
    assert WORRY in refused.content.decode()
    agreed = {
        "by": "1",
        "about": "notes",
        "way": "said",
        "given_on": today,
        "words": "Aantekeningen houden.",
    }
    assert desk.post(f"{here}toestemming/", agreed).status_code == 302
    assert desk.post(f"{here}gesprek/", sheet).status_code == 302
    assert WORRY in desk.get(here).content.decode()
    assert WORRY not in desk.get(LIST).content.decode()
    assert here in desk.get("/vandaag/").content.decode()
    begin = {"recipient": str(support.id)}
    handover = desk.post(f"{here}overdragen/", begin)["Location"]
    sentence = {"text": "[P1] wil met iemand praten."}
    assert desk.post(handover, sentence).status_code == 302
    page = desk.get(handover)
    (row,) = page.context["rows"]
    chosen = {"item": str(row[1].initial["item"]), "by": "1"}
    assert desk.post(f"{handover}zin/", chosen).status_code == 302
    why = {"why": "Het gezin vroeg het zelf."}
    assert desk.post(f"{handover}doorgeven/", why).status_code == 302
    assert "Bereikten zij elkaar" in desk.get(handover).content.decode()
    assert desk.post(f"{handover}klaar/", {"step": "reach"}).status_code == 302
    given = desk.post(f"{here}papier/", {"once": str(uuid4()), "why": "Zij vroeg het."})
    assert given.content.startswith(b"%PDF-")
    assert desk.get(f"{LIST}blad/").content.startswith(b"%PDF-")
    assert desk.post(f"{here}einde/", {"reason": "other_help"}).status_code == 302


def test_who_withdraws_is_led_to_the_choice(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        a_sheet(counsellor, talk)
        (consent,) = queries.consents_of(counsellor, talk)
    here = f"{LIST}{talk.id}/"
    desk = sign_in(Client(), COUNSELLOR, unlocked=True)
    answer = desk.post(f"{here}toestemming/{consent.id}/intrekken/")
    assert answer["Location"] == f"{here}keuze/"
    assert desk.post(f"{here}keuze/", {"choice": "erase_person"}).status_code == 422
    assert desk.post(f"{here}keuze/", {"choice": "erase_all"}).status_code == 302
    other = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert other.get(here).status_code == 404


def test_pages_ask_no_more_for_more_notes(world: World) -> None:
    desk = sign_in(Client(), COUNSELLOR, unlocked=True)
    counts = []
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
    for more in (1, 3):
        with acting_as(COUNSELLOR, unlocked=True) as counsellor:
            for _ in range(more):
                a_sheet(counsellor, talk)
        with CaptureQueriesContext(connections["default"]) as asked:
            assert desk.get(f"{LIST}{talk.id}/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
