# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year, a line and a commitment as tables and a drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import (
    Heading,
    Standing,
    euro,
    founding,
)
from netwerkregie.domain.programme.models import Commitment, Source
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.budget import LineStanding, YearBook
from netwerkregie.domain.programme.queries.sources import SourceStanding
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, Pair, QueueRow, Table

_WIDE = Decimal(600)
_ROW, _BAR = 58, 16


def money(amount: Money) -> str:
    """Return an amount in the reader's own way of writing."""
    said = number_format(amount.amount, decimal_pos=2, force_grouping=True)
    return f"€\N{NO-BREAK SPACE}{said}"


def money_of(amount: Decimal) -> str:
    """Return what stands in a column as an amount."""
    return money(euro(amount))


def whole_euros(amount: Money) -> str:
    """Return an amount without its cents, for a drawing."""
    said = number_format(amount.amount, decimal_pos=0, force_grouping=True)
    return f"€\N{NO-BREAK SPACE}{said}"


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of the drawing: what was planned, and over it what was promised and paid.

    Lengths and places are in the drawing's own units.
    """

    name: str
    told: str
    y: int
    text_y: int
    planned: str
    committed: str
    spent: str
    forecast: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The bars of a year."""

    bars: Sequence[Bar]
    tall: int


def drawing_of(named: Sequence[tuple[str, Standing]]) -> Drawing:
    """Return bars for a list of lines; the longest of all amounts is the full width."""
    most = max(
        (max(one.planned, one.committed) for _name, one in named),
        default=None,
    )
    scale = _WIDE / most.amount if most and most.amount else Decimal(0)

    def long(amount: Money) -> str:
        return f"{max(Decimal(0), amount.amount) * scale:.1f}"

    bars = [
        Bar(
            name=name,
            told=_("{spent} paid of {planned}").format(
                spent=whole_euros(one.spent), planned=whole_euros(one.planned)
            ),
            y=at * _ROW + 24,
            text_y=at * _ROW + 16,
            planned=long(one.planned),
            committed=long(one.committed),
            spent=long(one.spent),
            forecast=long(one.forecast),
            is_over=one.is_over,
        )
        for at, (name, one) in enumerate(named)
    ]
    return Drawing(bars, len(bars) * _ROW + 4)


def year_table(book: YearBook) -> Table:
    """Return the lines of a year with how each stands, and the year itself."""
    rows = [
        [
            (one.line.name, reverse("desk:budget_line", args=[one.line.id])),
            label(Heading(one.line.heading)),
            *_amounts(one.whole),
        ]
        for one in book.lines
    ]
    rows.append([_("Together"), "", *_amounts(book.whole)])
    columns = [Column(_("Line")), Column(_("For what")), *_headings()]
    title = _("Budget {year}").format(year=book.year.year)
    return Table(title, columns, rows, is_wide=True, hides_caption=True)


def year_by_source(book: YearBook) -> Table:
    """Return a year by where the money comes from."""
    sums: dict[Any, Standing] = {}
    for one in book.lines:
        for source, standing in one.by_source.items():
            sums[source] = sums.get(source, Standing()) + standing
    rows = [
        [
            (book.sources[source].name, reverse("desk:source", args=[source])),
            *_amounts(standing),
        ]
        for source, standing in sorted(
            sums.items(), key=lambda pair: book.sources[pair[0]].name
        )
    ]
    return Table(
        _("By where the money comes from"),
        [Column(_("Source")), *_headings()],
        rows,
        is_wide=True,
        hides_caption=True,
    )


def line_table(found: LineStanding, sources: Iterable[Source]) -> Table:
    """Return how one line stands, by source."""
    names = {one.id: one.name for one in sources}
    rows = [
        [names[source], *_amounts(standing)]
        for source, standing in found.by_source.items()
    ]
    rows.append([_("Together"), *_amounts(found.whole)])
    columns = [Column(_("Source")), *_headings()]
    return Table(_("How this line stands"), columns, rows, is_wide=True)


def commitment_rows(
    found: Sequence[Commitment], sums: dict[Any, Standing]
) -> list[QueueRow]:
    """Return commitments as a list: to whom, for what, and what is still owed."""
    return [
        QueueRow(
            f"{one.party}: {one.what}",
            reverse("desk:commitment", args=[one.id]),
            meta=[
                _("promised {amount}").format(amount=money(sums[one.id].committed)),
                _("paid {amount}").format(amount=money(sums[one.id].spent)),
            ],
            status=one.get_state_display(),
        )
        for one in found
    ]


