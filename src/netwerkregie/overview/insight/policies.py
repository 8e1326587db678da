# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees figures, and who sees the names behind them."""

from netwerkregie.foundation.kernel import Actor, NotAllowed, Purpose, Role

NETWORKERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)
READERS = (Role.POLICY_ADVISER, Role.MAYOR, Role.DPO, Role.AUDITOR)


def require(allowed: bool) -> None:
    """Refuse when a policy said no.

    Raises:
        NotAllowed: the actor may not see this.

    """
    if not allowed:
        raise NotAllowed


def may_see_names(actor: Actor) -> bool:
    """Who speaks with the organisations sees which they are (M20: for that purpose)."""
    return actor.has(*NETWORKERS) and actor.purpose is Purpose.NETWORK


def may_see_figures(actor: Actor) -> bool:
    """Counts of our own effort: who works here, and who answers for it."""
    return may_see_names(actor) or actor.has(*READERS)


def may_see_what_came_in(actor: Actor) -> bool:
    """Counts of questions and concerns: who leads the work, and who answers for it."""
    return actor.has(*NETWORKERS, *READERS)


def may_see_casework(actor: Actor) -> bool:
    """Counts of weighings and cases: who chairs, who leads, who answers for it."""
    return actor.has(*NETWORKERS, *READERS, Role.CHAIR)
