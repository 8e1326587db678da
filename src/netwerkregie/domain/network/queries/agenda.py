# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own agenda, and the devices that may read it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db import connections
from django.db.models import F

from netwerkregie.domain.network.models import AgendaFeed, ContactMoment, Visit
from netwerkregie.domain.network.policies import visits as own
from netwerkregie.domain.network.rules.agenda import AHEAD_DAYS, BACK_DAYS
from netwerkregie.domain.network.rules.visits import VisitState
from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    Purpose,
    Role,
    clock,
)
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST = 60
_KNOWN_ROLES = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Device:
    """A device that the gate let in, for its owner's own agenda and nothing else.

    Args:
        actor: the owner without any role: no other question of a room opens to it.
        roles: what the owner may do, to know whose promises are on the agenda.

    """

    actor: Actor
    feed_id: UUID
    language: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What one person has agreed."""

    visits: Sequence[Visit] = field(default_factory=tuple)
    next_dates: Sequence[ContactMoment] = field(default_factory=tuple)


def come_in_with_device(visitor: Actor, word: str) -> Device:
    """Enter this transaction as a device that reads its owner's agenda.

    Raises:
        NotFound: never made, disconnected, ended, of another municipality, or of
            somebody who left or no longer works in the network; all alike.

    """
    if not word or len(word) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT feed_id, membership_id, name, organisation, language, roles"
            " FROM gate.enter_feed(%s)",
            [hash_of(word)],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        membership_id=row[1],
        name=row[2],
        organisation=row[3],
        purpose=Purpose.NETWORK,
        trace_id=visitor.trace_id,
    )
    roles = frozenset(Role(role) for role in row[5] if role in _KNOWN_ROLES)
    return Device(actor, row[0], row[4], roles)


def agenda(actor: Actor) -> Agenda:
    """Return the visits somebody goes to and the next dates they agreed."""
    today = clock.today()
    since, until = today - timedelta(BACK_DAYS), today + timedelta(AHEAD_DAYS)
    visits = own.own_visits(actor).filter(on__gte=since, on__lte=until)
    visits = visits.exclude(state=VisitState.CANCELLED).exclude(at__isnull=True)
    # An organisation's next date is that of its newest contact; the person who
    # agreed it has it on the agenda.
    agreed = own.own_contacts(actor).filter(
        next_on__gte=since,
        next_on__lte=until,
        next_on=F("organisation__next_on"),
        held_on=F("organisation__last_contact_on"),
    )
    dates = {
        one.organisation_id: one
        for one in agreed.select_related("organisation").order_by("made_at", "id")
    }
    return Agenda(
        list(
            visits.select_related("organisation__merged_into").order_by(
                "on", "at", "id"
            )
        ),
        sorted(dates.values(), key=lambda one: (one.next_on, one.id)),
    )


def feeds(actor: Actor) -> list[AgendaFeed]:
    """Return somebody's own connected devices, newest first."""
    found = own.own_feeds(actor).filter(ends_on__gt=clock.today())
    return list(found.order_by("-made_at"))


def get_feed(actor: Actor, feed_id: UUID, *, lock: bool = False) -> AgendaFeed:
    """Return one of one's own devices; another's is not there."""
    found = own.own_feeds(actor).filter(id=feed_id, ends_on__gt=clock.today())
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first
