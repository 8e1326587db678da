# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checkpoints hold both logs; an old copy of the ledger gives itself away."""

import pytest

from netwerkregie.foundation.vault import asking, client, notes, wire
from netwerkregie.foundation.vault.client import VaultRefused
from netwerkregie.foundation.vault.process.answering import Vault
from netwerkregie.foundation.vault.process.calls import Limits
from netwerkregie.foundation.vault.releaselog import check
from netwerkregie.foundation.vault.tests.town import Town


def _sign(town: Town, size: int, root: bytes) -> str:
    return client.make_checkpoint(town.tenant, ledger_size=size, ledger_root=root)


def test_a_checkpoint_holds_both_roots_and_the_one_before(town: Town) -> None:
    first = _sign(town, 3, b"3" * 32)
    town.member()
    second = _sign(town, 5, b"5" * 32)
    name, key = client.verify_key()
    point = notes.Checkpoint.parse(notes.verify(second, name, key))
    assert point.previous == notes.note_hash(first)
    assert (point.ledger_size, point.ledger_root) == (5, b"5" * 32)
    assert point.size == len(town.lines())
    assert point.origin == f"{name}/{town.tenant}"


@pytest.mark.parametrize(
    ("size", "root", "reason"),
    [(4, b"5" * 32, "ledger_shrank"), (5, b"6" * 32, "ledger_changed")],
)
def test_a_ledger_that_lost_or_changed_entries_is_not_signed(
    town: Town, size: int, root: bytes, reason: str
) -> None:
    _sign(town, 5, b"5" * 32)
    with pytest.raises(VaultRefused) as caught:
        _sign(town, size, root)
    assert caught.value.reason == reason


def test_each_municipality_has_a_log_of_its_own(town: Town) -> None:
    elsewhere = Town(town.world)
    before = len(elsewhere.lines())
    town.member()
    assert len(elsewhere.lines()) == before
    assert {line.tenant for line in town.lines()} == {town.tenant}


def test_lines_past_their_term_go_and_the_log_still_holds(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    town.release(member, dossier)
    _sign(town, 0, bytes(32))
    last = town.lines()[-1]
    frame = asking.unsigned(town.tenant, "forget_lines", before=last.at)
    five_years_on = Vault(
        town.world.vault._store,
        town.world.vault._master_key,
        Limits(lines_kept_days=0),
    )
    answer = five_years_on.answer(wire.WORKER, frame)
    assert answer == {"ok": True, "forgotten": last.seq}
    leaves = client.release_log(town.tenant)
    forgotten = [leaf.text is None for leaf in leaves]
    assert forgotten == [True] * last.seq + [False, False]
    assert town.lines()[-1].operation == "forget_lines"
    name, key = client.verify_key()
    assert check(leaves, client.checkpoints(town.tenant), name, key) is None


def test_nobody_clears_up_behind_themselves(town: Town) -> None:
    town.member()
    before = len(town.lines())
    frame = asking.unsigned(town.tenant, "forget_lines", before=town.lines()[-1].at + 1)
    assert town.refusal(frame, wire.WORKER) == "too_early"
    assert len(town.lines()) == before + 1


def test_the_log_of_one_dossier_can_be_read_apart(town: Town) -> None:
    member = town.member()
    one, other = town.dossier(member), town.dossier(member)
    town.release(member, one)
    town.release(member, other)
    lines = [leaf.line() for leaf in client.release_log(town.tenant, dossier=one)]
    assert {line.dossier for line in lines if line} == {one}
    assert len(lines) == 2


def test_a_change_in_the_vault_s_own_database_is_found(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    town.release(member, dossier)
    _sign(town, 0, bytes(32))
    with town.world.connect_as_superuser(vault=True) as connection:
        connection.execute(
            "delete from leaf where tenant = %s and seq = 2", (town.tenant,)
        )
    name, key = client.verify_key()
    finding = check(
        client.release_log(town.tenant), client.checkpoints(town.tenant), name, key
    )
    assert finding is not None
    assert finding.seq == 2
