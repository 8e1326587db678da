# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The joint outcome: written with reasons, signed by two organisations over one hash.

The last signature and what it decides are one transaction. The database looks once
more at two people, two controllers, and at who may never decide (row M10).
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.actions.weighing_deciding import decide
from netwerkregie.domain.casework.actions.weighing_opening import (
    SUBJECT,
    check_guarded,
    hash_of,
    read_outcome,
    read_questions,
    unlocked,
    write_word,
)
from netwerkregie.domain.casework.drafts.weighings import OutcomeDraft
from netwerkregie.domain.casework.models import (
    Judgement,
    Weighing,
    WeighingOutcome,
    WeighingSeat,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.queries.weighings import receivers
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import (
    Kind,
    Outcome,
    SeatState,
    Step,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.keys import has_keys
from netwerkregie.foundation.vault.opening import OpenDossier


def propose(actor: Actor, weighing_id: UUID, draft: OutcomeDraft) -> WeighingOutcome:
    """Put a joint outcome before the others and sign it; an earlier text lapses.

    Raises:
        NotAllowed: the actor did not judge before the table opened.
        RuleBroken: the table is not open, something of this outcome is missing, this
            party was asked before, or nobody of another organisation can sign.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    rules.step(weighing.stands, Step.PROPOSE)
    seat = policies.seat_at(actor, weighing)
    policies.require(policies.may_decide(weighing, seat))
    assert seat is not None
    require_writable(actor, Module.WEIGHING)
    values = _checked(actor, weighing, draft)
    opened = unlocked(actor, weighing, Verb.OUTCOME_WRITTEN)
    if draft.kind is Outcome.MORE_INFORMATION:
        _require_new_party(weighing, opened, values["party"])
    before = queries.latest_outcome(weighing)
    if before is not None:
        signing.void(actor, SUBJECT, before.id)
    outcome = _write(weighing, seat, opened, draft, values)
    signing.ask(
        actor,
        Asking(
            SUBJECT,
            outcome.id,
            outcome.content_hash,
            Purpose.WEIGHING,
            pool=policies.POOL,
            words_id=_own_words(seat),
            apart=_apart(actor, weighing, seat),
        ),
    )
    record(actor.for_purpose(Purpose.WEIGHING), Verb.OUTCOME_WRITTEN, outcome)
    return outcome


def conclude(actor: Actor, weighing_id: UUID) -> Weighing:
    """Sign the outcome as it is now; with the second organisation it is decided.

    Raises:
        NotAllowed: the actor did not judge before the table opened.
        RuleBroken: nothing waits for a signature, it changed, or it was not read.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    rules.step(weighing.stands, Step.DECIDE)
    seat = policies.seat_at(actor, weighing)
    policies.require(policies.may_decide(weighing, seat))
    assert seat is not None
    require_writable(actor, Module.WEIGHING)
    outcome = queries.latest_outcome(weighing)
    request = (
        signatures.open_request(actor, SUBJECT, outcome.id)
        if outcome is not None
        else None
    )
    if outcome is None or request is None:
        code = "casework.nothing_to_sign"
        raise RuleBroken(code)
    opened = unlocked(actor, weighing, Verb.OUTCOME_SIGNED)
    read = read_outcome(opened, outcome)
    signing.sign(
        actor, request.id, content_hash=read.content_hash, words_id=_own_words(seat)
    )
    if signatures.is_signed(actor, SUBJECT, outcome.id, read.content_hash):
        decide(actor, weighing, opened, read)
    record(actor.for_purpose(Purpose.WEIGHING), Verb.OUTCOME_SIGNED, outcome)
    return weighing


def dissent(actor: Actor, weighing_id: UUID, text: str, why: str = "") -> None:
    """Add that one sees it differently, in own words; it stays with the outcome.

    Raises:
        NotAllowed: the actor did not judge before the table opened.
        RuleBroken: the words are empty, or a name stands in them.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    rules.step(weighing.stands, Step.PROPOSE)
    seat = policies.seat_at(actor, weighing)
    policies.require(policies.may_decide(weighing, seat))
    require_writable(actor, Module.WEIGHING)
    words = rules.check_words(text, "text")
    check_guarded({"text": words}, why)
    opened = unlocked(actor, weighing, Verb.DISSENT_WRITTEN)
    values = {"text": words, "sensitive_why": why.strip()}
    by = policies.member_of(actor)
    write_word(weighing, opened, Kind.DISSENT, values, by=by)
    record(actor.for_purpose(Purpose.WEIGHING), Verb.DISSENT_WRITTEN, weighing)


def _write(
    weighing: Weighing,
    seat: WeighingSeat,
    opened: OpenDossier,
    draft: OutcomeDraft,
    values: Mapping[str, Any],
) -> WeighingOutcome:
    others = WeighingOutcome.objects.filter(weighing_id=weighing.id)
    outcome_id = new_hidden_id()
    body = seal_words(opened, "weighingoutcome", outcome_id, values)
    outcome = WeighingOutcome(
        id=outcome_id,
        municipality_id=weighing.municipality_id,
        weighing_id=weighing.id,
        position=(others.aggregate(last=Max("position"))["last"] or 0) + 1,
        kind=draft.kind,
        reason=draft.reason or "",
        holder_id=draft.holder_id,
        receiver=draft.receiver or "",
        answer_by=draft.answer_by,
        written_by=seat.membership_id,
        written_on=clock.today(),
        body=body,
    )
    _, digest = read_words(opened, "weighingoutcome", outcome_id, body)
    outcome.content_hash = hash_of(outcome, digest)
    outcome.save(force_insert=True)
    return outcome


def _own_words(seat: WeighingSeat) -> UUID:
    """Return the judgement that a signer wrote before reading anybody else's."""
    own = Judgement.objects.filter(seat_id=seat.id).order_by("-position")
    found = own.values_list("id", flat=True).first()
    policies.require(found is not None)
    assert found is not None
    return found


def _apart(actor: Actor, weighing: Weighing, mine: WeighingSeat) -> list[UUID]:
    """Keep everybody away from signing but who judged for another organisation.

    Raises:
        RuleBroken: nobody of another organisation judged.

    """
    may_sign = {
        one.user_id
        for one in queries.seats_of(actor, weighing)
        if one.state == SeatState.READY
        and one.judged_on is not None
        and rules.are_two([one.controller, mine.controller])
    }
    if not may_sign:
        code = "casework.weighing_of_two"
        raise RuleBroken(code)
    pool = {one.user_id for one in accounts.members_with(actor, *policies.POOL)}
    apart = pool | {weighing.taken_in_user, weighing.handed_over_user}
    return [one for one in apart if one and one not in may_sign | {mine.user_id}]


def _require_new_party(weighing: Weighing, opened: OpenDossier, party: str) -> None:
    """Ask one party one question: who was asked is not asked again."""
    asked = {rules.party_of(one.party) for one in read_questions(weighing, opened)}
    if rules.party_of(party) in asked:
        code = "casework.party_asked_before"
        raise RuleBroken(code, "party")


def _checked(actor: Actor, weighing: Weighing, draft: OutcomeDraft) -> dict[str, Any]:
    """Return what is sealed of an outcome, after looking at what it needs."""
    texts = {"text": rules.check_words(draft.text, "text")}
    if draft.kind is Outcome.NO_ACTION and draft.reason is None:
        code = "casework.reason_needed"
        raise RuleBroken(code, "reason")
    if draft.kind is Outcome.PERSON_CENTRED:
        _require_holder(actor, draft.holder_id)
        require_writable(actor, Module.CASE)
    if draft.kind is Outcome.MORE_INFORMATION:
        texts["question"] = rules.check_words(draft.question, "question")
        texts["party"] = _party(draft.party)
        _require_day(weighing, draft)
    if draft.kind is Outcome.HANDED_OVER:
        _require_receiver(actor, draft)
        texts["what"] = rules.check_words(draft.what, "what")
        texts["ground"] = rules.check_words(draft.ground, "ground")
    check_guarded(texts, draft.sensitive_why)
    recipient = str(draft.recipient_id or "")
    why = draft.sensitive_why.strip()
    return {**texts, "sensitive_why": why, "recipient": recipient}


def _require_receiver(actor: Actor, draft: OutcomeDraft) -> None:
    """Hand over to one of the municipality's list, of the kind that was chosen."""
    known = {one.id: one.kind for one in receivers(actor)}
    kind = known.get(draft.recipient_id) if draft.recipient_id else None
    if draft.receiver is None or kind != draft.receiver:
        code = "casework.receiver_needed"
        raise RuleBroken(code, "recipient")


def _require_holder(actor: Actor, holder_id: UUID | None) -> None:
    if holder_id not in {one.pk for one in queries.case_holders(actor)}:
        code = "casework.holder_needed"
        raise RuleBroken(code, "holder")
    if not has_keys(holder_id):
        code = "casework.holder_without_keys"
        raise RuleBroken(code, "holder")


def _require_day(weighing: Weighing, draft: OutcomeDraft) -> None:
    if draft.answer_by is None:
        code = "casework.answer_day_needed"
        raise RuleBroken(code, "answer_by")
    today, end = clock.today(), weighing.destroy_on
    rules.check_answer_by(draft.answer_by, today, end, weighing.band)


def _party(name: str) -> str:
    party = " ".join(name.split())
    if not party or len(party) > rules.LONGEST_PARTY:
        code = "casework.party_needed"
        raise RuleBroken(code, "party", longest=rules.LONGEST_PARTY)
    return party
