# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault's own copy of who belongs to what; it changes only by a member's word."""

from typing import Any, LiteralString
from uuid import UUID

from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import (
    MEMBER,
    RECOVERY,
    REPORTER,
    TEAM,
    Refusal,
    Sitting,
    as_moment,
    as_raw,
    as_uuid,
)
from netwerkregie.foundation.vault.process.signers import (
    VERIFY_KEY,
    Signer,
    require_signer,
)

Answer = dict[str, Any]

_BELONGS_TO_TEAM = (
    "select 1 from team_member where tenant = %s and team = %s and member = %s"
    " and (valid_until is null or valid_until > %s)"
)
_KNOWN: dict[str, LiteralString] = {
    MEMBER: "select 1 from member_key where tenant = %s and member = %s",
    TEAM: "select 1 from team where tenant = %s and team = %s",
}
BELONGS_TO_DOSSIER: LiteralString = (
    "select 1 from dossier_member d where d.tenant = %(tenant)s"
    " and d.dossier = %(dossier)s"
    " and (d.valid_until is null or d.valid_until > %(now)s)"
    " and (d.kind = %(kind)s and d.holder = %(holder)s"
    "   or %(kind)s = 'member' and d.kind = 'team' and exists ("
    "     select 1 from team_member t join team g on g.tenant = t.tenant"
    "     and g.team = t.team and not g.is_emergency"
    "     where t.tenant = d.tenant and t.team = d.holder and t.member = %(holder)s"
    "     and (t.valid_until is null or t.valid_until > %(now)s)))"
)


def belongs(sitting: Sitting, dossier: UUID, kind: str, holder: UUID) -> bool:
    """Tell whether a holder is a member of a dossier today, directly or by a team."""
    values = {
        "tenant": sitting.tenant,
        "dossier": dossier,
        "kind": kind,
        "holder": holder,
        "now": sitting.now,
    }
    row = sitting.connection.execute(BELONGS_TO_DOSSIER, values).fetchone()
    return row is not None


def register_member_key(sitting: Sitting) -> Answer:
    """Take a member's key; another key for the same member starts with nothing."""
    key = sitting.call.raw("verify_key", VERIFY_KEY)
    signer = require_signer(sitting, MEMBER, own_key=key)
    # Deleting first drops every membership: the house cannot swap in a key of its own
    # and keep what the old key could open.
    _forget_member(sitting, signer.id)
    sitting.connection.execute(
        "insert into member_key (tenant, member, verify_key) values (%s, %s, %s)",
        (sitting.tenant, signer.id, key),
    )
    return _done(sitting, signer)


def replace_member_key(sitting: Sitting) -> Answer:
    """Give a member a new key and leave the memberships; only the custodians can."""
    signer = require_signer(sitting, RECOVERY)
    changed = sitting.connection.execute(
        "update member_key set verify_key = %s where tenant = %s and member = %s",
        (
            sitting.call.raw("verify_key", VERIFY_KEY),
            sitting.tenant,
            sitting.call.uuid("member"),
        ),
    )
    if not changed.rowcount:
        raise Refusal("unknown_member")
    return _done(sitting, signer)


def register_recovery_key(sitting: Sitting) -> Answer:
    """Take the recovery key: the first as it comes, the next only by the previous."""
    tenant, holder = sitting.tenant, sitting.call.uuid("holder")
    key = sitting.call.raw("verify_key", VERIFY_KEY)
    row = sitting.connection.execute(
        "select 1 from recovery_key where tenant = %s", (tenant,)
    ).fetchone()
    signer = require_signer(sitting, RECOVERY, own_key=b"" if row else key)
    sitting.connection.execute(
        "insert into recovery_key (tenant, holder, verify_key) values (%s, %s, %s)"
        " on conflict (tenant) do update set holder = excluded.holder,"
        " verify_key = excluded.verify_key",
        (tenant, holder, key),
    )
    return _done(sitting, signer)


def withdraw_member(sitting: Sitting) -> Answer:
    """Take a member out of everything at once; taking away needs no signature."""
    head = log.lock_head(sitting.connection, sitting.tenant)
    _forget_member(sitting, sitting.call.uuid("member"))
    return {"seq": log.append(sitting, head)}


def drop_holder(sitting: Sitting) -> Answer:
    """Take one member out of one dossier; taking away needs no signature.

    Only who holds it in person: a team, a reporter and the custodians stay.
    """
    dossier, member = sitting.call.uuid("dossier"), sitting.call.uuid("member")
    head = log.lock_head(sitting.connection, sitting.tenant)
    gone = sitting.connection.execute(
        "delete from dossier_member where tenant = %s and dossier = %s"
        " and kind = 'member' and holder = %s",
        (sitting.tenant, dossier, member),
    )
    if gone.rowcount:
        log.append(sitting, head, holder_kind=MEMBER, holder=member)
    return {"dropped": bool(gone.rowcount)}


