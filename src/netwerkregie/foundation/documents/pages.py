# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on a paper, as plain values in the reader's own language.

The caller translates and formats; nothing here knows a room, a person or a date.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str
    is_quiet: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        return {"kind": "words", "text": self.text, "quiet": self.is_quiet}


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms and what they are here."""

    pairs: Sequence[tuple[str, str]]

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        return {"kind": "facts", "pairs": [list(pair) for pair in self.pairs]}


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; its caption is what a screen reader says first.

    Args:
        caption: empty where the heading right above says the same.
        numeric: columns of numbers, which stand under each other.
        has_total: the last row is the sum of the others.

    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[int] = ()
    has_total: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it.

        Raises:
            ValueError: a row is longer or shorter than the heading.

        """
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(self.caption)
        return {
            "kind": "rows",
            "caption": self.caption,
            "columns": list(self.columns),
            "rows": [list(row) for row in self.rows],
            "numeric": list(self.numeric),
            "total": self.has_total,
        }


@dataclass(frozen=True, slots=True)
class Bars:
    """A drawing of what a table beside it says; who listens hears the table alone.

    Args:
        legend: what each bar of a row is.
        bars: name, the lengths between 0 and 1, and what they are in words.

    """

    legend: Sequence[str]
    bars: Sequence[tuple[str, Sequence[float], str]]

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        return {
            "kind": "bars",
            "legend": list(self.legend),
            "bars": [
                {"name": name, "sizes": list(sizes), "told": told}
                for name, sizes, told in self.bars
            ],
        }


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on with a pen; who listens to the paper hears none."""

    count: int

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        return {"kind": "lines", "count": self.count}


Block = Words | Facts | Rows | Bars | Lines


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it; level 1 is below the title of the paper."""

    title: str
    blocks: Sequence[Block] = ()
    level: int = 1

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        blocks = [one.plain() for one in self.blocks]
        return {"title": self.title, "level": self.level, "blocks": blocks}


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document.

    Args:
        title: also the title in the document's own description.
        language: "nl" or "en"; a screen reader speaks in it.
        from_whom: whose paper it is, as its author.
        lead: what it is and for whom, in one or two sentences.
        foot: what stands below every page.
        mark: what stands large and pale behind every page: whose copy it is.
        is_large: in large type, for who reads it at home.

    """

    title: str
    language: str
    from_whom: str
    lead: str = ""
    foot: str = ""
    mark: str = ""
    parts: Sequence[Part] = field(default_factory=tuple)
    is_large: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as the template reads it."""
        return {
            "title": self.title,
            "language": self.language,
            "from": self.from_whom,
            "lead": self.lead,
            "foot": self.foot,
            "mark": self.mark,
            "large": self.is_large,
            "parts": [one.plain() for one in self.parts],
        }
