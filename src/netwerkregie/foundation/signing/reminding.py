# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens by the clock: reminders on days 2 and 5, the chair, and the end."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, Role, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Due
from netwerkregie.foundation.signing import queries, rules
from netwerkregie.foundation.signing.letters import send_letter
from netwerkregie.foundation.signing.models import (
    Signature,
    SigningOpening,
    SigningRequest,
)
from netwerkregie.foundation.signing.rules import State
from netwerkregie.foundation.signing.verbs import Verb

NEXT_IN_LINE = (Role.CHAIR, Role.NETWORK_DIRECTOR, Role.DEPUTY)
"""The chair hears that nobody reads; where there is none, who leads the work."""


def look_after(actor: Actor, today: date) -> int:
    """Let what nobody read in fourteen days end, and remind of the rest.

    Repeatable: how many reminders went is written down with the reminder.
    """
    waiting = SigningRequest.objects.select_for_update().filter(
        municipality_id=actor.municipality_id, state=State.OPEN.value
    )
    done = 0
    for request in waiting.order_by("pk"):
        if rules.has_expired(request.asked_on, today):
            request.state = State.EXPIRED.value
            request.ended_on = today
            request.save(update_fields=["state", "ended_on"])
            record(actor, Verb.EXPIRED, request)
            done += 1
            continue
        ripe = rules.reminders_due(request.asked_on, today)
        if ripe > request.reminded:
            request.reminded = ripe
            request.save(update_fields=["reminded"])
            to_chair = ripe > len(rules.REMINDED_ON)
            record(actor, Verb.CHAIR_TOLD if to_chair else Verb.REMINDED, request)
            done += 1
    return done


def mail_readers(actor: Actor, request_id: UUID) -> None:
    """Remind who was asked, or the pool; the letter says that something waits."""
    request = _open(actor, request_id)
    if request is None:
        return
    away = accounts.absent_on(actor, clock.today())
    people = [
        one
        for one in accounts.members_with(actor, *request.roles)
        if one.pk not in away and one.user_id not in _apart(request)
    ]
    asked = [one for one in people if one.pk == request.asked_of_id]
    _mail(request, asked or people)


def mail_chair(actor: Actor, request_id: UUID) -> None:
    """Tell the chair that a second reading stalls, and nothing of what it is about."""
    request = _open(actor, request_id)
    if request is None:
        return
    for role in NEXT_IN_LINE:
        people = [
            one
            for one in accounts.members_with(actor, role)
            if one.user_id != request.asked_by_user
        ]
        if people:
            _mail(request, people, stalled=True)
            return


def due(actor: Actor, today: date) -> list[Due]:
    """Return the second readings that ended a month ago."""
    edge = today - timedelta(days=rules.KEPT_AFTER)
    found = SigningRequest.objects.filter(
        municipality_id=actor.municipality_id, ended_on__lt=edge
    )
    return [
        Due(id=key, label="second reading", since=ended)
        for key, ended in found.values_list("pk", "ended_on")
        if ended is not None
    ]


def erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy second readings with their openings and signatures."""
    keys = list(
        SigningRequest.objects.filter(
            municipality_id=actor.municipality_id, pk__in=list(ids)
        ).values_list("pk", flat=True)
    )
    SigningOpening.objects.filter(request__in=keys).delete()
    Signature.objects.filter(request__in=keys).delete()
    SigningRequest.objects.filter(pk__in=keys).delete()
    if keys:
        record(actor, Verb.FORGOTTEN, keys[0], subjects=keys[1:], reason=reason)
    return len(keys)


def _open(actor: Actor, request_id: UUID) -> SigningRequest | None:
    try:
        request = queries.get_request(actor, request_id)
    except NotFound:
        return None
    return request if request.state == State.OPEN.value else None


def _apart(request: SigningRequest) -> set[UUID]:
    return {request.asked_by_user, *request.apart}


def _mail(
    request: SigningRequest, people: Iterable[Membership], *, stalled: bool = False
) -> None:
    last = rules.expires_on(request.asked_on)
    for one in people:
        send_letter(one, last, stalled=stalled)
