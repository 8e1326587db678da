# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year is closed and handed to the council; its sums are the same everywhere."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from django.db import DatabaseError, transaction
from django.utils import translation
from jsonschema import Draft4Validator
from openpyxl import load_workbook

from netwerkregie.domain.programme.actions import (
    carrying,
    goals,
    indicators,
    invoices,
    sources,
    years,
)
from netwerkregie.domain.programme.actions import commitments as promising
from netwerkregie.domain.programme.actions import reports as actions
from netwerkregie.domain.programme.drafts.budget import (
    Heading,
    InstalmentDraft,
    euro,
)
from netwerkregie.domain.programme.drafts.goals import CountDraft, Side
from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    ChapterKey,
    Figures,
    Report,
    hash_of,
    report_of,
)
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_grant,
    a_line,
    a_year,
    an_invoice,
    delivered,
    own_money,
)
from netwerkregie.domain.programme.factories.goals import (
    a_goal,
    an_indicator,
    by_hand,
)
from netwerkregie.domain.programme.models import BudgetYear, Source
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import reports as queries
from netwerkregie.domain.programme.queries.sources import source_standing
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger.models import Entry as LedgerEntry
from netwerkregie.overview.insight import casework
from netwerkregie.overview.insight import goals as figures
from netwerkregie.overview.reporting import (
    came_in,
    cases,
    council,
    giver,
    giving,
    paper,
    sheets,
)
from netwerkregie.overview.reporting.showing import money
from tests.cast import acting_as
from tests.harness.figures import a_case_count, a_thread, a_weighing, in_rows
from tests.harness.world import World

SCHEMA = Path(__file__).parents[5] / "tests" / "data" / "360giving.schema.json"
TODAY = date(2026, 12, 31)


@pytest.fixture
def director(world: World) -> Iterator[Actor]:
    """The director, in one transaction."""
    with acting_as("director_mergelstad") as actor:
        yield actor


@pytest.fixture
def grant(director: Actor) -> Source:
    """A closed year with a grant of odd cents, and the next one open."""
    a_year(director)
    own, given = own_money(director), a_grant(director, "40000.01", Heading.ACTIVITIES)
    first = sources.expect_instalment(
        director, given.id, InstalmentDraft(date(2026, 3, 1), euro("24000.01"))
    )
    sources.receive_instalment(director, given.id, first.id)
    line = a_line(director, {own.id: "3333.33", given.id: "6666.67"})
    promised = a_commitment(director, line, {own.id: "1000.01", given.id: "2000.02"})
    delivered(director, promised)
    invoices.pay(director, an_invoice(director, promised, "2999.99").id)
    promising.settle(director, promised.id)
    a_line(director, {own.id: "0.10"}, Heading.RUNNING, "=Klein & <kosten>")
    return given


def fixed(director: Actor, what_changed: str = "") -> Report:
    made = actions.fix(
        director, 2026, lambda year: composed(director, year), what_changed=what_changed
    )
    assert made.content_hash == hash_of(made.body)
    return report_of(made.body)


def composed(director: Actor, year: BudgetYear) -> Report:
    return council.report_of(director, year, "Gemeente Mergelstad", TODAY)


def every_table(report: Report) -> list[Figures]:
    return [table for one in report.chapters for table in one.figures]


def test_a_closed_year_becomes_a_report_whose_sums_are_the_same_everywhere(
    director: Actor, grant: Source
) -> None:
    year = budget.get_year(director, 2026)
    words = "We begonnen klein.\n\nVolgend jaar doen we meer."
    actions.write_words(director, 2026, ChapterKey.FOREWORD, words, 0)
    with pytest.raises(RuleBroken, match="report_needs_closed_year"):
        fixed(director)
    years.close_year(director, 2026)
    report = fixed(director)
    whole = budget.year_book(director, year).whole
    tables = [one for one in every_table(report) if one.has_total and one.drawn]
    cost = next(one for one in tables if one.columns[-1] in ("Betaald", "Paid"))
    assert list(cost.rows[-1][2:]) == [whole.planned, whole.committed, whole.spent]
    # Every table of money adds up to its own last row.
    for table in every_table(report):
        for at in table.numeric if table.has_total else []:
            parts = [row[at] for row in table.rows[:-1]]
            assert sum(parts[1:], parts[0]) == table.rows[-1][at]
    _same_in_sheet(report)
    text = _text_of(paper.pdf_of(report, "Versie 1", clock.now()))
    with translation.override("nl"):
        assert money(whole.spent).replace("\xa0", " ") in text
    assert "Volgend jaar doen we meer." in text
    line = LedgerEntry.objects.get(verb="programme.report_fixed", stream="access")
    assert line.reason == queries.versions(director, year)[0].content_hash


