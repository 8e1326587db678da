# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a view hands to a component: plain values, so that templates decide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

# Labels are `object`: a string or a lazy translation; a template prints both alike.


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place in the main menu."""

    label: object
    url: str
    icon: str = "dot"
    current: bool = False
    count: int = 0
    places: tuple["NavItem", ...] = ()


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line in the menu of the signed-in person; what changes something is posted."""

    label: object
    url: str
    posts: bool = False


@dataclass(frozen=True, slots=True)
class UserMenu:
    """The signed-in person, the roles in words and the lines under the name."""

    name: str
    roles: object = ""
    items: Sequence[MenuItem] = ()


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way here; the last one has no address."""

    label: object
    url: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several views of the same thing."""

    label: object
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A thread or task in a list: its name, what is known without opening, and when."""

    title: object
    url: str
    meta: Sequence[object] = ()
    status: object = ""
    due: date | None = None
    is_new: bool = False
    kind: object = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and what it is here."""

    term: object
    detail: object
    url: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened or was said, in order of time; in parts if it has any."""

    title: object
    when: date | datetime | None = None
    who: object = ""
    body: object = ""
    is_own: bool = False
    parts: Sequence[Pair] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone who can read this, with the organisation or role that explains why."""

    name: object
    detail: object = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading of a table; with an address it is a link that sorts."""

    label: object
    url: str = ""
    sorted: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in a table, carrying its heading for the phone."""

    text: object
    label: object = ""
    url: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a caption, headings and rows of texts, or of (text, address) pairs."""

    caption: object
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]] = field(default_factory=tuple)
    is_wide: bool = False
    hides_caption: bool = False

    @property
    def cells(self) -> list[list[Cell]]:
        """Each value joined with the heading above it."""
        return [
            [_cell(c, v) for c, v in zip(self.columns, row, strict=True)]
            for row in self.rows
        ]


def _cell(column: Column, value: object) -> Cell:
    text, url = value if isinstance(value, tuple) else (value, "")
    return Cell(text, column.label, url, column.numeric)
