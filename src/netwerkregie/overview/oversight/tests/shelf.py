# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A shelf of records that exists in these tests: declared like any, erased like any.

Oversight imports no room, and neither do its tests. The shelf stands in for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.foundation.kernel import Actor, Purpose, new_id
from netwerkregie.foundation.privacy import Declaration, Due, Module, Retention

# Any real table will do: the shelf's ids are in none, so nothing is found to be left.
TABLE = "accounts.Membership"
CLASS = Retention("books", "the last reading", 30, "nobody reads them twice")


@dataclass
class Shelf:
    """Records with the day on which their term ends."""

    ends: dict[UUID, date] = field(default_factory=dict)
    erased: list[UUID] = field(default_factory=list)
    is_stubborn: bool = False

    def put(self, ends_on: date, count: int = 1) -> list[UUID]:
        made = [new_id() for _ in range(count)]
        self.ends |= dict.fromkeys(made, ends_on)
        return made

    def due(self, _actor: Actor, today: date) -> Sequence[Due]:
        return [
            Due(key, f"book {key.hex[:6]}", day)
            for key, day in self.ends.items()
            if day <= today
        ]

    def erase(self, _actor: Actor, ids: Iterable[UUID], _reason: str) -> int:
        going = [one for one in ids if one in self.ends]
        if not self.is_stubborn:
            for one in going:
                del self.ends[one]
            self.erased += going
        return len(going)

    def declaration(self) -> Declaration:
        return Declaration(
            model=TABLE,
            module=Module.FOUNDATION,
            controller="the municipality",
            purpose=Purpose.RETENTION,
            ground="a test",
            processor="none",
            recipients=("nobody",),
            selection_category="books, destroyed",
            retention=CLASS,
            persons="nobody",
            due=self.due,
            erase=self.erase,
        )


def days(count: int) -> timedelta:
    return timedelta(days=count)
