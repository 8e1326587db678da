# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to activities by the clock: reminders, and the end of what was kept."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Sum

from netwerkregie.domain.programme import letters_activities as letters
from netwerkregie.domain.programme.models import (
    Activity,
    ActivityBooking,
    ActivitySeries,
    Photo,
)
from netwerkregie.domain.programme.policies import activities as policies
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.domain.programme.rules.activities import ActivityState, BookingState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record

REMINDED_BEFORE = (7, 1)
"""Days before an activity on which the organisation is reminded of it."""


def mail(actor: Actor, activity_id: UUID) -> int:
    """Mail an activity to the organisation where it is; called by a job.

    One that changed twice before the job ran is mailed as it is now: the number in the
    letter says which is the newest.
    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_activities(actor).filter(id=activity_id).first()
    if found is None or not found.mails_them or found.state == ActivityState.HELD:
        return 0
    sent = letters.send(found)
    if sent:
        record(actor, Verb.ACTIVITY_MAILED, found)
    return sent


def remind(actor: Actor, today: date) -> int:
    """Mail organisations what comes to them in a week and tomorrow; once a day.

    Returns:
        of how many activities a letter went.

    """
    count = 0
    for activity in queries.to_mail(actor, today, REMINDED_BEFORE):
        if letters.send(activity, is_reminder=True):
            record(actor, Verb.ACTIVITY_REMINDED, activity)
            count += 1
    return count


def forget_bookings(actor: Actor, today: date) -> int:
    """Destroy the bookings of activities that are over; how many places stays.

    Returns:
        how many bookings went.

    """
    policies.require(policies.may_destroy(actor))
    due = policies.visible_bookings(actor).filter(destroy_on__lt=today)
    over = sorted(set(due.values_list("activity_id", flat=True)))
    for activity_id in over:
        taken = due.filter(activity_id=activity_id, state=BookingState.PLACED)
        whole = taken.aggregate(whole=Sum("seats"))["whole"] or 0
        Activity.objects.filter(id=activity_id).update(booked=whole)
    gone, _each = due.delete()
    if over:
        record(actor, Verb.BOOKINGS_DESTROYED, None, subjects=over)
    return gone


def destroy_activities(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy activities whose term is over, and series of which none is left.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_activities(actor).filter(id__in=list(ids))
    gone = sorted(found.values_list("id", flat=True))
    ActivityBooking.objects.filter(activity_id__in=gone).delete()
    photos = Photo.objects.filter(activity_id__in=gone)
    photos._raw_delete(photos.db)  # noqa: SLF001 - without reading a picture
    Activity.objects.filter(id__in=gone).delete()
    ActivitySeries.objects.filter(
        municipality_id=actor.municipality_id, activities__isnull=True
    ).delete()
    for one in gone:
        record(actor, Verb.ACTIVITIES_DESTROYED, one, reason=reason)
    return len(gone)
