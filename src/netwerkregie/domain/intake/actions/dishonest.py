# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dishonest question: two people read it and say so, and a number remains.

Nobody destroys by hand: the second signature ends the thread and the clock's own role
destroys it, through the same steps as any other.
"""

from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.actions import advice as saying
from netwerkregie.domain.intake.models import AdviceThread, DishonestView
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import triage as queries
from netwerkregie.domain.intake.rules.advice import Outcome, State
from netwerkregie.domain.intake.rules.triage import (
    SECOND_READING,
    Reason,
    check_dishonest,
    check_reason,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.tenancy.modules import require_writable


def propose(
    actor: Actor,
    thread_id: UUID,
    reason: Reason | None,
    reader_id: UUID | None = None,
) -> SigningRequest:
    """Call a question dishonest, and ask a second reader.

    Raises:
        RuleBroken: it came in today, a reader was asked already, or too few
            colleagues could read it.
        Locked: the actor's vault is locked: who did not read does not judge.

    """
    thread = _readable(actor, thread_id)
    view = _view(actor, thread, reason)
    asked = signing.ask(
        actor,
        Asking(
            SECOND_READING,
            thread.id,
            view.content_hash,
            Purpose.ADVICE,
            pool=queries.POOL,
            words_id=view.id,
            reader_id=reader_id,
        ),
    )
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.DISHONEST_PROPOSED,
        thread,
        reason=str(view.reason),
    )
    return asked


def agree(actor: Actor, thread_id: UUID, reason: Reason | None) -> AdviceThread:
    """Sign as the second reader, with a reason of one's own: the thread is destroyed.

    Raises:
        RuleBroken: it changed, it was not opened by this reader, or it is one's own.
        Locked: the actor's vault is locked.

    """
    thread = _readable(actor, thread_id)
    request = signatures.open_request(actor, SECOND_READING, thread.id)
    if request is None:
        raise RuleBroken("intake.step_not_open")
    view = _view(actor, thread, reason)
    signing.sign(actor, request.id, content_hash=view.content_hash, words_id=view.id)
    if not signatures.is_signed(actor, SECOND_READING, thread.id, view.content_hash):
        return thread
    _end_at_once(thread, view, clock.today())
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.THREAD_REFUSED,
        thread,
        reason=str(view.reason),
    )
    return thread


def _readable(actor: Actor, thread_id: UUID) -> AdviceThread:
    thread = threads.get_thread(actor, thread_id, lock=True)
    require(policies.may_hand(actor, thread))
    require_writable(actor, Module.ADVICE)
    check_dishonest(thread.received_on, State(thread.state), clock.today())
    saying.open_dossier(actor, thread, Verb.THREAD_READ)
    return thread


def _view(actor: Actor, thread: AdviceThread, reason: Reason | None) -> DishonestView:
    view, _ = DishonestView.objects.get_or_create(
        municipality_id=actor.municipality_id,
        thread_id=thread.id,
        membership_id=policies.member_of_desk(actor),
        content_hash=queries.hash_of(actor, thread),
        defaults={
            "reason": check_reason(Outcome.DISHONEST, reason),
            "given_on": clock.today(),
        },
    )
    return view


def _end_at_once(thread: AdviceThread, view: DishonestView, today: date) -> None:
    thread.state = State.CLOSED
    thread.outcome = Outcome.DISHONEST
    thread.reason = view.reason
    thread.closed_on = thread.destroy_on = today
    thread.save(update_fields=["state", "outcome", "reason", "closed_on", "destroy_on"])
