# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever holds the machine can change the ledger, and is found out (M17).

Eight ways, each tried with a superuser's connection on the real database, with every
trigger off: edit, delete, insert, reorder, roll back, fork, forged signature, clock.
The attacker is clever: where they can, they compute every hash of ours afresh.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, VaultUnavailable
from netwerkregie.foundation.ledger import chain, checkpoints, reading, record
from netwerkregie.foundation.ledger.tests.acting import Verb
from netwerkregie.foundation.ledger.tests.conftest import House
from netwerkregie.foundation.ledger.verdict import Verdict
from netwerkregie.foundation.ledger.verify import (
    export,
    verify_files,
    verify_municipality,
)
from netwerkregie.foundation.vault import client, notes

Attacker = psycopg.Connection[Any]


@pytest.fixture
def attacker(superuser_connection: Attacker) -> Iterator[Attacker]:
    superuser_connection.execute("SET session_replication_role = 'replica'")
    yield superuser_connection
    superuser_connection.execute("RESET session_replication_role")


@pytest.fixture
def kept(house: House) -> House:
    """Ten acts, sealed by a checkpoint after the sixth and after the tenth."""
    house.act(6)
    seal(house)
    house.act(4)
    seal(house)
    return house


def seal(house: House) -> None:
    with house.as_command():
        checkpoints.seal(Actor(ActorKind.COMMAND, house.id, purpose=Purpose.OVERSIGHT))


def verify(house: House) -> Verdict:
    with house.as_command():
        return verify_municipality(house.id)


