# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock ends of messages and incidents; a count of each remains."""

from datetime import date

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions.ending import count
from netwerkregie.domain.network.models import (
    Incident,
    Message,
    MessageLetter,
    MessageReply,
)
from netwerkregie.domain.network.policies import messages as who
from netwerkregie.domain.network.rules import incidents as rules
from netwerkregie.domain.network.rules.initiatives import EndedKind
from netwerkregie.domain.network.rules.messages import MessageState
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def end_messages(actor: Actor) -> int:
    """Destroy messages after a year, mail logs and replies after thirty days."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    for model in (MessageLetter, MessageReply):
        model.objects.filter(
            municipality_id=actor.municipality_id, until__lte=today
        ).delete()
    over = list(who.visible_messages(actor).filter(until__lte=today))
    ids = [one.id for one in over]
    Message.objects.filter(id__in=ids).delete()
    sent = sum(one.state == MessageState.SENT for one in over)
    count(actor, EndedKind.MESSAGE, sent)
    if ids:
        record(actor, Verb.MESSAGE_ENDED, None, subjects=ids)
    return len(ids)


def end_incidents(actor: Actor) -> int:
    """Close what went quiet, and destroy what was closed a year ago."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    _close_quiet(actor, today)
    ids = list(
        who.visible_incidents(actor)
        .filter(until__lte=today)
        .values_list("id", flat=True)
    )
    Incident.objects.filter(id__in=ids).delete()
    count(actor, EndedKind.INCIDENT, len(ids))
    if ids:
        record(actor, Verb.INCIDENT_DESTROYED, None, subjects=ids)
    return len(ids)


def _close_quiet(actor: Actor, today: date) -> None:
    quiet = who.visible_incidents(actor).filter(
        closed_at__isnull=True, last_on__lt=rules.quiet_before(today)
    )
    ids = list(quiet.values_list("id", flat=True))
    if not ids:
        return
    Incident.objects.filter(id__in=ids).update(
        closed_at=clock.now(), until=rules.destroyed_on(today)
    )
    record(actor, Verb.INCIDENT_CLOSED, None, subjects=ids, reason="quiet")
