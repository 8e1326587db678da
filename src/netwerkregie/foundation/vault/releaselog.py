# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The release log's lines: how a leaf is made, chained and checked by anyone.

A leaf is a salted hash, so that its text can be destroyed at the end of its term while
the tree stays provable, and so that nobody can guess a destroyed text from its hash.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from uuid import UUID

from netwerkregie.foundation.vault import merkle, notes

NO_CHAIN = bytes(32)
SALT = 16


@dataclass(frozen=True, slots=True)
class Line:
    """What the log says about one request; no content and no names."""

    tenant: UUID
    seq: int
    at: int
    operation: str
    result: str
    reason: str
    holder_kind: str
    holder: UUID | None
    dossier: UUID | None
    purpose: str
    action: str
    trace: UUID | None

    def text(self) -> str:
        """Return the one spelling of this line that is hashed."""
        values = {
            key: str(value) if isinstance(value, UUID) else value
            for key, value in asdict(self).items()
        }
        return json.dumps(values, sort_keys=True, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> "Line":
        """Read what text() wrote."""
        values = json.loads(text)
        for name in ("tenant", "holder", "dossier", "trace"):
            values[name] = UUID(values[name]) if values[name] else None
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A line as it stands in the log; text is None when its term has ended."""

    seq: int
    salt: bytes | None
    text: str | None
    leaf_hash: bytes
    chain: bytes

    def line(self) -> Line | None:
        """Return what the line says, if it is still there."""
        return Line.parse(self.text) if self.text is not None else None


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong with a log, and where."""

    seq: int
    what: str


def hash_of(salt: bytes, text: str) -> bytes:
    """Return the salted Merkle leaf hash of a line."""
    return merkle.leaf_hash(salt + text.encode())


def chained(previous: bytes, leaf: bytes) -> bytes:
    """Return the running hash after this leaf."""
    return hashlib.sha256(previous + leaf).digest()


def check(
    leaves: Iterable[Leaf],
    checkpoints: Sequence[str],
    name: str,
    verify_key: bytes,
) -> Finding | None:
    """Verify a whole release log against its signed checkpoints, offline.

    Args:
        leaves: from the first line on, in order.
        checkpoints: the signed notes, oldest first.
        name: the vault's name in the notes.
        verify_key: the vault's public key, obtained beforehand.

    Returns:
        the first bad line, or None when everything holds.

    """
    points, finding = _read_checkpoints(checkpoints, name, verify_key)
    if finding:
        return finding
    due = {point.size: point for point in points}
    edge, chain = merkle.Frontier(), NO_CHAIN
    for expected, leaf in enumerate(leaves):
        what = _wrong_with(leaf, expected, chain)
        if what:
            return Finding(expected, what)
        edge, chain = edge.add(leaf.leaf_hash), leaf.chain
        point = due.get(edge.size)
        if point is not None and point.root != edge.root():
            return Finding(leaf.seq, "differs from the signed checkpoint")
    longest = max(due, default=0)
    if longest > edge.size:
        return Finding(edge.size, "lines are missing at the end")
    return None


def _wrong_with(leaf: Leaf, expected: int, chain: bytes) -> str:
    if leaf.seq != expected:
        return "a line is missing or out of order"
    if leaf.text is not None:
        if leaf.salt is None or hash_of(leaf.salt, leaf.text) != leaf.leaf_hash:
            return "the text is not what was logged"
        if Line.parse(leaf.text).seq != expected:
            return "the line stood elsewhere"
    if chained(chain, leaf.leaf_hash) != leaf.chain:
        return "the chain is broken"
    return ""


def _read_checkpoints(
    signed: Sequence[str], name: str, verify_key: bytes
) -> tuple[list[notes.Checkpoint], Finding | None]:
    points: list[notes.Checkpoint] = []
    previous = NO_CHAIN
    for note in signed:
        try:
            point = notes.Checkpoint.parse(notes.verify(note, name, verify_key))
        except notes.BadNote:
            seq = points[-1].size if points else 0
            return points, Finding(seq, "a checkpoint is not signed by the vault")
        grew = not points or point.size >= points[-1].size
        if point.previous != previous or not grew:
            return points, Finding(point.size, "the checkpoints do not follow on")
        points.append(point)
        previous = notes.note_hash(note)
    return points, None
