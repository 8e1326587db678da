# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""By which groups of domains figures are told, and which of them may be shown.

Faith and philosophy is no group: it counts with residents and interest organisations as
civil society, so that no figure, drawing or file has an axis from which it follows.
Below five organisations of civil society even that stays unsaid.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self, TypeVar

from netwerkregie.domain.network.rules.lists import Domain

LEAST: Final = 5
_ENOUGH_COLUMNS: Final = 3

Key = TypeVar("Key")


class Group(StrEnum):
    """The rows of every figure about reach."""

    EDUCATION = "education"
    CARE = "care"
    WELFARE = "welfare"
    YOUTH = "youth"
    SPORT = "sport"
    HOUSING = "housing"
    SAFETY = "safety"
    MUNICIPALITY = "municipality"
    BUSINESS = "business"
    CIVIL = "civil"
    UNKNOWN = "unknown"


CIVIL_DOMAINS: Final = (Domain.FAITH, Domain.RESIDENTS, Domain.INTEREST)


def group_of(domain: str) -> Group:
    """Return the group in which a domain is counted."""
    if not domain:
        return Group.UNKNOWN
    return Group.CIVIL if domain in CIVIL_DOMAINS else Group(domain)


def domain_of(group: Group) -> str:
    """Return the one domain behind a group, or nothing: no link leads to a part."""
    return "" if group in {Group.CIVIL, Group.UNKNOWN} else group.value


def domains_of(group: Group) -> tuple[str, ...]:
    """Return the domains that are counted in a group."""
    if group is Group.UNKNOWN:
        return ("",)
    return tuple(one.value for one in Domain if group_of(one) is group)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many organisations we know, with how many the relation lives or is quiet.

    A relation lives while we spoke within its own rhythm, or agreed on a day that has
    not lapsed. An organisation we know for less than its rhythm and never spoke is
    neither.
    """

    organisations: int = 0
    living: int = 0
    quiet: int = 0

    def __add__(self, other: Self) -> "Counts":
        """Return both together."""
        return Counts(
            self.organisations + other.organisations,
            self.living + other.living,
            self.quiet + other.quiet,
        )

    def fits_in(self, other: "Counts") -> bool:
        """Tell whether none of the three is larger than the other's."""
        return (
            self.organisations <= other.organisations
            and self.living <= other.living
            and self.quiet <= other.quiet
        )


def total(counts: Collection[Counts]) -> Counts:
    """Return all of them together."""
    whole = Counts()
    for one in counts:
        whole += one
    return whole


def may_tell(civil: Counts) -> bool:
    """Tell whether civil society is large enough to be told at all."""
    return civil.organisations >= LEAST


def shown(row: Counts, cells: Mapping[Key, Counts]) -> frozenset[Key]:
    """Return the districts of which the cell of civil society may be shown.

    A cell below five is hidden, nothing included: whether it holds none or four must
    not follow from what is shown. With the row's own total beside it, hiding only the
    small ones is not enough: when the cells that remain cannot hold the whole row, the
    rest must be in the hidden ones, and a reader counts back. Then all are hidden.
    """
    large = {key for key, one in cells.items() if one.organisations >= LEAST}
    if len(large) == len(cells):
        return frozenset(large)
    if len(cells) < _ENOUGH_COLUMNS:
        return frozenset()
    rest = total([cells[key] for key in large])
    return frozenset(large) if row.fits_in(rest) else frozenset()
