# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Awkward mails, Dutch and English: the story stays and nothing around it."""

import time
from email.message import EmailMessage

import pytest

from netwerkregie.domain.intake.rules.pasted_mail import draft_of_file, draft_of_text

STORY = "Een leerling zegt dat niemand in de klas te vertrouwen is."
LONG = " ".join([STORY] * 3)
FORWARDED = f"""FYI, wat moet ik hiermee?

-----Oorspronkelijk bericht-----
Van: Jan de Vries <jan@school.example>
Verzonden: maandag 3 november 2026 10:12
Aan: Fatima Focus
Onderwerp: RE: zorgen over Kees

Beste Fatima,

{STORY}

Met vriendelijke groet,
Jan de Vries
Mentor 3B
06-12345678
"""
CORPUS = {
    "outlook, forwarded with a remark": FORWARDED,
    "gmail, forwarded": f"""---------- Forwarded message ---------
From: Jan de Vries <jan@school.example>
Date: Mon, Nov 3, 2026 at 10:12 AM
Subject: zorgen
To: <fatima@school.example>


Hoi Fatima,

{STORY}

Groetjes, Jan
""",
    "apple, forwarded": f"""Begin doorgestuurd bericht:

> Van: Jan de Vries <jan@school.example>
> Onderwerp: zorgen
>
> {STORY}
""",
    "gmail, answered in Dutch": f"""{LONG}

Groet,
Jan

Op ma 3 nov 2026 om 10:12 schreef Fatima Focus <f@school.example>:
> Hoe gaat het met Kees de Jong?
""",
    "gmail, answered, intro broken in two": f"""{LONG}

On Mon, Nov 3, 2026 at 10:12 AM Fatima Focus <fatima.focus@school.example>
wrote:

> How is Kees de Jong doing?
""",
    "english, signed": f"""Dear Mr Jansen,

{STORY}

Kind regards,
John Smith
Head of year | The School | +31 6 1234 5678
This e-mail is confidential.
""",
    "from a phone": f"{STORY}\n\nVerstuurd vanaf mijn iPhone",
    "signature with dashes": f"{STORY}\n-- \nJan de Vries\nwww.school.example",
    "headers only on top": f"Van: Jan\nAan: Fatima\nOnderwerp: Kees\n\n{STORY}",
    "closing in one line": f"Hoi,\n{STORY}\nGroeten van Jan",
    "disclaimer": f"{STORY}\n\nDit bericht is alleen bestemd voor Kees de Jong.",
    "carriage returns": FORWARDED.replace("\n", "\r\n"),
    "quoted as a whole": "\n".join(f"> {line}" for line in FORWARDED.split("\n")),
}
NEVER = ("Jan", "Fatima", "Kees", "@", "06-1", "Smith", "Jansen", "groet", "school.ex")


@pytest.mark.parametrize("name", CORPUS)
def test_the_story_stays_and_nobody_around_it(name: str) -> None:
    left = draft_of_text(CORPUS[name])
    assert STORY in left
    assert [word for word in NEVER if word in left] == []


def test_a_remark_above_a_forwarded_mail_stays() -> None:
    assert draft_of_text(FORWARDED).startswith("FYI, wat moet ik hiermee?")


def test_numbers_and_addresses_go_and_days_stay() -> None:
    left = draft_of_text(
        "Op 03-11-2026 zag ik hem; bel 0612345678 of +31 (0)6 1234 5678, mail a@b.nl, "
        "zie https://profiel.example/kees."
    )
    assert left == "Op 03-11-2026 zag ik hem; bel … of …, mail … zie …"


def test_a_story_that_mentions_thanks_or_a_colon_is_left_whole() -> None:
    text = "Hij zei: bedankt, maar dat wil ik niet.\nDaarna liep hij weg van het plein."
    assert draft_of_text(text) == text


def test_nothing_is_left_of_nothing() -> None:
    assert draft_of_text("") == draft_of_text(" \n> \n") == ""
    assert draft_of_text("Van: a\nAan: b\n") == ""


@pytest.mark.parametrize(
    "evil",
    [
        "Op " + "a " * 50_000,
        "Van: " * 20_000,
        "-" * 100_000,
        "Op \n" * 25_000,
        "groet " * 16_000,
        "1 " * 50_000,
        "a@" * 50_000,
        "> " * 50_000,
    ],
)
def test_no_mail_keeps_us_busy(evil: str) -> None:
    began = time.process_time()
    draft_of_text(evil)
    assert time.process_time() - began < 2


# Saved as a file


def a_mail(text: str, kind: str = "plain") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Jan <jan@school.example>", "fatima@school.example"
    mail["Subject"] = "Zorgen over Kees"
    mail.set_content(text, subtype=kind)
    return mail


def test_a_saved_mail_gives_its_text_and_no_header() -> None:
    assert draft_of_file(a_mail(f"{STORY}\n\nGroet,\nJan").as_bytes()) == STORY


def test_a_mail_in_html_loses_its_quotes_and_styles() -> None:
    page = (
        f"<style>p {{}}</style><p>Beste Fatima,</p><p>{LONG}</p>"
        "<p>Op ma 3 nov schreef Kees:</p><blockquote><p>Hoe gaat het?</p></blockquote>"
    )
    assert draft_of_file(a_mail(page, "html").as_bytes()) == LONG


def test_a_mail_forwarded_as_an_attachment_is_found() -> None:
    outer = EmailMessage()
    outer["From"] = "fatima@school.example"
    outer.add_attachment(a_mail(STORY))
    assert draft_of_file(outer.as_bytes()) == STORY


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff" * 500,
        b"Content-Type: text/plain; charset=nooit\n\n" + STORY.encode(),
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n--x--",
        b"Content-Transfer-Encoding: base64\n\n!!!!",
    ],
)
def test_a_broken_file_is_no_error(raw: bytes) -> None:
    assert isinstance(draft_of_file(raw), str)
