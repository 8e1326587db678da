# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings and cases in numbers on screen and as a file: who, and what is never in."""

from __future__ import annotations

import io
import re

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from netwerkregie.domain.network.tests.being import DIRECTOR, lines
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.figures import a_case_count, a_weighing, in_rows
from tests.harness.world import World

PAGE, TAKE = "/cijfers/dossiers/", "/cijfers/dossiers/meenemen/"
READERS = ("director", "chair", "policy_adviser", "mayor", "dpo", "auditor")
OTHERS = ("intake_officer", "weigher", "case_holder", "administrator", "rights_desk")


@pytest.fixture
def year(world: World) -> None:
    """Nineteen weighings, of which five went to regular help; thirteen ends."""
    today = clock.today()
    with in_rows(world) as rows:
        for number in range(14):
            came = "dispelled" if number % 2 else "person_centred"
            a_weighing(rows, today, came, days=number)
        # The smallest that is told nowhere: it keeps the zeros company.
        for _ in range(5):
            a_weighing(rows, today, "regular_care")
        for many, measure in ((7, "ended_not_needed"), (6, "ended_elsewhere")):
            a_case_count(rows, today, measure, many)
        a_case_count(rows, today, "review_late", 2)


@pytest.mark.usefixtures("year")
def test_who_chairs_leads_and_answers_for_it_reads_the_same_figures() -> None:
    seen = set()
    for who in READERS:
        client = sign_in(Client(), f"{who}_mergelstad")
        page = client.get(PAGE).content.decode()
        [main] = re.findall(r"<main.*</main>", page, re.DOTALL)
        main = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", main)
        seen.add(main)
    assert len(seen) == 1
    [main] = seen
    numbers = re.findall(r"nr-figures__number\">([^<]*)<", main)
    assert numbers == ["19", "7", "7", "13", "niet verteld"]
    assert "<svg" in main
    for who in OTHERS:
        client = sign_in(Client(), f"{who}_mergelstad")
        assert client.get(PAGE).status_code == 403
        assert client.post(TAKE).status_code == 403


@pytest.mark.usefixtures("year")
def test_m13_a_file_of_it_tells_what_the_page_tells_and_leaves_a_line() -> None:
    client = sign_in(Client(), "chair_mergelstad")
    text = client.post(TAKE, {"vorm": "csv"}).content.decode("utf-8-sig")
    assert text.splitlines()[-1].startswith("Samen;19")
    book = load_workbook(io.BytesIO(client.post(TAKE, {"vorm": "xlsx"}).content))
    every = [cell.value for sheet in book for row in sheet.rows for cell in row]
    numbers = [one for one in every if isinstance(one, int)]
    assert numbers
    assert [one for one in numbers if one < 5] == []
    with acting_as(DIRECTOR):
        assert lines("insight.figures_taken") == 2


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("asked", ["", "?jaar=2019", "?jaar=onzin&sorteer=antwoord"])
def test_a_year_without_enough_says_so(asked: str) -> None:
    answer = sign_in(Client(), DIRECTOR).get(PAGE + asked)
    assert "Te weinig om te vertellen" in answer.content.decode()


@pytest.mark.usefixtures("year")
def test_the_page_asks_twelve_questions_of_casework() -> None:
    client = sign_in(Client(), DIRECTOR)
    client.get(PAGE)
    with CaptureQueriesContext(connections["default"]) as asked:
        client.get(PAGE)
    own = [one["sql"] for one in asked if "casework_" in one["sql"]]
    assert len(own) <= 12, own
