# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of one's own questions: asking in two steps, reading, sharing."""

import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from netwerkregie.domain.intake.actions.hours import set_hours
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.tests.test_hours import DRAFT
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World
from tests.pictures import a_photo_with_a_place

LIST, ASK = "/mijn-vragen/", "/mijn-vragen/nieuw/"
TEACHER, COLLEAGUE = "teacher_mergelstad", "focal_point_mergelstad"
WORDS = "Een leerling zegt sinds kort dat niemand in de klas te vertrouwen is."


@pytest.fixture
def teacher(world: World) -> Client:
    """A teacher with an open vault."""
    return sign_in(Client(), TEACHER, unlocked=True)


def asked(teacher: Client, body: str = WORDS, **more: object) -> str:
    """Ask in two steps and return the address of the question."""
    page = teacher.get(ASK).content.decode()
    once = re.findall(r'name="once" value="([^"]+)"', page)[0]
    values = {"body": body, "want": "help_me", "domain": "education", "once": once}
    looked = teacher.post(ASK, values | {"step": "check"})
    assert 'name="files"' in looked.content.decode()
    sent = teacher.post(ASK, values | {"step": "send"} | more)
    assert sent.status_code == 302, sent.content.decode()
    return str(sent["Location"])


def test_a_teacher_asks_the_desk_answers_the_teacher_reads(teacher: Client) -> None:
    photo = SimpleUploadedFile("x.jpg", a_photo_with_a_place(), "image/jpeg")
    question = asked(teacher, files=[photo])
    page = teacher.get(question).content.decode()
    assert WORDS in page
    picture = re.findall(rf"{question}bestand/[0-9a-f-]+/", page)[0]
    assert teacher.get(picture)["Content-Type"] == "image/jpeg"
    director = sign_in(Client(), "director_mergelstad", unlocked=True)
    desk = question.replace("/mijn-vragen/", "/advies/")
    seen = director.get(desk).content.decode()
    assert WORDS in seen
    assert "Een aangemelde professional" in seen
    person = PEOPLE[TEACHER]
    assert person.name not in seen
    assert person.controller not in seen
    director.post(desk, {"body": "Vraag eens rustig wat er speelt."})
    assert "Vraag eens rustig" in teacher.get(question).content.decode()
    listed = teacher.get(LIST).content.decode()
    assert "Beantwoord" in listed
    assert "vertrouwen" not in listed
    added = {"body": "Dank, dat hielp.", "step": "send"}
    assert teacher.post(question, added).status_code == 302
    assert "Dank, dat hielp." in director.get(desk).content.decode()


def test_nothing_is_kept_before_it_was_looked_over(teacher: Client) -> None:
    once = re.findall(r'name="once" value="([^"]+)"', teacher.get(ASK).content.decode())
    body = "Mohammed el Amrani zegt rare dingen. Groet, Teun."
    values = {"body": body, "want": "help_me", "domain": "", "once": once[0]}
    page = teacher.post(ASK, values | {"step": "check"}).content.decode()
    assert "<mark>Mohammed el Amrani</mark>" in page
    assert "<mark>Teun</mark>" in page
    left = teacher.post(ASK, values | {"step": "leave_out"}).content.decode()
    assert "Amrani" not in left
    number = values | {"body": "Bel 06 12345678", "step": "send"}
    assert teacher.post(ASK, number).status_code == 200
    with acting_as(TEACHER):
        assert not AdviceThread.objects.exists()


def test_an_empty_question_says_so_and_keeps_what_was_chosen(teacher: Client) -> None:
    values = {"body": "", "want": "look_at_this", "domain": "sport", "once": "x"}
    answer = teacher.post(ASK, values)
    assert answer.status_code == 422
    assert (
        'value="look_at_this" required id="id_want_2" checked'
        in " ".join(answer.content.decode().split())
        or "look_at_this" in answer.content.decode()
    )


def test_without_keys_one_is_led_to_a_phrase_first(world: World) -> None:
    volunteer = sign_in(Client(), "volunteer_mergelstad")
    page = volunteer.get(ASK).content.decode()
    way = re.findall(r'href="([^"]*/kluis/[^"]*next=[^"]*)"', page)[0]
    choosing = volunteer.get(way)
    assert choosing.status_code == 302
    words = "vier woorden voor een vrijwilliger"
    made = volunteer.post(choosing["Location"], {"phrase": words, "again": words})
    assert made["Location"] == ASK


