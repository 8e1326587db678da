# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Merkle trees as in RFC 6962: roots, and proofs that need not show the whole log."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

EMPTY_ROOT = hashlib.sha256(b"").digest()
HASH = 32


def leaf_hash(data: bytes) -> bytes:
    """Hash a leaf; the prefix keeps leaves and nodes apart."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbours."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The growing edge of a tree: enough to add a leaf and to know the root."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def add(self, leaf: bytes) -> "Frontier":
        """Return the edge after one more leaf hash."""
        peaks = list(self.peaks)
        size = self.size
        while size % 2:
            leaf = node_hash(peaks.pop(), leaf)
            size //= 2
        return Frontier(self.size + 1, (*peaks, leaf))

    def root(self) -> bytes:
        """Return the Merkle tree hash of everything added so far."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root

    def to_bytes(self) -> bytes:
        """Return the peaks for storage beside the size."""
        return b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, size: int, stored: bytes) -> "Frontier":
        """Read stored peaks."""
        peaks = tuple(stored[at : at + HASH] for at in range(0, len(stored), HASH))
        if len(peaks) != size.bit_count():
            raise ValueError("peaks and size do not belong together")
        return cls(size, peaks)


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes."""
    edge = Frontier()
    for leaf in leaves:
        edge = edge.add(leaf)
    return edge.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Return the path that proves leaf `index` is in the tree (RFC 6962, 2.1.1)."""
    if len(leaves) == 1:
        return []
    half = _split(len(leaves))
    if index < half:
        return [*inclusion_proof(leaves[:half], index), root_of(leaves[half:])]
    return [*inclusion_proof(leaves[half:], index - half), root_of(leaves[:half])]


def includes(
    root: bytes, size: int, leaf: bytes, index: int, proof: Sequence[bytes]
) -> bool:
    """Tell whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    number, last, current = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if number % 2 or number == last:
            current = node_hash(step, current)
            while number % 2 == 0 and number:
                number, last = number >> 1, last >> 1
        else:
            current = node_hash(current, step)
        number, last = number >> 1, last >> 1
    return last == 0 and current == root


def consistency_proof(leaves: Sequence[bytes], older: int) -> list[bytes]:
    """Return the proof that the tree of `older` leaves is a beginning of this one."""
    if not 0 < older <= len(leaves):
        raise ValueError("no such older tree")
    return _subproof(older, leaves, is_whole=True)


def _subproof(older: int, leaves: Sequence[bytes], *, is_whole: bool) -> list[bytes]:
    if older == len(leaves):
        return [] if is_whole else [root_of(leaves)]
    half = _split(len(leaves))
    if older <= half:
        rest = _subproof(older, leaves[:half], is_whole=is_whole)
        return [*rest, root_of(leaves[half:])]
    rest = _subproof(older - half, leaves[half:], is_whole=False)
    return [*rest, root_of(leaves[:half])]


def is_consistent(
    older: int, older_root: bytes, newer: int, newer_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Tell whether the newer tree only added to the older (RFC 9162, 2.1.4.2)."""
    if older == newer:
        return older_root == newer_root and not proof
    if not 0 < older < newer or not proof:
        return False
    path = list(proof) if older & (older - 1) else [older_root, *proof]
    number, last = older - 1, newer - 1
    while number % 2:
        number, last = number >> 1, last >> 1
    old = new = path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if number % 2 or number == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while number % 2 == 0 and number:
                number, last = number >> 1, last >> 1
        else:
            new = node_hash(new, step)
        number, last = number >> 1, last >> 1
    return last == 0 and old == older_root and new == newer_root


def _split(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)
