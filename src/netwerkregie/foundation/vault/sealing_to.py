# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""To whom a new dossier is sealed besides its members: a team, and the recovery key."""

from dataclasses import dataclass

from netwerkregie.foundation.vault import asking
from netwerkregie.foundation.vault.hpke import PublicKey
from netwerkregie.foundation.vault.models import Team
from netwerkregie.foundation.vault.opening import SealTo
from netwerkregie.foundation.vault.teams import recovery_key


@dataclass(frozen=True, slots=True)
class SealingKeys:
    """What a new thread of a team is sealed to, besides its reporter."""

    team: SealTo
    recovery: SealTo

    def holders(self) -> list[SealTo]:
        """Return them as holders."""
        return [self.team, self.recovery]


def sealing_keys(team: Team) -> SealingKeys:
    """Return what a new thread of a team is sealed to."""
    return SealingKeys(team=seal_to_team(team), recovery=seal_to_recovery())


def seal_to_team(team: Team) -> SealTo:
    """Return a team as a holder."""
    return SealTo(asking.TEAM, team.id, PublicKey.from_bytes(bytes(team.public)))


def seal_to_recovery() -> SealTo:
    """Return the recovery key as a holder."""
    stored = recovery_key()
    public = PublicKey.from_bytes(bytes(stored.public))
    return SealTo(asking.RECOVERY, stored.id, public)
