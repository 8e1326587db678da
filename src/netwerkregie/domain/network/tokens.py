# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words in a link that open one thing: made from a key, kept as a hash only.

The same word can be made again for a reminder, so nothing that opens a door stands in
the database or in the queue. A new round makes every earlier word useless.
"""

import base64
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils.crypto import salted_hmac

from netwerkregie.foundation.kernel import Actor

_LENGTH = 26
_SALT = "netwerkregie.network"
# Look-alikes that a person may type from paper; base 32 here has neither 0, 1 nor 8.
_TYPED = str.maketrans({"0": "o", "1": "l", "8": "b"})


class Opens(StrEnum):
    """What a link leads to."""

    ORGANISATION = "organisation"
    ENTRY = "entry"
    INVITATION = "invitation"
    REGISTRATION = "registration"
    PROPOSAL = "proposal"
    JOINING = "joining"
    SMALL_GRANT = "small_grant"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who came with a link: it opens one thing and nothing beside it."""

    actor: Actor
    opens: Opens
    id: UUID


def token_for(opens: Opens, subject: UUID, round_: int) -> str:
    """Return the word for a link: 130 bits that only this installation can make."""
    made = salted_hmac(
        f"{_SALT}.link", f"{opens}|{subject}|{round_}", algorithm="sha256"
    )
    return base64.b32encode(made.digest()).decode()[:_LENGTH].lower()


def hash_of(token: str) -> bytes:
    """Return what is kept of a word."""
    plain = "".join(char for char in token.lower() if char.isalnum())
    return hashlib.sha256(plain.translate(_TYPED).encode()).digest()


def stored_hash(opens: Opens, subject: UUID, round_: int) -> bytes:
    """Return the hash under which a thing is found by its link."""
    return hash_of(token_for(opens, subject, round_))


def address_hash(municipality_id: UUID, address: str) -> bytes:
    """Return the keyed hash of an address: it can be recognised, never read."""
    value = f"{municipality_id}|{address.strip().lower()}"
    return salted_hmac(f"{_SALT}.address", value, algorithm="sha256").digest()
