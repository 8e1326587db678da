# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clocks of concerns: who hears that one waits, what failed, who takes over.

Each may be done again without harm: a rung is written down once, a failure in the same
transaction as the destruction, and whoever has an owner keeps that owner.
"""

from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.intake.letters import tell
from netwerkregie.domain.intake.models import (
    AdviceThread,
    Concern,
    ConcernEscalation,
    ConcernFailure,
)
from netwerkregie.domain.intake.policies import ADVICE_DESK
from netwerkregie.domain.intake.policies import clocks as policies
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.intake.rules import clocks as rules
from netwerkregie.domain.intake.rules.concerns import State
from netwerkregie.domain.intake.rules.covering import readers_of
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Role, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record


def escalate(actor: Actor, today: date) -> int:
    """Write down every rung that open concerns reached; wiring mails who hears it.

    Returns:
        how many rungs are new.

    """
    policies.require(policies.may_destroy(actor))
    new = 0
    for concern in policies.visible_waiting(actor).order_by("id"):
        reached = rules.rung_on(concern.opened_on, today, AgeBand(concern.age_band))
        for rung in range(1, reached + 1):
            told, is_new = ConcernEscalation.objects.get_or_create(
                municipality_id=actor.municipality_id,
                concern_id=concern.id,
                rung=rung,
                defaults={"told_on": today},
            )
            if is_new:
                reason = f"rung {rung}"
                record(actor, Verb.CONCERN_ESCALATED, told, reason=reason)
                new += 1
    return new


def mail_rung(actor: Actor, escalation_id: UUID) -> int:
    """Mail who hears of a rung that a concern waits; for the job.

    Returns:
        how many letters went.

    """
    policies.require(policies.may_destroy(actor))
    told = (
        ConcernEscalation.objects.select_related("concern")
        .filter(municipality_id=actor.municipality_id, pk=escalation_id)
        .first()
    )
    # Destroyed, or weighed meanwhile: nothing waits, and nobody is told.
    if told is None or State(told.concern.state) not in rules.WAITING:
        return 0
    roles = rules.HEARS[told.rung]
    today = clock.today()
    pool = accounts.members_with(actor, *(roles or (Role.INTAKE_OFFICER,)))
    ids = [one.pk for one in pool]
    meant = ids if roles and ids else [told.concern.owner_id]
    readers = readers_of(meant, accounts.absent_on(actor, today), ids)
    letters = accounts.addresses_of(actor, readers)
    waited = (today - told.concern.opened_on).days
    for address, language in letters:
        tell(actor, address, language, rung=told.rung, days=waited)
    return len(letters)


def note_failure(actor: Actor, concern: Concern, today: date) -> None:
    """Count a concern that is destroyed without a weighing; part of destroying it."""
    policies.require(policies.may_destroy(actor))
    reason = rules.failure_of(State(concern.state))
    if reason is None:
        return
    failure, _ = ConcernFailure.objects.get_or_create(
        municipality_id=actor.municipality_id,
        month=today.replace(day=1),
        reason=reason,
    )
    ConcernFailure.objects.filter(pk=failure.pk).update(concerns=F("concerns") + 1)
    record(actor, Verb.CONCERN_FAILED, failure, reason=str(reason))


def find_owners(actor: Actor) -> int:
    """Give open questions whose owner left to a colleague, the same day (M11).

    Concerns have their own hand-on, whose keepers hold another key.

    Returns:
        how many have another owner now.

    """
    policies.require(policies.may_destroy(actor))
    left = queries.ownerless_threads(actor)
    keepers = [
        *accounts.members_with(actor, Role.INTAKE_OFFICER),
        *accounts.members_with(actor, *ADVICE_DESK),
    ]
    if not left or not keepers:
        return 0
    AdviceThread.objects.filter(id__in=left).update(owner_id=keepers[0].pk)
    record(actor, Verb.THREAD_HANDED_ON, None, subjects=left)
    return len(left)
