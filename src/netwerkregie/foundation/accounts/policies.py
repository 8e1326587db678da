# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may manage people, and whom somebody may see."""

from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.foundation.accounts.models import (
    Absence,
    Membership,
    MembershipInvitation,
    MembershipState,
    RoleGrant,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Role

# A pool of readers, so that a role does not wait for one person's holiday.
SECOND_READERS = (Role.ADMINISTRATOR, Role.NETWORK_DIRECTOR, Role.DEPUTY)


def require(allowed: bool) -> None:
    """Go on, or raise NotAllowed."""
    if not allowed:
        raise NotAllowed


def may_manage_people(actor: Actor) -> bool:
    """Administrators invite people, end access and propose roles."""
    return actor.has(Role.ADMINISTRATOR) or _is_set_up(actor)


def may_propose_role(actor: Actor, membership: Membership) -> bool:
    """Nobody gives a role to themselves."""
    return may_manage_people(actor) and membership.pk != actor.membership_id


def may_read_proposals(actor: Actor) -> bool:
    """The pool of second readers sees what waits for a second reader."""
    return actor.has(*SECOND_READERS) or _is_set_up(actor)


def may_confirm_role(actor: Actor, grant: RoleGrant) -> bool:
    """A second reader is somebody else than the proposer and than who gets it."""
    return may_read_proposals(actor) and actor.membership_id not in (
        grant.proposed_by_id,
        grant.membership_id,
        None,
    )


def may_end_sessions(actor: Actor, membership: Membership) -> bool:
    """One's own, or anybody's for an administrator."""
    return membership.pk == actor.membership_id or may_manage_people(actor)


def may_say_absent(actor: Actor, membership_id: UUID) -> bool:
    """One's own, or a colleague's who fell ill: director, deputy, administrator."""
    return membership_id == actor.membership_id or actor.has(*SECOND_READERS)


def visible_absences(actor: Actor) -> QuerySet[Absence]:
    """Colleagues see who is away, and never why."""
    return Absence.objects.filter(
        municipality_id=actor.municipality_id,
        membership__in=visible_memberships(actor).values("pk"),
    )


def visible_memberships(actor: Actor) -> QuerySet[Membership]:
    """Members see each other's names; a visitor sees nobody."""
    if actor.kind is ActorKind.VISITOR or actor.kind is ActorKind.REPORTER:
        return Membership.objects.none()
    return Membership.objects.filter(municipality_id=actor.municipality_id)


def visible_people(actor: Actor) -> QuerySet[Membership]:
    """The list with addresses and states is for who manages or confirms."""
    if may_manage_people(actor) or may_read_proposals(actor):
        return visible_memberships(actor)
    if actor.membership_id is None:
        return Membership.objects.none()
    return visible_memberships(actor).filter(pk=actor.membership_id)


def visible_grants(actor: Actor) -> QuerySet[RoleGrant]:
    """Roles of the people one may see."""
    return RoleGrant.objects.filter(
        municipality_id=actor.municipality_id,
        membership__in=visible_people(actor).values("pk"),
    )


def visible_invitations(actor: Actor) -> QuerySet[MembershipInvitation]:
    """Invitations are for who manages people, and for the one who holds the link."""
    found = MembershipInvitation.objects.filter(municipality_id=actor.municipality_id)
    if may_manage_people(actor) or actor.kind is ActorKind.JOB:
        return found
    if actor.kind is ActorKind.LINK_HOLDER and actor.membership_id:
        return found.filter(membership_id=actor.membership_id).exclude(
            membership__state=MembershipState.LEFT
        )
    return found.none()


def _is_set_up(actor: Actor) -> bool:
    """The installation's command line makes the first administrators."""
    return actor.kind is ActorKind.COMMAND
