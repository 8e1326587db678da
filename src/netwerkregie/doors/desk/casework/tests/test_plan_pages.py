# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans, offers and measures as people meet them at the desk."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdfium2 import PdfDocument

from netwerkregie.domain.casework.actions import measures, offers, plans
from netwerkregie.domain.casework.drafts.plans import OfferStep
from netwerkregie.domain.casework.factories.plans import (
    AGREED,
    DECIDED,
    OFFERED,
    OWN_GOAL,
    a_measure,
    an_agreement,
    an_offer,
)
from netwerkregie.domain.casework.models import Case, CasePart, Intervention, Offer
from netwerkregie.domain.casework.tests.test_plans import (
    CHAIR,
    HOLDER,
    PARTNER,
    id_,
    opened,
    planned,
)
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.cast import acting_as, sign_in
from tests.harness.world import World


@pytest.fixture
def holder(world: World) -> Client:
    return sign_in(Client(), HOLDER, unlocked=True)


@pytest.fixture
def partner(world: World) -> Client:
    return sign_in(Client(), PARTNER, unlocked=True)


def day(days: int) -> str:
    return (clock.today() + timedelta(days=days)).isoformat()


def seen(page: str) -> str:
    """Return a page without what is drawn anew each time."""
    found = re.search(r"<main.*</main>", page, re.DOTALL)
    assert found
    drawn = r"[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"|nonce-?\S+"
    return re.sub(drawn, "", found[0])


def test_a_plan_goes_from_the_first_wish_to_a_signature_and_paper(
    holder: Client, partner: Client
) -> None:
    case = opened(AgeBand.UNKNOWN)
    here = f"/dossiers/{case.id}/plan/"
    assert here in holder.get(f"/dossiers/{case.id}/").content.decode()
    assert holder.get(here).status_code == 200
    began = holder.post(here, {"audience": [str(id_(PARTNER))]})
    assert began.status_code == 302
    goal = {"voice": "own", "life_domain": "work_and_school", "text": OWN_GOAL}
    assert holder.post(f"{here}doel/", goal).status_code == 302
    refused = holder.post(f"{here}doel/", goal | {"text": "Naima van den Berg wil."})
    assert refused.status_code == 422
    assert "Naima van den Berg wil." in refused.content.decode()
    agreed = {
        "kind": "school",
        "text": AGREED,
        "owner": str(id_(PARTNER)),
        "start_on": day(0),
        "next_on": day(5),
        "end_on": day(60),
    }
    late = holder.post(f"{here}afspraak/", agreed | {"end_on": day(1000)})
    assert late.status_code == 422
    assert holder.post(f"{here}afspraak/", agreed).status_code == 302
    page = holder.get(here).content.decode()
    assert page.index(OWN_GOAL) < page.index(AGREED)
    words = {"words": "Dit past bij wat [P1] wil.", "reader": str(id_(PARTNER))}
    assert holder.post(f"{here}vaststellen/", words).status_code == 302
    today = partner.get("/vandaag/").content.decode()
    assert "/dossiers/plan/" in today
    read = partner.get(f"{here}vaststellen/").content.decode()
    assert OWN_GOAL in read
    assert "Dit past bij wat" not in read
    mine = {"words": "School eerst, dat klopt."}
    assert partner.post(f"{here}vaststellen/", mine).status_code == 302
    page = holder.get(here).content.decode()
    (version,) = set(re.findall(rf"{here}versie/[0-9a-f-]+/", page))
    assert AGREED in holder.get(version).content.decode()
    form = holder.get(f"{here}laten-zien/").content.decode()
    shown = re.search(r'name="content_hash" value="([0-9a-f]{64})"', form)
    assert shown
    signed = {"by": "guardian", "way": "paper", "words": "gezien"}
    signed["content_hash"] = shown[1]
    assert holder.post(f"{here}laten-zien/", signed).status_code == 302
    assert holder.post(f"{here}laten-zien/", signed | {"words": "x"}).status_code == 422
    paper = holder.post(f"{here}afdrukken/", {"by": "person", "once": str(uuid4())})
    assert paper["Content-Type"] == "application/pdf"
    text = " ".join(
        one.get_textpage().get_text_bounded() for one in PdfDocument(paper.content)
    )
    text = " ".join(text.split())
    assert OWN_GOAL in text
    assert "Carla Partner" in text
    assert "Dit past bij" not in text
    assert "rechten" in text or "loket" in text


