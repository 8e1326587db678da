# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing to a person: hybrid public-key encryption (HPKE, RFC 9180).

The one module that touches the library's HPKE. The suite joins ML-KEM-768 with X25519
(draft-ietf-hpke-pq, the X-Wing combiner): what is copied today stays closed to a
quantum computer, and a flaw in the new half leaves the old half standing.
"""

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)

from netwerkregie.foundation.vault.sealing import Tampered, UnknownAlgorithm

HYBRID = 1
MLKEM_SEED = 64
X25519 = 32
MLKEM_PUBLIC = 1184
SEED = MLKEM_SEED + X25519
PUBLIC = MLKEM_PUBLIC + X25519

_suite = hpke.Suite(
    hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM
)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The half that seals; it may lie open."""

    raw: bytes

    def seal(self, plaintext: bytes, info: bytes) -> bytes:
        """Seal to the holder of the private half, for this one use (info)."""
        public = hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.raw[:MLKEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(self.raw[MLKEM_PUBLIC:]),
        )
        return bytes((HYBRID,)) + _suite.encrypt(plaintext, public, info)

    def to_bytes(self) -> bytes:
        """Return the key with the number of its suite in front."""
        return bytes((HYBRID,)) + self.raw

    @classmethod
    def from_bytes(cls, stored: bytes) -> "PublicKey":
        """Read a stored public key.

        Raises:
            UnknownAlgorithm: another suite or length.

        """
        if len(stored) != 1 + PUBLIC or stored[0] != HYBRID:
            raise UnknownAlgorithm("unknown public key")
        return cls(stored[1:])


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """The half that opens; kept as the seed from which both parts are made."""

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "PrivateKey":
        """Make a new key pair."""
        return cls(
            MLKEM768PrivateKey.generate().private_bytes_raw()
            + X25519PrivateKey.generate().private_bytes_raw()
        )

    def public(self) -> PublicKey:
        """Return the half that seals."""
        mlkem, x25519 = self._halves()
        return PublicKey(
            mlkem.public_key().public_bytes_raw()
            + x25519.public_key().public_bytes_raw()
        )

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """Open what was sealed to the public half for this use.

        Raises:
            UnknownAlgorithm: another suite.
            Tampered: not for this key or use, or changed.

        """
        if not sealed or sealed[0] != HYBRID:
            raise UnknownAlgorithm("unknown suite")
        private = hpke.MLKEM768X25519PrivateKey(*self._halves())
        try:
            return _suite.decrypt(sealed[1:], private, info)
        except (InvalidTag, ValueError):
            raise Tampered("not sealed to this key for this use") from None

    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        if len(self.seed) != SEED:
            raise UnknownAlgorithm("unknown private key")
        return (
            MLKEM768PrivateKey.from_seed_bytes(self.seed[:MLKEM_SEED]),
            X25519PrivateKey.from_private_bytes(self.seed[MLKEM_SEED:]),
        )
