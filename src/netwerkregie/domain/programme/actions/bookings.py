# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places in an activity: a number under a code, no name and no address.

Who books keeps the code; nobody can find it for them, and nobody can find them.
"""

import base64
import secrets
from datetime import timedelta
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.domain.programme.models import Activity, ActivityBooking
from netwerkregie.domain.programme.policies import activities as policies
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.domain.programme.rules import activities as rules
from netwerkregie.domain.programme.rules.activities import ActivityState, BookingState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record

_CODE_BYTES = 16


def book(actor: Actor, activity_id: UUID, seats: int) -> tuple[ActivityBooking, str]:
    """Book places, or a turn on the waiting list; returns the code, shown once.

    The activity's row is locked: two who take the last place are one after the other.

    Raises:
        NotFound: it is not in the public agenda.
        RuleBroken: it has begun, was cancelled, needs no booking, or too many places.

    """
    activity = queries.get_activity(actor, activity_id, lock=True)
    policies.require(policies.may_book(actor))
    _require_open(activity)
    state = rules.state_for(queries.seats_of(activity), seats)
    code = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode().rstrip("=")
    others = ActivityBooking.objects.filter(
        municipality_id=activity.municipality_id, activity_id=activity.id
    )
    last = others.aggregate(last=Max("turn"))["last"] or 0
    made = ActivityBooking.objects.create(
        municipality_id=activity.municipality_id,
        activity=activity,
        seats=seats,
        state=state,
        turn=last + 1,
        code_hash=hash_of(code),
        made_on=clock.today(),
        destroy_on=activity.on + timedelta(days=rules.BOOKED_DAYS),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.PLACES_BOOKED, activity)
    return made, code.lower()


def give_back(actor: Actor, booking: ActivityBooking) -> ActivityBooking:
    """Give places back; whoever waits longest gets them.

    Raises:
        RuleBroken: it has begun or was cancelled.

    """
    activity = queries.get_activity(actor, booking.activity_id, lock=True)
    policies.require(policies.may_book(actor))
    _require_open(activity)
    mine = policies.visible_bookings(actor).select_for_update().get(id=booking.id)
    mine.state = BookingState.GIVEN_BACK
    mine.save(update_fields=["state"])
    move_up(activity)
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.PLACES_GIVEN_BACK, activity)
    return mine


def move_up(activity: Activity) -> int:
    """Give free places to who waits, in turn; the caller holds the activity's row.

    Returns:
        how many bookings got their places.

    """
    seats = queries.seats_of(activity)
    if not seats.waiting:
        return 0
    waiting = ActivityBooking.objects.filter(
        municipality_id=activity.municipality_id,
        activity_id=activity.id,
        state=BookingState.WAITING,
    ).order_by("turn")
    turns = [(str(one), number) for one, number in waiting.values_list("id", "seats")]
    moved = rules.who_moves_up(seats.free, turns)
    ActivityBooking.objects.filter(id__in=[UUID(one) for one in moved]).update(
        state=BookingState.PLACED
    )
    return len(moved)


def _require_open(activity: Activity) -> None:
    is_off = activity.state != ActivityState.PLANNED
    if is_off or activity.begins <= clock.now():
        raise RuleBroken("programme.booking_over")