def test_what_was_done_and_how_it_ended_stands_on_its_own_page(
    holder: Client, world: World
) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as member:
        agreed = an_agreement(member, case)
    here = f"/dossiers/{case.id}/plan/afspraak/{agreed.id}/"
    done = {"kind": "evidence", "text": "Het gesprek was er.", "next_on": day(9)}
    assert holder.post(here, done).status_code == 302
    assert "Het gesprek was er." in holder.get(here).content.decode()
    assert holder.post(here, done | {"next_on": day(-1)}).status_code == 422
    over = {"owner": str(id_(PARTNER)), "next_on": day(9)}
    assert holder.post(f"{here}overdragen/", over).status_code == 302
    end = {"reason": "done", "text": "De inschrijving is rond."}
    assert holder.post(f"{here}einde/", end).status_code == 302
    with acting_as(HOLDER):
        assert Intervention.objects.get(id=agreed.id).ended_on == clock.today()


def _offered(given: OfferStep | None) -> tuple[Case, str]:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as member:
        offer = an_offer(member, case)
        offers.tell(member, case.id, offer.id)
        if given is not None:
            offers.answer(member, case.id, offer.id, given)
    return case, f"/dossiers/{case.id}/plan/aanbod/{offer.id}/"


def test_an_offer_is_explained_and_answered_on_its_page(
    holder: Client, world: World
) -> None:
    case = planned()
    here = f"/dossiers/{case.id}/plan/"
    draft = {"kind": "companion", "text": OFFERED, "owner": str(id_(HOLDER))}
    assert holder.post(f"{here}aanbod/", draft).status_code == 302
    with acting_as(HOLDER):
        page = f"{here}aanbod/{Offer.objects.get().id}/"
    assert page in holder.get("/vandaag/").content.decode()
    assert holder.post(page, {"answer": "declined"}).status_code == 422
    assert holder.post(f"{page}uitgelegd/").status_code == 302
    assert holder.post(page, {"answer": "declined"}).status_code == 302
    assert "De persoon zegt nee" in holder.get(page).content.decode()
    assert holder.post(page, {"answer": "accepted"}).status_code == 302
    assert page not in holder.get("/vandaag/").content.decode()


def test_m22_twins_that_differ_in_declined_alone_look_the_same_everywhere(
    holder: Client, world: World
) -> None:
    twins = {}
    told = 0
    for given in (OfferStep.ACCEPTED, OfferStep.DECLINED):
        case, page = _offered(given)
        here = f"/dossiers/{case.id}/"
        pages = []
        paper = {"by": "person", "once": str(uuid4())}
        for way in ("", "plan/", "plan/laten-zien/", "plan/vaststellen/"):
            shown = seen(holder.get(f"{here}{way}").content.decode())
            pages.append(shown.replace(str(say_nickname(case.nickname)), "[naam]"))
        printed = holder.post(f"{here}plan/afdrukken/", paper)
        text = [
            one.get_textpage().get_text_bounded()
            for one in PdfDocument(printed.content)
        ]
        lines = _lines(world)
        twins[given] = (pages, text, _unsealed(world, case), lines[told:])
        told = len(lines)
        # The answer is there, for who opens this one page.
        assert str(case.id) in page
    accepted, declined = twins.values()
    assert accepted == declined
    lists = [
        seen(holder.get(one).content.decode()) for one in ("/dossiers/", "/vandaag/")
    ]
    for shown in lists:
        for word in ("declined", "accepted", "zegt nee", "zegt ja", "geweigerd"):
            assert word not in shown


