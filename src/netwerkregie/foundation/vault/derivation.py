# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys made from other keys (HKDF, RFC 5869) and from phrases (Argon2id, RFC 9106)."""

import re
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
SHORTEST_PHRASE = 15


def hkdf(
    secret: bytes, info: bytes, *, length: int = KEY_BYTES, salt: bytes | None = None
) -> bytes:
    """Derive one key from a secret; another info gives an unrelated key."""
    return HKDF(SHA256(), length, salt, info).derive(secret)


@dataclass(frozen=True, slots=True)
class PhraseCost:
    """What one guess of a phrase costs an attacker; kept beside each sealed key."""

    iterations: int = 3
    lanes: int = 4
    memory_kib: int = 65_536

    def __str__(self) -> str:
        return f"argon2id:t={self.iterations},p={self.lanes},m={self.memory_kib}"

    @classmethod
    def parse(cls, text: str) -> "PhraseCost":
        """Read what str() wrote.

        Raises:
            ValueError: the text names another function or leaves something out.

        """
        found = re.fullmatch(r"argon2id:t=(\d+),p=(\d+),m=(\d+)", text)
        if found is None:
            raise ValueError("unknown phrase cost")
        return cls(*(int(number) for number in found.groups()))


# The second recommended option of RFC 9106, section 4.
PHRASE_COST = PhraseCost()


def canonical_phrase(phrase: str) -> str:
    """Return the phrase as it counts: a phone's capital or double space is no error."""
    return " ".join(unicodedata.normalize("NFKC", phrase).casefold().split())


def key_from_phrase(phrase: str, salt: bytes, cost: PhraseCost) -> bytes:
    """Derive the key that encrypts a member's private keys."""
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(canonical_phrase(phrase).encode())
