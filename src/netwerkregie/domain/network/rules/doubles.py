# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations that may be one: what is asked, and what joining them comes to.

Values go in and come out; the page that shows what the joined one will be and the act
that joins them ask the same function, so that a preview never lies.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID


class PairState(StrEnum):
    """What people said about a pair; 'two' is remembered, so it never comes back."""

    OPEN = "open"
    TWO = "two"


class Fact(StrEnum):
    """A public fact of an organisation; it travels whole: half an address is none."""

    NAME = "name"
    DOMAIN = "domain"
    REGISTER = "register"
    ADDRESS = "address"
    EMAIL = "email"
    PHONE = "phone"
    WEBSITE = "website"
    ABOUT = "about"
    BEST_TIME = "best_time"
    ENTRANCE = "entrance"
    SHOES_OFF = "shoes_off"
    REACH_BY = "reach_by"
    READER = "reader"


FIELDS: dict[Fact, tuple[str, ...]] = {
    Fact.NAME: ("name", "name_key"),
    Fact.DOMAIN: ("domain", "domain_confirmed_on"),
    Fact.REGISTER: ("register_kind", "register_number", "register_gone_on"),
    Fact.ADDRESS: ("street", "house_number", "postcode", "city"),
    Fact.EMAIL: ("email",),
    Fact.PHONE: ("phone",),
    Fact.WEBSITE: ("website",),
    Fact.ABOUT: ("about",),
    Fact.BEST_TIME: ("best_time",),
    Fact.ENTRANCE: ("entrance",),
    Fact.SHOES_OFF: ("shoes_off",),
    Fact.REACH_BY: ("reach_by",),
    Fact.READER: ("representative_since",),
}
"""Which columns a fact stands in; the first ones say what it is, a date since when."""

CHOSEN = tuple(fact for fact in Fact if fact not in {Fact.SHOES_OFF, Fact.READER})
"""Facts that can differ; a reader and bare feet only ever come along."""

ALL_FIELDS = tuple(field for fields in FIELDS.values() for field in fields)
_SINCE = frozenset({"domain_confirmed_on", "register_gone_on", "name_key"})


def in_order(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Return a pair in the one order in which it is kept."""
    return (one, other) if one < other else (other, one)


def differing(kept: Mapping[str, Any], gone: Mapping[str, Any]) -> tuple[Fact, ...]:
    """Return the facts that both have, and have otherwise: a person chooses."""
    return tuple(
        fact
        for fact in CHOSEN
        if _has(kept, fact) and _has(gone, fact) and _says(kept, fact, gone)
    )


def joined(
    kept: Mapping[str, Any], gone: Mapping[str, Any], taken: Collection[Fact] = ()
) -> dict[str, Any]:
    """Return what the joined organisation says of itself.

    What the one that stays lacks comes from the other; of what both have, the facts
    that were chosen do.
    """
    choice = set(taken) & set(differing(kept, gone))
    whole: dict[str, Any] = {}
    for fact, fields in FIELDS.items():
        side = gone if fact in choice or not _has(kept, fact) else kept
        whole |= {field: side[field] for field in fields}
    if kept["domain"] and kept["domain"] == gone["domain"]:
        said = kept["domain_confirmed_on"] or gone["domain_confirmed_on"]
        whole["domain_confirmed_on"] = said
    return whole


def _has(side: Mapping[str, Any], fact: Fact) -> bool:
    return any(side[field] for field in FIELDS[fact] if field not in _SINCE)


def _says(one: Mapping[str, Any], fact: Fact, other: Mapping[str, Any]) -> bool:
    fields = [field for field in FIELDS[fact] if field not in _SINCE]
    return any(one[field] != other[field] for field in fields)
