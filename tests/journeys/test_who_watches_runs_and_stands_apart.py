# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The privacy officer, the administrator and the other municipality, in a browser."""

from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.harness.live import Live
from tests.journeys.people import ask, check, come_in

WORRY = "In de pauze gaat een filmpje rond dat mij zorgen geeft. Wat doen we?"


def _newest(live: Live) -> str:
    with live.world.connect_as_superuser() as connection:
        row = connection.execute("SELECT id FROM intake_advicethread").fetchone()
    assert row is not None
    return str(row[0])


def test_the_officer_reads_who_read_what_and_verifies_both_chains(
    page: Page, phone: Page, live: Live
) -> None:
    ask(phone, live, WORRY)
    come_in(page, live, "dpo_mergelstad", unlock=False)
    page.goto(live.desk("/toezicht/"))
    expect(page.locator("main")).to_contain_text("vroeg advies")
    check(page)
    page.click("button:has-text('Controleer nu beide logboeken')")
    expect(page.locator("main")).to_contain_text("Beide logboeken zijn heel")
    check(page)
    assert page.goto(live.desk(f"/advies/{_newest(live)}/")).status == 404  # type: ignore[union-attr]


def test_the_administrator_invites_and_sees_no_content(page: Page, live: Live) -> None:
    come_in(page, live, "administrator_mergelstad", unlock=False)
    page.goto(live.desk("/beheer/"))
    check(page)
    page.goto(live.desk("/beheer/uitnodigen/"))
    page.fill("input[name=name]", "Iris Nieuwkomer")
    page.fill("input[name=email]", "iris@mergelstad.example")
    page.fill("input[name=organisation]", "Gemeente Mergelstad")
    page.click("main form:has(input[name=email]) button[type=submit]")
    expect(page.locator("main")).to_contain_text("Iris Nieuwkomer")
    check(page)
    assert page.goto(live.desk("/advies/")).status == 403  # type: ignore[union-attr]
    expect(page.locator("main")).not_to_contain_text("filmpje")


def test_the_other_director_meets_what_never_existed(page: Page, live: Live) -> None:
    come_in(page, live, "director_gouwedam")
    seen = []
    for number in (_newest(live), str(uuid4())):
        answer = page.goto(live.desk(f"/advies/{number}/", "gouwedam"))
        assert answer is not None
        assert answer.status == 404
        seen.append(page.inner_text("main"))
    assert seen[0] == seen[1]
    page.goto(live.desk("/advies/", "gouwedam"))
    expect(page.locator("main")).to_contain_text("Hier is niets")
