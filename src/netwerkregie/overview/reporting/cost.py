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
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.budget import LineStanding, YearBook
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.reporting.showing import money


def chapter(actor: Actor, book: YearBook) -> Chapter:
    """Return what a year cost."""
    told = book.year.year
    tables = [_by_line(book, told), _by_source(book, told), _by_both(book, told)]
    corrected = corrections_in(actor, told)
    if corrected:
        rows: list[list[Value]] = [
            [one.number, one.commitment.overrun_reason, euro(one.amount)]
            for one in corrected
        ]
        columns = [_("Invoice"), _("What was corrected"), _("Amount")]
        intro = _(
            "What was put right in {year} of years that were closed by then. Those "
            "years stay as they were told."
        ).format(year=told)
        title = _("Corrections of earlier years")
        tables.append(Figures(title, columns, rows, intro=intro))
    return Chapter(
        ChapterKey.COST,
        label(ChapterKey.COST),
        lines=_lines(book, told),
        figures=[one for one in tables if one.rows],
    )


def _lines(book: YearBook, year: int) -> list[str]:
    whole = book.whole
    lines = [
        _("In {year} we had set aside {planned} and paid {spent}.").format(
            year=year, planned=money(whole.planned), spent=money(whole.spent)
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
    return [*lines, *(_differs(one) for one in book.lines if _left(one).amount)]


def _left(line: LineStanding) -> Money:
    return line.whole.planned - line.whole.spent


def _differs(line: LineStanding) -> str:
    left = _left(line)
    said = (
        _("{name}: {amount} less paid than planned.")
        if left.amount > 0
        else _("{name}: {amount} more paid than planned.")
    )
    return said.format(name=line.line.name, amount=money(abs(left)))


def _by_line(book: YearBook, year: int) -> Figures:
    rows: list[list[Value]] = [
        [one.line.name, label(Heading(one.line.heading)), *_amounts(one.whole)]
        for one in book.lines
    ]
    if rows:
        rows.append([_("Together"), "", *_amounts(book.whole)])
    columns = [_("Line"), _("For what"), *_headings()]
    intro = _(
        "Planned is what was set aside for {year}, promised what was agreed with "
        "others, and paid what they got."
    ).format(year=year)
    title = _("Per line in {year}").format(year=year)
    return Figures(title, columns, rows, has_total=True, drawn=(2, 4), intro=intro)


def _by_source(book: YearBook, year: int) -> Figures:
    sums: dict[str, Standing] = {}
    for line in book.lines:
        for source, at in line.by_source.items():
            name = book.sources[source].name
            sums[name] = sums.get(name, Standing()) + at
    rows: list[list[Value]] = [[name, *_amounts(sums[name])] for name in sorted(sums)]
    if rows:
        rows.append([_("Together"), *_amounts(book.whole)])
    return Figures(
        _("Where the money of {year} came from").format(year=year),
        [_("Source"), *_headings()],
        rows,
        has_total=True,
        intro=_("The same amounts, by who gave the money."),
    )


def _by_both(book: YearBook, year: int) -> Figures:
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
    title = _("Per line and source in {year}").format(year=year)
    intro = _("The same amounts once more: which money paid for which line.")
    return Figures(title, columns, rows, has_total=True, intro=intro)


def _headings() -> list[str]:
    return [_("Planned"), _("Promised"), _("Paid")]


def _amounts(one: Standing) -> list[Money]:
    return [one.planned, one.committed, one.spent]
