# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which roles go together, how long things last: plain values, no clock."""

from datetime import datetime, timedelta

from netwerkregie.foundation.kernel import APART, CONTENT_ROLES, Role

INVITATION_DAYS = 30
"""An invitation is a promise of a place; after a month it has to be made again."""
RENEWAL_HOURS = 24
"""A letter that replaces somebody's keys to the house is not left lying about."""
PROPOSAL_DAYS = 14
"""Four eyes expire: a role proposed and forgotten must not be confirmed unseen."""

TEAMS: dict[str, frozenset[Role]] = {
    "advice": frozenset({Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.INTAKE_OFFICER}),
    "intake": frozenset({Role.INTAKE_OFFICER}),
    # Holds every case and opens none, but for emergency access.
    "emergency": frozenset({Role.CHAIR, Role.CASE_HOLDER}),
}
"""Which roles belong to a team that shares a key."""


def teams_of(role: Role) -> list[str]:
    """Return the teams whose key a role may be given."""
    return [code for code, roles in TEAMS.items() if role in roles]


def takes_two(role: Role) -> bool:
    """Tell whether a second reader must confirm this role (four eyes)."""
    return role in CONTENT_ROLES


def clash(role: Role, held: frozenset[Role]) -> Role | None:
    """Return the held role with which this one does not go together.

    Whoever watches or runs the house opens no content, and whoever watches it does
    not run it: the privacy officer, auditors and custodians are no administrators.
    """
    for other in sorted(held - {role}):
        if (role in APART and other in CONTENT_ROLES) or (
            role in CONTENT_ROLES and other in APART
        ):
            return other
        if {role, other} <= APART and Role.ADMINISTRATOR in (role, other):
            return other
    return None


def invitation_ends(now: datetime) -> datetime:
    """Return until when an invitation can be accepted."""
    return now + timedelta(days=INVITATION_DAYS)


def renewal_ends(now: datetime) -> datetime:
    """Return until when somebody can come in anew."""
    return now + timedelta(hours=RENEWAL_HOURS)


def proposal_has_expired(proposed: datetime, now: datetime) -> bool:
    """Tell whether a proposal waited too long for its second reader."""
    return now > proposed + timedelta(days=PROPOSAL_DAYS)
