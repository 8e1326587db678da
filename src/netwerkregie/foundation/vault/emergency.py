# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access for the rooms: ask, confirm and end it, as the vault keeps it."""

from collections.abc import Mapping
from uuid import UUID

from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.vault import asking, client, teams, wire
from netwerkregie.foundation.vault.client import VaultRefused
from netwerkregie.foundation.vault.keys import keys_of
from netwerkregie.foundation.vault.models import Team

CODE = "emergency"


def team() -> Team | None:
    """Return the emergency team of the entered municipality, once it was made."""
    return Team.objects.filter(code=CODE).first()


def holders() -> list[Team]:
    """Return what a new case or conversation is sealed to besides, for an emergency."""
    made = team()
    return [made] if made is not None else []


def make_team(actor: Actor) -> Team:
    """Make the emergency team, with the actor as its first member."""
    return teams.create_team(actor, CODE, is_emergency=True)


def ask(actor: Actor, dossier_id: UUID, *, alone: bool) -> None:
    """Tell the vault, signed, that the actor asks to open one dossier.

    Raises:
        Locked: the actor's vault is locked.
        NotFound: the emergency team does not hold it, or the actor is not of the team.

    """
    values = {"dossier": str(dossier_id), "alone": int(alone)}
    _tell(actor, "ask_emergency", values)


def confirm(actor: Actor, dossier_id: UUID, asker_id: UUID) -> None:
    """Tell the vault, signed, that the actor lets somebody else open it.

    Raises:
        RuleBroken: the fifteen minutes are over.

    """
    values = {"dossier": str(dossier_id), "asker": str(asker_id)}
    try:
        _tell(actor, "confirm_emergency", values)
    except VaultRefused as refused:
        if refused.reason == "too_late":
            code = "vault.emergency_too_late"
            raise RuleBroken(code) from refused
        raise


def end(actor: Actor, dossier_id: UUID) -> None:
    """Tell the vault that the actor needs it no longer."""
    _tell(actor, "end_emergency", {"dossier": str(dossier_id)})


def _tell(actor: Actor, operation: str, values: Mapping[str, object]) -> None:
    keys = keys_of(actor)
    frame = asking.signed(keys.asker(actor.trace_id), operation, values)
    client.ask(wire.DESK, frame)
