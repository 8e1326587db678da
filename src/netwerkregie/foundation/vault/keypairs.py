# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person or a code holds: one pair to open with, one pair to sign with."""

import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from netwerkregie.foundation.vault.hpke import SEED, PrivateKey, PublicKey
from netwerkregie.foundation.vault.sealing import UnknownAlgorithm

SIGNING_SEED = 32


@dataclass(frozen=True, slots=True)
class KeyPairs:
    """The private halves of a holder: HPKE (open) and Ed25519 (sign)."""

    opening: PrivateKey = field(repr=False)
    signing_seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "KeyPairs":
        """Make both pairs anew."""
        return cls(PrivateKey.generate(), os.urandom(SIGNING_SEED))

    @classmethod
    def from_bytes(cls, raw: bytes) -> "KeyPairs":
        """Read what to_bytes() wrote, or cut a derived seed of SEED + 32 bytes.

        Raises:
            UnknownAlgorithm: another length.

        """
        if len(raw) != SEED + SIGNING_SEED:
            raise UnknownAlgorithm("unknown key pairs")
        return cls(PrivateKey(raw[:SEED]), raw[SEED:])

    def to_bytes(self) -> bytes:
        """Return both seeds; only ever to be sealed at once."""
        return self.opening.seed + self.signing_seed

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature (RFC 8032)."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_seed).sign(message)

    def public(self) -> PublicKey:
        """Return the half that others seal to."""
        return self.opening.public()

    def verify_key(self) -> bytes:
        """Return the half that the vault checks signatures with."""
        return (
            Ed25519PrivateKey.from_private_bytes(self.signing_seed)
            .public_key()
            .public_bytes_raw()
        )