def _same_in_sheet(report: Report) -> None:
    book = load_workbook(BytesIO(sheets.xlsx_of(report, "Versie 1")))
    pages = book.worksheets[1:]
    for page, table in zip(pages, every_table(report), strict=True):
        rows = list(page.iter_rows(min_row=2))
        for cells, values in zip(rows, table.rows, strict=True):
            for cell, value in zip(cells, values, strict=True):
                assert cell.data_type != "f"
                if not isinstance(value, str | int):
                    assert Decimal(str(cell.value)) == value.amount


def _text_of(data: bytes) -> str:
    found = [
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)
    ]
    return " ".join(" ".join(found).split()).replace("\xa0", " ")


def test_a_fixed_version_never_changes_and_a_correction_says_what_changed(
    director: Actor, grant: Source
) -> None:
    years.close_year(director, 2026)
    year = budget.get_year(director, 2026)
    first = fixed(director)
    with pytest.raises(RuleBroken, match="report_needs_change"):
        fixed(director)
    first_id = queries.versions(director, year)[0].id
    a_year(director, 2027)
    later = a_line(director, {grant.id: "5"}, year=2027)
    paid = _paid(director)
    carrying.correct_closed(director, paid, later.id, euro("-9.99"), "Dubbel berekend")
    actions.write_words(director, 2026, ChapterKey.FAILED, "Er stond een fout.", 0)
    second = fixed(director, "De tekst bij wat niet lukte.")
    kept = report_of(queries.get_version(director, first_id).body)
    assert kept == first
    assert kept.chapter(ChapterKey.COST) == second.chapter(ChapterKey.COST)
    # Questions are not counted again: a difference would tell of one of them.
    assert kept.chapter(ChapterKey.CAME_IN) == second.chapter(ChapterKey.CAME_IN)
    corrected = council.report_of(
        director, budget.get_year(director, 2027), "Gemeente Mergelstad", TODAY
    )
    captions = [table.caption for table in every_table(corrected)]
    assert "Correcties op eerdere jaren" in captions
    version = queries.get_version(director, first_id)
    version.number = 7
    with pytest.raises(DatabaseError), transaction.atomic():
        version.save(update_fields=["number"])


def test_the_council_reads_each_goal_with_what_was_counted_and_why_it_was_missed(
    director: Actor, grant: Source
) -> None:
    goal = a_goal(director, 2026)
    lessons = an_indicator(director, goal.id, target=3)
    counted = by_hand(director, goal.id, side=Side.OUTCOME, title="Scholen verder")
    draft = CountDraft(clock.today(), Decimal(12))
    year = budget.get_year(director, 2026)
    with clock.travel_to(datetime(2026, 12, 30, 12, tzinfo=clock.AMSTERDAM)):
        tree = figures.tree_of(director, 2026, clock.today())
        assert [one.title for one in tree.indicators if one.is_blank] == [counted.title]
        indicators.count(director, counted.id, replace(draft, on=clock.today()))
    with clock.travel_to(datetime(2027, 1, 20, 12, tzinfo=clock.AMSTERDAM)):
        for one in (lessons, counted):
            indicators.explain(director, one.id, "Het rooster zat vol.")
        years.close_year(director, 2026)
        with pytest.raises(RuleBroken, match="report_needs_closed_goals"):
            fixed(director)
        goals.close(director, figures.tree_of(director, 2026, clock.today()))
        report = fixed(director)
    chapter = report.chapter(ChapterKey.WANTED)
    assert chapter is not None
    (table,) = chapter.figures
    told = {row[0]: row[3:5] for row in table.rows}
    assert told == {
        lessons.title: ["minstens 3", "0"],
        counted.title: ["minstens 40", "12"],
    }
    assert any("Het rooster zat vol." in note for note in table.notes)
    text = _text_of(paper.pdf_of(report, "Versie 1", clock.now()))
    assert f"Doel: {goal.title}" in text
    assert report_of(queries.versions(director, year)[0].body) == report


