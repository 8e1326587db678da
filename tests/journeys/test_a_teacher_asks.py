# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A teacher signs in, asks, reads the answer and adds; without a script it works too.

Axe reads the teacher's pages in the walk with a script, in which it can run.
"""

from playwright.sync_api import Page, expect

from tests.harness.live import Live
from tests.journeys.people import DESK, PHONE, check, come_in, wider_than_the_phone

WORDS = "Een leerling zegt sinds kort dat niemand in de klas te vertrouwen is."
ANSWER = "Vraag eens rustig wat er speelt."
MORE = "Dank, dat hielp. Wij spreken elkaar morgen weer."
OWN = ("", "nieuw/", "nieuw/in-delen/", "uit-een-mail/", "?gedeeld=1")


def test_a_teacher_asks_the_desk_answers_and_the_teacher_adds(
    page: Page, phone: Page, live: Live
) -> None:
    page.set_viewport_size(PHONE)
    come_in(page, live, "teacher_mergelstad")
    come_in(phone, live, "director_mergelstad")
    question = _talk(page, phone, live)
    faults = []
    for path in (*OWN, f"{question}/"):
        page.goto(live.desk(f"/mijn-vragen/{path}"))
        check(page)
        faults += wider_than_the_phone(page)
    page.set_viewport_size(DESK)
    check(page)
    assert faults == []


def test_without_a_script_the_teacher_does_the_same(
    page: Page, phone: Page, live: Live
) -> None:
    come_in(phone, live, "focal_point_mergelstad")
    come_in(page, live, "deputy_mergelstad")
    question = _talk(phone, page, live)
    phone.goto(live.desk(f"/mijn-vragen/{question}/"))
    assert wider_than_the_phone(phone) == []


def _talk(teacher: Page, desk: Page, live: Live) -> str:
    """Ask, answer, read and add; return the question's place in its address."""
    teacher.goto(live.desk("/mijn-vragen/"))
    teacher.click("main a[href='/mijn-vragen/nieuw/'] >> nth=0")
    teacher.fill("textarea[name=body]", f"{WORDS} Groet, Teun.")
    teacher.click("main button[value=check]")
    expect(teacher.locator("main mark").first).to_have_text("Teun")
    teacher.fill("textarea[name=body]", WORDS)
    teacher.click("main button[value=check]")
    teacher.click("main button[value=send]")
    expect(teacher.locator("main")).to_contain_text(WORDS)
    question = teacher.url.rstrip("/").rpartition("/")[2]

    desk.goto(live.desk("/advies/"))
    desk.click(f".nr-queue a[href='/advies/{question}/']")
    expect(desk.locator("main")).to_contain_text(WORDS)
    expect(desk.locator("main")).not_to_contain_text("Scholengroep")
    desk.fill("main textarea[name=body]", ANSWER)
    desk.click("main button:has-text('Verstuur het antwoord')")
    expect(desk.locator("main")).to_contain_text(ANSWER)

    teacher.goto(live.desk("/mijn-vragen/"))
    teacher.click(f"main a[href='/mijn-vragen/{question}/']")
    expect(teacher.locator("main")).to_contain_text(ANSWER)
    teacher.fill("textarea[name=body]", MORE)
    teacher.click("main button[value=check]")
    teacher.click("main button[value=send]")
    expect(teacher.locator("main")).to_contain_text(MORE)
    desk.goto(live.desk(f"/advies/{question}/"))
    expect(desk.locator("main")).to_contain_text(MORE)
    return question
