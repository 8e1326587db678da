# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What it cost, to the cent: per line, per source, and what was corrected."""

from django.utils.translation import gettext as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import Heading, Standing, euro
from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    ChapterKey,
    Figures,
    Value,
)
from netwerkregie.domain.programme.figures.year import corrections_in
from netwerkregie.domain.programme.models import BudgetYear
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries.budget import YearBook
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.reporting.showing import money


def chapter(actor: Actor, year: BudgetYear) -> Chapter:
    """Return what a year cost."""
    book = budget.year_book(actor, year)
    tables = [_by_line(book), _by_source(book), _by_both(book)]
    corrected = corrections_in(actor, year.year)
    if corrected:
        rows: list[list[Value]] = [
            [one.number, one.commitment.overrun_reason, euro(one.amount)]
            for one in corrected
        ]
        columns = [_("Invoice"), _("What was corrected"), _("Amount")]
        tables.append(Figures(_("Corrections of earlier years"), columns, rows))
    return Chapter(
        ChapterKey.COST,
        label(ChapterKey.COST),
        lines=_lines(book.whole),
        figures=[one for one in tables if one.rows],
    )


def _lines(whole: Standing) -> list[str]:
    lines = [
        _("We had set aside {planned} and paid {spent}.").format(
            planned=money(whole.planned), spent=money(whole.spent)
        )
    ]
    left = whole.planned - whole.spent
    if left.amount > 0:
        lines.append(_("{left} was left.").format(left=money(left)))
    elif left.amount < 0:
        lines.append(_("That is {more} more than planned.").format(more=money(-left)))
    if whole.owed.amount:
        lines.append(
            _("{owed} was promised and is still to be paid.").format(
                owed=money(whole.owed)
            )
        )
    return lines


def _by_line(book: YearBook) -> Figures:
    rows: list[list[Value]] = [
        [one.line.name, label(Heading(one.line.heading)), *_amounts(one.whole)]
        for one in book.lines
    ]
    if rows:
        rows.append([_("Together"), "", *_amounts(book.whole)])
    columns = [_("Line"), _("For what"), *_headings()]
    return Figures(_("Per line"), columns, rows, has_total=True, drawn=(2, 4))


def _by_source(book: YearBook) -> Figures:
    sums: dict[str, Standing] = {}
    for line in book.lines:
        for source, at in line.by_source.items():
            name = book.sources[source].name
            sums[name] = sums.get(name, Standing()) + at
    rows: list[list[Value]] = [[name, *_amounts(sums[name])] for name in sorted(sums)]
    if rows:
        rows.append([_("Together"), *_amounts(book.whole)])
    return Figures(
        _("Where the money came from"),
        [_("Source"), *_headings()],
        rows,
        has_total=True,
    )


def _by_both(book: YearBook) -> Figures:
    rows: list[list[Value]] = [
        [line.line.name, book.sources[source].name, *_amounts(at)]
        for line in book.lines
        for source, at in sorted(
            line.by_source.items(), key=lambda pair: book.sources[pair[0]].name
        )
    ]
    if rows:
        rows.append([_("Together"), "", *_amounts(book.whole)])
    columns = [_("Line"), _("Source"), *_headings()]
    return Figures(_("Per line and source"), columns, rows, has_total=True)


def _headings() -> list[str]:
    return [_("Planned"), _("Promised"), _("Paid")]


def _amounts(one: Standing) -> list[Money]:
    return [one.planned, one.committed, one.spent]