def lines(attacker: Attacker, house: House) -> list[dict[str, Any]]:
    cursor = attacker.execute(
        "SELECT * FROM ledger_entry WHERE municipality_id = %s ORDER BY seq", [house.id]
    )
    names = [column.name for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def write_afresh(attacker: Attacker, house: House, said: list[dict[str, Any]]) -> None:
    """Replace the whole chain by lines of one's own, all hashes right, head as well."""
    attacker.execute("DELETE FROM ledger_entry WHERE municipality_id = %s", [house.id])
    previous = chain.START
    for seq, line in enumerate(said):
        leaf = line["leaf_hash"]
        if line["salt"] is not None:
            leaf = chain.leaf_of(line["salt"], chain.spell(line | {"seq": seq}))
        previous = chain.chained(previous, leaf)
        made = line | {"seq": seq, "leaf_hash": leaf, "chain_hash": previous}
        columns, places = ", ".join(made), ", ".join(["%s"] * len(made))
        attacker.execute(
            f"INSERT INTO ledger_entry ({columns}) VALUES ({places})",
            list(made.values()),
        )
    attacker.execute(
        "UPDATE ledger_head SET size = %s, chain_hash = %s WHERE municipality_id = %s",
        [len(said), previous, house.id],
    )


def test_an_untouched_ledger_is_whole(kept: House) -> None:
    verdict = verify(kept)

    assert verdict.is_whole
    assert (verdict.lines, verdict.checkpoints, verdict.signed_until) == (20, 2, 20)


def test_m17_an_edited_line_is_found(kept: House, attacker: Attacker) -> None:
    attacker.execute(
        "UPDATE ledger_entry SET actor_id = %s WHERE municipality_id = %s AND seq = 4",
        [uuid4(), kept.id],
    )

    assert verify(kept).first_bad_line == chain.Finding(
        4, "the line is not what was written"
    )


def test_m17_an_edit_with_all_hashes_made_afresh_is_found(
    kept: House, attacker: Attacker
) -> None:
    said = lines(attacker, kept)
    said[4]["actor_id"] = uuid4()
    write_afresh(attacker, kept, said)

    assert verify(kept).first_bad_line == chain.Finding(
        11, "the lines up to here differ from the signed checkpoint"
    )


def test_m17_a_deleted_line_is_found(kept: House, attacker: Attacker) -> None:
    attacker.execute(
        "DELETE FROM ledger_entry WHERE municipality_id = %s AND seq = 13", [kept.id]
    )

    assert verify(kept).first_bad_line == chain.Finding(
        13, "a line is missing or out of order"
    )


def test_m17_an_inserted_line_is_found(kept: House, attacker: Attacker) -> None:
    said = lines(attacker, kept)
    said.insert(3, said[3] | {"salt": os.urandom(16), "trace_id": uuid4()})
    write_afresh(attacker, kept, said)

    assert verify(kept).first_bad_line == chain.Finding(
        11, "the lines up to here differ from the signed checkpoint"
    )


def test_m17_lines_that_changed_places_are_found(
    kept: House, attacker: Attacker
) -> None:
    said = lines(attacker, kept)
    said[2], said[6] = said[6], said[2]
    write_afresh(attacker, kept, said)

    assert not verify(kept).is_whole

    for one, other in ((2, -1), (6, 2), (-1, 6)):
        attacker.execute(
            "UPDATE ledger_entry SET seq = %s WHERE municipality_id = %s AND seq = %s",
            [other, kept.id, one],
        )
    assert verify(kept).first_bad_line is not None


def test_m17_a_ledger_that_was_cut_short_is_found(
    kept: House, attacker: Attacker
) -> None:
    write_afresh(attacker, kept, lines(attacker, kept)[:12])
    attacker.execute(
        "DELETE FROM ledger_checkpoint WHERE municipality_id = %s AND number = 2",
        [kept.id],
    )

    assert verify(kept).first_bad_line == chain.Finding(
        12, "lines are missing that a checkpoint was signed for"
    )
    # Nor does the vault sign a shorter ledger than it signed before.
    attacker.execute(
        "DELETE FROM ledger_checkpoint WHERE municipality_id = %s", [kept.id]
    )
    with pytest.raises(client.VaultRefused) as refused:
        seal(kept)
    assert refused.value.reason == "ledger_shrank"


def test_m17_a_restored_old_copy_that_lived_on_is_found(
    kept: House, attacker: Attacker
) -> None:
    old = lines(attacker, kept)[:14]
    write_afresh(attacker, kept, old)
    attacker.execute(
        "DELETE FROM ledger_checkpoint WHERE municipality_id = %s AND number = 2",
        [kept.id],
    )
    kept.act(6)

    assert verify(kept).first_bad_line == chain.Finding(
        19, "the lines up to here differ from the signed checkpoint"
    )


def test_m17_two_histories_of_one_moment_are_found(
    kept: House, attacker: Attacker
) -> None:
    """One history was signed; showing another with the same start is a fork."""
    other = lines(attacker, kept)
    for line in other[12:]:
        line["salt"], line["reason"] = os.urandom(16), "another story"
    write_afresh(attacker, kept, other)

    assert verify(kept).first_bad_line == chain.Finding(
        19, "the lines up to here differ from the signed checkpoint"
    )


def test_m17_a_forged_checkpoint_is_found(kept: House, attacker: Attacker) -> None:
    said = lines(attacker, kept)
    said[4]["actor_id"] = uuid4()
    write_afresh(attacker, kept, said)
    with kept.as_command():
        (read,) = reading.batches(kept.id)
        (_, newest) = reading.stored_notes(kept.id)
    name, _ = client.verify_key()
    text = newest.split("\n\n")[0] + "\n"
    point = notes.Checkpoint.parse(text)
    walked = chain.Walk(kept.id)
    walked.take(read)
    root = walked.finish(0, b"").root
    forged = notes.Checkpoint(
        point.origin,
        point.size,
        point.root,
        point.ledger_size,
        root,
        point.previous,
        point.at,
    )
    attacker.execute(
        "UPDATE ledger_checkpoint SET note = %s, ledger_root = %s"
        " WHERE municipality_id = %s AND number = 2",
        [notes.sign(forged.text(), name, os.urandom(32)), root, kept.id],
    )

    verdict = verify(kept)

    assert verdict.bad_checkpoint == "checkpoint 2 is not signed by the vault"
    assert verdict.first_bad_line is not None


def test_m17_a_moved_clock_is_found(kept: House, attacker: Attacker) -> None:
    said = lines(attacker, kept)
    hour = 3600 * chain.SECOND
    for line in said[14:16]:
        line["at"], line["written_at"] = line["at"] - hour, line["written_at"] - hour
    write_afresh(attacker, kept, said)

    assert verify(kept).first_bad_line == chain.Finding(14, "the clock went back")


def test_m17_a_removed_release_is_found(kept: House, attacker: Attacker) -> None:
    """The vault's own log is judged in the same verdict."""
    with kept.world.connect_as_superuser(vault=True) as vault:
        vault.execute(
            "UPDATE checkpoint SET size = size + 1 WHERE tenant = %s", [kept.id]
        )
    evidence = verify(kept)

    # The signed note is what counts, and that was not changed.
    assert evidence.is_whole


def test_offline_an_export_is_whole_and_an_edited_file_is_not(
    kept: House, tmp_path: Any
) -> None:
    with kept.as_command():
        export(kept.id, tmp_path)
    key = (tmp_path / "key.txt").read_text()

    assert verify_files(tmp_path, key.strip()).is_whole

    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(ledger.read_text().replace("thing_done", "thing_left", 1))
    assert verify_files(tmp_path, key.strip()).first_bad_line == chain.Finding(
        0, "the line is not what was written"
    )


def test_offline_another_key_than_the_one_handed_over_is_refused(
    kept: House, tmp_path: Any
) -> None:
    with kept.as_command():
        export(kept.id, tmp_path)
    stranger = notes.verifier_text("netwerkregie-vault", b"\x07" * 32)

    verdict = verify_files(tmp_path, stranger)

    assert not verdict.is_whole
    assert verdict.bad_checkpoint == "checkpoint 1 is not signed by the vault"


def test_emptied_lines_leave_the_chain_provable(
    house: House, attacker: Attacker
) -> None:
    house.act(3)
    seal(house)
    attacker.execute(
        "UPDATE ledger_entry SET at = NULL, written_at = NULL, trace_id = NULL,"
        " actor_id = NULL, subject_ref = NULL, salt = NULL, stream = '', door = '',"
        " actor_kind = '', roles = '', organisation = '', verb = '',"
        " subject_kind = '', purpose = '', ground = '', reason = '', result = ''"
        " WHERE municipality_id = %s AND seq < 2",
        [house.id],
    )

    verdict = verify(house)

    assert verdict.is_whole
    assert verdict.emptied == 2


def test_a_checkpoint_covers_only_what_is_new_and_nothing_twice(house: House) -> None:
    house.act(2)
    seal(house)
    seal(house)

    with house.as_command():
        assert len(reading.stored_notes(house.id)) == 1


def test_without_the_vault_it_is_half_a_proof_and_says_so(
    kept: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.hang_up("desk")
    monkeypatch.setenv("NR_RUN_DIR", "/nowhere")

    verdict = verify(kept)

    assert verdict.first_bad_line is None
    assert not verdict.vault_answered
    assert not verdict.is_whole
    kept.act()
    with pytest.raises(VaultUnavailable):
        seal(kept)


def test_a_line_about_an_act_joins_the_release_by_its_trace(house: House) -> None:
    with house.as_command():
        record(house.actor, Verb.THING_DONE, uuid4())
    with house.as_command():
        missing = reading.traces_without_act(
            house.id, [house.actor.trace_id, stranger := uuid4()]
        )

    assert missing == {stranger}
