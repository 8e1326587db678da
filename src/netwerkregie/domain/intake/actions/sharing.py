# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sharing one's own question with colleagues of the same organisation, and stopping."""

from uuid import UUID

from netwerkregie.domain.intake.actions.resealing import reseal
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.policies import advice as advice_policies
from netwerkregie.domain.intake.policies import asking as policies
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers


def share(actor: Actor, thread_id: UUID, colleague_id: UUID) -> AdviceThread:
    """Let a colleague of the same organisation read along; twice is once.

    Raises:
        NotFound: not the actor's question, or no colleague with keys of their own.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_own(actor, thread_id, lock=True)
    advice_policies.require(policies.may_ask(actor))
    if colleague_id in queries.shared_with(actor, thread):
        return thread
    if colleague_id not in {one.pk for one in queries.could_share_with(actor, thread)}:
        raise NotFound
    dossiers.add_member(actor, thread.id, colleague_id)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_SHARED, thread)
    return thread


def stop_sharing(actor: Actor, thread_id: UUID, colleague_id: UUID) -> AdviceThread:
    """Stop letting a colleague read along; the question is sealed anew at once.

    Raises:
        NotFound: not the actor's question, or it was not shared with them.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_own(actor, thread_id, lock=True)
    advice_policies.require(policies.may_ask(actor))
    if colleague_id not in queries.shared_with(actor, thread):
        raise NotFound
    dossiers.remove_member(actor, thread.id, colleague_id, reencrypt=reseal(thread))
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_SHARING_ENDED, thread)
    return thread
