# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a thread: keys first, then rows; a number remains.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.intake.actions.feedback_owed import settle_with_thread
from netwerkregie.domain.intake.models import (
    AdviceCount,
    AdviceFile,
    AdviceMessage,
    AdviceThread,
    AnswerCount,
    DishonestView,
    PassedOn,
    Referral,
)
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.domain.intake.rules.advice import State
from netwerkregie.domain.intake.rules.triage import SECOND_READING, days_counted
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.vault import dossiers


def destroy_threads(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy closed threads: keys, texts and files; a count per month remains.

    Args:
        actor: the clock.
        ids: the threads; one that is gone already is passed over.
        reason: the retention class, for the ledger.

    Returns:
        how many were destroyed now.

    Raises:
        NotAllowed: a person tried.
        RuleBroken: a key could not be destroyed; nothing of the rows was touched.

    """
    policies.require(policies.may_destroy(actor))
    threads = policies.visible_threads(actor).filter(
        id__in=list(ids), state=State.CLOSED
    )
    count = 0
    for thread in threads.only(
        *queries.LISTED, "first_answer_on", "answered_in_time"
    ).order_by("id"):
        dossiers.destroy(actor.municipality_id, thread.id)
        if not dossiers.is_unreadable(actor.municipality_id, thread.id):
            raise RuleBroken("intake.still_readable")
        _count(thread)
        _remove(thread)
        signing.forget(actor, SECOND_READING, thread.id)
        record(actor, Verb.THREAD_DESTROYED, thread.id, reason=reason)
        count += 1
    return count


def destroy_files(actor: Actor, today: date) -> int:
    """Destroy files that have been here for fourteen days (M6).

    Returns:
        how many were destroyed.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.files_due(actor, today)
    for file in due:
        AdviceFile.objects.filter(id=file.id).delete()
        record(actor, Verb.FILE_DESTROYED, file.id)
    return len(due)


def _count(thread: AdviceThread) -> None:
    counted, _ = AdviceCount.objects.get_or_create(
        municipality_id=thread.municipality_id,
        month=thread.received_on.replace(day=1),
        domain=thread.domain,
        channel=thread.channel,
        outcome=thread.outcome,
        answered_in_time=bool(thread.answered_in_time),
    )
    AdviceCount.objects.filter(id=counted.id).update(threads=F("threads") + 1)
    if thread.first_answer_on is None:
        return
    waited, _ = AnswerCount.objects.get_or_create(
        municipality_id=thread.municipality_id,
        month=thread.received_on.replace(day=1),
        days=days_counted(thread.received_on, thread.first_answer_on),
    )
    AnswerCount.objects.filter(id=waited.id).update(threads=F("threads") + 1)


def _remove(thread: AdviceThread) -> None:
    AdviceFile.objects.filter(thread_id=thread.id).delete()
    for model in (Referral, PassedOn, DishonestView):
        found = model.objects.filter(thread_id=thread.id)
        found.only("id", "municipality", "thread").delete()
    settle_with_thread(thread)
    # Only what the role that destroys may see: it reads no text, not even sealed.
    messages = AdviceMessage.objects.filter(thread_id=thread.id)
    messages.only("id", "municipality", "thread").delete()
    AdviceThread.objects.filter(id=thread.id).delete()
    dossiers.forget(thread.id)
