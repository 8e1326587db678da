# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows of a conference, of an agenda item and of an action: side by side.

A conference is known to who sits in its case. An item is known to who holds its key:
for everybody else it is not there, not counted, and leaves no gap in the numbers.
"""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import (
    AgendaItem,
    Case,
    CaseAction,
    Conference,
    ConferenceSeat,
)
from netwerkregie.domain.casework.policies import CLOCK, cases
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.cases import Seat
from netwerkregie.foundation.kernel import Actor

SIGNERS = cases.SEATED
"""Roles of whom the minutes can be signed; being present at the item comes on top."""


def visible_conferences(actor: Actor) -> QuerySet[Conference]:
    """Return the conferences of the cases in which the actor sits today."""
    found = Conference.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    return found.filter(case_id__in=cases.visible_cases(actor).values("id"))


def visible_items(actor: Actor) -> QuerySet[AgendaItem]:
    """Return the agenda items whose key the actor holds, in their order."""
    found = AgendaItem.objects.filter(municipality_id=actor.municipality_id)
    return found.filter(part_id__in=cases.visible_parts(actor).values("id"))


def visible_actions(actor: Actor) -> QuerySet[CaseAction]:
    """Return the actions of items whose key the actor holds."""
    found = CaseAction.objects.filter(municipality_id=actor.municipality_id)
    return found.filter(item__part_id__in=cases.visible_parts(actor).values("id"))


def seats(actor: Actor, conference: Conference) -> QuerySet[ConferenceSeat]:
    """Return who is invited; members of the case see that of each other."""
    return ConferenceSeat.objects.filter(
        municipality_id=actor.municipality_id, conference_id=conference.id
    )


def seat_at(actor: Actor, conference: Conference) -> ConferenceSeat | None:
    """Return the actor's own seat at the table."""
    if actor.membership_id is None:
        return None
    return seats(actor, conference).filter(membership_id=actor.membership_id).first()


def may_convene(actor: Actor, case: Case) -> bool:
    """The holder and the chair of an open case."""
    return cases.may_convene(actor, case)


def may_speak(actor: Actor, conference: Conference) -> bool:
    """Whoever is invited, by name."""
    return seat_at(actor, conference) is not None


def may_settle(actor: Actor, case: Case, action: CaseAction) -> bool:
    """Its owner; and the case holder, who looks after what others left."""
    is_owner = action.owner_id == actor.membership_id
    return is_owner or cases.seat_in(actor, case) is Seat.HOLDER
