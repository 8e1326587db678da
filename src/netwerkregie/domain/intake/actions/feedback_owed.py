# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Owing feedback: a day and an owner, and what remains of it when its subject goes."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from netwerkregie.domain.intake.models import (
    AdviceThread,
    FeedbackCount,
    OwedFeedback,
)
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries.hours import days_off
from netwerkregie.domain.intake.rules import feedback as rules
from netwerkregie.domain.intake.rules.advice import promise
from netwerkregie.domain.intake.rules.feedback import OwedState
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS

AFTER_PARTNER_DAYS = 2
"""Working days in which we tell that a partner said yes, or that a concern ended."""


def owe(
    actor: Actor,
    *,
    due_on: date,
    thread_id: UUID | None = None,
    concern_id: UUID | None = None,
    owner_id: UUID | None = None,
) -> OwedFeedback:
    """Promise the asker of a question, of a concern or of both to hear from us.

    Asking twice is one debt, and it keeps the earlier day.

    Raises:
        RuleBroken: the day is over, or too far away to be a promise.

    """
    require(policies.works_at_desk(actor))
    today = clock.today()
    rules.check_due(due_on, today)
    same = policies.visible_debts(actor).filter(
        thread_id=thread_id, concern_id=concern_id, state=OwedState.OPEN
    )
    if thread_id is not None and concern_id is None:
        # A concern that was opened first owes this asker an answer already.
        told = policies.visible_debts(actor).filter(
            thread_id=thread_id, state=OwedState.OPEN
        )
        if known := told.order_by("due_on", "id").first():
            return known
    try:
        with transaction.atomic(using=ALIAS):
            debt = OwedFeedback.objects.create(
                municipality_id=actor.municipality_id,
                thread_id=thread_id,
                concern_id=concern_id,
                owner_id=owner_id or actor.membership_id,
                due_on=due_on,
                state=OwedState.OPEN,
                made_on=today,
            )
    except IntegrityError:
        return same.get()
    record(actor.for_purpose(Purpose.ADVICE), Verb.FEEDBACK_OWED, debt)
    return debt


def owe_by_clock(actor: Actor, thread: AdviceThread) -> None:
    """Owe the asker what a partner answered: the partner's yes sets it off."""
    today = clock.today()
    mine = OwedFeedback.objects.filter(
        municipality_id=thread.municipality_id,
        thread_id=thread.id,
        concern_id__isnull=True,
        state=OwedState.OPEN,
    )
    if not mine.exists():
        OwedFeedback.objects.create(
            municipality_id=thread.municipality_id,
            thread_id=thread.id,
            owner_id=thread.owner_id,
            due_on=promise(today, AFTER_PARTNER_DAYS, days_off(actor)),
            state=OwedState.OPEN,
            made_on=today,
        )


def about_concern(
    actor: Actor, *, thread_id: UUID, concern_id: UUID, due_on: date
) -> None:
    """Let what is owed for a question be about the concern that came of it.

    Only the debt knows both, by id; neither the question nor the concern does (M21).

    Args:
        actor: who opens the concern.
        thread_id: the question; its open debt keeps its own day.
        concern_id: the concern.
        due_on: by when, where nothing was promised for the question yet.

    Raises:
        NotFound: the question is not the actor's to know of.

    """
    require(policies.works_at_desk(actor))
    thread = threads.get_thread(actor, thread_id)
    moved = (
        policies.visible_debts(actor)
        .filter(thread_id=thread.id, concern_id__isnull=True, state=OwedState.OPEN)
        .update(concern_id=concern_id)
    )
    if not moved:
        owe(actor, due_on=due_on, thread_id=thread.id, concern_id=concern_id)


def due_at_end(concern_id: UUID, municipality_id: UUID) -> None:
    """Let what is owed about a concern that ended be due: there is news to tell."""
    today = clock.today()
    soon = promise(today, AFTER_PARTNER_DAYS)
    OwedFeedback.objects.filter(
        municipality_id=municipality_id,
        concern_id=concern_id,
        state=OwedState.OPEN,
        due_on__gt=soon,
    ).update(due_on=soon, reminded_on=None)


def settle_with_thread(thread: AdviceThread) -> None:
    """Count and remove the debts of a thread that goes; a concern keeps its own."""
    mine = OwedFeedback.objects.filter(
        municipality_id=thread.municipality_id, thread_id=thread.id
    )
    for debt in mine.filter(concern_id__isnull=False, state=OwedState.OPEN):
        same = OwedFeedback.objects.filter(
            municipality_id=thread.municipality_id,
            thread_id__isnull=True,
            concern_id=debt.concern_id,
            state=OwedState.OPEN,
        )
        if not same.exists():
            debt.thread_id = None
            debt.save(update_fields=["thread_id"])
    _count_and_remove(mine.all())


def settle_with_concerns(municipality_id: UUID, concern_ids: Iterable[UUID]) -> None:
    """Count and remove the debts about concerns that go; called when they are."""
    found = OwedFeedback.objects.filter(
        municipality_id=municipality_id, concern_id__in=list(concern_ids)
    )
    # Who asked is still owed an answer, as long as their question is there.
    found.filter(thread_id__isnull=False, state=OwedState.OPEN).update(concern_id=None)
    _count_and_remove(found.all())


def _count_and_remove(found: QuerySet[OwedFeedback]) -> None:
    for debt in list(found):
        given = debt.state == OwedState.GIVEN
        counted, _ = FeedbackCount.objects.get_or_create(
            municipality_id=debt.municipality_id,
            month=debt.due_on.replace(day=1),
            state=OwedState.GIVEN if given else OwedState.MISSED,
            in_time=given and (debt.settled_on or debt.due_on) <= debt.due_on,
        )
        FeedbackCount.objects.filter(id=counted.id).update(debts=F("debts") + 1)
    found.delete()
