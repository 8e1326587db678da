# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signed notes and checkpoints in the C2SP forms, so that other tools read them too.

C2SP signed-note: text, an empty line, and "— name base64(key hash | signature)".
C2SP tlog-checkpoint: the text is origin, size and root, one per line, then what we add:
the ledger's size and root, the hash of the previous checkpoint, and the time.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

ED25519 = b"\x01"
KEY_HASH = 4
DASH = "\u2014 "


class BadNote(ValueError):
    """A note is not signed by this key, or is no note at all."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where both logs stood at one moment.

    Args:
        origin: the name of the log.
        size: the number of leaves in the release log.
        root: the Merkle root of the release log.
        ledger_size: the number of entries in the ledger.
        ledger_root: the Merkle root of the ledger.
        previous: the SHA-256 of the previous signed note; zeros for the first.
        at: microseconds since 1970.

    """

    origin: str
    size: int
    root: bytes
    ledger_size: int
    ledger_root: bytes
    previous: bytes
    at: int

    def text(self) -> str:
        """Return the body that is signed."""
        return (
            f"{self.origin}\n{self.size}\n{_b64(self.root)}\n"
            f"ledger {self.ledger_size} {_b64(self.ledger_root)}\n"
            f"previous {_b64(self.previous)}\n"
            f"time {self.at}\n"
        )

    @classmethod
    def parse(cls, text: str) -> "Checkpoint":
        """Read the body of a verified note.

        Raises:
            BadNote: a line is missing or differs from its one spelling.

        """
        try:
            origin, size, root, ledger, previous, at, end = text.split("\n")
            word, ledger_size, ledger_root = ledger.split(" ")
            checkpoint = cls(
                origin=origin,
                size=int(size),
                root=base64.b64decode(root, validate=True),
                ledger_size=int(ledger_size),
                ledger_root=base64.b64decode(ledger_root, validate=True),
                previous=base64.b64decode(previous.split(" ")[1], validate=True),
                at=int(at.split(" ")[1]),
            )
        except (ValueError, IndexError, binascii.Error):
            raise BadNote("not a checkpoint") from None
        if word != "ledger" or end or checkpoint.text() != text:
            raise BadNote("not a checkpoint")
        return checkpoint


def sign(text: str, name: str, signing_seed: bytes) -> str:
    """Return the text as a signed note."""
    key = Ed25519PrivateKey.from_private_bytes(signing_seed)
    line = key_hash(name, key.public_key().public_bytes_raw()) + key.sign(text.encode())
    return f"{text}\n{DASH}{name} {_b64(line)}\n"


def cosign(note: str, name: str, signing_seed: bytes) -> str:
    """Return the note with one more signature under it: what a witness does."""
    text, _ = _parted(note)
    return note + sign(text, name, signing_seed).removeprefix(text + "\n")


def verify(note: str, name: str, verify_key: bytes) -> str:
    """Return the text of a note that this key signed.

    Raises:
        BadNote: no valid signature of this name and key stands under it.

    """
    text, lines = _parted(note)
    wanted = key_hash(name, verify_key)
    for line in lines:
        label, _, encoded = line.removeprefix(DASH).rpartition(" ")
        try:
            raw = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            continue
        if label != name or raw[:KEY_HASH] != wanted:
            continue
        try:
            key = Ed25519PublicKey.from_public_bytes(verify_key)
            key.verify(raw[KEY_HASH:], text.encode())
        except InvalidSignature:
            raise BadNote("the signature is not valid") from None
        return text
    raise BadNote("not signed by this key")


def key_hash(name: str, verify_key: bytes) -> bytes:
    """Return the four bytes by which a signature line names its key."""
    named = name.encode() + b"\n" + ED25519 + verify_key
    return hashlib.sha256(named).digest()[:KEY_HASH]


def verifier_text(name: str, verify_key: bytes) -> str:
    """Return the key as the C2SP form writes it: name+hash+key."""
    return f"{name}+{key_hash(name, verify_key).hex()}+{_b64(ED25519 + verify_key)}"


def note_hash(note: str) -> bytes:
    """Return what the next checkpoint names as its previous."""
    text, _ = _parted(note)
    return hashlib.sha256(text.encode()).digest()


def _parted(note: str) -> tuple[str, list[str]]:
    text, gap, signatures = note.rpartition("\n\n")
    if not gap or not signatures.startswith(DASH):
        raise BadNote("not a signed note")
    return text + "\n", signatures.splitlines()


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
