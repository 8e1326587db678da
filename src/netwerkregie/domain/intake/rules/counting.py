# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures may be told: no cell below five, and none that can be counted back."""

from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, TypeVar

from netwerkregie.domain.intake.rules.advice import Domain

LEAST: Final = 5
"""Fewer than this is told as "0 to 4", nothing included (row M19)."""

Key = TypeVar("Key", bound=Hashable)
Period = TypeVar("Period", bound=Hashable)


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
    """Return cells that stand beside their total; None is not told.

    A hidden cell must not follow from the rest: at least two are hidden, and together
    they hold at least five, so
    that none of them follows. A larger cell may be hidden with them.
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


def told_by_period(
    cells: Mapping[tuple[Period, Key], int],
) -> dict[tuple[Period, Key], int | None]:
    """Return the cells of a year by period, where the totals of both are told too.

    A kind is told for each period or for none: what is hidden is a whole block, so
    that the room left to each of its cells follows from the totals alone (the bounds
    of Frechet), and is checked to be wide enough. Otherwise nothing is told.
    """
    periods = _totals(cells, by=0)
    kinds = _totals(cells, by=1)
    nothing = dict.fromkeys(cells)
    if None in told(periods).values():
        return nothing
    open_ = {key for key, many in told(kinds).items() if many is not None}
    folded = {key for (_, key), many in cells.items() if many < LEAST}
    folded |= kinds.keys() - open_
    order = [key for key, _ in sorted(kinds.items(), key=lambda one: one[1])]
    while folded and not _has_room(cells, folded, open_):
        left = [key for key in order if key not in folded]
        if not left:
            return nothing
        folded.add(left[0])
    return {at: None if at[1] in folded else many for at, many in cells.items()}


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
    # Where all are small and nearly full, each is what it must be: four fours are 16.
    is_full = held >= len(hidden) * (LEAST - 1) - 1
    is_small = all(cells[key] < LEAST for key in hidden)
    return len(hidden) == 1 or held < LEAST or (is_small and is_full)


def _totals(cells: Mapping[tuple[Any, Any], int], by: int) -> dict[Any, int]:
    totals: dict[Any, int] = {}
    for at, many in cells.items():
        totals[at[by]] = totals.get(at[by], 0) + many
    return totals


def _has_room(
    cells: Mapping[tuple[Period, Key], int], folded: set[Key], open_: set[Key]
) -> bool:
    """Tell whether each hidden cell may be any of at least five numbers."""
    hidden = {at: many for at, many in cells.items() if at[1] in folded}
    rests, kinds = _totals(hidden, by=0), _totals(hidden, by=1)
    whole = sum(rests.values())
    if len(folded) < 2 or min(rests.values()) < LEAST:  # noqa: PLR2004 - one is no room
        return False
    # Kinds without a told total are at least two, and any of them may be none.
    return all(
        min(rest, kinds[key]) - max(0, rest + kinds[key] - whole) >= LEAST - 1
        for rest in rests.values()
        for key in folded & open_
    )


def _nth(days: Mapping[int, int], place: int) -> int:
    ordered: Sequence[int] = sorted(days)
    seen = 0
    for day in ordered:
        seen += days[day]
        if place < seen:
            return day
    return ordered[-1]
