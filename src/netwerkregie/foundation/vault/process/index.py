# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blind index: was this person seen before? Yes or no, metered, never a list.

Used only for the duplicate check when a case is opened and for rights requests. The
name never leaves the request: what is stored is an HMAC under a key only we hold.
"""

import unicodedata
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import MEMBER, Refusal, Sitting
from netwerkregie.foundation.vault.process.members import belongs
from netwerkregie.foundation.vault.process.signers import DAY, count, require_signer
from netwerkregie.foundation.vault.sealing import pack

Answer = dict[str, Any]
PURPOSES = frozenset({"case", "rights"})


def index_put(sitting: Sitting) -> Answer:
    """Enter a person of a dossier, signed by a member of it."""
    signer = require_signer(sitting, MEMBER)
    dossier = sitting.call.uuid("dossier")
    if not belongs(sitting, dossier, MEMBER, signer.id):
        raise Refusal("not_a_member")
    sitting.connection.execute(
        "insert into index_entry (tenant, token, dossier) values (%s, %s, %s)"
        " on conflict do nothing",
        (sitting.tenant, _token(sitting), dossier),
    )
    seq = log.append(sitting, signer.head, holder_kind=MEMBER, holder=signer.id)
    return {"seq": seq}


def index_query(sitting: Sitting) -> Answer:
    """Ask whether a person is known; the answer names dossiers only to the house.

    The house tells the asker "checked" and nothing else, and the holder of the dossier
    that somebody asked.
    """
    signer = require_signer(sitting, MEMBER)
    if sitting.call.word("purpose") not in PURPOSES:
        raise Refusal("purpose")
    if not sitting.call.word("action"):
        raise Refusal("malformed")
    count(sitting, signer.id, "index", {DAY: sitting.limits.index_per_day})
    rows = sitting.connection.execute(
        "select dossier from index_entry where tenant = %s and token = %s",
        (sitting.tenant, _token(sitting)),
    ).fetchall()
    seq = log.append(sitting, signer.head, holder_kind=MEMBER, holder=signer.id)
    known: list[UUID] = [row[0] for row in rows]
    return {"known": bool(known), "dossiers": [str(id_) for id_ in known], "seq": seq}


def normal_name(name: str) -> str:
    """Return a family name as it counts: no accents, case, spaces or hyphens."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if sign.isalpha())


def _token(sitting: Sitting) -> bytes:
    name = normal_name(sitting.call.word("family_name"))
    birth_date = sitting.call.word("birth_date")
    if not name or not birth_date:
        raise Refusal("malformed")
    mac = HMAC(sitting.keys.of_index(sitting.tenant), SHA256())
    mac.update(pack(name, birth_date))
    return mac.finalize()
