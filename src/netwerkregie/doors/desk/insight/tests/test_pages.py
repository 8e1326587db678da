# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach on screen: who sees what, what is never there, and at what cost."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from netwerkregie.domain.network.actions import links
from netwerkregie.domain.network.factories import (
    a_contact,
    an_entry,
    an_organisation,
    visitor_of,
)
from netwerkregie.domain.network.models import District, PersonEntry
from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.domain.network.tests.being import DIRECTOR, lines
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import clock
from tests.cast import MERGELSTAD, acting_as, sign_in
from tests.harness.world import World

FIGURES = (
    "/relaties/bereik/",
    "/relaties/bereik/kaart/",
    "/relaties/bereik/domein-en-wijk/",
)
NAMES = (
    "/relaties/bereik/stil/",
    "/relaties/bereik/een-collega/",
    "/relaties/bereik/tekening/",
)
READERS = ("mayor", "policy_adviser", "dpo", "auditor")
TAKE = "/relaties/bereik/meenemen/"


@pytest.fixture
def town(world: World) -> list[str]:
    """A town with borders, organisations in every domain, and people at two of them."""
    with acting_as(DIRECTOR) as director:
        places = District.objects.bulk_create(
            District(
                municipality_id=MERGELSTAD,
                code=f"BU{number}",
                name=f"Wijk {number}",
                border=square(number) if number else None,
                refreshed_on=clock.today(),
            )
            for number in range(4)
        )
        names = []
        for number, domain in enumerate((*Domain, *Domain)):
            name = f"De Brug {number}"
            made = an_organisation(
                director,
                name,
                domain=str(domain),
                register_kind="kvk",
                register_number=f"{number:08}",
                district_ids=(places[number % 4].id,),
            )
            names.append(name)
            if number % 3:
                a_contact(director, made.id)
        code = links.show_code(director, made.id)
        an_entry(visitor_of(director), code, name="Truus Testmens")
    return names


def square(number: int) -> dict[str, Any]:
    corners = [[number, 0], [number + 1, 0], [number + 1, 1], [number, 1], [number, 0]]
    return {"type": "MultiPolygon", "coordinates": [[corners]]}


def page_of(who: str, path: str) -> str:
    answer = sign_in(Client(), f"{who}_mergelstad").get(path)
    assert answer.status_code == 200, (who, path)
    return answer.content.decode()


def test_whoever_reads_figures_sees_counts_and_no_name_of_an_organisation(
    town: list[str],
) -> None:
    for who in READERS:
        for path in FIGURES:
            page = page_of(who, path)
            assert not [name for name in town if name in page], (who, path)
            assert "stil/" not in page
            assert "/relaties/?" not in page
        client = sign_in(Client(), f"{who}_mergelstad")
        for path in NAMES:
            assert client.get(path).status_code == 403


def test_m02_no_page_of_reach_shows_a_person_or_counts_a_colleague(
    town: list[str],
) -> None:
    with acting_as(DIRECTOR):
        people = list(PersonEntry.objects.values_list("name", "email"))
        colleagues = list(Membership.objects.values_list("name", "email"))
    assert people
    for path in (*FIGURES, *NAMES):
        # What stands around the page names whoever is signed in, and nobody else.
        [main] = re.findall(r"<main.*</main>", page_of("director", path), re.DOTALL)
        found = [one for pair in (*people, *colleagues) for one in pair if one in main]
        assert found == [], path


def test_m01_no_axis_choice_or_file_tells_faith_apart(town: list[str]) -> None:
    client = sign_in(Client(), DIRECTOR)
    texts = [page_of("director", path) for path in (*FIGURES, *NAMES)]
    texts.append(client.post(TAKE, {"vorm": "csv"}).content.decode("utf-8-sig"))
    for text in texts:
        rows = re.findall(r"<(?:th|option|td)[^>]*>(.*?)</", text, re.DOTALL)
        rows += [line.split(";")[0] for line in text.splitlines() if ";" in line]
        words = "Geloof|Levensbeschouwing|Bewoners|Belangenorganisaties|faith"
        assert [row for row in rows if re.search(words, row)] == []
        assert "domein=faith" not in text
        assert "domein=residents" not in text


