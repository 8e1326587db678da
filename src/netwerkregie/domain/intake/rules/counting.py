# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures may be told: no cell below five, and none that can be counted back."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeVar

from netwerkregie.domain.intake.rules.advice import Domain

LEAST: Final = 5
"""Fewer than this is told as "0 to 4", nothing included (row M19)."""

Key = TypeVar("Key")


class Group(StrEnum):
    """The domains as figures and filters tell them; faith is no group of its own."""

    EDUCATION = "education"
    CARE = "care"
    YOUTH = "youth"
    SPORT = "sport"
    SAFETY = "safety"
    MUNICIPALITY = "municipality"
    BUSINESS = "business"
    CIVIL = "civil"
    UNKNOWN = "unknown"


CIVIL_DOMAINS: Final = (
    Domain.FAITH_AND_PHILOSOPHY,
    Domain.RESIDENTS,
    Domain.INTEREST,
)


def group_of(domain: str) -> Group:
    """Return the group in which a domain is told."""
    if not domain:
        return Group.UNKNOWN
    return Group.CIVIL if domain in CIVIL_DOMAINS else Group(domain)


def domains_of(group: Group) -> tuple[str, ...]:
    """Return the domains that are counted in a group."""
    if group is Group.UNKNOWN:
        return ("",)
    return tuple(one.value for one in Domain if group_of(one) is group)


def told(cells: Mapping[Key, int]) -> dict[Key, int | None]:
    """Return cells that stand beside their total; None is told as "0 to 4".

    A hidden cell must not follow from the rest: at least two are hidden, and together
    they hold at least five, so each of them may be anything from none to four.
    """
    total = sum(cells.values())
    if total < LEAST:
        return dict.fromkeys(cells)
    hidden = {key for key, many in cells.items() if many < LEAST}
    # By number and then by place, so that the same figures hide the same cells.
    order = [key for key, _ in sorted(cells.items(), key=lambda cell: cell[1])]
    while hidden and _can_be_counted_back(cells, hidden) and len(hidden) < len(order):
        hidden.add(next(key for key in order if key not in hidden))
    return {key: None if key in hidden else many for key, many in cells.items()}


def told_alone(many: int) -> int | None:
    """Return one figure that stands alone, or None for fewer than five."""
    return many if many >= LEAST else None


def median(days: Mapping[int, int]) -> float | None:
    """Return the middle of how long people waited; None for fewer than five.

    Args:
        days: how many waited for each number of days.

    """
    total = sum(days.values())
    if total < LEAST:
        return None
    return (_nth(days, (total - 1) // 2) + _nth(days, total // 2)) / 2


def _can_be_counted_back(cells: Mapping[Key, int], hidden: set[Key]) -> bool:
    held = sum(cells[key] for key in hidden)
    return len(hidden) == 1 or held < LEAST


def _nth(days: Mapping[int, int], place: int) -> int:
    ordered: Sequence[int] = sorted(days)
    seen = 0
    for day in ordered:
        seen += days[day]
        if place < seen:
            return day
    return ordered[-1]
