# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blind index for the rooms: enter a person, and check before a case is opened.

What comes back is for the holders of other dossiers; no page shows it to who asked.
"""

from uuid import UUID

from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.keys import keys_of

CHECKED_FOR = "case"
LONGEST_NAME = 80
SHORTEST_REASON, LONGEST_REASON = 10, 80


def enter(actor: Actor, dossier_id: UUID, *, name: str, birth_date: str) -> None:
    """Enter the person of a dossier that the actor holds; a second time replaces.

    Args:
        actor: a holder of the dossier, with unlocked keys.
        dossier_id: the person's own dossier; destroying it empties the index of them.
        name: as it was entered; only hashes of its spellings are kept.
        birth_date: yyyy-mm-dd, or a year where no more is known.

    Raises:
        Locked: the actor's vault is locked.
        VaultRefused: the dossier is not the actor's, or too little is known.

    """
    values = {
        "dossier": str(dossier_id),
        "name": "".join(sign for sign in name if sign.isprintable())[:LONGEST_NAME],
        "birth_date": birth_date,
    }
    asker = keys_of(actor).asker(actor.trace_id)
    client.ask(wire.DESK, asking.signed(asker, "index_put", values))


def leave(actor: Actor, dossier_id: UUID) -> None:
    """Take the person of a dossier out of the index; again is no error.

    Raises:
        Locked: the actor's vault is locked.
        VaultRefused: the dossier is not the actor's.

    """
    enter(actor, dossier_id, name="", birth_date="")


def check(
    actor: Actor, dossier_id: UUID, *, reason: str, action: str
) -> frozenset[UUID]:
    """Return the other dossiers about the person of this one, for their holders.

    Raises:
        Locked: the actor's vault is locked.
        VaultRefused: the dossier is not the actor's, or no reason was typed.
        TooMany: the day's number of checks has been reached.

    """
    values = {
        "dossier": str(dossier_id),
        "purpose": CHECKED_FOR,
        "action": action,
        "reason": reason[:LONGEST_REASON],
    }
    asker = keys_of(actor).asker(actor.trace_id)
    answer = client.ask(wire.DESK, asking.signed(asker, "index_check", values))
    return frozenset(UUID(one) for one in answer["dossiers"])
