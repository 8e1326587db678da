# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of conferences: days, states and who; never a word of what was said."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.casework.models import (
    AgendaItem,
    Case,
    CaseAction,
    CaseMember,
    Conference,
    ConferenceSeat,
    MinutesReading,
)
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.conferences import ActionState, Coming, State
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.vault.holding import members_of

LISTED = 50


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague at the table, as others read it: a name and for whom one works."""

    membership_id: UUID
    user_id: UUID | None
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Chair:
    """A seat with who sits in it."""

    person: Person
    coming: Coming


def get_conference(
    actor: Actor, case_id: UUID, conference_id: UUID, *, lock: bool = False
) -> Conference:
    """Return one conference with its case; NotFound for who does not sit in it."""
    found = policies.visible_conferences(actor).filter(
        id=conference_id, case_id=case_id
    )
    if lock:
        found = found.select_for_update(of=("self",))
    conference = found.select_related("case").first()
    if conference is None:
        raise NotFound
    return conference


def get_item(
    actor: Actor, conference: Conference, item_id: UUID, *, lock: bool = False
) -> AgendaItem:
    """Return one item whose key the actor holds; NotFound for everybody else."""
    found = policies.visible_items(actor).filter(
        id=item_id, conference_id=conference.id
    )
    if lock:
        found = found.select_for_update(of=("self",))
    item = found.select_related("part").first()
    if item is None:
        raise NotFound
    return item


def get_action(actor: Actor, case_id: UUID, action_id: UUID) -> CaseAction:
    """Return one action whose item the actor can open, with the row locked."""
    found = policies.visible_actions(actor).filter(
        id=action_id, item__conference__case_id=case_id
    )
    action = (
        found.select_for_update(of=("self",))
        .select_related("item__part", "item__conference__case")
        .first()
    )
    if action is None:
        raise NotFound
    return action


def conferences_of(actor: Actor, case: Case) -> tuple[Conference, ...]:
    """Return the conferences of a case, the latest first."""
    found = policies.visible_conferences(actor).filter(case_id=case.id)
    return tuple(found.order_by("-held_on", "id")[:LISTED])


def items_of(actor: Actor, conference: Conference) -> tuple[AgendaItem, ...]:
    """Return the items that the actor can open, in order; the others are not there."""
    found = policies.visible_items(actor).filter(conference_id=conference.id)
    return tuple(found.select_related("part").order_by("position"))


def people_of(actor: Actor, memberships: Iterable[UUID]) -> dict[UUID, Person]:
    """Return the names and organisations of colleagues, in one question."""
    found = Membership.objects.filter(
        municipality_id=actor.municipality_id, pk__in=set(memberships)
    )
    rows = found.values_list("pk", "user_id", "name", "organisation")
    return {row[0]: Person(*row) for row in rows}


def chairs_of(actor: Actor, conference: Conference) -> tuple[Chair, ...]:
    """Return who is invited and who comes, by name."""
    seats = list(policies.seats(actor, conference))
    people = people_of(actor, (one.membership_id for one in seats))
    chairs = [
        Chair(people[one.membership_id], Coming(one.coming))
        for one in seats
        if one.membership_id in people
    ]
    return tuple(sorted(chairs, key=lambda one: one.person.name))


def own_seat(actor: Actor, conference: Conference) -> ConferenceSeat | None:
    """Return one's own seat."""
    return policies.seat_at(actor, conference)


def to_invite(actor: Actor, case: Case) -> tuple[Person, ...]:
    """Return the members of a case today, who can be asked to the table."""
    members = [one.membership_id for one in cases.seats_of(actor, case)]
    people = people_of(actor, members)
    return tuple(people[one] for one in members if one in people)


def audience_of(actor: Actor, item: AgendaItem) -> tuple[Person, ...]:
    """Return who holds the key of an item: who can see it, and nobody else."""
    people = people_of(actor, members_of(item.id))
    return tuple(sorted(people.values(), key=lambda one: one.name))


def may_convene(actor: Actor, case: Case) -> bool:
    """Tell whether the actor plans and leads conferences of this case."""
    return policies.may_convene(actor, case)


def require_convener(actor: Actor, case_id: UUID) -> Case:
    """Return a case in which the actor convenes; NotFound for everybody else."""
    case = cases.get_case(actor, case_id)
    if not policies.may_convene(actor, case):
        raise NotFound
    return case


