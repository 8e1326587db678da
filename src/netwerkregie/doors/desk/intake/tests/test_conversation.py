# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guided talk on the telephone: parts, marks per part, and three ends."""

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from django.utils import translation

from netwerkregie.domain.intake.drafts.conversation import Part
from netwerkregie.domain.intake.models import AdviceThread, Concern
from netwerkregie.foundation.accounts.models import Unsent
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.ledger.models import Entry
from tests.asking import look_with_code
from tests.cast import acting_as, sign_in
from tests.harness.world import World

ADDRESS = "/vragen/gesprek/"
DIRECTOR = "director_mergelstad"
SEEN = "Een leerling zit sinds de herfst alleen in de pauze en praat met niemand."
GOOD = "De conciërge maakt elke dag een praatje, en dan lacht hij."
TALK = {
    "observation": SEEN,
    "when": "sinds de herfst",
    "known": "first_hand",
    "source": "?",
    "worry_unknown": "on",
    "protective": GOOD,
    "want": "help_me",
    "domain": "education",
}
NAMED = "Mohammed el Amrani zit sinds de herfst alleen."


@pytest.fixture
def desk(world: World) -> Client:
    """The director with an open vault."""
    return sign_in(Client(), DIRECTOR, unlocked=True)


def _checked(desk: Client, **more: str) -> tuple[str, str]:
    page = desk.post(ADDRESS, TALK | {"step": "check"} | more).content.decode()
    found = re.search(r'name="code" value="([^"]+)"', page)
    return page, found.group(1) if found else ""


def _threads() -> int:
    with acting_as(DIRECTOR):
        return AdviceThread.objects.count()


def _spoken(page: str, language: str = "nl") -> dict[Part, str]:
    """The parts of the one talk on a page, by their heading in its language."""
    with translation.override(language):
        parts = {label(part): part for part in Part}
    found = re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", page)
    return {parts[heading]: text for heading, text in found if heading in parts}


def test_a_talk_becomes_a_question_whose_parts_both_sides_read(
    desk: Client, world: World
) -> None:
    page, code = _checked(desk)
    assert "Ik lees het aan u voor." in page
    done = desk.post(ADDRESS, TALK | {"step": "send", "code": code}).content.decode()
    assert all(part in done for part in code.split())
    thread = re.findall(r"/advies/([0-9a-f-]{36})/", done)[0]
    desk.post(f"/advies/{thread}/", {"body": "Zoek hem op in de pauze."})
    for shown in (
        desk.get(f"/advies/{thread}/").content.decode(),
        look_with_code(world, code),
    ):
        told = _spoken(shown)
        seen = told[Part.OBSERVATION]
        assert SEEN in seen
        assert "Hoe bekend: Zelf gezien of gehoord" in seen
        assert told[Part.SOURCE] == "Niet bekend."
        assert told[Part.WORRY] == "Niet bekend."
        assert told[Part.PROTECTIVE] == GOOD
        assert told[Part.ALTERNATIVE] == "Niet besproken."
    english = _spoken(desk.get(f"/en/advies/{thread}/").content.decode(), "en")
    assert english[Part.PROTECTIVE] == GOOD
    with acting_as(DIRECTOR):
        kept = AdviceThread.objects.get(id=thread)
        assert (kept.want, kept.domain) == ("help_me", "education")
        assert kept.channel == "telephone"


def test_words_about_a_person_are_marked_in_their_own_part(desk: Client) -> None:
    for part in ("observation", "source", "interpretation", "protective", "done"):
        page, _ = _checked(desk, **{part: NAMED})
        found = re.findall(r'data-sheet-part="(\w+)">(.*?)</section>', page, re.DOTALL)
        assert [name for name, inside in found if "<mark>" in inside] == [part]
        left = desk.post(ADDRESS, TALK | {part: NAMED, "step": "leave_out"})
        assert "el Amrani" not in left.content.decode()


def test_a_number_never_goes_along_from_any_part(desk: Client) -> None:
    before = _threads()
    _, code = _checked(desk)
    for part in ("observation", "when", "worry", "done"):
        values = TALK | {part: "Bel 06-12345678.", "step": "send", "code": code}
        page = desk.post(ADDRESS, values).content.decode()
        assert "<mark>06-12345678</mark>" in page
        assert 'value="send"' not in page
    assert _threads() == before


def test_nothing_is_kept_before_the_end_and_nothing_at_all_when_that_is_the_end(
    desk: Client, world: World
) -> None:
    def lines() -> int:
        with acting_as(DIRECTOR):
            return Entry.objects.count()

    before, told = _threads(), lines()
    desk.get(ADDRESS)
    _checked(desk)
    gone = desk.post(ADDRESS, TALK | {"step": "let_go"}, follow=True)
    assert "Er is niets bewaard" in gone.content.decode()
    assert (_threads(), lines()) == (before, told)
    with world.connect_as_superuser() as connection:
        sessions = connection.execute("SELECT data FROM accounts_session").fetchall()
    assert "conciërge" not in str(sessions)


def test_pressing_twice_keeps_one_question(desk: Client) -> None:
    before = _threads()
    _, code = _checked(desk)
    for _press in range(2):
        sent = desk.post(ADDRESS, TALK | {"step": "send", "code": code})
        assert sent.status_code == 200
    assert _threads() == before + 1


