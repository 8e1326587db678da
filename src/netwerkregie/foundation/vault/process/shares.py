# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault's half of each dossier's key: made, released, rotated, destroyed."""

import os
from typing import Any, LiteralString
from uuid import UUID

from netwerkregie.foundation.vault import envelope, wire
from netwerkregie.foundation.vault.envelope import Place
from netwerkregie.foundation.vault.process import emergency, log
from netwerkregie.foundation.vault.process.calls import (
    MEMBER,
    REPORTER,
    Refusal,
    Sitting,
    as_raw,
    as_uuid,
)
from netwerkregie.foundation.vault.process.members import (
    BELONGS_TO_DOSSIER,
    add_holders,
    belongs,
)
from netwerkregie.foundation.vault.process.signers import (
    DAY,
    MINUTE,
    VERIFY_KEY,
    count,
    require_signer,
)

Answer = dict[str, Any]
SHARE = 32

# Two constants joined; every value travels apart from the statement.
_TO_RELEASE: LiteralString = (
    "select s.sealed, o.purposes from dossier o"  # noqa: S608 - see above
    " left join share s on s.tenant = o.tenant and s.dossier = o.dossier"
    " and s.version = %(version)s"
    " where o.tenant = %(tenant)s and o.dossier = %(dossier)s"
    " and exists (" + BELONGS_TO_DOSSIER + ")"
)
_BY_EMERGENCY: LiteralString = (
    "select s.sealed, o.purposes from dossier o"  # noqa: S608 - see above
    " left join share s on s.tenant = o.tenant and s.dossier = o.dossier"
    " and s.version = %(version)s"
    " where o.tenant = %(tenant)s and o.dossier = %(dossier)s"
    " and exists (" + emergency.OPENED + ")"
)


def create_share(sitting: Sitting) -> Answer:
    """Make a dossier's half and its members; the creator gets the half back.

    The desk's creators are members; the mailbox's creator is the reporter, whose key
    comes with the request. Nobody can be added to a dossier that exists already.
    """
    call, connection = sitting.call, sitting.connection
    tenant, dossier = sitting.tenant, call.uuid("dossier")
    holders = call.items("members")
    if call.door == wire.MAILBOX:
        signer = require_signer(sitting, REPORTER, own_key=_own_key(sitting, holders))
    else:
        signer = require_signer(sitting, MEMBER)
    _count_release(sitting, signer.id)
    if not _has_recovery_key(sitting):
        raise Refusal("no_recovery_key")
    if _is_known(sitting, dossier, destroyed_too=True):
        raise Refusal("exists")
    if not holders:
        raise Refusal("malformed")
    connection.execute(
        "insert into dossier (tenant, dossier, purposes) values (%s, %s, %s)",
        (tenant, dossier, call.words("purposes")),
    )
    add_holders(sitting, dossier, holders)
    share = _make(sitting, dossier, 1)
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"share": wire.to_text(share), "version": 1, "seq": seq}


def release(sitting: Sitting) -> Answer:
    """Hand out a half: the line is written here, and committed before the answer."""
    call = sitting.call
    kinds = (REPORTER,) if call.door == wire.MAILBOX else (MEMBER,)
    signer = require_signer(sitting, *kinds)
    _count_release(sitting, signer.id)
    dossier = call.uuid("dossier")
    values = {
        "tenant": sitting.tenant,
        "dossier": dossier,
        "version": call.number("version"),
        "kind": signer.kind,
        "holder": signer.id,
        "now": sitting.now,
    }
    row = sitting.connection.execute(_TO_RELEASE, values).fetchone()
    if row is None and emergency.ACTION in call.word("action"):
        row = sitting.connection.execute(_BY_EMERGENCY, values).fetchone()
    if row is None:
        raise Refusal("not_a_member")
    if call.word("purpose") not in row[1]:
        raise Refusal("purpose")
    if not call.word("action"):
        raise Refusal("malformed")
    if row[0] is None:
        raise Refusal("unknown_version")
    share = envelope.unseal(
        sitting.keys.of_shares(sitting.tenant),
        sitting.tenant,
        _place(dossier, call.number("version")),
        row[0],
    )
    seq = log.append(
        sitting,
        signer.head,
        holder_kind=signer.kind,
        holder=signer.id,
        result="released",
    )
    return {"share": wire.to_text(share), "seq": seq}


