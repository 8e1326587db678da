# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When what left turns out wrong or is erased, each earlier receiver hears it (M14).

The notice is owed in the same transaction as the correction or the erasure, and told
within a day: by mail with a link and no content where the receiver has an address, on
paper otherwise. Silence goes to the chair and the privacy officer after fourteen days.
"""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework import letters_of_disclosure as letters
from netwerkregie.domain.casework.actions.receipts import make
from netwerkregie.domain.casework.models import Disclosure, Recall
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState,
    RecallReason,
)
from netwerkregie.domain.casework.tokens import token_for
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def owe_for(
    actor: Actor,
    source_ids: Iterable[UUID],
    reason: RecallReason = RecallReason.CORRECTION,
) -> int:
    """Owe a notice to whoever received one of these rows; called by what corrects it.

    Args:
        actor: who corrects.
        source_ids: the statements, persons or files that changed.
        reason: what happened to them.

    Returns:
        how many receivers must hear it.

    """
    return _owe(actor, queries.from_sources(actor, source_ids), reason)


def owe_for_subject(
    actor: Actor, subject_id: UUID, reason: RecallReason = RecallReason.ERASURE
) -> int:
    """Owe a notice to whoever received anything of a case, weighing or family.

    Called before the rows go; the notice outlives them.
    """
    found = Disclosure.objects.filter(municipality_id=actor.municipality_id)
    of_it = found.filter(Q(subject_id=subject_id) | Q(case_id=subject_id))
    return _owe(actor, of_it, reason)


def owe_for_emergency(actor: Actor, access_id: UUID) -> int:
    """Ask back what left by an emergency access that was not needed."""
    found = Disclosure.objects.filter(
        municipality_id=actor.municipality_id, emergency_id=access_id
    )
    return _owe(actor, found, RecallReason.MISTAKE)


def recall(actor: Actor, disclosure_id: UUID) -> int:
    """Ask back what should not have been sent."""
    disclosure = queries.get_disclosure(actor, disclosure_id)
    if disclosure.state != DisclosureState.LEFT:
        code = "casework.disclosure_not_left"
        raise RuleBroken(code)
    policies.require(disclosure.left_by == actor.membership_id)
    found = Disclosure.objects.filter(
        municipality_id=actor.municipality_id, id=disclosure.id
    )
    return _owe(actor, found, RecallReason.MISTAKE)


def tell_by_mail(actor: Actor) -> int:
    """Mail the receivers that have an address; by the clock and at once.

    Returns:
        how many were told now.

    """
    policies.require(policies.may_destroy(actor))
    waiting = queries.recalls_to_tell(actor)
    told = [one for one in waiting if one.recipient.email]
    for one in told:
        receipt = make(actor, recall=one)
        one.told_on, one.told_by_mail = clock.today(), True
        one.save(update_fields=["told_on", "told_by_mail"])
        letters.recall(actor, one, token_for(receipt.id))
        record(actor.for_purpose(Purpose.CASE), Verb.RECALL_TOLD, one)
    return len(told)


def tell_on_paper(actor: Actor, recall_id: UUID) -> tuple[Recall, str]:
    """Make the letter for a receiver without an address; the link is on it.

    Returns:
        the notice and the word of its receipt.

    """
    found = queries.get_recall(actor, recall_id, lock=True)
    policies.require(policies.may_start(actor))
    before = found.receipts.order_by("-asked_on", "-id").first()
    if before is not None:
        return found, token_for(before.id)
    receipt = make(actor, recall=found)
    found.told_on = clock.today()
    found.save(update_fields=["told_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.RECALL_TOLD, found)
    return found, token_for(receipt.id)


def escalate(actor: Actor, today: date, now: datetime) -> int:
    """Pass on to chair and officer that a receiver is silent, or was never told."""
    policies.require(policies.may_destroy(actor))
    edge = today - (rules.recall_escalates(today) - today)
    open_ones = policies.visible_recalls(actor).filter(
        ended_on__isnull=True, escalated_on__isnull=True
    )
    due = open_ones.filter(
        Q(told_on__lte=edge) | Q(told_on__isnull=True, tell_by__lt=now)
    )
    ids = list(due.order_by("id").values_list("id", flat=True))
    if ids:
        Recall.objects.filter(id__in=ids).update(escalated_on=today)
        told = actor.for_purpose(Purpose.CASE)
        record(told, Verb.RECALL_ESCALATED, ids[0], subjects=ids[1:])
    return len(ids)


def forget(actor: Actor, today: date) -> int:
    """Forget notices that were answered, or went up, long ago; by the clock."""
    policies.require(policies.may_destroy(actor))
    edge = rules.kept_since(today)
    due = policies.visible_recalls(actor).filter(
        Q(ended_on__lt=edge) | Q(ended_on__isnull=True, escalated_on__lt=edge)
    )
    ids = list(due.order_by("id").values_list("id", flat=True))
    if ids:
        Recall.objects.filter(id__in=ids).delete()
        record(actor, Verb.RECALL_ENDED, ids[0], subjects=ids[1:])
    return len(ids)


def _owe(actor: Actor, found: "QuerySet[Disclosure]", reason: RecallReason) -> int:
    received = queries.received_before(actor, found)
    if not received:
        return 0
    open_ones = Recall.objects.filter(
        municipality_id=actor.municipality_id, ended_on__isnull=True, reason=reason
    )
    known = set(open_ones.values_list("disclosure_id", flat=True))
    tell_by = rules.recall_by(clock.now())
    owed = [
        Recall(
            municipality_id=actor.municipality_id,
            disclosure_id=key,
            number=number,
            left_on=left_on,
            recipient_id=recipient_id,
            reason=reason,
            owed_by=made_by,
            tell_by=tell_by,
        )
        for key, number, left_on, recipient_id, made_by in received
        if key not in known
    ]
    Recall.objects.bulk_create(owed)
    if owed:
        first, *others = owed
        told = actor.for_purpose(Purpose.CASE)
        record(told, Verb.RECALL_OWED, first, subjects=others, reason=str(reason))
    return len(owed)