def test_a_small_civil_society_is_in_no_figure_of_the_file(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for number in range(6):
            domain = Domain.FAITH if number < 4 else Domain.SPORT
            an_organisation(director, domain=str(domain))
    client = sign_in(Client(), "mayor_mergelstad")
    book = load_workbook(io.BytesIO(client.post(TAKE, {"vorm": "xlsx"}).content))
    _matrix, rows, trend, _about = book.worksheets
    assert [cell.value for cell in rows[rows.max_row]][1] == 2
    assert [row[1].value for row in trend.iter_rows(min_row=9)] == [2]
    every = [cell.value for sheet in book for row in sheet.rows for cell in row]
    assert "Maatschappelijk middenveld" not in every


def test_m13_taking_figures_along_leaves_a_line_and_names_nobody(
    town: list[str],
) -> None:
    for who in ("director", *READERS):
        client = sign_in(Client(), f"{who}_mergelstad")
        for form in ("csv", "xlsx"):
            answer = client.post(TAKE, {"vorm": form})
            assert answer.status_code == 200
            assert form in answer["Content-Disposition"]
            assert b"De Brug" not in answer.content
    with acting_as(DIRECTOR):
        assert lines("insight.figures_taken") == 10
    assert sign_in(Client(), "partner_mergelstad").post(TAKE).status_code == 403


def test_the_name_of_a_district_is_no_formula_in_a_spreadsheet(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        District.objects.create(
            municipality_id=MERGELSTAD,
            code="BU1",
            name="=1+1",
            refreshed_on=clock.today(),
        )
        an_organisation(director)
    client = sign_in(Client(), DIRECTOR)
    text = client.post(TAKE, {"vorm": "csv"}).content.decode("utf-8-sig")
    assert ";'=1+1;" in text
    book = load_workbook(io.BytesIO(client.post(TAKE, {"vorm": "xlsx"}).content))
    cells = [cell for row in book.worksheets[0].rows for cell in row]
    assert {cell.data_type for cell in cells if cell.value == "=1+1"} == {"s"}


def test_a_new_municipality_gets_words_instead_of_empty_drawings(world: World) -> None:
    for path, said in {
        "/relaties/bereik/": "Nog geen organisaties",
        "/relaties/bereik/kaart/": "Nog geen grenzen",
        "/relaties/bereik/stil/": "Niemand is stil",
        "/relaties/bereik/een-collega/": "Geen organisatie hangt aan één collega",
        "/relaties/bereik/tekening/": "Nog niets te tekenen",
    }.items():
        assert said in page_of("director", path), path
    assert "nr-matrix" in page_of("director", "/relaties/bereik/domein-en-wijk/")


@pytest.mark.parametrize("path", [*FIGURES, *NAMES])
def test_a_page_of_reach_asks_few_questions_of_the_database(
    town: list[str], path: str
) -> None:
    client = sign_in(Client(), DIRECTOR)
    client.get(path)
    with CaptureQueriesContext(connections["default"]) as asked:
        client.get(path)
    own = [one["sql"] for one in asked if "network_" in one["sql"]]
    most = 8 if "tekening" in path else 6
    assert len(own) <= most, own


@pytest.mark.parametrize(
    "path",
    [
        "kaart/?laag=onzin&op=onzin&volgorde=x",
        "kaart/?laag=stil&op=stil&volgorde=af",
        "domein-en-wijk/?op=civil&volgorde=op",
        "stil/?op=ritme&volgorde=af&pagina=999999999",
        "stil/?op=sinds&volgorde=af",
        "een-collega/?op=laatst&pagina=-1",
        "tekening/?groep=civil&wijk=",
        "tekening/?groep=faith",
        "tekening/?wijk=onzin",
    ],
)
def test_an_address_made_up_by_hand_still_gets_a_page(
    town: list[str], path: str
) -> None:
    page_of("director", f"/relaties/bereik/{path}")


def test_the_map_draws_what_has_a_border_and_says_what_has_not(
    town: list[str],
) -> None:
    page = page_of("director", "/relaties/bereik/kaart/?laag=organisaties")
    assert page.count('class="nr-map__area') == 3
    assert "omdat de grens niet bekend is: Wijk 0" in page
    assert 'class="nr-map__area nr-step--2" href="/relaties/?wijk=' in page


def test_lists_are_in_the_order_that_was_asked(town: list[str]) -> None:
    up = re.findall(r"De Brug \d+", page_of("director", NAMES[1] + "?op=naam"))
    down = re.findall(
        r"De Brug \d+", page_of("director", NAMES[1] + "?op=naam&volgorde=af")
    )
    assert len(up) == 16
    assert up == down[::-1]
