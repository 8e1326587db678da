# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the text guard: what it can find, how strictly, and what it returns."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of fact about a person that a text can do without."""

    PERSON = "person"
    PHONE = "phone"
    BSN = "bsn"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    ADDRESS = "address"
    PROFILE = "profile"
    PLATE = "plate"
    IBAN = "iban"
    BELIEF = "belief"
    ORIGIN = "origin"
    POLITICS = "politics"
    HEALTH = "health"
    SEXUAL = "sexual"
    KINSHIP = "kinship"
    RATING = "rating"


# What can be found again with one look in a register: never kept, whatever the room.
EXACT = frozenset(
    {
        Kind.PHONE,
        Kind.BSN,
        Kind.BIRTH_DATE,
        Kind.EMAIL,
        Kind.ADDRESS,
        Kind.PROFILE,
        Kind.PLATE,
        Kind.IBAN,
    }
)


def is_exact(kind: Kind) -> bool:
    """Tell whether a finding is a number or address: it is taken out, not weighed."""
    return kind in EXACT


class Strictness(StrEnum):
    """Where the text will stand.

    ADVICE is a question about somebody without a name: "my son" is fine there.
    UNSEALED is text that colleagues and the organisation itself read: ties between
    persons and judgements about them have no place in it either.
    """

    ADVICE = "advice"
    UNSEALED = "unsealed"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One stretch of the text, in positions of the text as it was given."""

    start: int
    end: int
    kind: Kind
    excerpt: str