def test_a_vault_that_closed_takes_no_part_of_the_talk_away(world: World) -> None:
    locked = sign_in(Client(), DIRECTOR)
    page = locked.post(ADDRESS, TALK | {"step": "check"}).content.decode()
    found = re.search(r'name="code" value="([^"]+)"', page)
    assert found
    values = TALK | {"step": "send", "code": found.group(1)}
    assert locked.post(ADDRESS, values).status_code == 302
    with world.connect_as_superuser() as connection:
        rows = connection.execute("SELECT body FROM accounts_unsent").fetchall()
    assert len(rows) == 1
    assert b"praatje" not in bytes(rows[0][0])
    back = sign_in(Client(), DIRECTOR, unlocked=True).get(ADDRESS).content.decode()
    assert SEEN in back
    assert GOOD in back
    assert re.search(r'name="worry_unknown"[^>]*checked', back)
    assert re.search(r'value="first_hand"[^>]*checked', back)
    opened = sign_in(Client(), DIRECTOR, unlocked=True)
    opened.post(ADDRESS, TALK | {"step": "let_go"})
    with acting_as(DIRECTOR):
        assert not Unsent.objects.exists()


def test_m07_the_page_takes_words_and_choices_and_no_number(desk: Client) -> None:
    page = desk.get(ADDRESS).content.decode()
    assert re.findall(r'type="(?:number|range|tel|email|date)"', page) == []
    sections = re.findall(r'data-sheet-part="(\w+)"', page)
    assert len(sections) == len(set(sections)) == 8
    assert page.count("accesskey=") >= 8
    answer = desk.post(ADDRESS, TALK | {"observation": " ", "step": "check"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Zonder dat is er nog geen vraag." in page
    assert GOOD in page
    assert 'value="send"' not in page


def test_the_empty_sheet_is_a_paper_that_says_to_destroy_it(desk: Client) -> None:
    for place, language, sentence in (
        ("", "nl", "Verscheur dan dit papier"),
        ("/en", "en", "Then tear this paper up"),
    ):
        made = desk.get(f"{place}{ADDRESS}papier/")
        assert made["Content-Type"] == "application/pdf"
        with pikepdf.open(BytesIO(made.content)) as pdf:
            assert str(pdf.Root.Lang).startswith(language)
            with pdf.open_metadata() as about:
                assert about["pdfuaid:part"] == "1"
        pages = pypdfium2.PdfDocument(made.content)
        said = " ".join(
            " ".join(one.get_textpage().get_text_range().split()) for one in pages
        )
        assert sentence in said
        assert len(pages) <= 2


def test_other_roles_find_no_such_page(world: World) -> None:
    for role in ("dpo_mergelstad", "administrator_mergelstad"):
        client = sign_in(Client(), role)
        assert client.get(ADDRESS).status_code == 403
        assert client.get(f"{ADDRESS}papier/").status_code == 403


def test_a_talk_can_begin_a_concern_in_which_nothing_is_kept_yet(world: World) -> None:
    officer = sign_in(Client(), "intake_officer_mergelstad", unlocked=True)
    checked = officer.post(ADDRESS, TALK | {"step": "check"}).content.decode()
    found = re.search(r'formaction="([^"]+)"', checked)
    assert found
    worried = TALK | {"worry": "Dat hij iemand slaat.", "step": "begin"}
    begun = officer.post(found.group(1), worried).content.decode()
    for name, words in (
        ("fact", SEEN),
        ("harm", "Dat hij iemand slaat."),
        ("protective", GOOD),
    ):
        area = re.search(rf'<textarea name="{name}"[^>]*>([^<]*)<', begun)
        assert area
        assert words in area.group(1)
    assert re.search(r'name="hearing" value="first_hand"[^>]*checked', begun)
    with acting_as("intake_officer_mergelstad"):
        assert not Concern.objects.exists()
    # A director takes in no concerns, so is not led to a closed door.
    director = sign_in(Client(), DIRECTOR, unlocked=True)
    assert "formaction" not in director.post(ADDRESS, TALK).content.decode()


def test_a_concern_begun_in_a_talk_is_kept_with_the_words_of_the_talk(
    world: World,
) -> None:
    officer = sign_in(Client(), "intake_officer_mergelstad", unlocked=True)
    seen = "[P1] dreigde op het plein een klasgenoot met een mes."
    talk = TALK | {
        "observation": seen,
        "when": "",
        "worry": "De klasgenoot kan gewond raken.",
        "interpretation": "Het lijkt een ruzie.",
        "alternative": "?",
        "done": "De mentor sprak met beiden.",
        "step": "begin",
    }
    begun = officer.post("/meldingen/nieuw/", talk).content.decode()
    areas = re.findall(r'<textarea name="(\w+)"[^>]*>\s*([^<]*)<', begun)
    inputs = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', begun)
    values: dict[str, object] = {**dict(inputs), **dict(areas)}
    # What was said to be unknown is no explanation; a person writes one.
    assert values["alternative"] == ""
    values |= {
        "alternative": "Misschien was het een grap.",
        "hearing": "first_hand",
        "age_band": "older_teen",
        "behaviours": ["threatening", "weapons"],
        "harms": ["injury_to_others"],
        "said_by": "teacher",
        "said_on": clock.today().isoformat(),
    }
    kept = officer.post("/meldingen/nieuw/", values)
    assert kept.status_code == 302, kept.content.decode()
    page = officer.get(kept["Location"]).content.decode()
    for words in (seen, GOOD, "Het lijkt een ruzie.", "De mentor sprak met beiden."):
        assert words in page
    assert _threads() == 0
