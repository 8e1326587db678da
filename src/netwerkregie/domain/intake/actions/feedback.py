# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving feedback and being reminded of it; the anonymous asker is never reminded."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.intake import letters_of_triage as letters
from netwerkregie.domain.intake.actions import advice as saying
from netwerkregie.domain.intake.actions.feedback_owed import (
    about_concern as about_concern,
)
from netwerkregie.domain.intake.actions.feedback_owed import owe as owe
from netwerkregie.domain.intake.actions.feedback_owed import (
    settle_with_concerns as settle_with_concerns,
)
from netwerkregie.domain.intake.drafts.triage import FeedbackDraft
from netwerkregie.domain.intake.models import AdviceThread, OwedFeedback
from netwerkregie.domain.intake.policies import ADVICE_DESK, may_destroy, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import feedback as queries
from netwerkregie.domain.intake.queries.hours import days_off
from netwerkregie.domain.intake.rules import advice as life
from netwerkregie.domain.intake.rules import feedback as rules
from netwerkregie.domain.intake.rules.advice import State, Step
from netwerkregie.domain.intake.rules.covering import readers_of
from netwerkregie.domain.intake.rules.feedback import Means, OwedState
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def give(actor: Actor, debt_id: UUID, draft: FeedbackDraft) -> OwedFeedback:
    """Tell the asker what may be told, in the thread or in person.

    Who only hears that somebody looks at it is owed a last word on a next day.

    Raises:
        RuleBroken: it was given, the thread is gone, or the next day is no promise.
        Locked: it goes into the thread, and the actor's vault is locked.

    """
    debt = queries.get_debt(actor, debt_id, lock=True)
    require(policies.works_at_desk(actor))
    require_writable(actor, Module.ADVICE)
    debt.state = rules.step(OwedState(debt.state), OwedState.GIVEN)
    today = clock.today()
    if draft.means is Means.THREAD:
        _tell(actor, debt, draft, today)
    debt.situation, debt.means = draft.situation, draft.means
    debt.settled_on = today
    debt.save(update_fields=["state", "situation", "means", "settled_on"])
    if draft.situation in rules.STILL_OWED:
        next_on = rules.check_due(
            draft.next_on or rules.due(today, days_off(actor)), today
        )
        owe(
            actor,
            due_on=next_on,
            thread_id=debt.thread_id,
            concern_id=debt.concern_id,
            owner_id=debt.owner_id,
        )
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.FEEDBACK_GIVEN,
        debt,
        reason=f"{draft.situation} {draft.means}",
    )
    return debt


def hand_on(actor: Actor) -> int:
    """Let the debts of whoever left be everybody's: the whole desk is reminded (M11).

    Returns:
        how many.

    """
    require(may_destroy(actor))
    left = queries.left_behind(actor)
    if left:
        OwedFeedback.objects.filter(id__in=left).update(owner_id=None)
        record(actor, Verb.FEEDBACK_HANDED_ON, left[0], subjects=left[1:])
    return len(left)


def remind(actor: Actor, today: date) -> int:
    """Remind colleagues of what they owe: one letter each, without a word of content.

    What is nobody's is everybody's: the whole desk hears it. Of whoever is away the
    cover hears it.

    Returns:
        how many letters went.

    """
    require(may_destroy(actor))
    debts = queries.to_remind(actor, today)
    waiting = [one for one in queries.answers_due(actor, today) if one.owner_id]
    owners = {one.owner_id for one in debts} | {one.owner_id for one in waiting}
    named = {one for one in owners if one is not None}
    desk = {one.pk for one in accounts.members_with(actor, *ADVICE_DESK)}
    if None in owners:
        named |= desk
    readers = readers_of(named, accounts.absent_on(actor, today), desk)
    sent = letters.feedback_owed(actor, accounts.addresses_of(actor, readers))
    for debt in debts:
        OwedFeedback.objects.filter(id=debt.id).update(reminded_on=today)
    if sent:
        about = [one.id for one in debts] or [one.id for one in waiting]
        record(actor, Verb.FEEDBACK_REMINDED, about[0], subjects=about[1:])
    return sent


def _tell(actor: Actor, debt: OwedFeedback, draft: FeedbackDraft, today: date) -> None:
    thread = _thread(actor, debt)
    thread.state = life.step(State(thread.state), Step.TELL)
    opened = saying.open_dossier(actor, thread, Verb.FEEDBACK_GIVEN)
    saying.say(actor, thread, opened, life.check_text(draft.text))
    saying.take_up(actor, thread, today)
    # Somebody wrote, so the asker has the usual time to read it.
    saying.extend(thread, today)
    if thread.state == State.CLOSED:
        thread.destroy_on = life.destroyed_on(today)
        thread.save(update_fields=["destroy_on"])


def _thread(actor: Actor, debt: OwedFeedback) -> AdviceThread:
    found = queries.thread_of(actor, debt)
    if found is None:
        raise RuleBroken("intake.thread_gone", "means")
    return threads.get_thread(actor, found.id, lock=True)
