# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger's lines as bytes: how one is spelled, hashed and chained by anyone.

Plain Python without a database, so that a stranger can check an export with it. The
database spells the same bytes in SQL when it writes (ledger.append); times are whole
microseconds since 1970, because a time as text changes with the reader's zone.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from netwerkregie.foundation.vault.merkle import EMPTY_ROOT, Frontier, node_hash

VERSION = "1"
START = bytes(32)
"""What stands before the first line."""

FIELDS = (
    "municipality_id",
    "seq",
    "stream",
    "at",
    "written_at",
    "door",
    "trace_id",
    "actor_id",
    "actor_kind",
    "roles",
    "organisation",
    "verb",
    "subject_kind",
    "subject_ref",
    "purpose",
    "ground",
    "reason",
    "result",
)
"""What a line says, in the order in which it is hashed."""

SECOND = 1_000_000
DAY = 86_400 * SECOND
CLOCK_TOLERANCE = 5 * SECOND
"""A clock that is put right by a network may step back a little."""
DAY = 86_400 * SECOND
CHECKPOINT_TOLERANCE = 300 * SECOND
"""The vault may run on another machine with another clock."""

_FAR_PAST, _FAR_FUTURE = 0, 2**62
# Stream, both times and the door, as they follow the number of a line. Microseconds
# have sixteen digits between 2001 and 2286; others take the slow way.
_TIMES = re.compile(rb"\d+:[a-z]+16:(\d{16})16:(\d{16})\d:([a-z]*)")