def rotate(sitting: Sitting) -> Answer:
    """Make the next version's half; asking again gives the same one back."""
    call = sitting.call
    signer = require_signer(sitting, MEMBER)
    _count_release(sitting, signer.id)
    dossier, version = call.uuid("dossier"), call.number("version")
    if not belongs(sitting, dossier, MEMBER, signer.id):
        raise Refusal("not_a_member")
    if _stored(sitting, dossier, version) is None:
        raise Refusal("unknown_version")
    pending = _stored(sitting, dossier, version + 1)
    if pending is None:
        share = _make(sitting, dossier, version + 1)
    else:
        share = envelope.unseal(
            sitting.keys.of_shares(sitting.tenant),
            sitting.tenant,
            _place(dossier, version + 1),
            pending,
        )
    seq = log.append(
        sitting,
        signer.head,
        holder_kind=signer.kind,
        holder=signer.id,
        result="released",
    )
    return {"share": wire.to_text(share), "version": version + 1, "seq": seq}


def retire(sitting: Sitting) -> Answer:
    """Destroy the halves of versions before this one: nothing is sealed by them."""
    signer = require_signer(sitting, MEMBER)
    dossier, version = sitting.call.uuid("dossier"), sitting.call.number("version")
    if not belongs(sitting, dossier, MEMBER, signer.id):
        raise Refusal("not_a_member")
    if _stored(sitting, dossier, version) is None:
        raise Refusal("unknown_version")
    sitting.connection.execute(
        "delete from share where tenant = %s and dossier = %s and version < %s",
        (sitting.tenant, dossier, version),
    )
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"seq": seq}


def destroy_share(sitting: Sitting) -> Answer:
    """Destroy a dossier's half, members and index entries; again is no error."""
    dossier = sitting.call.uuid("dossier")
    head = log.lock_head(sitting.connection, sitting.tenant)
    gone = sitting.connection.execute(
        "delete from dossier where tenant = %s and dossier = %s",
        (sitting.tenant, dossier),
    )
    marked = sitting.connection.execute(
        "insert into destroyed values (%s, %s, %s) on conflict do nothing",
        (sitting.tenant, dossier, sitting.now),
    )
    if gone.rowcount or marked.rowcount:
        log.append(sitting, head)
    return {"destroyed": bool(gone.rowcount)}


def share_exists(sitting: Sitting) -> Answer:
    """Tell whether any half of a dossier is left: the proof in a certificate."""
    dossier = sitting.call.uuid("dossier")
    return {"exists": _is_known(sitting, dossier, destroyed_too=False)}


def _own_key(sitting: Sitting, holders: list[dict[str, Any]]) -> bytes:
    """Return the key of the reporter who signs and is a holder of what they make."""
    signer = sitting.call.uuid("signer")
    for item in holders:
        if item.get("kind") == REPORTER and as_uuid(item.get("holder")) == signer:
            return as_raw(item.get("verify_key"), VERIFY_KEY)
    raise Refusal("wrong_signer")


def _count_release(sitting: Sitting, holder: UUID) -> None:
    limits = {MINUTE: sitting.limits.per_minute, DAY: sitting.limits.per_day}
    count(sitting, holder, "release", limits)


def _make(sitting: Sitting, dossier: UUID, version: int) -> bytes:
    share = os.urandom(SHARE)
    sealed = envelope.seal(
        sitting.keys.of_shares(sitting.tenant),
        sitting.tenant,
        _place(dossier, version),
        share,
    )
    sitting.connection.execute(
        "insert into share (tenant, dossier, version, sealed) values (%s, %s, %s, %s)",
        (sitting.tenant, dossier, version, sealed),
    )
    return share


def _stored(sitting: Sitting, dossier: UUID, version: int) -> bytes | None:
    row = sitting.connection.execute(
        "select sealed from share where tenant = %s and dossier = %s and version = %s",
        (sitting.tenant, dossier, version),
    ).fetchone()
    return bytes(row[0]) if row else None


def _place(dossier: UUID, version: int) -> Place:
    return Place("share", f"sealed {version}", dossier)


def _has_recovery_key(sitting: Sitting) -> bool:
    row = sitting.connection.execute(
        "select 1 from recovery_key where tenant = %s", (sitting.tenant,)
    ).fetchone()
    return row is not None


def _is_known(sitting: Sitting, dossier: UUID, *, destroyed_too: bool) -> bool:
    row = sitting.connection.execute(
        "select 1 from dossier where tenant = %(tenant)s and dossier = %(dossier)s"
        " union all select 1 from destroyed where %(destroyed_too)s"
        " and tenant = %(tenant)s and dossier = %(dossier)s",
        {"tenant": sitting.tenant, "dossier": dossier, "destroyed_too": destroyed_too},
    ).fetchone()
    return row is not None
