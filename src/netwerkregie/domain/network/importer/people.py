# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people in a list: who can be asked whether they want to be in the network.

Nobody comes into the network by import. A name with a work address becomes an
invitation, and of everything else about a person nothing is taken over (row M3).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from netwerkregie.domain.network.importer.sheets import Formula, Value
from netwerkregie.domain.network.rules import SELF_REGISTERING, Domain
from netwerkregie.domain.network.rules.names import fold
from netwerkregie.domain.network.wording import found_in

_SEVERAL = re.compile(r"\s*(?:/|;|&|\+|,|\ben\b|\band\b)\s*")
LONGEST_NAME = 100
LONGEST_ROLE = 60


class NotAsked(StrEnum):
    """Why a person in a list is not invited; the row says it."""

    REGISTERS_ITSELF = "registers_itself"
    NO_DOMAIN = "no_domain"
    NO_ADDRESS = "no_address"
    BROKEN_ADDRESS = "broken_address"
    SAME_ADDRESS = "same_address"
    NOT_A_NAME = "not_a_name"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to ask: what the invitation will hold, and nothing more."""

    name: str
    address: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """What a row's person columns come to."""

    invited: tuple[Person, ...] = ()
    left_out: tuple[NotAsked, ...] = ()


def read_people(
    names: Value, address: Value, role: Value, domain: Domain | None
) -> People:
    """Return who of a row is invited and why the others are not."""
    listed = split_names(names)
    if not listed:
        return People()
    if domain is None:
        return People(left_out=(NotAsked.NO_DOMAIN,) * len(listed))
    if domain in SELF_REGISTERING:
        return People(left_out=(NotAsked.REGISTERS_ITSELF,) * len(listed))
    good = read_address(address)
    if good is None:
        why = NotAsked.NO_ADDRESS if address is None else NotAsked.BROKEN_ADDRESS
        return People(left_out=(why,) * len(listed))
    owner = _owner(listed, good)
    left_out = [NotAsked.NO_ADDRESS] * (len(listed) - 1)
    if found_in(owner, person=True) or len(owner) > LONGEST_NAME:
        return People(left_out=(*left_out, NotAsked.NOT_A_NAME))
    return People((Person(owner, good, read_role(role)),), tuple(left_out))


def split_names(names: Value) -> list[str]:
    """Return the names in one cell: 'Aïsha van den Berg / Zoë Smeets' are two."""
    if not isinstance(names, str) or isinstance(names, Formula):
        return []
    return [name for name in _SEVERAL.split(names) if name]


def read_address(value: Value) -> str | None:
    """Return a work address that mail can go to; a broken one is not repaired."""
    if not isinstance(value, str) or isinstance(value, Formula):
        return None
    try:
        validate_email(value)
    except ValidationError:
        return None
    return value.lower()


def read_role(value: Value) -> str:
    """Return a role, or nothing when the words are about more than a role."""
    if not isinstance(value, str) or isinstance(value, Formula):
        return ""
    return "" if found_in(value) else value[:LONGEST_ROLE]


def _owner(names: list[str], address: str) -> str:
    """Return the one of two names that the address belongs to, else the first."""
    local = fold(address.partition("@")[0])
    for name in names:
        if all(part in local for part in fold(name).split()[:1]):
            return name
    return names[0]
