# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and see what in casework, side by side; a file per noun."""

from uuid import UUID

from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed

CLOCK = (ActorKind.JOB, ActorKind.COMMAND)


def require(allowed: bool) -> None:
    """Refuse when a policy said no.

    Raises:
        NotAllowed: the actor may see this but may not do that.

    """
    if not allowed:
        raise NotAllowed


def member_of(actor: Actor) -> UUID:
    """Return the actor's membership; whoever acts in a case is a person.

    Raises:
        NotAllowed: the actor is no member.

    """
    if actor.membership_id is None:
        raise NotAllowed
    return actor.membership_id


def may_destroy(actor: Actor) -> bool:
    """Only the clock destroys."""
    return actor.kind in CLOCK
