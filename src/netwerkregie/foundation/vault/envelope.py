# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed values: AES-256-GCM bound to the municipality, table, column, row, version.

    version (1) | algorithm (1) | key owner (16) | key version (4) | nonce (12) | sealed

The header is authenticated too. It names its key, so that opening is never a matter of
trying keys; an algorithm that is not in the table is refused before any key is touched.
"""

import os
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from netwerkregie.foundation.vault.sealing import (
    Tampered,
    UnknownAlgorithm,
    WrongKey,
    pack,
)

FORMAT = 1
AES_256_GCM = 1
NONCE = 12
HEADER = 1 + 1 + 16 + 4
OVERHEAD = HEADER + NONCE + 16


@dataclass(frozen=True, slots=True)
class KeyId:
    """Whose key, and which version of it: written openly in each header."""

    owner: UUID
    version: int

    def to_bytes(self) -> bytes:
        """Return the twenty bytes that stand in a header."""
        return self.owner.bytes + self.version.to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class Key:
    """A 256-bit key with its name; the secret never shows in a traceback."""

    id: KeyId
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value belongs: it opens there and nowhere else."""

    table: str
    column: str
    row: UUID


def seal(key: Key, tenant: UUID, place: Place, plaintext: bytes) -> bytes:
    """Return the plaintext sealed to this key and place."""
    header = bytes((FORMAT, AES_256_GCM)) + key.id.to_bytes()
    nonce = os.urandom(NONCE)
    sealed = AESGCM(key.secret).encrypt(
        nonce, plaintext, _bound_to(header, tenant, place, key.id.version)
    )
    return header + nonce + sealed


def unseal(key: Key, tenant: UUID, place: Place, blob: bytes) -> bytes:
    """Return the plaintext, or raise without having released anything.

    Raises:
        UnknownAlgorithm: the header names what this program does not know.
        WrongKey: the header names another key.
        Tampered: value, header or place differ from what was sealed.

    """
    if key_id_of(blob) != key.id:
        raise WrongKey("this value names another key")
    header = blob[:HEADER]
    try:
        return AESGCM(key.secret).decrypt(
            blob[HEADER : HEADER + NONCE],
            blob[HEADER + NONCE :],
            _bound_to(header, tenant, place, key.id.version),
        )
    except InvalidTag:
        raise Tampered("this value does not belong here") from None


def key_id_of(blob: bytes) -> KeyId:
    """Return the name of the key that opens this value."""
    if len(blob) < OVERHEAD:
        raise Tampered("this value is cut off")
    if blob[0] != FORMAT or blob[1] != AES_256_GCM:
        raise UnknownAlgorithm("unknown envelope")
    return KeyId(UUID(bytes=blob[2:18]), int.from_bytes(blob[18:22], "big"))


def _bound_to(header: bytes, tenant: UUID, place: Place, version: int) -> bytes:
    return header + pack(tenant, place.table, place.column, place.row, version)
