# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a thread: keys first, then rows; a number remains.

Each step may be done again without harm, so a run that was killed goes on.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.intake.models import (
    AdviceCount,
    AdviceFile,
    AdviceMessage,
    AdviceThread,
)
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.domain.intake.rules.advice import State
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.ledger import record
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
    for thread in threads.only(*queries.LISTED, "first_answer_on").order_by("id"):
        dossiers.destroy(actor.municipality_id, thread.id)
        if not dossiers.is_unreadable(actor.municipality_id, thread.id):
            raise RuleBroken("intake.still_readable")
        _count(thread)
        _remove(thread)
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
    in_time = (
        thread.first_answer_on is not None
        and thread.first_answer_on <= thread.promised_on
    )
    counted, _ = AdviceCount.objects.get_or_create(
        municipality_id=thread.municipality_id,
        month=thread.received_on.replace(day=1),
        domain=thread.domain,
        outcome=thread.outcome,
        answered_in_time=in_time,
    )
    AdviceCount.objects.filter(id=counted.id).update(threads=F("threads") + 1)


def _remove(thread: AdviceThread) -> None:
    AdviceFile.objects.filter(thread_id=thread.id).delete()
    # Only what the role that destroys may see: it reads no text, not even sealed.
    messages = AdviceMessage.objects.filter(thread_id=thread.id)
    messages.only("id", "municipality", "thread").delete()
    AdviceThread.objects.filter(id=thread.id).delete()
    dossiers.forget(thread.id)
