# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns as people meet them at the desk, and what others never see."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from pypdfium2 import PdfDocument

from netwerkregie.domain.intake.factories.concerns import FACT, HARM, a_concern
from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"
VIEW = "Het lijkt een ruzie tussen twee groepen."


@pytest.fixture
def officer(world: World) -> Client:
    return sign_in(Client(), OFFICER, unlocked=True)


@pytest.fixture
def reader(world: World) -> Client:
    return sign_in(Client(), COLLEAGUE, unlocked=True)


def apart_from_numbers(page: str) -> str:
    """Return a page without what is drawn anew or says where one is."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"|nonce-?\S+", "", page)


def filled(**changes: object) -> dict[str, object]:
    return {
        "once": str(uuid4()),
        "age_band": "adult",
        "behaviours": ["threatening", "weapons"],
        "harms": ["injury_to_others"],
        "fact": FACT,
        "said_by": "teacher",
        "said_on": clock.today().isoformat(),
        "hearing": "first_hand",
        "harm": HARM,
        "interpretation": VIEW,
    } | changes


def opened(officer: Client, **changes: object) -> str:
    answer = officer.post("/meldingen/nieuw/", filled(**changes))
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_a_concern_goes_from_the_form_to_a_confirmed_one_and_a_letter(
    officer: Client, reader: Client
) -> None:
    here = opened(officer)
    page = officer.get(here).content.decode()
    assert FACT in page
    assert "Gezegd door een docent of mentor" in page
    assert officer.post(f"{here}vragen/", {"reader": ""}).status_code == 302
    read = reader.get(f"{here}meelezen/").content.decode()
    assert FACT in read
    assert VIEW not in read
    words = {"words": "Concreet: er is gedreigd.", "step": "confirm"}
    assert reader.post(f"{here}meelezen/", words).status_code == 302
    assert VIEW in reader.get(here).content.decode()
    who = {"name": "Joris Verzonnen", "why": "De brief moet bezorgd worden."}
    assert officer.post(f"{here}wie/", who).status_code == 302
    assert "Verzonnen" not in officer.get(here).content.decode()
    assert "Verzonnen" not in officer.get(f"{here}wie/").content.decode()
    assert "Verzonnen" in officer.post(f"{here}wie/tonen/").content.decode()
    letter = officer.post(f"{here}vertellen/brief/")
    assert letter.content.startswith(b"%PDF-")
    delay = {"ground": "danger_to_another", "why": "[P2] is nog niet veilig."}
    assert officer.post(f"{here}vertellen/later/", delay).status_code == 302
    assert "/vertellen/" in reader.get("/vandaag/").content.decode()
    assert reader.post(f"{here}vertellen/tekenen/").status_code == 302
    assert "Hoort het later" in officer.get(f"{here}vertellen/").content.decode()
    told = officer.post(f"{here}vertellen/", {"way": "letter"})
    assert told.status_code == 302
    assert officer.post(f"{here}wie/weg/").status_code == 302
    assert officer.post(f"{here}wie/tonen/").status_code == 404


def test_m09_lawful_expression_is_refused_with_an_explanation_and_a_way_on(
    officer: Client,
) -> None:
    lawful = "[P1] bidt vaker en draagt een lang gewaad."
    page = officer.post("/meldingen/nieuw/", filled(fact=lawful))
    text = page.content.decode()
    assert page.status_code == 422
    assert "geen grond voor een melding" in text
    assert "“bidt”" in text
    assert "/advies/nieuw/" in text
    assert lawful in text


def test_m23_a_child_is_led_to_help(officer: Client) -> None:
    page = officer.post("/meldingen/nieuw/", filled(age_band="child"))
    assert page.status_code == 422
    assert "jeugdteam" in page.content.decode()


def test_names_become_tokens_with_one_press(officer: Client) -> None:
    named = "Joris Hendriks dreigde met een mes. Joris Hendriks liep weg."
    refused = officer.post("/meldingen/nieuw/", filled(fact=named))
    assert "Schrijf [P1]" in refused.content.decode()
    page = officer.post("/meldingen/nieuw/", filled(fact=named, step="tokens"))
    text = page.content.decode()
    assert "[P1] dreigde met een mes. [P1] liep weg." in text
    assert "Hendriks" not in text


def test_a_correction_stands_beside_what_it_corrects(officer: Client) -> None:
    here = opened(officer)
    page = officer.get(here).content.decode()
    start = page.index("verklaring/?bij=")
    link = page[start : page.index('"', start)].replace("&amp;", "&")
    form = officer.get(here + link).content.decode()
    part = link.partition("bij=")[2].partition("&")[0]
    assert part in form
    more = {
        "kind": "fact",
        "text": "[P1] had een stok, geen mes.",
        "said_by": "teacher",
        "said_on": clock.today().isoformat(),
        "hearing": "heard",
        "corrects": part,
    }
    assert officer.post(f"{here}verklaring/", more).status_code == 302
    after = officer.get(here).content.decode()
    assert FACT in after
    assert "[P1] had een stok, geen mes." in after
    assert "Verbeterd door verklaring" in after


@pytest.mark.parametrize("who", ["director_mergelstad", "deputy_mergelstad"])
def test_m08_the_director_finds_no_concern_and_no_list(world: World, who: str) -> None:
    with acting_as(OFFICER, unlocked=True) as actor:
        concern = a_concern(actor)
    client = sign_in(Client(), who, unlocked=True)
    assert client.get("/meldingen/").status_code == 403
    for path in ("", "verklaring/", "wie/", "vertellen/", "meelezen/", "stoppen/"):
        assert client.get(f"/meldingen/{concern.id}/{path}").status_code == 404
    assert "/meldingen/" not in client.get("/vandaag/").content.decode()


def test_the_other_municipality_finds_what_never_was(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as actor:
        concern = a_concern(actor)
    other = sign_in(Client(), "intake_officer_gouwedam", unlocked=True)
    for key in (concern.id, UUID(int=5)):
        assert other.get(f"/meldingen/{key}/").status_code == 404


@pytest.mark.parametrize("step", ["dag/", "vragen/"])
def test_a_step_with_a_concern_that_is_not_ones_own_is_the_same_404(
    world: World, step: str
) -> None:
    with acting_as(OFFICER, unlocked=True) as actor:
        concern = a_concern(actor)
    other = sign_in(Client(), "intake_officer_gouwedam", unlocked=True)
    # Whatever was typed: a mistake in it must not tell that the concern is there.
    typed: list[dict[str, str]] = [
        {},
        {"next_on": "morgen", "reader": "iemand"},
        {"next_on": clock.today().isoformat()},
    ]
    answers = [
        other.post(f"/meldingen/{key}/{step}", values)
        for key in (concern.id, UUID(int=5))
        for values in typed
    ]
    assert {one.status_code for one in answers} == {404}
    assert len({apart_from_numbers(one.content.decode()) for one in answers}) == 1


@pytest.mark.parametrize(("band", "days"), [("adult", 60), ("older_teen", 30)])
def test_m23_the_letter_names_the_day_that_holds_for_this_age(
    officer: Client, reader: Client, band: str, days: int
) -> None:
    here = opened(officer, age_band=band)
    officer.post(f"{here}vragen/", {"reader": ""})
    reader.get(f"{here}meelezen/")
    words = {"words": "Concreet: er is gedreigd.", "step": "confirm"}
    assert reader.post(f"{here}meelezen/", words).status_code == 302
    who = {"name": "Joris Verzonnen", "why": "De brief moet bezorgd worden."}
    assert officer.post(f"{here}wie/", who).status_code == 302
    letter = officer.post(f"{here}vertellen/brief/")
    text = " ".join(
        one.get_textpage().get_text_bounded() for one in PdfDocument(letter.content)
    )
    with translation.override("nl"):
        day = dates.day_words(clock.today() + timedelta(days=days))
    assert f"uiterlijk op {day}" in " ".join(text.split())


def test_m08_a_list_holds_drawn_names_and_dates_only(
    world: World, officer: Client
) -> None:
    opened(officer, fact="[P1] dreigde met een mes bij de pimpelmees.")
    for which in ("", "?welke=alle", "?welke=klaar"):
        page = officer.get(f"/meldingen/{which}")
        assert page.status_code == 200
        assert "pimpelmees" not in page.content.decode()
    assert "pimpelmees" not in officer.get("/vandaag/").content.decode()


def test_with_a_closed_vault_the_page_stands_and_the_words_do_not(
    officer: Client,
) -> None:
    here = opened(officer)
    page = sign_in(Client(), OFFICER).get(here)
    assert page.status_code == 200
    assert FACT not in page.content.decode()


def test_a_longer_list_costs_no_more_queries(world: World, officer: Client) -> None:
    opened(officer)
    with CaptureQueriesContext(connections["default"]) as few:
        officer.get("/meldingen/")
    for _ in range(4):
        opened(officer)
    with CaptureQueriesContext(connections["default"]) as many:
        officer.get("/meldingen/")
    assert len(many) == len(few)
