# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to one question to one party; it opens the table again."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.weighing_opening import (
    check_guarded,
    read_questions,
    unlocked,
    write_word,
)
from netwerkregie.domain.casework.models import InformationRequest, Weighing
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import Kind, State, Step
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def answer(actor: Actor, weighing_id: UUID, text: str, why: str = "") -> Weighing:
    """Type in what the party answered, attributed to it; the table is open again.

    Raises:
        RuleBroken: no question waits, the words are empty, or a name stands in them.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    policies.require(policies.may_read(actor, weighing))
    require_writable(actor, Module.WEIGHING)
    after = rules.step(weighing.stands, Step.ANSWER)
    request = queries.open_question(weighing)
    if request is None:
        raise NotFound
    words = rules.check_words(text, "text")
    check_guarded({"text": words}, why)
    opened = unlocked(actor, weighing, Verb.INFORMATION_ANSWERED)
    asked = {one.request.id: one for one in read_questions(weighing, opened)}
    values = {
        "text": words,
        "party": asked[request.id].party,
        "sensitive_why": why.strip(),
    }
    by, today = policies.member_of(actor), clock.today()
    written = write_word(weighing, opened, Kind.ANSWER, values, by=by)
    request.answer, request.answered_on, request.closed_on = written, today, today
    request.save(update_fields=["answer", "answered_on", "closed_on"])
    weighing.state = after
    weighing.next_on = rules.next_step_on(today, weighing.band, weighing.destroy_on)
    weighing.save(update_fields=["state", "next_on"])
    told = actor.for_purpose(Purpose.WEIGHING)
    record(told, Verb.INFORMATION_ANSWERED, weighing)
    return weighing


def reopen_tables(actor: Actor, today: date) -> int:
    """Open the table again where a party let its day pass; nobody waits longer.

    Returns:
        how many tables are open again.

    """
    policies.require(policies.may_destroy(actor))
    late = InformationRequest.objects.filter(
        municipality_id=actor.municipality_id,
        closed_on__isnull=True,
        answer_by__lt=today,
    )
    ids = list(late.values_list("weighing_id", flat=True))
    late.update(closed_on=today)
    waiting = Weighing.objects.filter(id__in=ids, state=State.INFORMING)
    found = list(waiting)
    for weighing in found:
        weighing.state = rules.step(weighing.stands, Step.ANSWER)
        weighing.next_on = rules.next_step_on(today, weighing.band, weighing.destroy_on)
        weighing.save(update_fields=["state", "next_on"])
    if found:
        record(actor, Verb.TABLE_OPENED, None, subjects=found)
    return len(found)