class Line(NamedTuple):
    """One line as it stands in the ledger; the text is None when its term has ended."""

    seq: int
    salt: bytes | None
    text: bytes | None
    leaf_hash: bytes
    chain_hash: bytes


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the ledger stood, as the vault signed it.

    Args:
        size: the number of lines.
        root: their Merkle root.
        at: the vault's own time, in microseconds since 1970.

    """

    size: int
    root: bytes
    at: int


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong, and at which line."""

    seq: int
    what: str


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk along the chain came to.

    Args:
        size: how many lines were read.
        chain_hash: the running hash after the last of them.
        root: their Merkle root.
        emptied: how many had reached the end of their term.
        told: how many were told afterwards from the command line, with another time
            than that of writing.
        finding: the first bad line, if there is one.

    """

    size: int
    chain_hash: bytes
    root: bytes
    emptied: int
    told: int
    finding: Finding | None


def spell(values: Mapping[str, object]) -> bytes:
    """Return the one spelling of a line: every field with its length before it."""
    parts = [VERSION, *(_text(values[name]) for name in FIELDS)]
    return "".join([f"{len(part)}:{part}" for part in parts]).encode()


def read(text: bytes) -> dict[str, str]:
    """Read what spell() wrote.

    Raises:
        ValueError: the bytes are no line of this version.

    """
    rest, parts = text.decode(), []
    while rest:
        length, _, rest = rest.partition(":")
        parts.append(rest[: int(length)])
        rest = rest[int(length) :]
    if len(parts) != len(FIELDS) + 1 or parts[0] != VERSION:
        raise ValueError("not a line of this version")
    return dict(zip(FIELDS, parts[1:], strict=True))


def leaf_of(salt: bytes, text: bytes) -> bytes:
    """Return the salted leaf hash (RFC 6962, 2.1: a zero byte before a leaf)."""
    return hashlib.sha256(b"\x00" + salt + text).digest()


def chained(previous: bytes, leaf: bytes) -> bytes:
    """Return the running hash after one more leaf."""
    return hashlib.sha256(previous + leaf).digest()


def walk_links(lines: Iterable[Line], previous: bytes = START) -> tuple[int, bytes]:
    """Follow hashes only, as fast as it goes; stop before the first bad line.

    Returns:
        how many lines hold, and the running hash after them.

    """
    sha256, held = hashlib.sha256, 0
    for _, salt, text, leaf, link in lines:
        if text is not None and sha256(b"\x00" + salt + text).digest() != leaf:  # type: ignore[operator]
            break
        previous = sha256(previous + leaf).digest()
        if previous != link:
            break
        held += 1
    return held, previous


class Walk:
    """A walk along the chain that takes batches and remembers where it was."""

    def __init__(self, municipality_id: UUID, marks: Sequence[Mark] = ()) -> None:
        self._start = f"{len(VERSION)}:{VERSION}36:{municipality_id}"
        self._ordered = sorted(marks, key=lambda mark: mark.size)
        self._roots = {mark.size: mark.root for mark in self._ordered}
        self._not_before, self._not_after = _FAR_PAST, _FAR_FUTURE
        self._look_again_at = 0
        self._chain = START
        self._size = 0
        self._peaks: list[bytes] = []
        self._latest = 0
        self._emptied = self._told = 0
        self._finding = self._wrong_at_start()

    @property
    def has_finding(self) -> bool:
        """Tell whether something was wrong already."""
        return self._finding is not None

    def take(self, lines: Iterable[Line]) -> None:
        """Read on; nothing is read after the first bad line."""
        if self._finding is not None:
            return
        for line in lines:
            place = self._size
            what = self._wrong_with(line) or self._wrong_text(line) or self._grow(line)
            if what:
                self._finding = Finding(place, what)
                return

    def finish(self, head_size: int, head_hash: bytes) -> Walked:
        """Say what it came to, given where the head of the chain says it is."""
        if self._finding is None:
            self._finding = self._wrong_at_end(head_size, head_hash)
        return Walked(
            size=self._size,
            chain_hash=self._chain,
            root=self._root(),
            emptied=self._emptied,
            told=self._told,
            finding=self._finding,
        )

    def _wrong_with(self, line: Line) -> str:
        if line.seq != self._size:
            return "a line is missing or out of order"
        link = hashlib.sha256(self._chain + line.leaf_hash).digest()
        if link != line.chain_hash:
            return "the chain is broken"
        return ""

    def _wrong_text(self, line: Line) -> str:
        _, salt, text, leaf, _ = line
        if text is None:
            self._emptied += 1
            return ""
        if salt is None or hashlib.sha256(b"\x00" + salt + text).digest() != leaf:
            return "the line is not what was written"
        seq = str(line.seq)
        beginning = f"{self._start}{len(seq)}:{seq}".encode()
        if not text.startswith(beginning):
            return "the line stood elsewhere"
        times = _TIMES.match(text, len(beginning))
        if times is not None:
            return self._wrong_time(*times.groups())
        values = read(text)
        wanted = (values[name].encode() for name in ("at", "written_at", "door"))
        return self._wrong_time(*wanted)

    def _wrong_time(self, at: bytes, written_at: bytes, door: bytes) -> str:
        if at != written_at:
            if door != b"command":
                return "the line tells another time than that of writing"
            self._told += 1
        written = int(written_at)
        # Of what an asker does only the day is kept: it was some time in that day.
        until = written if written % DAY else written + DAY
        if until < self._latest - CLOCK_TOLERANCE:
            return "the clock went back"
        self._latest = max(self._latest, written)
        if self._size >= self._look_again_at:
            self._pass_marks()
        if until < self._not_before:
            return "the line is older than the signed checkpoint before it"
        if written > self._not_after:
            return "the line is younger than the signed checkpoint after it"
        return ""

    def _pass_marks(self) -> None:
        """A line lies between the checkpoints before and after it, in time as well."""
        before = [mark for mark in self._ordered if mark.size <= self._size]
        after = [mark for mark in self._ordered if mark.size > self._size]
        if before:
            self._not_before = before[-1].at - CHECKPOINT_TOLERANCE
        self._not_after = after[0].at + CHECKPOINT_TOLERANCE if after else _FAR_FUTURE
        self._look_again_at = after[0].size if after else _FAR_FUTURE

    def _grow(self, line: Line) -> str:
        """Add the leaf to the tree's edge (as merkle.Frontier does, in place)."""
        self._chain = line.chain_hash
        leaf, size, peaks = line.leaf_hash, self._size, self._peaks
        while size & 1:
            leaf = node_hash(peaks.pop(), leaf)
            size >>= 1
        peaks.append(leaf)
        self._size += 1
        signed = self._roots.get(self._size)
        if signed is not None and signed != self._root():
            return "the lines up to here differ from the signed checkpoint"
        return ""

    def _root(self) -> bytes:
        return Frontier(self._size, tuple(self._peaks)).root()

    def _wrong_at_start(self) -> Finding | None:
        if self._roots.get(0, EMPTY_ROOT) != EMPTY_ROOT:
            return Finding(0, "a checkpoint of nothing has a root")
        return None

    def _wrong_at_end(self, head_size: int, head_hash: bytes) -> Finding | None:
        size = self._size
        signed = self._ordered[-1].size if self._ordered else 0
        if size < signed:
            return Finding(size, "lines are missing that a checkpoint was signed for")
        if size != head_size or self._chain != head_hash:
            return Finding(min(size, head_size), "the head says something else")
        return None


def _text(value: object) -> str:
    return "" if value is None else str(value)
