# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about members of one municipality; nothing here knows the users."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.db import connections
from django.db.models import QuerySet

from netwerkregie.foundation.accounts import policies, rules
from netwerkregie.foundation.accounts.models import (
    Absence,
    Membership,
    MembershipInvitation,
    MembershipState,
    RoleGrant,
)
from netwerkregie.foundation.kernel import Actor, NotFound, Role, clock
from netwerkregie.foundation.tenancy.enter import ALIAS

PAGE = 25

Row = TypeVar("Row", Membership, RoleGrant, MembershipInvitation)


@dataclass(frozen=True, slots=True)
class LivingSession:
    """One browser in which somebody is signed in."""

    handle: str
    created: datetime
    last_seen: datetime
    device: str
    is_this_one: bool


def get_membership(
    actor: Actor, membership_id: UUID, *, lock: bool = False
) -> Membership:
    """Return a member one may manage or read about; NotFound otherwise."""
    return _one(policies.visible_people(actor), membership_id, lock=lock)


def get_grant(actor: Actor, grant_id: UUID, *, lock: bool = False) -> RoleGrant:
    """Return a role of somebody one may see; NotFound otherwise."""
    return _one(policies.visible_grants(actor), grant_id, lock=lock)


def get_invitation(
    actor: Actor, invitation_id: UUID, *, lock: bool = False
) -> MembershipInvitation:
    """Return an invitation; NotFound for one that is not yours to read."""
    return _one(policies.visible_invitations(actor), invitation_id, lock=lock)


def _one(found: QuerySet[Row], key: UUID, *, lock: bool) -> Row:
    if lock:
        found = found.select_for_update(of=("self",))
    record = found.filter(pk=key).first()
    if record is None:
        raise NotFound
    return record


def names_of(actor: Actor, membership_ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of colleagues, former ones included, by membership."""
    found = policies.visible_memberships(actor).filter(pk__in=membership_ids)
    return dict(found.values_list("pk", "name"))


def memberships_of(
    actor: Actor, membership_ids: Collection[UUID]
) -> dict[UUID, tuple[str, str]]:
    """Return the name and the organisation of colleagues, former ones included."""
    found = policies.visible_memberships(actor).filter(pk__in=membership_ids)
    rows = found.values_list("pk", "name", "organisation")
    return {pk: (name, organisation) for pk, name, organisation in rows}


def user_behind(actor: Actor, membership_id: UUID) -> UUID | None:
    """Return the natural person behind a membership, for the rule of two people."""
    found = policies.visible_memberships(actor).filter(pk=membership_id)
    return found.values_list("user_id", flat=True).first()


def addresses_of(
    actor: Actor, membership_ids: Collection[UUID]
) -> list[tuple[str, str]]:
    """Return address and language of active members, for a letter about their work."""
    found = policies.visible_memberships(actor).filter(
        pk__in=membership_ids, state=MembershipState.ACTIVE
    )
    return list(found.order_by("email").values_list("email", "language"))


def get_absence(actor: Actor, absence_id: UUID) -> Absence:
    """Return an absence of a colleague; NotFound otherwise."""
    found = policies.visible_absences(actor).filter(pk=absence_id).first()
    if found is None:
        raise NotFound
    return found


def absences(actor: Actor, today: date) -> list[Absence]:
    """Return who is away now or later, the nearest first."""
    found = policies.visible_absences(actor).filter(last_day__gte=today)
    return list(found.select_related("membership", "cover").order_by("first_day", "pk"))


def absent_on(actor: Actor, today: date) -> dict[UUID, UUID | None]:
    """Return who is away on a day, each with the colleague who covers, in one go."""
    found = policies.visible_absences(actor).filter(
        first_day__lte=today, last_day__gte=today
    )
    return dict(found.values_list("membership_id", "cover_id"))


def is_absent(actor: Actor, membership_id: UUID, today: date) -> bool:
    """Tell whether somebody is away on a day."""
    return membership_id in absent_on(actor, today)


def members_with(actor: Actor, *roles: Role) -> list[Membership]:
    """Return the active members who hold one of these roles today, by name."""
    holders = living_grants(actor).filter(role__in=[role.value for role in roles])
    return list(
        policies.visible_memberships(actor)
        .filter(state=MembershipState.ACTIVE, pk__in=holders.values("membership"))
        .order_by("name", "pk")
    )


def living_grants(actor: Actor) -> QuerySet[RoleGrant]:
    """Return the roles that are held today, of the whole municipality."""
    today = clock.today()
    found = RoleGrant.objects.filter(
        municipality_id=actor.municipality_id, given__isnull=False, ended__isnull=True
    )
    return found.exclude(valid_until__lt=today)


def roles_of(actor: Actor, membership_id: UUID) -> frozenset[Role]:
    """Return the roles that a member holds today."""
    held = living_grants(actor).filter(membership=membership_id)
    return frozenset(Role(role) for role in held.values_list("role", flat=True))


def roles_by_member(
    actor: Actor, memberships: Sequence[Membership]
) -> dict[UUID, list[Role]]:
    """Return the roles held today of each of these members, in one question."""
    found: dict[UUID, list[Role]] = {one.pk: [] for one in memberships}
    grants = living_grants(actor).filter(membership__in=list(found)).order_by("role")
    for membership_id, role in grants.values_list("membership_id", "role"):
        found[membership_id].append(Role(role))
    return found


def people(actor: Actor, *, after: tuple[str, UUID] | None = None) -> list[Membership]:
    """Return one page of people by name, from after a name and id on (keyset)."""
    found = policies.visible_people(actor).order_by("name", "pk")
    if after is not None:
        name, key = after
        found = found.filter(name__gte=name).exclude(name=name, pk__lte=key)
    return list(found[: PAGE + 1])


def grants_of(actor: Actor, membership: Membership) -> list[RoleGrant]:
    """Return a member's roles, proposed and held, newest first."""
    found = policies.visible_grants(actor).filter(
        membership=membership, ended__isnull=True
    )
    return list(found.select_related("proposed_by", "confirmed_by").order_by("role"))


def proposals(actor: Actor) -> list[RoleGrant]:
    """Return the roles that wait for a second reader and have not expired."""
    if not policies.may_read_proposals(actor):
        return []
    found = (
        policies.visible_grants(actor)
        .filter(given__isnull=True, ended__isnull=True)
        .select_related("membership", "proposed_by")
        .order_by("proposed", "pk")
    )
    now = clock.now()
    return [one for one in found if not rules.proposal_has_expired(one.proposed, now)]


def sessions_of(
    actor: Actor, membership: Membership, token: str
) -> list[LivingSession]:
    """Return where a member is signed in; the token marks one's own browser."""
    policies.require(policies.may_end_sessions(actor, membership))
    statement = (
        "SELECT handle, created, last_seen, device, is_this_one"
        " FROM gate.sessions_of(%s, %s)"
    )
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, [membership.pk, token])
        return [LivingSession(*row) for row in cursor.fetchall()]
