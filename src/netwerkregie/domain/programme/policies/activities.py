# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who plans, reads and attends activities, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import Activity, ActivityBooking
from netwerkregie.domain.programme.policies import CLOCK, MAKERS, READERS
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.foundation.kernel import Actor, ActorKind, Role

SEERS = (
    *READERS,
    Role.INTAKE_OFFICER,
    Role.FOCAL_POINT,
    Role.PARTNER,
    Role.KEY_PERSON,
    Role.VOLUNTEER,
    Role.FAMILY_COUNSELLOR,
)
"""Who sees what is planned: whoever works on it, with it, or answers for it."""


def may_see(actor: Actor) -> bool:
    """Whoever works in or with the network; there is nothing about a person in it."""
    return actor.has(*SEERS) or actor.kind in CLOCK


def may_plan(actor: Actor) -> bool:
    """The director and the deputy."""
    return actor.has(*MAKERS) and actor.membership_id is not None


def may_book(actor: Actor) -> bool:
    """Everybody who comes to the public page, with or without an account."""
    return actor.kind in (ActorKind.LINK_HOLDER, ActorKind.MEMBER, ActorKind.COMMAND)


def visible_activities(actor: Actor) -> QuerySet[Activity]:
    """Return the activities the actor may know of.

    Who came through the public page finds those of the public agenda alone.
    """
    found = Activity.objects.filter(municipality_id=actor.municipality_id)
    if may_see(actor):
        return found
    if actor.kind is ActorKind.LINK_HOLDER:
        return found.filter(is_public=True)
    return found.none()


def visible_bookings(actor: Actor) -> QuerySet[ActivityBooking]:
    """Return bookings: for who counts them, and for who has the code of one."""
    found = ActivityBooking.objects.filter(municipality_id=actor.municipality_id)
    knows = may_plan(actor) or actor.kind in CLOCK
    return found if knows or actor.kind is ActorKind.LINK_HOLDER else found.none()
