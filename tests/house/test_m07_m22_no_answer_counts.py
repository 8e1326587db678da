# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody answered orders, counts and changes nothing (rows M7 and M22).

Two cases are twins: one said yes to its offer and the other no. Then the first stops
and the second says yes after all. What is listed, ordered, added up or taken along
stays what it was.
"""

from __future__ import annotations

import io
import re
from uuid import UUID

import pytest
from django.test import Client
from openpyxl import load_workbook

from netwerkregie.domain.casework.actions import offers
from netwerkregie.domain.casework.drafts.plans import OfferStep
from netwerkregie.domain.casework.factories.plans import an_offer
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.tests.test_plans import HOLDER, planned
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.figures import a_case_count, a_weighing, in_rows
from tests.harness.world import World

YES, NO, STOPPED = OfferStep.ACCEPTED, OfferStep.DECLINED, OfferStep.STOPPED
LISTS = (
    (HOLDER, "/dossiers/"),
    (HOLDER, "/dossiers/?welke=klaar"),
    (HOLDER, "/vandaag/"),
    ("chair_mergelstad", "/vandaag/"),
    ("chair_mergelstad", "/wegingen/"),
    ("chair_mergelstad", "/wegingen/?welke=klaar"),
    ("mayor_mergelstad", "/cijfers/dossiers/"),
    ("director_mergelstad", "/cijfers/vragen/"),
)
OF_A_CASE = ("", "overleggen/", "verstrekkingen/", "formulieren/", "wie-keek/")
EXPORT = "/cijfers/dossiers/meenemen/"
# Every name under which a list somewhere takes an order or a choice, and a few more.
ASKED = (
    *("sorteer", "sort", "order", "order_by", "volgorde", "op", "o", "filter"),
    *("antwoord", "answer", "aanbod", "offer", "uitkomst", "criterium", "groep"),
)


@pytest.fixture
def twins(world: World) -> list[tuple[Case, UUID]]:
    """Two cases with a plan and an offer that was explained; numbers to tell."""
    with in_rows(world) as rows:
        for _ in range(6):
            a_weighing(rows, clock.today(), "dispelled")
        a_case_count(rows, clock.today(), "ended_not_needed", 6)
    found = []
    for _ in range(2):
        case = planned()
        with acting_as(HOLDER, unlocked=True) as holder:
            offer = an_offer(holder, case)
            offers.tell(holder, case.id, offer.id)
        found.append((case, offer.id))
    return found


def _answer(twins: list[tuple[Case, UUID]], *given: OfferStep) -> None:
    with acting_as(HOLDER, unlocked=True) as holder:
        for (case, offer_id), one in zip(twins, given, strict=True):
            offers.answer(holder, case.id, offer_id, one)


def _people() -> dict[str, Client]:
    names = {name for name, _ in LISTS}
    return {
        name: sign_in(Client(), name, unlocked=PEOPLE[name].has_keys) for name in names
    }


def _main(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    found = re.search(r"<main.*</main>", page.content.decode(), re.DOTALL)
    assert found, path
    # Only what a form draws anew each time.
    drawn = r'name="(csrfmiddlewaretoken|once|unsent_pass)" value="[^"]*"'
    return re.sub(drawn, "", found[0])


def _everything(people: dict[str, Client]) -> dict[str, object]:
    found: dict[str, object] = {
        f"{name} {path}": _main(people[name], path) for name, path in LISTS
    }
    mayor = people["mayor_mergelstad"]
    found["csv"] = mayor.post(EXPORT, {"vorm": "csv"}).content
    book = load_workbook(io.BytesIO(mayor.post(EXPORT, {"vorm": "xlsx"}).content))
    found["xlsx"] = [[c.value for c in row] for sheet in book for row in sheet.rows]
    return found


def test_m22_twins_that_answer_otherwise_leave_every_list_figure_and_export_as_it_was(
    twins: list[tuple[Case, UUID]],
) -> None:
    people = _people()
    _answer(twins, YES, NO)
    before = _everything(people)
    _answer(twins, STOPPED, YES)
    after = _everything(people)
    assert {one for one in before if before[one] != after[one]} == set()
    # It looked at what could differ: both cases are listed, and figures are told.
    listed = str(before[f"{HOLDER} /dossiers/"])
    assert all(str(case.id) in listed for case, _ in twins)
    assert ">6<" in str(before["mayor_mergelstad /cijfers/dossiers/"])


def test_m07_no_list_of_cases_is_ordered_chosen_or_counted_by_an_answer(
    twins: list[tuple[Case, UUID]], world: World
) -> None:
    _answer(twins, YES, NO)
    people = _people()
    paths = [
        *LISTS,
        *((HOLDER, f"/dossiers/{twins[0][0].id}/{page}") for page in OF_A_CASE),
    ]
    for name, path in paths:
        plain = _main(people[name], path)
        for value in ("answer", "-answer", "declined"):
            asked = "&".join(f"{one}={value}" for one in ASKED)
            joined = "&" if "?" in path else "?"
            assert _main(people[name], f"{path}{joined}{asked}") == plain, path
    _no_column_holds_an_answer(world)


def _no_column_holds_an_answer(world: World) -> None:
    """No query can order or count by what stands in no column of any table.

    A colleague who cannot come to a conference has declined as well; that is no answer
    of a person the case is about.
    """
    words = [one.value for one in OfferStep]
    with world.connect_as_superuser() as superuser:
        columns = superuser.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND data_type IN ('text',"
            " 'character varying') AND table_name ~ '^(casework|ledger|signing)_'"
            " AND table_name <> 'casework_conferenceseat' ORDER BY 1, 2"
        ).fetchall()
        assert ("casework_case", "state") in columns
        every = " UNION ALL ".join(
            f"SELECT '{table}.{column}' FROM {table}"
            f" WHERE lower({column}) = ANY (%(words)s)"
            for table, column in columns
        )
        held = {one for (one,) in superuser.execute(every, {"words": words})}
        numbers = superuser.execute(
            "SELECT DISTINCT to_jsonb(o) - 'id' - 'plan_id' - 'body' - 'position'"
            " FROM casework_offer o"
        ).fetchall()
    assert held == set()
    # The two rows of the two answers differ in their seal alone.
    assert len(numbers) == 1