def _unsealed(world: World, case: Case) -> list[object]:
    """Return every column of the plan's tables that is not drawn and not sealed."""
    found: list[object] = []
    with world.connect_as_superuser() as superuser:
        for table in ("offer", "plannote", "plangoal", "intervention", "planseen"):
            named = superuser.execute(
                "SELECT column_name FROM information_schema.columns"
                " WHERE table_name = %s",
                [f"casework_{table}"],
            ).fetchall()
            drawn = {"id", "plan_id", "about_id", "municipality_id", "content_hash"}
            columns = sorted({name for (name,) in named} - drawn - {"body"})
            rows = superuser.execute(
                f"SELECT {', '.join(columns)}, octet_length(body)"
                f" FROM casework_{table} WHERE plan_id ="
                " (SELECT id FROM casework_plan WHERE case_id = %s)"
                " ORDER BY octet_length(body), 1, 2",
                [case.id],
            ).fetchall()
            found.append((table, columns, sorted(map(str, rows))))
        found.append(
            superuser.execute(
                "SELECT next_on, owner_id, made_on FROM casework_plan"
                " WHERE case_id = %s",
                [case.id],
            ).fetchall()
        )
    return found


def _lines(world: World) -> list[str]:
    """Return what both streams say of offers, in order, without who and what."""
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT stream, verb, reason, result, ground, purpose FROM ledger_entry"
            " WHERE subject_kind = 'offer' ORDER BY seq"
        ).fetchall()
    return [str(row) for row in rows]


def test_m21_no_page_shows_both_tracks_and_no_form_of_a_measure_is_filled_in(
    world: World,
) -> None:
    case = planned()
    with acting_as(HOLDER, unlocked=True) as member:
        plans.let_in(member, case.id, id_(CHAIR))
        an_offer(member, case)
        an_agreement(member, case)
        measures.start(member, case.id, [id_(CHAIR)])
    with acting_as(CHAIR, unlocked=True) as chair:
        measure = a_measure(chair, case)
        parts = CasePart.objects.filter(case_id=case.id)
        assert parts.filter(kind="coercion").count() == 1
    both = sign_in(Client(), CHAIR, unlocked=True)
    here = f"/dossiers/{case.id}/"
    for way in ("plan/", "plan/laten-zien/", "plan/vaststellen/", "plan/afspraak/"):
        page = seen(both.get(f"{here}{way}").content.decode())
        assert DECIDED not in page
        assert "maatregelen" not in page
    one = f"maatregelen/{measure.id}/"
    for way in (
        "maatregelen/",
        "maatregelen/nieuw/",
        f"{one}bekijken/",
        f"{one}einde/",
    ):
        page = seen(both.get(f"{here}{way}").content.decode())
        for words in (OWN_GOAL, AGREED, OFFERED, "/plan/"):
            assert words not in page
    assert DECIDED in both.get(f"{here}maatregelen/").content.decode()
    looked = {"text": "Het gebied kan kleiner.", "next_on": day(20)}
    assert both.post(f"{here}{one}bekijken/", looked).status_code == 302
    assert (
        both.post(f"{here}{one}einde/", {"text": "Niet meer nodig."}).status_code == 302
    )
    # The holder made the part and was not named: nothing is there.
    other = sign_in(Client(), HOLDER, unlocked=True)
    assert other.get(f"{here}maatregelen/").status_code == 404
    assert "maatregelen" not in seen(other.get(here).content.decode())


def test_a_longer_plan_costs_no_more_queries(holder: Client, world: World) -> None:
    case = planned()
    counts = []
    for _ in range(2):
        with acting_as(HOLDER, unlocked=True) as member:
            for _more in range(3):
                an_agreement(member, case)
                an_offer(member, case)
        for page in (f"/dossiers/{case.id}/plan/", "/vandaag/"):
            with CaptureQueriesContext(connections["default"]) as made:
                assert holder.get(page).status_code == 200
            counts.append(len(made))
    assert counts[:2] == counts[2:]
    assert counts[0] <= 45
