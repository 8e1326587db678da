# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose a question is: taking it, and handing it to a colleague."""

from uuid import UUID

from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import triage as queries
from netwerkregie.domain.intake.rules.advice import State
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken
from netwerkregie.foundation.ledger import record


def take(actor: Actor, thread_id: UUID, seen: UUID | None) -> AdviceThread:
    """Take a question on oneself.

    Args:
        actor: who takes it.
        thread_id: the question.
        seen: whose it was on the actor's screen.

    Raises:
        RuleBroken: a colleague was just before, or it is closed.

    """
    me = policies.member_of_desk(actor)
    return _give(actor, thread_id, seen, me, Verb.THREAD_TAKEN)


def hand_to(
    actor: Actor, thread_id: UUID, colleague_id: UUID, seen: UUID | None
) -> AdviceThread:
    """Hand a question to a colleague of the advice desk.

    Raises:
        RuleBroken: a colleague was just before, it is closed, or this is nobody who
            answers questions.

    """
    if colleague_id not in {one.pk for one in queries.colleagues(actor)}:
        raise RuleBroken("intake.no_such_colleague", "colleague")
    return _give(actor, thread_id, seen, colleague_id, Verb.THREAD_HANDED)


def _give(
    actor: Actor, thread_id: UUID, seen: UUID | None, to: UUID | None, verb: Verb
) -> AdviceThread:
    thread = threads.get_thread(actor, thread_id, lock=True)
    require(policies.may_hand(actor, thread))
    if thread.owner_id == to:
        # A second press, or two people who say the same.
        return thread
    if thread.owner_id != seen:
        raise RuleBroken("intake.owner_changed")
    if thread.state == State.CLOSED:
        raise RuleBroken("intake.step_not_open")
    thread.owner_id = to
    thread.save(update_fields=["owner_id"])
    record(actor.for_purpose(Purpose.ADVICE), verb, thread)
    return thread
