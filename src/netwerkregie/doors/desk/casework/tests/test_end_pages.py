# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking at a case, telling, waiting and closing it, as people see it at the desk."""

from datetime import timedelta

from django.test import Client

from netwerkregie.domain.casework.factories.reviews import (
    CLOSING,
    NEEDED,
    OWN,
    WAITS,
    WHY,
    WORKS,
)
from netwerkregie.domain.casework.models import CaseLonger
from netwerkregie.domain.casework.tests.ends import PARTNER, opened_case, told_case
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World


def at_desk(name: str, *, unlocked: bool = True) -> Client:
    return sign_in(Client(), f"{name}_mergelstad", unlocked=unlocked)


def test_two_organisations_look_and_a_wait_stands_on_today(world: World) -> None:
    case = opened_case()
    holder, partner = at_desk("case_holder"), at_desk("case_partner")
    here = f"/dossiers/{case.id}/"
    empty = holder.post(here + "evaluatie/", {"needed": NEEDED})
    assert empty.status_code == 422
    assert NEEDED in empty.content.decode()
    words = {"needed": NEEDED, "works": WORKS, "choice": "go_on"}
    assert holder.post(here + "evaluatie/", words).status_code == 302
    asked = partner.get(here + "evaluatie/tekenen/").content.decode()
    assert NEEDED in asked
    signed = partner.post(here + "evaluatie/tekenen/", {"words": OWN})
    assert signed.status_code == 302, signed.content.decode()
    assert "Doorgaan zoals het is" in holder.get(here + "evaluatie/").content.decode()
    until = (clock.today() + timedelta(days=10)).isoformat()
    wait = {"member_id": str(PARTNER), "what": WAITS, "until": until}
    assert holder.post(here + "wachten/", wait).status_code == 302
    assert WAITS in partner.get(here + "wachten/").content.decode()
    assert "wacht op u" in partner.get("/vandaag/").content.decode()
    assert NEEDED not in partner.get("/vandaag/").content.decode()


def test_the_person_is_told_by_a_letter_and_later_takes_two(world: World) -> None:
    case = told_case()
    holder, partner = at_desk("case_holder"), at_desk("case_partner")
    here = f"/dossiers/{case.id}/vertellen/"
    letter = holder.post(here + "brief/")
    assert letter["Content-Type"] == "application/pdf"
    assert letter.content.startswith(b"%PDF")
    assert partner.post(here + "brief/").status_code == 403
    later = {"ground": "danger_to_another", "why": WHY}
    assert holder.post(here + "later/", later).status_code == 302
    assert WHY not in partner.get(here).content.decode()
    read = partner.post(here + "antwoord/", {"step": "read"}).content.decode()
    assert WHY in read
    partner.post(here + "antwoord/", {"step": "sign"})
    assert "stopt vanzelf" in holder.get(here).content.decode()
    assert holder.post(here, {"way": "letter"}).status_code == 302


def test_closing_in_steps_and_what_is_left_of_it(world: World) -> None:
    case = opened_case()
    holder, partner = at_desk("case_holder"), at_desk("case_partner")
    here = f"/dossiers/{case.id}/"
    day = (clock.today() + timedelta(days=30)).isoformat()
    end = {"reason": "not_needed", "words": CLOSING, "aftercare_on": day}
    assert holder.get(here + "afsluiten/").status_code == 200
    assert holder.post(here + "afsluiten/", end).status_code == 302
    assert CLOSING in partner.get(here + "afsluiten/tekenen/").content.decode()
    assert partner.post(here + "afsluiten/tekenen/", {"words": OWN}).status_code == 302
    assert partner.get(here + "gesloten/").status_code == 404
    assert CLOSING not in holder.get(here + "gesloten/").content.decode()
    opened = holder.post(here + "gesloten/lezen/", {"why": "rights"})
    assert CLOSING in opened.content.decode()
    holder.post(here + "gesloten/verteld/")
    holder.post(here + "gesloten/nazorg/", {"outcome": "all_well"})
    after = holder.get(here + "gesloten/").content.decode()
    assert "Het gaat nog steeds goed" in after
    holder.post(here + "gesloten/opnieuw/", {"words": "Het gaat weer mis met [P1]."})
    chair = at_desk("chair")
    why = chair.post(here + "gesloten/opnieuw/", {"step": "read"}).content.decode()
    assert "Het gaat weer mis met [P1]." in why
    holder.post(here + "gesloten/langer/", {"ground": "complaint"})
    officer = at_desk("dpo", unlocked=False)
    listed = officer.get("/dossiers/langer-bewaren/").content.decode()
    assert "Een klacht wordt behandeld" in listed
    with acting_as("case_holder_mergelstad"):
        longer = CaseLonger.objects.get()
    answer = f"/dossiers/langer-bewaren/{longer.pk}/"
    assert officer.get(answer).status_code == 200
    assert officer.post(answer, {"step": "agree"}).status_code == 302
    assert chair.post(here + "gesloten/opnieuw/", {"step": "sign"}).status_code == 302
    assert chair.get(here).status_code == 200
