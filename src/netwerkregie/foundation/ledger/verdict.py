# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a verification came to, as a value that a page and a terminal can show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.foundation.ledger import chain
from netwerkregie.foundation.vault import notes, releaselog
from netwerkregie.foundation.vault.releaselog import Leaf, Line


@dataclass(frozen=True, slots=True)
class Verdict:
    """Both chains, and what binds them.

    Args:
        lines: how many lines the ledger holds.
        first_bad_line: the ledger's first bad line and what is wrong with it.
        releases: how many lines the vault's release log holds.
        first_bad_release: its first bad line and what is wrong with it.
        checkpoints: how many checkpoints the vault signed.
        bad_checkpoint: what is wrong with a checkpoint that this database keeps.
        signed_until: how many ledger lines the newest checkpoint covers.
        emptied: lines whose term has ended: only their hash is left.
        told: lines that the command line told afterwards, with an earlier time.
        not_completed: traces of releases after which no act was completed.
        vault_answered: False where only the ledger's own chain could be checked.

    """

    lines: int
    first_bad_line: chain.Finding | None
    releases: int
    first_bad_release: releaselog.Finding | None
    checkpoints: int
    bad_checkpoint: str
    signed_until: int
    emptied: int
    told: int
    not_completed: tuple[UUID, ...]
    vault_answered: bool

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing was changed, left out, added or put elsewhere."""
        return (
            self.vault_answered
            and self.first_bad_line is None
            and self.first_bad_release is None
            and not self.bad_checkpoint
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the vault says, apart from the ledger that is judged.

    Args:
        name: the vault's name in its notes.
        verify_key: its public key, best obtained beforehand.
        signed: all notes it signed, oldest first.
        releases: its whole release log.

    """

    name: str
    verify_key: bytes
    signed: tuple[str, ...]
    releases: tuple[Leaf, ...]

    def check_releases(self) -> releaselog.Finding | None:
        """Return the first bad line of the release log."""
        return releaselog.check(self.releases, self.signed, self.name, self.verify_key)

    def marks(self, municipality_id: UUID) -> tuple[chain.Mark, ...]:
        """Return what the validly signed notes say about this ledger."""
        found = []
        for note in self.signed:
            try:
                text = notes.verify(note, self.name, self.verify_key)
                point = notes.Checkpoint.parse(text)
            except notes.BadNote:
                continue
            if point.origin == f"{self.name}/{municipality_id}":
                mark = chain.Mark(point.ledger_size, point.ledger_root, point.at)
                found.append(mark)
        return tuple(found)

    def wrong_with(self, stored: Sequence[str]) -> str:
        """Say what is wrong with the notes that the ledger's database keeps."""
        known = set(self.signed)
        for number, note in enumerate(stored, start=1):
            try:
                notes.verify(note, self.name, self.verify_key)
            except notes.BadNote:
                return f"checkpoint {number} is not signed by the vault"
            if note not in known:
                return f"checkpoint {number} is unknown to the vault"
        return ""

    def acts(self) -> Iterable[Line]:
        """Return the releases that were granted."""
        for leaf in self.releases:
            line = leaf.line()
            if line and line.operation == "release" and line.result == "done":
                yield line


def judge(
    walked: chain.Walked,
    evidence: Evidence | None,
    *,
    municipality_id: UUID,
    stored: Sequence[str],
    not_completed: Iterable[UUID] = (),
) -> Verdict:
    """Put both chains and what binds them into one verdict."""
    marks = evidence.marks(municipality_id) if evidence else ()
    return Verdict(
        lines=walked.size,
        first_bad_line=walked.finding,
        releases=len(evidence.releases) if evidence else 0,
        first_bad_release=evidence.check_releases() if evidence else None,
        checkpoints=len(evidence.signed) if evidence else 0,
        bad_checkpoint=evidence.wrong_with(stored) if evidence else "",
        signed_until=max((mark.size for mark in marks), default=0),
        emptied=walked.emptied,
        told=walked.told,
        not_completed=tuple(not_completed),
        vault_answered=evidence is not None,
    )
