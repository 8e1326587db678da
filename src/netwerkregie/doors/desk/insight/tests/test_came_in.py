# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in on screen and as a file: who sees it, what is never in it, its cost."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from netwerkregie.domain.network.tests.being import DIRECTOR, lines
from netwerkregie.foundation.kernel import clock
from tests.cast import GOUWEDAM, acting_as, sign_in
from tests.harness.figures import a_concern_count, a_debt, a_thread, in_rows
from tests.harness.world import World

PAGE, TAKE = "/cijfers/vragen/", "/cijfers/vragen/meenemen/"
READERS = ("director", "deputy", "policy_adviser", "mayor", "dpo", "auditor")
OTHERS = ("intake_officer", "partner", "chair", "administrator", "rights_desk")


@pytest.fixture
def year(world: World) -> None:
    """Twelve questions here, of which six ended well, and forty in the next town."""
    today = clock.today()
    with in_rows(world) as rows:
        for number in range(12):
            end = "dispelled" if number % 2 else "advice_given"
            domain = "faith_and_philosophy" if number < 6 else "education"
            a_thread(rows, today, domain, "anonymous", end, kept=True, days=number % 3)
            a_debt(rows, today + timedelta(days=1))
        for _ in range(40):
            a_thread(rows, today, "care", "telephone", "", kept=None, at=GOUWEDAM)
        a_concern_count(rows, "dispelled", 9)


def main_of(who: str, town: str = "mergelstad") -> str:
    client = sign_in(Client(headers={"host": f"{town}.localhost"}), f"{who}_{town}")
    answer = client.get(PAGE)
    assert answer.status_code == 200, who
    [main] = re.findall(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    return str(main)


@pytest.mark.usefixtures("year")
def test_who_leads_and_who_answers_for_it_reads_the_same_figures() -> None:
    for who in READERS:
        main = main_of(who)
        assert "Wat er binnenkwam en hoe het afliep" in main
        numbers = re.findall(r"nr-figures__number\">([^<]*)<", main)
        # All twelve were in time: that would tell that none was late.
        assert numbers[:3] == ["12", "6", "niet verteld"], who
        assert "een goed resultaat" in main
        assert "<svg" in main
    for who in OTHERS:
        client = sign_in(Client(), f"{who}_mergelstad")
        assert client.get(PAGE).status_code == 403
        assert client.post(TAKE).status_code == 403


@pytest.mark.usefixtures("year")
def test_another_municipality_has_its_own_figures() -> None:
    numbers = re.findall(r"nr-figures__number\">([^<]*)<", main_of("mayor", "gouwedam"))
    assert numbers[0] == "40"


@pytest.mark.usefixtures("year")
def test_m01_faith_is_told_with_civil_society_alone() -> None:
    main = main_of("director")
    rows = re.findall(r"<(?:th|td)[^>]*>\s*([^<]*?)\s*<", main)
    assert "Maatschappelijk middenveld" in main
    assert [one for one in rows if re.search("Geloof|Bewoners|Belangen", one)] == []


@pytest.mark.usefixtures("year")
def test_m13_taking_it_along_leaves_a_line_and_tells_what_the_page_tells() -> None:
    client = sign_in(Client(), "mayor_mergelstad")
    text = client.post(TAKE, {"vorm": "csv"}).content.decode("utf-8-sig")
    assert text.splitlines()[-1].startswith("Samen;12")
    book = load_workbook(io.BytesIO(client.post(TAKE, {"vorm": "xlsx"}).content))
    every = [cell.value for sheet in book for row in sheet.rows for cell in row]
    numbers = [one for one in every if isinstance(one, int)]
    assert numbers
    assert [one for one in numbers if one < 5] == []
    with acting_as(DIRECTOR):
        assert lines("insight.figures_taken") == 2


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("asked", ["", "?jaar=2019", "?jaar=onzin", "?jaar=-1"])
def test_a_year_without_enough_says_so(asked: str) -> None:
    answer = sign_in(Client(), DIRECTOR).get(PAGE + asked)
    assert "Te weinig om te vertellen" in answer.content.decode()


@pytest.mark.usefixtures("year")
def test_the_page_asks_nine_questions_of_intake() -> None:
    client = sign_in(Client(), DIRECTOR)
    client.get(PAGE)
    with CaptureQueriesContext(connections["default"]) as asked:
        client.get(PAGE)
    own = [one["sql"] for one in asked if "intake_" in one["sql"]]
    assert len(own) <= 9, own
