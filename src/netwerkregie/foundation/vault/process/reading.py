# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be read of the vault: the log, its checkpoints, and that it is well."""

from typing import Any, LiteralString

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from netwerkregie.foundation.vault import notes, wire
from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import Refusal, Sitting
from netwerkregie.foundation.vault.process.masterkey import Keys
from netwerkregie.foundation.vault.process.signers import DAY
from netwerkregie.foundation.vault.releaselog import NO_CHAIN

Answer = dict[str, Any]
NAME = "netwerkregie-vault"
PAGE = 1_000
ROOT = 32

_ALL: LiteralString = (
    "select seq, salt, line, leaf_hash, chain from leaf"
    " where tenant = %s and seq >= %s order by seq limit %s"
)
_OF_DOSSIER: LiteralString = (
    "select seq, salt, line, leaf_hash, chain from leaf"
    " where tenant = %s and seq >= %s and dossier = %s order by seq limit %s"
)


def verify_key(keys: Keys) -> bytes:
    """Return the public half of the key that signs checkpoints."""
    key = Ed25519PrivateKey.from_private_bytes(keys.of_notes())
    return key.public_key().public_bytes_raw()


def health(sitting: Sitting) -> Answer:
    """Tell that the vault and its database answer, and which key signs."""
    sitting.connection.execute("select 1")
    key = verify_key(sitting.keys)
    return {
        "name": NAME,
        "verify_key": wire.to_text(key),
        "verifier": notes.verifier_text(NAME, key),
        "per_minute": sitting.limits.per_minute,
        "per_day": sitting.limits.per_day,
    }


def releases(sitting: Sitting) -> Answer:
    """Return a page of the log with all that a verifier needs; it holds no content."""
    call = sitting.call
    most = min(call.number("limit"), PAGE)
    dossier = call.maybe_uuid("dossier")
    query, values = _ALL, [sitting.tenant, call.number("start"), most]
    if dossier is not None:
        query, values = _OF_DOSSIER, [*values[:2], dossier, most]
    rows = sitting.connection.execute(query, values).fetchall()
    return {
        "size": log.size_of(sitting.connection, sitting.tenant),
        "leaves": [
            {
                "seq": seq,
                "salt": wire.to_text(salt) if salt is not None else None,
                "line": line,
                "leaf_hash": wire.to_text(leaf_hash),
                "chain": wire.to_text(chain),
            }
            for seq, salt, line, leaf_hash, chain in rows
        ],
    }


def checkpoints(sitting: Sitting) -> Answer:
    """Return the signed checkpoints, oldest first."""
    rows = sitting.connection.execute(
        "select note from checkpoint where tenant = %s and seq >= %s"
        " order by seq limit %s",
        (sitting.tenant, sitting.call.number("start"), PAGE),
    ).fetchall()
    return {"notes": [row[0] for row in rows]}


def checkpoint(sitting: Sitting) -> Answer:
    """Sign where both logs stand; a ledger that shrank or changed is refused.

    That refusal is how a restored old copy of the main database shows itself.
    """
    tenant, connection = sitting.tenant, sitting.connection
    size = sitting.call.number("ledger_size")
    root = sitting.call.raw("ledger_root", ROOT)
    head = log.lock_head(connection, tenant)
    last = connection.execute(
        "select seq, ledger_size, ledger_root, note_hash from checkpoint"
        " where tenant = %s order by seq desc limit 1",
        (tenant,),
    ).fetchone()
    seq, previous = 0, NO_CHAIN
    if last is not None:
        seq, previous = last[0] + 1, last[3]
        if size < last[1]:
            raise Refusal("ledger_shrank")
        if size == last[1] and root != last[2]:
            raise Refusal("ledger_changed")
    point = notes.Checkpoint(
        origin=f"{NAME}/{tenant}",
        size=head.edge.size,
        root=head.edge.root(),
        ledger_size=size,
        ledger_root=root,
        previous=previous,
        at=sitting.now,
    )
    note = notes.sign(point.text(), NAME, sitting.keys.of_notes())
    connection.execute(
        "insert into checkpoint values (%s, %s, %s, %s, %s, %s, %s)",
        (tenant, seq, point.size, size, root, note, notes.note_hash(note)),
    )
    return {"note": note, "seq": seq}


def forget_lines(sitting: Sitting) -> Answer:
    """Destroy the text of lines whose term has ended; hashes stay, the tree holds.

    Young lines stay whatever is asked: nobody clears up behind themselves. That lines
    were destroyed is a line too.
    """
    before = sitting.call.number("before")
    if before > sitting.now - sitting.limits.lines_kept_days * DAY:
        raise Refusal("too_early")
    head = log.lock_head(sitting.connection, sitting.tenant)
    done = sitting.connection.execute(
        "update leaf set line = null, salt = null, dossier = null"
        " where tenant = %s and at < %s and line is not null",
        (sitting.tenant, before),
    )
    if done.rowcount:
        log.append(sitting, head)
    return {"forgotten": done.rowcount}
