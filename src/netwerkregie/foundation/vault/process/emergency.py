# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access, kept by the vault itself: two members sign, or one for four hours.

An emergency team holds dossiers without being able to open them. A member of it opens
one only after asking for that one: with the signature of another member of the team
within fifteen minutes, or alone where a life is in danger. It ends by itself, gives
nobody else access, and its lines carry an action that says so.
"""

from typing import Any, LiteralString
from uuid import UUID

from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import MEMBER, Refusal, Sitting
from netwerkregie.foundation.vault.process.signers import MICROSECONDS, require_signer

Answer = dict[str, Any]
ACTION = "emergency"
"""What the action of such a reading is called; without this word it is refused."""
CONFIRM = 15 * 60 * MICROSECONDS
OPEN = 4 * 3600 * MICROSECONDS

_IN_TEAM: LiteralString = (
    "select 1 from dossier_member d"
    " join team g on g.tenant = d.tenant and g.team = d.holder and g.is_emergency"
    " join team_member t on t.tenant = g.tenant and t.team = g.team"
    " where d.tenant = %s and d.dossier = %s and d.kind = 'team' and t.member = %s"
    " and (t.valid_until is null or t.valid_until > %s)"
)
OPENED: LiteralString = (
    "select 1 from emergency e"
    " join dossier_member d on d.tenant = e.tenant and d.dossier = e.dossier"
    " and d.kind = 'team'"
    " join team g on g.tenant = d.tenant and g.team = d.holder and g.is_emergency"
    " join team_member t on t.tenant = g.tenant and t.team = g.team"
    " and t.member = e.asker"
    " where e.tenant = %(tenant)s and e.dossier = %(dossier)s"
    " and %(kind)s = 'member' and e.asker = %(holder)s"
    " and (e.alone or e.confirmer is not null) and e.ends > %(now)s"
    " and (t.valid_until is null or t.valid_until > %(now)s)"
)


def ask_emergency(sitting: Sitting) -> Answer:
    """Note that a member of an emergency team asks to open one dossier."""
    signer = require_signer(sitting, MEMBER)
    dossier = sitting.call.uuid("dossier")
    _require_in_team(sitting, dossier, signer.id)
    alone = bool(sitting.call.number("alone"))
    sitting.connection.execute(
        "insert into emergency (tenant, dossier, asker, alone, ends)"
        " values (%s, %s, %s, %s, %s) on conflict (tenant, dossier, asker) do update"
        " set alone = excluded.alone, ends = excluded.ends, confirmer = null",
        (
            *(sitting.tenant, dossier, signer.id, alone),
            sitting.now + (OPEN if alone else CONFIRM),
        ),
    )
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"seq": seq}


def confirm_emergency(sitting: Sitting) -> Answer:
    """Let another member of the team open what they asked for, while it waits."""
    signer = require_signer(sitting, MEMBER)
    dossier, asker = sitting.call.uuid("dossier"), sitting.call.uuid("asker")
    if asker == signer.id:
        raise Refusal("yourself")
    _require_in_team(sitting, dossier, signer.id)
    done = sitting.connection.execute(
        "update emergency set confirmer = %s, ends = %s where tenant = %s"
        " and dossier = %s and asker = %s and confirmer is null and not alone"
        " and ends > %s",
        (
            *(signer.id, sitting.now + OPEN, sitting.tenant),
            *(dossier, asker, sitting.now),
        ),
    )
    if not done.rowcount:
        raise Refusal("too_late")
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"seq": seq}


def end_emergency(sitting: Sitting) -> Answer:
    """Close one's own emergency access before its time; again is no error."""
    signer = require_signer(sitting, MEMBER)
    sitting.connection.execute(
        "delete from emergency where tenant = %s and dossier = %s and asker = %s",
        (sitting.tenant, sitting.call.uuid("dossier"), signer.id),
    )
    seq = log.append(sitting, signer.head, holder_kind=signer.kind, holder=signer.id)
    return {"seq": seq}


def _require_in_team(sitting: Sitting, dossier: UUID, member: UUID) -> None:
    values = (sitting.tenant, dossier, member, sitting.now)
    if sitting.connection.execute(_IN_TEAM, values).fetchone() is None:
        raise Refusal("not_a_member")
