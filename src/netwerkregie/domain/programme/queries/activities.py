# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is planned: a month, a week, a list, one, and what the public may read."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Q, Sum

from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.domain.programme import policies as programme
from netwerkregie.domain.programme.models import Activity, ActivityBooking, Commitment
from netwerkregie.domain.programme.policies import activities as policies
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    BookingState,
    Seats,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose, Role
from netwerkregie.foundation.tenancy.enter import ALIAS

PAGE = 25
PER_DAY = 4
"""Activities of one day that a month shows; the others are one tap away."""
A_WEEK = timedelta(days=7)
_LONGEST_CODE = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a calendar: what is shown of it, and how many more there are."""

    day: date
    shown: tuple[Activity, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list is narrowed by."""

    kind: ActivityKind | None = None
    is_past: bool = False


def require_planner(actor: Actor) -> None:
    """Refuse whoever does not plan activities.

    Raises:
        NotAllowed: the actor's role only reads, or sees none at all.

    """
    policies.require(policies.may_plan(actor))


def can_plan(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_plan(actor)


def can_see(actor: Actor) -> bool:
    """Tell whether the menu shows the calendar."""
    return policies.may_see(actor)


def get_activity(actor: Actor, activity_id: UUID, *, lock: bool = False) -> Activity:
    """Return one activity; not yours is not there.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_activities(actor).filter(id=activity_id)
    found = (
        found.select_for_update(of=("self",))
        if lock
        else found.select_related("organisation__merged_into", "series")
    )
    activity = found.first()
    if activity is None:
        raise NotFound
    return activity


def days(actor: Actor, first: date, after: date) -> dict[date, Day]:
    """Return the days with something on them, from a first day to before another.

    At most PER_DAY rows of a day come from the database, so that a month in which
    thousands are planned costs what a quiet one costs.

    Raises:
        NotAllowed: the actor sees no activities.

    """
    policies.require(policies.may_see(actor))
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_MONTH, [actor.municipality_id, first, after, PER_DAY])
        rows = cursor.fetchall()
    counted = {day: whole for _id, day, whole in rows}
    found = Activity.objects.in_bulk([one for one, _day, _whole in rows])
    shown = defaultdict(list)
    for key, day, _whole in rows:
        shown[day].append(found[key])
    return {
        day: Day(day, tuple(shown[day]), counted[day] - len(shown[day]))
        for day in shown
    }


# The first few of each day and the number of all, in one reading of the index.
_MONTH = """
    SELECT id, "on", whole FROM (
        SELECT id, "on", at,
            count(*) OVER (PARTITION BY "on") AS whole,
            row_number() OVER (PARTITION BY "on" ORDER BY at, id) AS place
        FROM programme_activity
        WHERE municipality_id = %s AND "on" >= %s AND "on" < %s
            AND state <> 'cancelled'
    ) days WHERE place <= %s ORDER BY "on", at, id
"""


def of_days(actor: Actor, first: date, after: date) -> list[Activity]:
    """Return all activities of some days, for a week or a day.

    Raises:
        NotAllowed: the actor sees no activities.

    """
    policies.require(policies.may_see(actor))
    found = policies.visible_activities(actor).filter(on__gte=first, on__lt=after)
    return list(
        found.exclude(state=ActivityState.CANCELLED)
        .select_related("organisation__merged_into")
        .order_by("on", "at", "id")[:500]
    )


def listed(
    actor: Actor, wanted: Filter, today: date, after: tuple[date, UUID] | None = None
) -> list[Activity]:
    """Return what is to come, or what was, twenty-five at a time and one more.

    Raises:
        NotAllowed: the actor sees no activities.

    """
    policies.require(policies.may_see(actor))
    found = policies.visible_activities(actor).select_related("organisation")
    if wanted.kind is not None:
        found = found.filter(kind=wanted.kind)
    if wanted.is_past:
        found = found.filter(on__lt=today).order_by("-on", "-id")
        if after:
            found = found.filter(Q(on__lt=after[0]) | Q(on=after[0], id__lt=after[1]))
    else:
        found = found.filter(on__gte=today).order_by("on", "id")
        if after:
            found = found.filter(Q(on__gt=after[0]) | Q(on=after[0], id__gt=after[1]))
    return list(found[: PAGE + 1])


def of_series(actor: Actor, activity: Activity) -> list[Activity]:
    """Return the activities that were planned together with this one."""
    if activity.series_id is None:
        return []
    found = policies.visible_activities(actor).filter(series_id=activity.series_id)
    return list(found.order_by("on", "at"))


def seats_of(activity: Activity) -> Seats:
    """Return how many places of an activity are taken and wait."""
    counted = dict(
        ActivityBooking.objects.filter(
            municipality_id=activity.municipality_id, activity_id=activity.id
        )
        .exclude(state=BookingState.GIVEN_BACK)
        .order_by()
        .values_list("state")
        .annotate(Sum("seats"))
    )
    return Seats(
        activity.places,
        counted.get(BookingState.PLACED, 0),
        counted.get(BookingState.WAITING, 0),
    )


def commitments_of(actor: Actor, activity: Activity) -> list[Commitment]:
    """Return what was promised to somebody for this activity; none for who may not."""
    if not programme.may_see_money(actor):
        return []
    found = programme.visible_commitments(actor).filter(activity_id=activity.id)
    return list(found.order_by("-on", "id"))


def on_today(actor: Actor, today: date, most: int = 5) -> list[Activity]:
    """Return what is on today, and the first that were and say nothing of a result.

    One question to the database for both, as Vandaag asks it of everybody who plans.
    """
    if not policies.may_plan(actor):
        return []
    found = policies.visible_activities(actor).filter(state=ActivityState.PLANNED)
    now = found.filter(on=today).order_by("at", "id")
    before = found.filter(on__lt=today).order_by("on", "at")[:most]
    both = now.union(before, all=True)
    return sorted(both, key=lambda one: (one.on != today, one.on, one.at))


def to_mail(actor: Actor, today: date, days_before: Sequence[int]) -> list[Activity]:
    """Return what an organisation is reminded of today; for the clock."""
    policies.require(policies.may_destroy(actor))
    wanted = [today + timedelta(days=before) for before in days_before]
    found = policies.visible_activities(actor).filter(
        state=ActivityState.PLANNED, mails_them=True, on__in=wanted
    )
    return list(found.select_related("organisation__merged_into").order_by("on", "id"))


def for_device(actor: Actor, roles: Collection[Role], since: date) -> list[Activity]:
    """Return what a planner's own agenda shows: what they planned themselves.

    Args:
        actor: who came with the word of a device.
        roles: what the owner of the device is; a device itself has no role.
        since: the first day.

    """
    if not set(roles) & set(programme.MAKERS) or actor.membership_id is None:
        return []
    found = Activity.objects.filter(
        municipality_id=actor.municipality_id,
        on__gte=since,
        made_by=actor.membership_id,
    )
    return list(found.select_related("organisation__merged_into").order_by("on", "at"))


def public_agenda() -> list[dict[str, Any]]:
    """Return what every visitor may read: what is public, to come and not cancelled.

    The database itself says which those are (gate.public_activities), so a page for
    visitors can ask nothing else.
    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.public_activities()::text")
        (found,) = cursor.fetchone()
    return list(json.loads(found))


def come_to(visitor: Actor, activity_id: UUID) -> Actor:
    """Enter this transaction as a visitor of one activity of the public agenda.

    Raises:
        NotFound: not public, over, or of another municipality.

    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_activity(%s)", [activity_id])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    return _holder(visitor)


def come_back(visitor: Actor, code: str) -> tuple[Actor, ActivityBooking]:
    """Enter this transaction as whoever has the code of a booking.

    Raises:
        NotFound: never made, destroyed, or of another municipality.

    """
    if not code or len(code) > _LONGEST_CODE:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_booking(%s)", [hash_of(code)])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    actor = _holder(visitor)
    booking = policies.visible_bookings(actor).select_related("activity").get(id=found)
    return actor, booking


def waits_before(booking: ActivityBooking) -> int:
    """Return how many bookings wait before this one."""
    before = ActivityBooking.objects.filter(
        municipality_id=booking.municipality_id,
        activity_id=booking.activity_id,
        state=BookingState.WAITING,
        turn__lt=booking.turn,
    )
    return before.count()


def _holder(visitor: Actor) -> Actor:
    return Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.PROGRAMME,
        trace_id=visitor.trace_id,
    )
