# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three ways in which a guard is broken on purpose, and one mutant of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import ClassVar

HERE = Path(__file__).resolve().parents[2]
SOURCE = HERE / "src" / "netwerkregie"


@dataclass(frozen=True, slots=True)
class Function:
    """A function that guards: each of its conditions, checks and filters is broken.

    Args:
        file: under src/netwerkregie.
        name: the function, or "Class.method".
        tests: that must notice; `file::test`, under src/netwerkregie or tests/.
        equal: what stands in the changed lines of a mutant that is no other program,
            each with the reason.

    """

    file: str
    name: str
    tests: tuple[str, ...]
    equal: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Database:
    """What the database guards by itself: taken away from the tables of the tests."""

    what: str
    statement: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """What somebody might write into the source: in a copy of the tree, never here."""

    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


Guard = Function | Database | Planted


@dataclass(frozen=True, slots=True)
class Mutant:
    """One broken guard, ready to be tried."""

    row: str
    guard: Guard
    what: str
    diff: str
    code: CodeType | None = None
    equal: str = ""

    KILLED: ClassVar = "killed"
    SURVIVED: ClassVar = "survived"
    TOO_LONG: ClassVar = "killed (too long)"
    BROKEN: ClassVar = "not tried"

    @property
    def tests(self) -> tuple[str, ...]:
        """The tests that must notice, from the root of the checkout."""
        return tuple(from_root(one) for one in self.guard.tests)


def from_root(test: str) -> str:
    """Return a test as pytest finds it from the root of the checkout."""
    return test if test.startswith(("tests/", "src/")) else f"src/netwerkregie/{test}"