def commitment_facts(
    commitment: Commitment, by_source: dict[Any, Standing], names: dict[Any, str]
) -> list[Pair]:
    """Return what is known about a commitment."""
    whole = sum(by_source.values(), Standing())
    pairs = [
        Pair(
            _("Line"),
            commitment.line.name,
            reverse("desk:budget_line", args=[commitment.line_id]),
        ),
        Pair(_("Promised"), money(whole.committed)),
        Pair(_("Paid"), money(whole.spent)),
        Pair(_("Still owed"), money(whole.owed)),
    ]
    pairs += [
        Pair(
            _("From: {name}").format(name=names[source]),
            _("promised {committed}, paid {spent}").format(
                committed=money(one.committed), spent=money(one.spent)
            ),
        )
        for source, one in by_source.items()
    ]
    if commitment.overrun_reason:
        pairs.append(Pair(_("Why it did not have to fit"), commitment.overrun_reason))
    return pairs


def source_rows(found: Sequence[SourceStanding], today: date) -> list[QueueRow]:
    """Return sources as a list; what runs out says so."""
    return [
        QueueRow(
            one.source.name,
            reverse("desk:source", args=[one.source.id]),
            meta=[
                money(one.amount),
                _("not planned yet: {amount}").format(amount=money(one.unplanned)),
                *([said] if (said := say_expiry(one, today)) else []),
            ],
            status=one.source.get_kind_display(),
        )
        for one in found
    ]


def say_expiry(one: SourceStanding, today: date) -> str:
    """Return what of a grant will go back if nobody acts; empty when nothing will."""
    left = one.expiry(today)
    if left is None:
        return ""
    if left.days < 0:
        return _("{amount} was not spent; the term is over").format(
            amount=money(left.unspent)
        )
    return _("{amount} not spent, ends in {days} days").format(
        amount=money(left.unspent), days=left.days
    )


def source_facts(one: SourceStanding, today: date) -> list[Pair]:
    """Return what is known about a source."""
    source = one.source
    may_pay = ", ".join(label(mark) for mark in sorted(one.earmarks))
    pairs = [
        Pair(_("Whose money"), source.get_kind_display()),
        Pair(_("Amount"), money(one.amount)),
        Pair(_("May be used"), _term(source)),
        Pair(_("May pay"), may_pay or _("Everything")),
        Pair(_("Planned"), money(one.standing.planned)),
        Pair(_("Not planned yet"), money(one.unplanned)),
        Pair(_("Promised"), money(one.standing.committed)),
        Pair(_("Paid"), money(one.standing.spent)),
    ]
    if said := say_expiry(one, today):
        pairs.append(Pair(_("Mind"), said))
    if source.reference:
        pairs.append(Pair(_("Reference of the decision"), source.reference))
    return pairs


def example_tables() -> list[Table]:
    """Return the founding plan's money, a table per year."""
    return [
        Table(
            str(year),
            [Column(_("For what")), Column(_("Source")), *_headings()],
            [
                *(
                    [
                        label(one.heading),
                        _example_source(source),
                        *_amounts(
                            Standing(
                                one.planned[source],
                                one.committed[source],
                                one.spent[source],
                            )
                        ),
                    ]
                    for one in founding.LINES
                    if one.year == year
                    for source in one.planned
                ),
                [_("Together"), "", *_amounts(founding.standing_of(year))],
            ],
            is_wide=True,
        )
        for year in founding.YEARS
    ]


def _example_source(source: str) -> str:
    return _("Own money") if source == founding.OWN else _("Grant of the state")


def _term(source: Source) -> str:
    return _("from {first} until {last}").format(
        first=day_words(source.starts_on), last=day_words(source.ends_on)
    )


def _headings() -> list[Column]:
    return [
        Column(word, numeric=True)
        for word in (_("Planned"), _("Promised"), _("Paid"), _("Free"), _("Forecast"))
    ]


def _amounts(one: Standing) -> list[object]:
    return [
        money(amount)
        for amount in (
            one.planned,
            one.committed,
            one.spent,
            one.free,
            one.forecast,
        )
    ]
