# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each table of this room is for: keys and wraps, never content."""

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import (
    Declaration,
    Module,
    Retention,
    declare,
)

MEMBERSHIP = Retention(
    name="keys of a membership",
    starts="the end of the membership",
    days=0,
    reason="a key that nobody may use any more has no purpose (GDPR article 32)",
)
DOSSIER = Retention(
    name="keys of a dossier",
    starts="the end of the dossier's own term",
    days=0,
    reason="destroying the key is how the dossier itself is destroyed",
)
INSTALLATION = Retention(
    name="recovery key",
    starts="its replacement in a new ceremony",
    days=0,
    reason="without it, losing a phrase would be losing the data (GDPR article 32)",
)

_COLUMNS = {
    "id": "names the row",
    "municipality": "the controller whose record this is",
}


def declare_all() -> None:
    """Put the room's tables in the register of processing."""
    _declare(
        "MemberKey",
        "employees and partners with an account",
        MEMBERSHIP,
        {
            "membership_id": "whose keys these are",
            "public": "what others seal to",
            "verify_key": "what the vault checks signatures with",
            "salt": "makes the phrase's key one of its own",
            "cost": "what one guess of the phrase costs an attacker",
            "sealed": "the private halves, sealed under the phrase",
            "made_on": "the day the keys were made",
        },
    )
    _declare(
        "PasskeyKey",
        "employees and partners with an account",
        MEMBERSHIP,
        {
            "member_key": "whose keys these are",
            "credential_id": "which passkey opens them",
            "sealed": "the private halves, sealed under the passkey's secret",
            "made_on": "the day the passkey was added",
        },
    )
    _declare(
        "RecoveryKey",
        "nobody",
        INSTALLATION,
        {
            "public": "what every dossier is also sealed to",
            "verify_key": "what the vault checks the custodians' signature with",
            "made_on": "the day of the ceremony",
        },
    )
    _declare(
        "Team",
        "nobody",
        INSTALLATION,
        {
            "code": "which team this is",
            "generation": "how often the team's key was replaced",
            "public": "what is sealed to the team",
            "rotation_due": "somebody left: the next unlocked member replaces the key",
        },
    )
    _declare(
        "TeamSeat",
        "employees and partners with an account",
        MEMBERSHIP,
        {
            "team": "the team",
            "holder_kind": "a member, or the recovery key",
            "holder_id": "which one",
            "wrapped": "the team's private half, sealed to the holder",
        },
    )
    _declare(
        "Dossier",
        "nobody",
        DOSSIER,
        {
            "kind": "the room's word for what is locked with this key",
            "purpose": "the one purpose it may be read for",
            "version": "how often the key was replaced",
            "rotation_due": "somebody left: the next unlocked member seals it anew",
        },
    )
    _declare(
        "DossierWrap",
        "employees, partners and reporters",
        DOSSIER,
        {
            "dossier": "the dossier",
            "version": "the version of its key",
            "holder_kind": "a member, a team, the reporter, or the recovery key",
            "holder_id": "which one; of a reporter a hash that names nobody",
            "wrapped": "the house's half of the key, sealed to the holder",
            "given_by": "which member shared it, so that they can stop sharing",
            "public": "a reporter's public half, to seal to them again",
        },
    )


def _declare(
    model: str, persons: str, retention: Retention, columns: dict[str, str]
) -> None:
    declare(
        Declaration(
            model=f"vault.{model}",
            module=Module.FOUNDATION,
            controller="the municipality",
            purpose=Purpose.ADMINISTRATION,
            ground="GDPR article 32(1)(a), with article 6(1)(e)",
            processor="none",
            recipients=("none",),
            selection_category="not archived: security measure",
            retention=retention,
            persons=persons,
            fields=_COLUMNS | columns,
        )
    )
