# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A teacher signs in, asks, and reads the answer; without a script it works too."""

import pytest
from playwright.sync_api import Browser

from tests.harness.live import Live
from tests.journeys.people import check, come_in

WORDS = "Een leerling zegt sinds kort dat niemand in de klas te vertrouwen is."
SMALL = {"width": 360, "height": 740}


@pytest.mark.parametrize("script", [True, False])
def test_a_teacher_asks_the_desk_answers_the_teacher_reads(
    live: Live, browser: Browser, script: bool
) -> None:
    teacher = browser.new_context(java_script_enabled=script, viewport=SMALL).new_page()
    come_in(teacher, live, "teacher_mergelstad")
    teacher.goto(live.desk("/mijn-vragen/"))
    teacher.click("main a[href='/mijn-vragen/nieuw/'] >> nth=0")
    teacher.fill("textarea[name=body]", f"{WORDS} Groet, Teun.")
    teacher.click("button[value=check]")
    assert "Teun" in teacher.inner_text("main mark >> nth=0")
    if script:
        check(teacher)
    teacher.fill("textarea[name=body]", WORDS)
    teacher.click("button[value=check]")
    teacher.click("button[value=send]")
    teacher.wait_for_url("**/mijn-vragen/*-*/")
    assert WORDS in teacher.inner_text("main")
    question = teacher.url.rstrip("/").rpartition("/")[2]
    desk = browser.new_context(java_script_enabled=script).new_page()
    come_in(desk, live, "director_mergelstad")
    desk.goto(live.desk(f"/advies/{question}/"))
    desk.fill("main textarea[name=body]", "Vraag eens rustig wat er speelt.")
    desk.click("main form:has(textarea[name=body]) button[type=submit] >> nth=0")
    teacher.goto(live.desk(f"/mijn-vragen/{question}/"))
    assert "Vraag eens rustig" in teacher.inner_text("main")
    if not script:
        return
    for path in ("", "nieuw/", "uit-een-mail/", f"{question}/", "?gedeeld=1"):
        teacher.goto(live.desk(f"/mijn-vragen/{path}"))
        check(teacher)
        assert teacher.evaluate("document.documentElement.scrollWidth") <= 360
