# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of triage: the queue's filters, every end, regular care and what we owe."""

from __future__ import annotations

from uuid import UUID

from django.test import Client

from netwerkregie.domain.intake.actions import referrals
from netwerkregie.domain.intake.drafts.triage import HelpKind, ReceiverDraft
from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.tests.being import holding
from tests.asking import ask_anonymously, look_with_code
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR, OFFICER = "director_mergelstad", "intake_officer_mergelstad"
ENDS = (
    "advice_given",
    "dispelled",
    "regular_care",
    "immediate_danger",
    "became_concern",
    "not_for_us",
    "dishonest",
)


def _receiver() -> tuple[UUID, str]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "Wijkteam Noord")
        _link, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        party = ReceiverDraft(HelpKind.NEIGHBOURHOOD_TEAM, organisation.id)
        return referrals.add_receiver(director, party).id, token


def _visitor() -> Client:
    return Client(headers={"host": "mergelstad.localhost"})


def test_a_question_goes_from_the_queue_to_who_reads_it_at_regular_care(
    world: World,
) -> None:
    thread, code = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    receiver, token = _receiver()
    officer = sign_in(Client(), OFFICER, unlocked=True)
    queue = officer.get("/advies/?domein=unknown&kanaal=anonymous&van=nobodys")
    assert str(thread) in queue.content.decode()
    assert "faith" not in queue.content.decode()
    assert str(thread) not in officer.get("/advies/?van=mine").content.decode()
    taken = officer.post(f"/advies/{thread}/nemen/", {"seen": ""})
    assert taken.status_code == 302
    assert str(thread) in officer.get("/advies/?van=mine").content.decode()
    page = officer.get(f"/advies/{thread}/").content.decode()
    for end in ENDS:
        assert f"/sluiten/{end}/" in page
        assert officer.get(f"/advies/{thread}/sluiten/{end}/").status_code == 200
    assert (
        "tel:112"
        in officer.get(f"/advies/{thread}/sluiten/immediate_danger/").content.decode()
    )
    path = f"/advies/{thread}/sluiten/regular_care/"
    typed = {
        "reason": "help_at_home",
        "receiver": str(receiver),
        "question": "Een ouder zoekt hulp bij het opvoeden.",
        "feedback": "Het wijkteam denkt met u mee.",
        "once": "0190a000-0000-7000-8000-000000000001",
    }
    named = officer.post(path, typed | {"question": "Bel Mohammed el Amrani."})
    assert named.status_code == 422
    assert "Het wijkteam denkt met u mee." in named.content.decode()
    assert officer.post(path, typed).status_code == 302
    assert "wijkteam denkt" in look_with_code(world, code)
    page = officer.get(f"/advies/{thread}/").content.decode()
    assert "Wijkteam Noord" in page
    own = _visitor().get(f"/organisatie/{token}/").content.decode()
    assert "Een ouder zoekt hulp bij het opvoeden." in own
    ask = own.split("/hulp/")[1].split("/")[0]
    there = f"/organisatie/{token}/hulp/{ask}/"
    assert _visitor().get(there).status_code == 200
    assert officer.get("/advies/gewone-hulp/").status_code == 200


def test_a_director_is_shown_who_opens_a_concern(world: World) -> None:
    thread, _ = ask_anonymously(world, "Hij noemt een datum.")
    director = sign_in(Client(), DIRECTOR, unlocked=True)
    path = f"/advies/{thread}/sluiten/became_concern/"
    page = director.get(path).content.decode()
    assert "textarea" not in page
    tried = {"reason": "behaviour_and_harm", "feedback": "Wij kijken."}
    assert director.post(path, tried).status_code == 422
    assert str(thread) in director.get("/advies/").content.decode()
