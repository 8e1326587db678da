# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From roles to the seats of teams: who may wait for a team's key, who loses it."""

from uuid import UUID

from netwerkregie.foundation.accounts import queries, rules
from netwerkregie.foundation.kernel import Actor, NotFound, Role
from netwerkregie.foundation.vault import teams
from netwerkregie.foundation.vault.models import HolderKind, Team, TeamSeat


def expect(role: Role, membership_id: UUID) -> None:
    """Let a new holder of a role wait for the keys of its teams; it opens nothing."""
    for code in rules.teams_of(role):
        try:
            team = teams.get_team(code)
        except NotFound:
            # The team is made by its first member; that action asks who belongs to it.
            continue
        teams.expect(team, membership_id)


def leave(actor: Actor, role: Role, membership_id: UUID) -> None:
    """Take the keys away that came with a role and with no other one still held."""
    kept = {
        code
        for held in queries.roles_of(actor, membership_id)
        for code in rules.teams_of(held)
    }
    for code in set(rules.teams_of(role)) - kept:
        seats = TeamSeat.objects.filter(
            team__code=code, holder_kind=HolderKind.MEMBER, holder_id=membership_id
        )
        if seats.delete()[0]:
            # What they opened before they may have kept: the rest gets another key.
            Team.objects.filter(code=code).update(rotation_due=True)
