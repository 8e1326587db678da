# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who come in by themselves: their own page, and the bells they rang."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connections

from netwerkregie.domain.network.models import Arrival, JoinRequest
from netwerkregie.domain.network.policies import people as policies
from netwerkregie.domain.network.rules.people import joining_ends
from netwerkregie.domain.network.tokens import Holder, Opens, hash_of
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose, clock
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST = 60
_MOST = 10


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who joined and was not welcomed yet; the bell's number, not theirs."""

    arrival_id: UUID
    name: str
    kind: str
    offer: str
    topics: tuple[str, ...]


def come_in_to_join(visitor: Actor, token: str) -> Holder:
    """Enter this transaction with the link that came by mail after asking to join.

    Raises:
        NotFound: never asked, used, removed, or of another municipality.

    """
    if not token or len(token) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_joining(%s)", [hash_of(token)])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.NETWORK,
        trace_id=visitor.trace_id,
    )
    return Holder(actor, Opens.JOINING, found)


def get_own_joining(holder: Holder, *, lock: bool = False) -> JoinRequest:
    """Return the request behind a link, while it is open.

    Raises:
        NotFound: another kind of link, or thirty days have passed.

    """
    if holder.opens is not Opens.JOINING:
        raise NotFound
    found = JoinRequest.objects.filter(id=holder.id)
    first = (found.select_for_update() if lock else found).first()
    if first is None or joining_ends(first.asked_on) <= clock.today():
        raise NotFound
    return first


def newcomers(actor: Actor) -> list[Newcomer]:
    """Return who joined and was not welcomed yet, the longest waiting first."""
    found = policies.visible_arrivals(actor).filter(welcomed_by__isnull=True)
    listed = found.select_related("who").order_by("since", "id")[:_MOST]
    return [
        Newcomer(
            arrival_id=one.id,
            name=one.who.name,
            kind=one.who.kind,
            offer=one.who.offer,
            topics=tuple(one.who.topics),
        )
        for one in listed
    ]


def get_arrival(actor: Actor, arrival_id: UUID) -> Arrival:
    """Return a bell to whoever answers it; not yours is not there."""
    found = policies.visible_arrivals(actor).select_for_update(of=("self",))
    first = found.filter(id=arrival_id).first()
    if first is None:
        raise NotFound
    return first
