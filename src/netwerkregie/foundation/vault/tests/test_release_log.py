# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever edits the log afterwards is found out, at the first bad line."""

import os
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.foundation.vault import notes
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.merkle import Frontier
from netwerkregie.foundation.vault.releaselog import (
    NO_CHAIN,
    Finding,
    Leaf,
    Line,
    chained,
    check,
    hash_of,
)

NAME = "netwerkregie-vault"
PAIRS = KeyPairs.generate()
TENANT = uuid4()


def _line(seq: int) -> Line:
    return Line(
        tenant=TENANT,
        seq=seq,
        at=1_795_000_000_000_000 + seq,
        operation="release",
        result="released",
        reason="",
        holder_kind="member",
        holder=UUID(int=7),
        dossier=UUID(int=seq),
        purpose="advice",
        action="intake.thread_read",
        trace=None,
    )


def _log(size: int) -> list[Leaf]:
    leaves: list[Leaf] = []
    chain = NO_CHAIN
    for seq in range(size):
        text, salt = _line(seq).text(), os.urandom(16)
        leaf = hash_of(salt, text)
        chain = chained(chain, leaf)
        leaves.append(Leaf(seq, salt, text, leaf, chain))
    return leaves


def _checkpoint(leaves: list[Leaf], previous: str | None = None) -> str:
    edge = Frontier()
    for leaf in leaves:
        edge = edge.add(leaf.leaf_hash)
    point = notes.Checkpoint(
        origin=f"{NAME}/{TENANT}",
        size=edge.size,
        root=edge.root(),
        ledger_size=0,
        ledger_root=bytes(32),
        previous=notes.note_hash(previous) if previous else NO_CHAIN,
        at=1,
    )
    return notes.sign(point.text(), NAME, PAIRS.signing_seed)


LOG = _log(12)
FIRST = _checkpoint(LOG[:5])
SECOND = _checkpoint(LOG, FIRST)


def _check(leaves: list[Leaf], signed: list[str] | None = None) -> Finding | None:
    points = [FIRST, SECOND] if signed is None else signed
    return check(leaves, points, NAME, PAIRS.verify_key())


def _rechained(leaves: list[Leaf]) -> list[Leaf]:
    """What a clever forger does: make the numbers and the chain fit again."""
    chain, fixed = NO_CHAIN, []
    for seq, leaf in enumerate(leaves):
        text = leaf.text
        if text is not None:
            text = replace(Line.parse(text), seq=seq).text()
        assert leaf.salt is not None
        hashed = hash_of(leaf.salt, text or "")
        chain = chained(chain, hashed)
        fixed.append(Leaf(seq, leaf.salt, text, hashed, chain))
    return fixed


def test_an_untouched_log_holds() -> None:
    assert _check(LOG) is None


def test_a_line_whose_term_ended_leaves_the_log_provable() -> None:
    forgotten = [replace(leaf, text=None, salt=None) for leaf in LOG[:4]]
    assert _check([*forgotten, *LOG[4:]]) is None


def test_an_edited_line_is_named() -> None:
    assert LOG[3].text is not None
    edited = replace(LOG[3], text=LOG[3].text.replace("advice", "family"))
    finding = _check([*LOG[:3], edited, *LOG[4:]])
    assert finding == Finding(3, "the text is not what was logged")


def test_a_deleted_an_inserted_and_a_moved_line_are_named() -> None:
    assert _check([*LOG[:3], *LOG[4:]]) == Finding(
        3, "a line is missing or out of order"
    )
    assert _check([*LOG[:3], LOG[2], *LOG[3:]]) is not None
    assert _check([*LOG[:3], LOG[4], LOG[3], *LOG[5:]]) is not None


def test_lines_missing_at_the_end_are_noticed() -> None:
    assert _check(LOG[:-1]) == Finding(11, "lines are missing at the end")


@pytest.mark.parametrize(
    "forged",
    [
        [*LOG[:3], *LOG[4:]],
        [*LOG[:3], LOG[2], *LOG[3:]],
        [*LOG[:3], LOG[4], LOG[3], *LOG[5:]],
    ],
)
def test_a_forger_who_makes_the_chain_fit_fails_at_the_signature(
    forged: list[Leaf],
) -> None:
    finding = _check(_rechained(forged))
    assert finding is not None
    assert "checkpoint" in finding.what or "missing" in finding.what


def test_a_forged_checkpoint_is_noticed() -> None:
    forged = notes.sign(
        notes.verify(SECOND, NAME, PAIRS.verify_key()),
        NAME,
        KeyPairs.generate().signing_seed,
    )
    finding = _check(LOG, [FIRST, forged])
    assert finding == Finding(5, "a checkpoint is not signed by the vault")


def test_a_checkpoint_left_out_is_noticed() -> None:
    finding = _check(LOG, [SECOND])
    assert finding == Finding(12, "the checkpoints do not follow on")


def test_a_restored_old_copy_is_noticed() -> None:
    finding = _check(LOG[:5])
    assert finding == Finding(5, "lines are missing at the end")


@given(st.integers(0, 11), st.integers(0, 31), st.integers(1, 255))
def test_no_changed_hash_passes(at: int, byte: int, change: int) -> None:
    damaged = bytearray(LOG[at].leaf_hash)
    damaged[byte] ^= change
    leaves = [*LOG]
    leaves[at] = replace(LOG[at], leaf_hash=bytes(damaged))
    finding = _check(leaves)
    assert finding is not None
    assert finding.seq == at


def test_a_checkpoint_reads_back_and_nonsense_does_not() -> None:
    text = notes.verify(SECOND, NAME, PAIRS.verify_key())
    assert notes.Checkpoint.parse(text).size == 12
    for wrong in ("", "a\nb\n", text + "x\n", text.replace("ledger", "other")):
        with pytest.raises(notes.BadNote):
            notes.Checkpoint.parse(wrong)


def test_a_witness_signs_under_the_same_note() -> None:
    witness = KeyPairs.generate()
    both = notes.cosign(SECOND, "gouwedam", witness.signing_seed)
    assert notes.verify(both, NAME, PAIRS.verify_key())
    assert notes.verify(both, "gouwedam", witness.verify_key())
    with pytest.raises(notes.BadNote):
        notes.verify(both, "gouwedam", PAIRS.verify_key())
    with pytest.raises(notes.BadNote):
        notes.verify(both.replace("ledger 0", "ledger 1"), NAME, PAIRS.verify_key())
    assert notes.verifier_text(NAME, PAIRS.verify_key()).startswith(NAME + "+")