def require_seat(actor: Actor, conference: Conference) -> ConferenceSeat:
    """Return the actor's seat at the table; NotFound for who was not invited."""
    seat = policies.seat_at(actor, conference)
    if seat is None:
        raise NotFound
    return seat


def present_organisations(chairs: Collection[Chair]) -> set[str]:
    """Return for whom those at the table work."""
    return {one.person.organisation for one in chairs if one.coming is Coming.PRESENT}


def revisions(actor: Actor, conference: Conference) -> Mapping[UUID, int]:
    """Return how often each item that the actor can open was changed; no key needed."""
    found = policies.visible_items(actor).filter(conference_id=conference.id)
    return dict(found.order_by("position").values_list("id", "revision"))


def my_actions(actor: Actor) -> list[CaseAction]:
    """Return the open actions that are the actor's, the earliest first."""
    found = policies.visible_actions(actor).filter(
        state=ActionState.OPEN, owner_id=policies.member_of(actor)
    )
    ready = found.select_related("item__conference__case").order_by("due_on", "id")
    return list(ready[:LISTED])


def late_of_others(actor: Actor, today: date) -> list[CaseAction]:
    """Return what is past its day in the cases that the actor holds."""
    found = policies.visible_actions(actor).filter(
        state=ActionState.OPEN,
        due_on__lt=today,
        item__conference__case__owner_id=policies.member_of(actor),
    )
    others = found.exclude(owner_id=policies.member_of(actor))
    ready = others.select_related("item__conference__case").order_by("due_on", "id")
    return list(ready[:LISTED])


def coming_up(actor: Actor, today: date) -> list[Conference]:
    """Return the conferences to which the actor is invited, from today on."""
    found = policies.visible_conferences(actor).filter(
        Q(held_on__gte=today) | Q(state=State.RUNNING),
        state__in=rules.SOON,
        seats__membership_id=policies.member_of(actor),
    )
    declined = ConferenceSeat.objects.filter(
        municipality_id=actor.municipality_id,
        membership_id=policies.member_of(actor),
        coming=Coming.DECLINED,
    )
    ready = found.exclude(id__in=declined.values("conference_id"))
    return list(ready.select_related("case").order_by("held_on", "id")[:LISTED])


def minutes_to_sign(actor: Actor) -> list[Conference]:
    """Return the conferences with minutes that the actor was present at, unsigned."""
    if actor.user_id is None:
        return []
    signed = MinutesReading.objects.filter(
        municipality_id=actor.municipality_id,
        user_id=actor.user_id,
        has_lapsed=False,
    )
    items = (
        policies.visible_items(actor)
        .filter(
            conference__state__in=rules.SIGNING_OPEN, signed_hash="", revision__gt=1
        )
        .exclude(id__in=signed.values("item_id"))
    )
    found = policies.visible_conferences(actor).filter(
        id__in=items.values("conference_id"),
        seats__membership_id=policies.member_of(actor),
        seats__coming=Coming.PRESENT,
    )
    return list(found.select_related("case").order_by("held_on", "id")[:LISTED])


def ownerless(actor: Actor) -> list[CaseAction]:
    """Return open actions whose owner no longer sits in the case; for the clock."""
    today = clock.today()
    living = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, ended_on__isnull=True, until__gte=today
    )
    pairs = set(living.values_list("case_id", "membership_id"))
    found = policies.visible_actions(actor).filter(state=ActionState.OPEN)
    # The clock reads no word, not even sealed.
    rows = found.select_related("item__conference__case").defer(
        "body", "evidence", "item__body"
    )
    return [
        one for one in rows if (one.item.conference.case_id, one.owner_id) not in pairs
    ]


def living_members(actor: Actor, case: Case) -> list[UUID]:
    """Return who sits in a case today, the longest first; for the clock."""
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return list(found.order_by("since", "id").values_list("membership_id", flat=True))


def to_remind(actor: Actor, today: date) -> list[CaseAction]:
    """Return the actions past their day of which nobody was reminded; for the clock."""
    found = policies.visible_actions(actor).filter(
        state=ActionState.OPEN, due_on__lt=today, reminded_on__isnull=True
    )
    return list(found.defer("body", "evidence").order_by("due_on", "id"))


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the keys that conferences of a case made: those of their items."""
    del actor
    found = AgendaItem.objects.filter(
        municipality_id=case.municipality_id, conference__case_id=case.id
    )
    return list(found.values_list("id", flat=True))