def test_the_council_reads_of_cases_what_is_told_and_never_what_is_small(
    world: World,
) -> None:
    today = clock.today()
    with in_rows(world) as rows:
        for number in range(12):
            a_weighing(rows, today, "dispelled", days=number)
        for many, measure in ((7, "ended_not_needed"), (6, "ended_elsewhere")):
            a_case_count(rows, today, measure, many)
        a_case_count(rows, today, "review_late", 2)
    with acting_as("director_mergelstad") as director:
        a_year(director, today.year)
        year = budget.get_year(director, today.year)
        report = council.report_of(director, year, "Gemeente Mergelstad", today)
        chapter = report.chapter(ChapterKey.CASES)
        assert chapter is not None
        shown = casework.sheets_of(casework.year_of(director, today.year, today))
    told = {one for table in chapter.figures for row in table.rows for one in row[1:]}
    assert {12, 13} <= told
    assert 2 not in told
    names = [table.caption for table in chapter.figures]
    with translation.override("nl"):
        assert "Dossiers vandaag" not in names
        assert any("Zo weinig dat" in line for line in chapter.lines)
    # Not a number more than the page of figures tells.
    numbers = {one for page in shown for row in page.rows for one in row[1:]}
    assert {one for one in told if isinstance(one, int)} <= numbers


def test_a_later_version_repeats_what_was_told_of_questions_and_cases(
    world: World,
) -> None:
    today = clock.today()

    def live(many: int) -> None:
        with in_rows(world) as rows:
            for _ in range(many):
                a_thread(
                    rows, today, "care", "anonymous", "dispelled", kept=True, days=1
                )
                a_weighing(rows, today, "dispelled")
            a_case_count(rows, today, "ended_not_needed", many)

    def told(report: Report) -> list[Chapter | None]:
        return [report.chapter(one) for one in (ChapterKey.CAME_IN, ChapterKey.CASES)]

    live(12)
    with acting_as("director_mergelstad") as director:
        a_year(director, today.year)
        years.close_year(director, today.year)
        first = fixed(director)
    # One more of each: whoever subtracts two versions must not find it.
    live(1)
    with acting_as("director_mergelstad") as director:
        year = budget.get_year(director, today.year)
        fresh = [
            chapter(director, year, today)
            for chapter in (came_in.chapter, cases.chapter)
        ]
        second = fixed(director, "De tekst bij wat niet lukte.")
        third = fixed(director, "Nog een tekst.")
        preview = composed(director, year)
    assert told(first) == told(second) == told(third) == told(preview)
    # The figures did move, and were told: only the repetition hides the difference.
    with translation.override("nl"):
        before = [one and one.figures for one in told(first)]
    assert all(before)
    assert all(one != now.figures for one, now in zip(before, fresh, strict=True))


def _paid(director: Actor) -> UUID:
    return next(
        one.id
        for line in budget.year_book(director, budget.get_year(director, 2026)).lines
        for promised in budget.commitments_of(director, line.line)[0]
        for one in budget.invoices_of(director, promised)
    )


def test_a_giver_gets_the_same_account_on_paper_in_a_sheet_and_as_open_data(
    director: Actor, grant: Source
) -> None:
    report = giver.account_of(director, grant, "Gemeente Mergelstad")
    standing = source_standing(director, grant)
    for table in every_table(report):
        if table.has_total:
            assert table.rows[-1][-1] == standing.standing.spent
    _same_in_sheet(report)
    text = _text_of(paper.pdf_of(report, "Stand", clock.now()))
    with translation.override("nl"):
        assert money(standing.standing.spent).replace("\xa0", " ") in text
    publisher = giving.Publisher("mergelstad", "Gemeente Mergelstad")
    data = giving.package(giving.grants_of(director, publisher), publisher, TODAY)
    read = json.loads(data, parse_float=Decimal)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert list(Draft4Validator(schema).iter_errors(json.loads(data))) == []
    (one,) = read["grants"]
    assert one["amountAwarded"] == standing.amount.amount
    assert one["amountDisbursed"] == Decimal("24000.01")
    assert one["recipientOrganization"][0]["name"] == "Gemeente Mergelstad"
    # A file without the money is refused: the check is able to say no.
    del read["grants"][0]["amountAwarded"]
    assert list(Draft4Validator(schema).iter_errors(read)) != []
