# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quarters over which a trend is told; the running one ends today."""

from dataclasses import dataclass
from datetime import date, timedelta

QUARTERS = 8
_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, as far as it has passed."""

    first: date
    last: date

    @property
    def number(self) -> int:
        """Which quarter of its year: one to four."""
        return (self.first.month - 1) // _MONTHS + 1


def quarters_until(today: date, many: int = QUARTERS) -> tuple[Quarter, ...]:
    """Return the last quarters, oldest first; the last of them runs until today."""
    first = date(today.year, (today.month - 1) // _MONTHS * _MONTHS + 1, 1)
    found = [Quarter(first, today)]
    while len(found) < many:
        before = first - timedelta(days=1)
        first = date(before.year, before.month - _MONTHS + 1, 1)
        found.append(Quarter(first, before))
    return tuple(reversed(found))
