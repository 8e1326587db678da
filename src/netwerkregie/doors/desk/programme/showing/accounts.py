# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a year, the council report and lists of the finance system on screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.actions.finance import Preview
from netwerkregie.domain.programme.drafts.reports import Chapter, Figures, Report, Value
from netwerkregie.domain.programme.models import BudgetLine, FinanceRow, ReportVersion
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.closing import Closing
from netwerkregie.domain.programme.queries.finance import Planned
from netwerkregie.domain.programme.queries.goal_values import YearTree
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, QueueRow, Table
from netwerkregie.doors.desk.programme.showing.budget import money, money_of
from netwerkregie.foundation.kernel.phrases import say
from netwerkregie.overview.reporting.showing import shown


@dataclass(frozen=True, slots=True)
class Told:
    """A table of a report with what is drawn of it and what stands below it."""

    table: Table
    bars: Sequence["Bar"]
    notes: Sequence[str]
    legend: Sequence[str] = ()
    tall: int = 0
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a drawing: its name and how long each bar is, of 600."""

    name: str
    told: str
    lengths: Sequence[tuple[str, int, int]]
    text_y: int


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter as a page shows it."""

    key: str
    title: str
    words: Sequence[str]
    lines: Sequence[str]
    tables: Sequence[Told]


_WIDE, _ROW, _HIGH = 600, 22, 9


def chapters_of(report: Report) -> list[ShownChapter]:
    """Return the chapters of a report, for a page."""
    return [_chapter(one) for one in report.chapters]


def _chapter(one: Chapter) -> ShownChapter:
    return ShownChapter(
        one.key,
        one.title,
        one.words.split("\n\n") if one.words else [],
        one.lines,
        [_told(table) for table in one.figures],
    )


def _told(found: Figures) -> Told:
    numeric = set(found.numeric)
    columns = [
        Column(name, numeric=at in numeric) for at, name in enumerate(found.columns)
    ]
    rows = [[shown(value) for value in row] for row in found.rows]
    table = Table(found.caption, columns, rows, is_wide=True, hides_caption=True)
    legend = [found.columns[at] for at in found.drawn]
    bars = _bars(found)
    tall = len(bars) * _high(found)
    return Told(table, bars, found.notes, legend, tall, found.intro)


def _bars(found: Figures) -> list[Bar]:
    rows = found.rows[:-1] if found.has_total else found.rows
    most = max((_size(row[at]) for row in rows for at in found.drawn), default=0)
    if not most:
        return []
    high = _high(found)
    return [
        Bar(
            str(row[0]),
            ", ".join(shown(row[at]) for at in found.drawn),
            [
                (
                    f"{_size(row[at]) * _WIDE / most:.0f}",
                    place * high + _ROW + number * _HIGH,
                    number,
                )
                for number, at in enumerate(found.drawn)
            ],
            place * high + 14,
        )
        for place, row in enumerate(rows)
    ]


def _high(found: Figures) -> int:
    return _ROW + len(found.drawn) * _HIGH + 8


def _size(value: Value) -> int:
    """Return cents or a count; only the proportion matters to a drawing."""
    if isinstance(value, str):
        return 0
    return max(0, value if isinstance(value, int) else int(value.amount * 100))


def version_rows(found: Iterable[ReportVersion]) -> list[QueueRow]:
    """Return the fixed versions of a year."""
    return [
        QueueRow(
            _("Version {number}").format(number=one.number),
            reverse("desk:report_version", args=[one.id]),
            meta=[
                _("fixed on {day}").format(day=day_words(one.fixed_at.date())),
                *([one.what_changed] if one.what_changed else []),
            ],
        )
        for one in found
    ]


def open_rows(found: Closing) -> list[dict[str, Any]]:
    """Return commitments that stand open, with the lines on which they may go on."""
    return [
        {
            "id": one.id,
            "title": f"{one.party}: {one.what}",
            "line": one.line.name,
            "owed": money(standing.owed),
            "lines": [
                line for line in found.next_lines if line.heading == one.line.heading
            ],
        }
        for one, standing in found.open_commitments
    ]


def grant_rows(found: Closing) -> list[QueueRow]:
    """Return grants with money left, with the day on which they end."""
    ends = found.year.year
    return [
        QueueRow(
            one.source.name,
            reverse("desk:source", args=[one.source.id]),
            meta=[
                _("{amount} not spent").format(
                    amount=money(one.amount - one.standing.spent)
                ),
                _("goes on after this year")
                if one.source.ends_on.year > ends
                else _("ends with this year: what is left goes back"),
            ],
            due=one.source.ends_on,
        )
        for one in found.grants
    ]


def blank_rows(tree: YearTree) -> list[QueueRow]:
    """Return the indicators of a year that should have a value and have none."""
    return [
        QueueRow(
            one.title,
            reverse("desk:indicator", args=[one.id]),
            meta=[goal.title, label(one.measure)],
        )
        for goal in tree.goals
        for one in goal.indicators
        if one.is_blank
    ]


def line_choices(lines: Iterable[BudgetLine], heading: str) -> list[tuple[str, str]]:
    """Return lines for the same purpose, to choose from."""
    return [
        (str(one.id), f"{one.year.year}: {one.name}")
        for one in lines
        if one.heading == heading
    ]


def planned_rows(found: Preview) -> list[dict[str, Any]]:
    """Return what a list would do, invoice by invoice."""
    return [_planned(one) for one in found.plan.groups]


def _planned(one: Planned) -> dict[str, Any]:
    commitment = one.commitment
    params = {
        name: money_of(value).replace("€\N{NO-BREAK SPACE}", "")
        for name, value in one.params.items()
        if isinstance(value, Decimal)
    }
    return {
        "place": one.place,
        "rows": ", ".join(str(line.row) for line in one.bundle.lines),
        "on": day_words(one.bundle.on),
        "number": one.bundle.number,
        "party": one.bundle.party,
        "amount": money(one.bundle.amount),
        "what": label(one.fate),
        "why": say(one.why, params) if one.why else "",
        "for": f"{commitment.party}: {commitment.what}" if commitment else "",
        "chosen": str(commitment.id) if commitment else "",
        "offered": [
            (str(other.id), f"{other.party}: {other.what} ({other.line.name})")
            for other in one.offered
        ],
    }


def run_table(found: Iterable[FinanceRow]) -> Table:
    """Return the lines of a list that came in."""
    rows = [
        [
            one.row,
            day_words(one.on),
            one.invoice.number,
            (
                f"{one.invoice.commitment.party}: {one.invoice.commitment.what}",
                reverse("desk:commitment", args=[one.invoice.commitment_id]),
            ),
            one.get_fate_display(),
            money_of(one.amount),
        ]
        for one in found
    ]
    columns = [
        Column(_("Row")),
        Column(_("Day")),
        Column(_("Invoice")),
        Column(_("For what")),
        Column(_("What happened")),
        Column(_("Amount"), numeric=True),
    ]
    return Table(_("What came in"), columns, rows, is_wide=True)