def create_team(sitting: Sitting) -> Answer:
    """Make a team with its signer as the first member."""
    signer = require_signer(sitting, MEMBER)
    team = sitting.call.uuid("team")
    made = sitting.connection.execute(
        "insert into team (tenant, team, is_emergency) values (%s, %s, %s)"
        " on conflict do nothing",
        (sitting.tenant, team, sitting.call.values.get("is_emergency") is True),
    )
    if not made.rowcount:
        raise Refusal("exists")
    sitting.connection.execute(
        "insert into team_member (tenant, team, member) values (%s, %s, %s)",
        (sitting.tenant, team, signer.id),
    )
    return _done(sitting, signer)


def change_team(sitting: Sitting) -> Answer:
    """Add and remove members of a team, signed by one of them."""
    signer = require_signer(sitting, MEMBER, RECOVERY)
    tenant, team = sitting.tenant, sitting.call.uuid("team")
    if signer.kind == MEMBER:
        values = (tenant, team, signer.id, sitting.now)
        if sitting.connection.execute(_BELONGS_TO_TEAM, values).fetchone() is None:
            raise Refusal("not_a_member")
    for item in sitting.call.items("remove"):
        sitting.connection.execute(
            "delete from team_member where tenant = %s and team = %s and member = %s",
            (tenant, team, as_uuid(item.get("holder"))),
        )
    for item in sitting.call.items("add"):
        member = as_uuid(item.get("holder"))
        _require_known(sitting, MEMBER, member)
        sitting.connection.execute(
            "insert into team_member values (%s, %s, %s, %s) on conflict"
            " (tenant, team, member) do update set valid_until = excluded.valid_until",
            (tenant, team, member, as_moment(item.get("valid_until"))),
        )
    return _done(sitting, signer)


def change_dossier(sitting: Sitting) -> Answer:
    """Add and remove holders of a dossier, signed by one of its members."""
    signer = require_signer(sitting, MEMBER, RECOVERY)
    dossier = sitting.call.uuid("dossier")
    if signer.kind == MEMBER and not belongs(sitting, dossier, MEMBER, signer.id):
        raise Refusal("not_a_member")
    for item in sitting.call.items("remove"):
        sitting.connection.execute(
            "delete from dossier_member where tenant = %s and dossier = %s"
            " and kind = %s and holder = %s",
            (
                *(sitting.tenant, dossier),
                *(str(item.get("kind")), as_uuid(item.get("holder"))),
            ),
        )
    add_holders(sitting, dossier, sitting.call.items("add"))
    return _done(sitting, signer)


def add_holders(sitting: Sitting, dossier: UUID, holders: list[dict[str, Any]]) -> None:
    """Write the holders of a dossier; members and teams must be known already."""
    for item in holders:
        kind, holder = item.get("kind"), as_uuid(item.get("holder"))
        if kind not in (MEMBER, TEAM, REPORTER):
            raise Refusal("malformed")
        key = None
        if kind == REPORTER:
            key = as_raw(item.get("verify_key"), VERIFY_KEY)
        elif kind == MEMBER:
            _require_known(sitting, MEMBER, holder)
        else:
            _require_known(sitting, TEAM, holder)
        sitting.connection.execute(
            "insert into dossier_member values (%s, %s, %s, %s, %s, %s) on conflict"
            " (tenant, dossier, kind, holder) do update"
            " set valid_until = excluded.valid_until",
            (
                *(sitting.tenant, dossier, kind, holder),
                *(key, as_moment(item.get("valid_until"))),
            ),
        )


def _forget_member(sitting: Sitting, member: UUID) -> None:
    sitting.connection.execute(
        "delete from dossier_member"
        " where tenant = %s and kind = 'member' and holder = %s",
        (sitting.tenant, member),
    )
    sitting.connection.execute(
        "delete from member_key where tenant = %s and member = %s",
        (sitting.tenant, member),
    )


def _require_known(sitting: Sitting, kind: str, holder: UUID) -> None:
    row = sitting.connection.execute(_KNOWN[kind], (sitting.tenant, holder)).fetchone()
    if row is None:
        raise Refusal("unknown_" + kind)


def _done(sitting: Sitting, signer: Signer) -> Answer:
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"seq": seq}
