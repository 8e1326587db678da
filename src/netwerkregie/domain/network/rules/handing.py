# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing relations over to a successor, one by one, before somebody leaves."""

from enum import StrEnum

from netwerkregie.domain.network.rules.lists import Domain

ITEM_PAGE = 20
KEPT_MONTHS = 12
FORGOTTEN_MONTHS = 12


class Answer(StrEnum):
    """What a successor said about one relation."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class WhyNot(StrEnum):
    """Why a successor does not take a relation over; nothing about anybody."""

    NO_ROOM = "no_room"
    OTHER_COLLEAGUE = "other_colleague"
    HAS_ENDED = "has_ended"


class PackFor(StrEnum):
    """What a handover pack on paper is for: stated each time it is made (M13)."""

    SUCCESSOR = "successor"
    MEETING = "meeting"
    ARCHIVE = "archive"


class Field(StrEnum):
    """Where organisations of a pack stand, with no field that is a belief alone.

    Faith and philosophy goes together with residents and interest organisations, so
    that neither the word nor its absence says it (trust, rules 5 and 12).
    """

    LEARNING = "learning"
    CARING = "caring"
    SOCIETY = "society"
    CITY = "city"


FIELDS: dict[Domain, Field] = {
    Domain.EDUCATION: Field.LEARNING,
    Domain.YOUTH: Field.LEARNING,
    Domain.SPORT: Field.SOCIETY,
    Domain.CARE: Field.CARING,
    Domain.WELFARE: Field.CARING,
    Domain.FAITH: Field.SOCIETY,
    Domain.INTEREST: Field.SOCIETY,
    Domain.RESIDENTS: Field.SOCIETY,
    Domain.HOUSING: Field.CITY,
    Domain.SAFETY: Field.CITY,
    Domain.MUNICIPALITY: Field.CITY,
    Domain.BUSINESS: Field.CITY,
}


def field_of(domain: str) -> Field:
    """Return the field under which an organisation stands in a pack."""
    return FIELDS[Domain(domain)] if domain else Field.SOCIETY
