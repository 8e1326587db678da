# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as an accessible PDF: the same values, on paper."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.reports import Chapter, Figures, Report, Value
from netwerkregie.foundation.documents import (
    Bars,
    Block,
    Facts,
    Paper,
    Part,
    Rows,
    Words,
    as_pdf,
)
from netwerkregie.overview.reporting.showing import shown


def pdf_of(report: Report, foot: str, made_at: datetime) -> bytes:
    """Return a report as a PDF in its own language."""
    with translation.override(report.language):
        return as_pdf(paper_of(report, foot), made_at)


def paper_of(report: Report, foot: str) -> Paper:
    """Return a report as a paper."""
    first = Part(_("About this report"), [Facts(report.about)])
    return Paper(
        title=report.title,
        language=report.language,
        from_whom=report.from_whom,
        lead=report.lead,
        foot=foot,
        parts=[first, *(part for one in report.chapters for part in _parts(one))],
    )


def _parts(chapter: Chapter) -> list[Part]:
    words: list[Block] = [
        Words(one) for one in chapter.words.split("\n\n") if chapter.words
    ]
    words += [Words(one) for one in chapter.lines]
    if not words and not chapter.figures:
        return []
    parts = [Part(chapter.title, words)]
    for table in chapter.figures:
        blocks: list[Block] = [Words(table.intro)] if table.intro else []
        if table.drawn:
            blocks.append(_drawing(table))
        if table.rows:
            blocks.append(_rows(table))
        blocks += [Words(note, is_quiet=True) for note in table.notes]
        parts.append(Part(table.caption, blocks, level=2))
    return parts


def _rows(table: Figures) -> Rows:
    # The heading above the table is its caption.
    return Rows(
        "",
        table.columns,
        [[shown(value) for value in row] for row in table.rows],
        numeric=table.numeric,
        has_total=table.has_total,
    )


def _drawing(table: Figures) -> Bars:
    """Return the rows of a table as bars; the sum of all would dwarf each."""
    rows = table.rows[:-1] if table.has_total else table.rows
    most = max((_size(row[at]) for row in rows for at in table.drawn), default=0)
    return Bars(
        legend=[table.columns[at] for at in table.drawn],
        bars=[
            (
                str(row[0]),
                [_size(row[at]) / most if most else 0 for at in table.drawn],
                ", ".join(_told(table, row, at) for at in table.drawn),
            )
            for row in rows
        ],
    )


def _told(table: Figures, row: Sequence[Value], at: int) -> str:
    return f"{table.columns[at].lower()}: {shown(row[at])}"


def _size(value: Value) -> float:
    """Return how long a bar is; a length on paper is no amount of money."""
    if isinstance(value, Money):
        return max(0.0, float(value.amount))
    return float(value) if isinstance(value, int) else 0.0
