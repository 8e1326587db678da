# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and see what in intake: what all its nouns share, then a file per noun."""

from uuid import UUID

from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Role

ADVICE_DESK = (Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.INTAKE_OFFICER)

DESTROYERS = (ActorKind.JOB, ActorKind.COMMAND)


def require(allowed: bool) -> None:
    """Refuse when a policy said no.

    Raises:
        NotAllowed: the actor may see this but may not do that.

    """
    if not allowed:
        raise NotAllowed


def may_destroy(actor: Actor) -> bool:
    """Only the clock destroys; nobody can make a record vanish by hand."""
    return actor.kind in DESTROYERS


def member_of(actor: Actor) -> UUID:
    """Return the membership that acts.

    Raises:
        NotAllowed: no person acts.

    """
    if actor.membership_id is None:
        raise NotAllowed
    return actor.membership_id
