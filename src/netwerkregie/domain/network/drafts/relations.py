# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of what is changed on the page of an organisation itself.

Each carries what its writer saw, so that whoever saves second is told instead of
undoing the first; a change elsewhere on the page is in nobody's way.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.rules.groups import Group, group_of
from netwerkregie.domain.network.rules.handing import (
    ITEM_PAGE,
    Answer,
    PackFor,
    WhyNot,
)
from netwerkregie.domain.network.rules.rhythm import RHYTHMS

__all__ = [
    "ITEM_PAGE",
    "RHYTHMS",
    "Answer",
    "DistrictsDraft",
    "Group",
    "NextDraft",
    "PackFor",
    "PracticalDraft",
    "WhyNot",
    "group_of",
]


@dataclass(frozen=True, slots=True)
class NextDraft:
    """When we speak again, or that there is no date."""

    next_on: date | None
    seen: str


@dataclass(frozen=True, slots=True)
class PracticalDraft:
    """How to call on an organisation."""

    best_time: str
    reach_by: str
    entrance: str
    shoes_off: bool
    seen: str


@dataclass(frozen=True, slots=True)
class DistrictsDraft:
    """Where an organisation works."""

    district_ids: tuple[UUID, ...]
    seen: str
