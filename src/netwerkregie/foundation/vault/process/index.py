# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blind index: does a colleague hold this person already? Metered, never a list.

Used only for the duplicate check before a case is opened, and for rights requests. No
name is stored: what stands here is an HMAC under a key only we hold. A check is about a
person whose dossier the asker holds; nobody types a name to see whether it is known.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import MEMBER, Refusal, Sitting
from netwerkregie.foundation.vault.process.members import belongs
from netwerkregie.foundation.vault.process.names import keys_of
from netwerkregie.foundation.vault.process.signers import DAY, count, require_signer
from netwerkregie.foundation.vault.sealing import pack

Answer = dict[str, Any]
CHECKED_FOR = "case"
ASKED_FOR = "rights"
OF_A_PERSON = frozenset({"concern", "case"})
SHORTEST_REASON = 10


def index_put(sitting: Sitting) -> Answer:
    """Enter a person of a dossier, signed by a member of it; a second time replaces.

    Without a name and a birth date it takes the person out.
    """
    signer = require_signer(sitting, MEMBER)
    tenant, dossier = sitting.tenant, sitting.call.uuid("dossier")
    if not belongs(sitting, dossier, MEMBER, signer.id):
        raise Refusal("not_a_member")
    leaves = not (sitting.call.word("name") or sitting.call.word("birth_date"))
    found_by, asks = ([], []) if leaves else _tokens(sitting)
    sitting.connection.execute(
        "delete from index_entry where tenant = %s and dossier = %s", (tenant, dossier)
    )
    for tokens, is_asked in ((found_by, False), (asks, True)):
        sitting.connection.execute(
            "insert into index_entry (tenant, token, dossier, asks)"
            " select %s, token, %s, %s from unnest(%s::bytea[]) as token",
            (tenant, dossier, is_asked, tokens),
        )
    seq = log.append(sitting, signer.head, holder_kind=MEMBER, holder=signer.id)
    return {"seq": seq}


def index_check(sitting: Sitting) -> Answer:
    """Tell which other dossiers are about the person of a dossier the asker holds.

    The house gives the answer to the holders of those dossiers and to nobody else; the
    asker sees "checked". One question, whether there is an answer or not.
    """
    signer = require_signer(sitting, MEMBER)
    tenant, dossier = sitting.tenant, sitting.call.uuid("dossier")
    if sitting.call.word("purpose") != CHECKED_FOR:
        raise Refusal("purpose")
    reason = _reason(sitting)
    _require_held(sitting, signer.id, OF_A_PERSON)
    count(sitting, signer.id, "index", {DAY: sitting.limits.index_per_day})
    rows = sitting.connection.execute(
        "select distinct other.dossier from index_entry mine join index_entry other"
        " on other.tenant = mine.tenant and other.token = mine.token"
        " and not other.asks and other.dossier <> mine.dossier"
        " where mine.tenant = %s and mine.dossier = %s and mine.asks",
        (tenant, dossier),
    ).fetchall()
    seq = log.append(
        sitting, signer.head, holder_kind=MEMBER, holder=signer.id, reason=reason
    )
    return {"dossiers": sorted(str(row[0]) for row in rows), "seq": seq}


def index_query(sitting: Sitting) -> Answer:
    """Ask by name which dossiers are about somebody, for a rights request only."""
    signer = require_signer(sitting, MEMBER)
    if sitting.call.word("purpose") != ASKED_FOR:
        raise Refusal("purpose")
    reason = _reason(sitting)
    _require_held(sitting, signer.id, frozenset({ASKED_FOR}))
    count(sitting, signer.id, "index", {DAY: sitting.limits.index_per_day})
    _, asks = _tokens(sitting)
    rows = sitting.connection.execute(
        "select distinct dossier from index_entry"
        " where tenant = %s and token = any(%s) and not asks",
        (sitting.tenant, asks),
    ).fetchall()
    seq = log.append(
        sitting, signer.head, holder_kind=MEMBER, holder=signer.id, reason=reason
    )
    known: list[UUID] = [row[0] for row in rows]
    return {"known": bool(known), "dossiers": [str(id_) for id_ in known], "seq": seq}


def _require_held(sitting: Sitting, signer: UUID, purposes: frozenset[str]) -> None:
    """Refuse who holds no dossier of this purpose: a role is what one was let into."""
    dossier = sitting.call.uuid("dossier")
    if not belongs(sitting, dossier, MEMBER, signer):
        raise Refusal("not_a_member")
    row = sitting.connection.execute(
        "select purposes from dossier where tenant = %s and dossier = %s",
        (sitting.tenant, dossier),
    ).fetchone()
    if row is None or purposes.isdisjoint(row[0]):
        raise Refusal("purpose")


def _reason(sitting: Sitting) -> str:
    """Return what the asker typed; a click without a reason is refused (row M8)."""
    reason = sitting.call.word("reason").strip()
    if len(reason) < SHORTEST_REASON or not sitting.call.word("action"):
        raise Refusal("no_reason")
    return reason


def _tokens(sitting: Sitting) -> tuple[list[bytes], list[bytes]]:
    name, birth_date = sitting.call.word("name"), sitting.call.word("birth_date")
    keys = keys_of(name, birth_date)
    if not keys.found_by:
        raise Refusal("malformed")
    return _hashed(sitting, keys.found_by), _hashed(sitting, keys.asks)


def _hashed(sitting: Sitting, keys: Iterable[str]) -> list[bytes]:
    secret = sitting.keys.of_index(sitting.tenant)
    made = []
    for key in sorted(keys):
        mac = HMAC(secret, SHA256())
        mac.update(pack(key))
        made.append(mac.finalize())
    return made
