# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When people's records end, and how: the row stays as a number, the person goes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from netwerkregie.foundation.accounts.models import (
    Absence,
    Membership,
    MembershipInvitation,
    MembershipState,
    Unsent,
)
from netwerkregie.foundation.accounts.session_store import SessionStore
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Due

KEPT_AFTER_LEAVING = timedelta(days=365)
ABSENCE_KEPT = timedelta(days=14)


def memberships_of_address(actor: Actor, email: str) -> Sequence[UUID]:
    """Return the memberships under a work address, for an access request."""
    found = Membership.objects.filter(
        municipality_id=actor.municipality_id, email=email.strip().lower()
    )
    return list(found.exclude(email="").values_list("pk", flat=True))


def export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Return members as plain values."""
    found = Membership.objects.filter(
        municipality_id=actor.municipality_id, pk__in=list(ids)
    )
    columns = ("id", "name", "email", "organisation", "language", "state")
    return [dict(row) for row in found.order_by("pk").values(*columns, "created")]


def due(actor: Actor, today: date) -> Sequence[Due]:
    """Return the people who left longer ago than we need their names."""
    edge = today - KEPT_AFTER_LEAVING
    found = Membership.objects.filter(
        municipality_id=actor.municipality_id,
        state=MembershipState.LEFT,
        left__date__lt=edge,
    ).exclude(email="")
    return [Due(id=one.pk, label="membership", since=_day(one.left)) for one in found]


def erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Take the person out of memberships that ended; who did what stays a number."""
    found = Membership.objects.filter(
        municipality_id=actor.municipality_id,
        pk__in=list(ids),
        state=MembershipState.LEFT,
    ).exclude(email="")
    keys = list(found.values_list("pk", flat=True))
    erased = found.update(name="", email="", user_id=None, organisation="")
    if keys:
        record(actor, Verb.RECORDS_ERASED, keys[0], subjects=keys[1:], reason=reason)
    return erased


def due_invitations(actor: Actor, today: date) -> Sequence[Due]:
    """Return the invitations whose month has passed, accepted ones included."""
    found = MembershipInvitation.objects.filter(
        municipality_id=actor.municipality_id, ends__date__lt=today
    )
    return [Due(id=one.pk, label="invitation", since=_day(one.ends)) for one in found]


def erase_invitations(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Forget invitations; the place of somebody who never came goes with them."""
    found = MembershipInvitation.objects.filter(
        municipality_id=actor.municipality_id, pk__in=list(ids)
    )
    keys = list(found.values_list("pk", flat=True))
    members = list(found.values_list("membership_id", flat=True))
    found.delete()
    Membership.objects.filter(
        municipality_id=actor.municipality_id,
        pk__in=members,
        state=MembershipState.INVITED,
        invitations__isnull=True,
    ).delete()
    if keys:
        record(actor, Verb.RECORDS_ERASED, keys[0], subjects=keys[1:], reason=reason)
    return len(keys)


def due_absences(actor: Actor, today: date) -> Sequence[Due]:
    """Return the absences that are over; when somebody was away is soon no matter."""
    found = Absence.objects.filter(
        municipality_id=actor.municipality_id, last_day__lt=today - ABSENCE_KEPT
    )
    return [Due(id=one.pk, label="absence", since=one.last_day) for one in found]


def erase_absences(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Forget absences that are over."""
    found = Absence.objects.filter(
        municipality_id=actor.municipality_id, pk__in=list(ids)
    )
    keys = list(found.values_list("pk", flat=True))
    found.delete()
    if keys:
        record(actor, Verb.RECORDS_ERASED, keys[0], subjects=keys[1:], reason=reason)
    return len(keys)


def due_unsent(actor: Actor, today: date) -> Sequence[Due]:
    """Return the words that nobody fetched; the hourly job is normally before us."""
    found = Unsent.objects.filter(
        municipality_id=actor.municipality_id, ends__date__lt=today
    )
    return [Due(id=one.pk, label="unsent words", since=_day(one.ends)) for one in found]


def erase_unsent(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Let unsent words go; they were never read by anybody."""
    found = Unsent.objects.filter(
        municipality_id=actor.municipality_id, pk__in=list(ids)
    )
    keys = list(found.values_list("pk", flat=True))
    found.delete()
    if keys:
        record(actor, Verb.RECORDS_ERASED, keys[0], subjects=keys[1:], reason=reason)
    return len(keys)


def clear_sessions() -> None:
    """Remove the sessions that nobody can continue; of the whole installation."""
    SessionStore.clear_expired()


def _day(moment: Any) -> date:
    day: date = moment.astimezone(clock.AMSTERDAM).date()
    return day