def test_a_colleague_reads_along_visibly_and_no_longer(teacher: Client) -> None:
    question = asked(teacher)
    colleague = sign_in(Client(), COLLEAGUE, unlocked=True)
    assert colleague.get(question).status_code == 404
    member = PEOPLE[COLLEAGUE].membership_id
    assert str(member) in teacher.get(question).content.decode()
    teacher.post(f"{question}delen/", {"colleague": str(member)})
    assert PEOPLE[COLLEAGUE].name in teacher.get(question).content.decode()
    page = colleague.get(question).content.decode()
    assert WORDS in page
    assert PEOPLE[TEACHER].name in page
    assert 'name="body"' not in page
    assert (
        colleague.post(question, {"body": "Ik ook", "step": "send"}).status_code == 404
    )
    assert question in colleague.get(f"{LIST}?gedeeld=1").content.decode()
    assert question not in colleague.get(LIST).content.decode()
    desk = question.replace("/mijn-vragen/", "/advies/")
    director = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert "1 collega" in director.get(desk).content.decode()
    teacher.post(f"{question}delen/{member}/stoppen/")
    assert colleague.get(question).status_code == 404


def test_sharing_with_a_stranger_is_refused_in_words(teacher: Client) -> None:
    question = asked(teacher)
    for chosen in ("", "onzin", str(PEOPLE["partner_mergelstad"].membership_id)):
        said = teacher.post(f"{question}delen/", {"colleague": chosen}, follow=True)
        assert re.search("Kies de collega|Deze collega kan", said.content.decode())


@pytest.mark.parametrize(
    "name", ["partner_mergelstad", "director_mergelstad", "teacher_gouwedam"]
)
def test_another_asker_role_or_town_finds_nothing(teacher: Client, name: str) -> None:
    question = asked(teacher)
    other = sign_in(Client(), name, unlocked=True)
    assert other.get(question).status_code == 404
    assert other.post(f"{question}delen/", {"colleague": ""}).status_code == 404
    desk = question.replace("/mijn-vragen/", "/advies/")
    assert teacher.get(desk).status_code == 404


def test_a_mail_becomes_a_draft_and_nothing_else_of_it_goes_on(teacher: Client) -> None:
    mail = (
        "Van: Jan de Vries <jan@school.example>\nAan: teun@school.example\n\n"
        f"Beste Teun,\n{WORDS}\n\nGroet,\nJan de Vries\n06-12345678\n"
    )
    where = f"{LIST}uit-een-mail/"
    for sent in ({"mail": mail}, {"file": SimpleUploadedFile("x.eml", mail.encode())}):
        page = teacher.post(where, sent).content.decode()
        assert WORDS in page
        for gone in ("Jan de Vries", "jan@school", "06-1", "Beste Teun"):
            assert gone not in page
    begun = teacher.post(ASK, {"guarded": WORDS}).content.decode()
    assert WORDS in begun
    assert "/advies/nieuw/" not in page
    assert teacher.post(where, {"mail": ""}).status_code == 422
    director = sign_in(Client(), "director_mergelstad", unlocked=True)
    assert "/advies/nieuw/" in director.post(where, {"mail": mail}).content.decode()
    with acting_as(TEACHER):
        assert not AdviceThread.objects.exists()


def test_a_question_in_eight_parts_is_read_in_its_parts(teacher: Client) -> None:
    values = {"observation": WORDS, "known": "heard", "want": "help_me", "worry": "?"}
    made = teacher.post(f"{ASK}in-delen/", values).content.decode()
    body = re.findall(r"<textarea name=\"body\"[^>]*>\n([^<]*)</textarea>", made)[0]
    assert body.startswith("1 · ")
    question = asked(teacher, body=body)
    told = re.findall(r"<dd>([^<]*)</dd>", teacher.get(question).content.decode())
    assert any(WORDS in one for one in told)
    assert "Niet bekend." in told
    empty = teacher.post(f"{ASK}in-delen/", {"observation": "", "want": "help_me"})
    assert empty.status_code == 422


def test_who_asks_outside_the_hours_reads_when_somebody_is_there(
    teacher: Client,
) -> None:
    words = "Wij zijn er na de vakantie weer."
    never = replace(DRAFT, week=(0, 0) * 6 + (600, 601), away_nl=words)
    with acting_as("director_mergelstad") as director:
        set_hours(director, never)
    page = teacher.get(ASK).content.decode()
    assert "Er is nu niemand van het adviesteam" in page
    assert words in page
    assert DRAFT.crisis_nl in page
    assert "10:00–10:01" in page  # noqa: RUF001 - from, until
