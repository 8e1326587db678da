# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Coming back with the code of a proposal: it opens that proposal's answer only."""

from uuid import UUID

from django.db import connections

from netwerkregie.domain.network.models import Proposal
from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST = 60


def come_back(visitor: Actor, token: str) -> tuple[Actor, UUID]:
    """Enter this transaction as whoever has the code of a proposal.

    Raises:
        NotFound: never made, destroyed, or of another municipality.

    """
    if not token or len(token) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_proposal(%s)", [hash_of(token)])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.NETWORK,
        trace_id=visitor.trace_id,
    )
    return actor, found


def own_proposal(proposal_id: UUID, *, lock: bool = False) -> Proposal:
    """Return the proposal whose code was given."""
    found = Proposal.objects.filter(id=proposal_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first
