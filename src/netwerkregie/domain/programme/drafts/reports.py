# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as plain values: one source for the page, the paper, the sheet and the file.

An amount stays an amount until it is shown, so what is added up is the same everywhere.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from moneyed import Money

from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.rules.reports import (
    CHANGED_LENGTH,
    WORDS_LENGTH,
    ChapterKey,
)

__all__ = [
    "CHANGED_LENGTH",
    "WORDS_LENGTH",
    "Chapter",
    "ChapterKey",
    "Figures",
    "Report",
    "Value",
    "hash_of",
    "report_of",
]

Value = str | int | Money


@dataclass(frozen=True, slots=True)
class Figures:
    """A table; its last row may be the sum, and some columns may be drawn as bars.

    Args:
        drawn: columns that a drawing shows besides; the table says the same.
        notes: what has to be said below it.
        intro: what it shows, in one sentence above it.

    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    has_total: bool = False
    drawn: Sequence[int] = ()
    notes: Sequence[str] = ()
    intro: str = ""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(self.caption)

    @property
    def numeric(self) -> list[int]:
        """The columns that hold numbers or amounts."""
        return [
            at
            for at in range(len(self.columns))
            if any(not isinstance(row[at], str) for row in self.rows)
        ]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: what the director says, what the registers say, and their figures."""

    key: str
    title: str
    words: str = ""
    lines: Sequence[str] = ()
    figures: Sequence[Figures] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Args:
        about: what it is, as its first facts: (term, what it is here).

    """

    title: str
    lead: str
    from_whom: str
    language: str
    about: Sequence[tuple[str, str]] = ()
    chapters: Sequence[Chapter] = field(default_factory=tuple)

    def plain(self) -> dict[str, Any]:
        """Return it as what can be kept as JSON."""
        return {
            "title": self.title,
            "lead": self.lead,
            "from": self.from_whom,
            "language": self.language,
            "about": [list(pair) for pair in self.about],
            "chapters": [_plain_chapter(one) for one in self.chapters],
        }

    def chapter(self, key: str) -> Chapter | None:
        """Return a chapter by its key."""
        return next((one for one in self.chapters if one.key == key), None)


def hash_of(plain: Mapping[str, Any]) -> str:
    """Return the hash of a report: the same words and numbers give the same hash."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def report_of(plain: Mapping[str, Any]) -> Report:
    """Return a kept report."""
    return Report(
        title=plain["title"],
        lead=plain["lead"],
        from_whom=plain["from"],
        language=plain["language"],
        about=[(term, what) for term, what in plain["about"]],
        chapters=[_chapter_of(one) for one in plain["chapters"]],
    )


def _plain_chapter(one: Chapter) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "words": one.words,
        "lines": list(one.lines),
        "figures": [
            {
                "caption": table.caption,
                "columns": list(table.columns),
                "rows": [[_plain_value(value) for value in row] for row in table.rows],
                "has_total": table.has_total,
                "drawn": list(table.drawn),
                "notes": list(table.notes),
                "intro": table.intro,
            }
            for table in one.figures
        ],
    }


def _chapter_of(plain: Mapping[str, Any]) -> Chapter:
    return Chapter(
        plain["key"],
        plain["title"],
        plain["words"],
        plain["lines"],
        [
            Figures(
                table["caption"],
                table["columns"],
                [[_value_of(value) for value in row] for row in table["rows"]],
                table["has_total"],
                table["drawn"],
                table["notes"],
                # A version that was fixed earlier has none.
                table.get("intro", ""),
            )
            for table in plain["figures"]
        ],
    )


def _plain_value(value: Value) -> object:
    return {"eur": f"{value.amount:.2f}"} if isinstance(value, Money) else value


def _value_of(value: Any) -> Value:
    if isinstance(value, dict):
        return euro(value["eur"])
    kept: str | int = value
    return kept
