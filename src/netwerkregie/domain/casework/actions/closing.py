# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Closing a case: a neutral reason, sealed words, two people; or the clock alone.

A closed case is opened only by its holder and its chair, for a purpose from a list,
and nobody writes in it any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions import case_dossiers, own_words
from netwerkregie.domain.casework.actions import cases as reading
from netwerkregie.domain.casework.actions.cases import OpenCase
from netwerkregie.domain.casework.drafts.closing import (
    ClosingDraft,
    ReadingWhy,
    Reason,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseMember,
    CaseReview,
    CaseWaiting,
)
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import cases, disclosures
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import closing as rules
from netwerkregie.domain.casework.rules.cases import Kind, State
from netwerkregie.domain.casework.rules.closing import ClosingState
from netwerkregie.domain.casework.rules.reviews import ReviewState, check_two
from netwerkregie.domain.casework.rules.waiting import WaitingState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions.feedback_owed import due_at_end
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.signing.policies import may_read as may_sign
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import holding


@dataclass(frozen=True, slots=True)
class OpenClosing:
    """A closing as its holder put it, for this request only."""

    closing: CaseClosing
    reason: Reason
    words: str
    content_hash: str


def ask_closing(
    actor: Actor, case_id: UUID, draft: ClosingDraft, reader_id: UUID | None = None
) -> CaseClosing:
    """Put the end of a case before a second reader, who sits in it too.

    Raises:
        RuleBroken: it is closed, the reason is the clock's, the day afterwards is not
            possible, one waits already, or nobody else sits in it.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_hold(actor, case))
    require_writable(actor, Module.CASE)
    rules.check_open(State(case.state))
    _let_go_of_unasked(actor, case)
    today = clock.today()
    reason = rules.check_reason(draft.reason)
    goes = _goes_on(actor, case, reason, today)
    day = rules.check_aftercare(draft.aftercare_on, today, case.band, goes)
    text = own_words.checked(draft.words, "words")
    if not queries.others_in(actor, case):
        code = "casework.nobody_else_sits_here"
        raise RuleBroken(code)
    values = {"text": text, "reason": str(reason)}
    kept = own_words.keep(actor, case, Verb.CLOSING_ASKED, Kind.AGREED, values)
    closing = CaseClosing.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        state=ClosingState.ASKED,
        reason=reason,
        words_id=kept.statement.id,
        asked_by=policies.member_of(actor),
        asked_on=today,
        aftercare_on=day,
    )
    asking = Asking(
        queries.CLOSING,
        closing.id,
        _hash(closing, kept.digest),
        Purpose.CASE,
        pool=policies.POOL,
        words_id=kept.statement.id,
        reader_id=reader_id,
        apart=queries.kept_apart(actor, case),
    )
    signing.ask(actor, asking)
    record(actor.for_purpose(Purpose.CASE), Verb.CLOSING_ASKED, closing)
    return closing


def read_closing(actor: Actor, case_id: UUID) -> OpenClosing:
    """Open a closing that waits for a second reader, and write that it was read.

    Raises:
        NotFound: the actor does not sit in the case, or nothing waits.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    closing = _asked(actor, case)
    opened = _open(actor, case, closing)
    request = signatures.open_request(actor, queries.CLOSING, closing.id)
    if request is not None and _can_sign(actor, request):
        signing.opened(actor, request.pk)
    record(actor.for_purpose(Purpose.CASE), Verb.CLOSING_READ, closing)
    return opened


def sign_closing(actor: Actor, case_id: UUID, words: str) -> Case:
    """Sign the end of a case in own words; in the same act it closes.

    Raises:
        RuleBroken: it is the same person, it was not opened, or it is over.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    require_writable(actor, Module.CASE)
    rules.check_open(State(case.state))
    closing = _asked(actor, case)
    text = own_words.checked(words, "words")
    check_two(closing.asked_by, policies.member_of(actor))
    opened = _open(actor, case, closing)
    request = signatures.open_request(actor, queries.CLOSING, closing.id)
    if request is None:
        raise RuleBroken("signing.over")
    kept = own_words.keep(actor, case, Verb.CASE_CLOSED, Kind.VIEW, {"text": text})
    signing.sign(
        actor,
        request.pk,
        content_hash=opened.content_hash,
        words_id=kept.statement.id,
    )
    closing.own_words_id = kept.statement.id
    closing.signed_by = policies.member_of(actor)
    _close(actor, case, closing, clock.today())
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_CLOSED, case)
    return case


def read_closed(actor: Actor, case_id: UUID, why: ReadingWhy) -> OpenCase:
    """Open a closed case for a purpose from the list, which stands in the log.

    Raises:
        NotFound: absent, or the actor is neither its holder nor its chair.
        RuleBroken: it is open.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    policies.require(policies.may_keep(actor, case))
    rules.check_closed(State(case.state))
    opened = reading.open_parts(actor, case, Verb.CLOSED_CASE_READ)
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CLOSED_CASE_READ, case, reason=str(why))
    return opened


def tell_person(actor: Actor, case_id: UUID) -> CaseClosing:
    """Write down that the person heard that it ended.

    Raises:
        RuleBroken: it was written down already.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_hold(actor, case))
    closing = queries.closing_of(actor, case)
    if closing.person_told_on is not None:
        code = "casework.told_already"
        raise RuleBroken(code)
    closing.person_told_on = clock.today()
    closing.save(update_fields=["person_told_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_TOLD_OF_END, closing)
    return closing


def close_undecided(actor: Actor, today: date) -> int:
    """Close every case that nobody decided on in time; no person does this.

    Returns:
        how many closed now.

    """
    policies.require(policies.may_destroy(actor))
    ids = queries.undecided(actor, today)
    for case_id in ids:
        case = cases.get_case(actor, case_id, lock=True)
        _lapse(actor, case)
        closing = CaseClosing(
            municipality_id=actor.municipality_id,
            case_id=case.id,
            state=ClosingState.CLOSED,
            reason=Reason.NO_DECISION,
            asked_on=today,
            aftercare_on=rules.aftercare_last(today, case.band),
        )
        _close(actor, case, closing, today)
        record(actor, Verb.CASE_CLOSED_BY_CLOCK, case)
    return len(ids)


def _close(actor: Actor, case: Case, closing: CaseClosing, today: date) -> None:
    """Close: seats end but two, nothing waits any more, the last term runs."""
    case.destroy_on = _goes_on(actor, case, Reason(closing.reason), today)
    case.state, case.closed_on = State.CLOSED, today
    case.review_on = min(case.review_on, case.destroy_on)
    closing.state, closing.closed_on = ClosingState.CLOSED, today
    if closing.aftercare_on is not None:
        closing.aftercare_on = min(closing.aftercare_on, case.destroy_on)
    case.next_on = closing.aftercare_on or case.destroy_on
    case.save(
        update_fields=["destroy_on", "state", "closed_on", "review_on", "next_on"]
    )
    closing.save()
    _end_seats(actor, case, today)
    # Who reported it is told that it ended, not how.
    concern_id = queries.concern_of(case)
    if concern_id is not None:
        due_at_end(concern_id, case.municipality_id)
    CaseWaiting.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        state=WaitingState.WAITING,
    ).update(state=WaitingState.TAKEN_UP, ended_on=today)
    CaseReview.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        state=ReviewState.ASKED,
    ).update(state=ReviewState.LAPSED)


def _end_seats(actor: Actor, case: Case, today: date) -> None:
    """End every seat but two; the wraps go now, the vault's own list by its job."""
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id, ended_on__isnull=True
    )
    seats.filter(seat__in=policies.KEEPERS).update(until=case.destroy_on)
    own = case_dossiers.of_seats(actor, case)
    for seat in seats.exclude(seat__in=policies.KEEPERS).order_by("id"):
        CaseMember.objects.filter(id=seat.id).update(ended_on=today)
        holding.take_wraps(own, seat.membership_id)
        record(actor.for_purpose(Purpose.CASE), Verb.SEAT_ENDED, seat)


def _lapse(actor: Actor, case: Case) -> None:
    """Let what waited for a signature lapse: the clock decided."""
    asked = CaseClosing.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        state=ClosingState.ASKED,
    )
    _void(actor, queries.CLOSING, asked.values_list("id", flat=True))
    asked.update(state=ClosingState.LAPSED)
    reviews = CaseReview.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        state=ReviewState.ASKED,
    )
    _void(actor, queries.REVIEW, reviews.values_list("id", flat=True))


def _void(actor: Actor, kind: str, ids: Iterable[UUID]) -> None:
    for one in list(ids):
        signing.void(actor, kind, one)


def _goes_on(actor: Actor, case: Case, reason: Reason, today: date) -> date:
    """Return the last day; sooner where a Zorg- en Veiligheidshuis has it all now."""
    went = reason is Reason.ELSEWHERE and disclosures.is_handed_over(actor, case.id)
    return rules.goes_on(
        today,
        case.first_processed_on,
        case.band,
        case.destroy_on,
        handed_over=went,
    )


def _open(actor: Actor, case: Case, closing: CaseClosing) -> OpenClosing:
    found = own_words.read(actor, case, Verb.CLOSING_READ, [closing.words_id])
    assert closing.words_id is not None
    values, digest = found[closing.words_id]
    return OpenClosing(
        closing, Reason(closing.reason), str(values["text"]), _hash(closing, digest)
    )


def _hash(closing: CaseClosing, digest: str) -> str:
    day = closing.aftercare_on.isoformat() if closing.aftercare_on else ""
    return own_words.hash_of(str(closing.id), str(closing.reason), day, digest)


def _asked(actor: Actor, case: Case) -> CaseClosing:
    closing = queries.closing_asked(actor, case)
    if closing is None:
        raise NotFound
    return closing


def _let_go_of_unasked(actor: Actor, case: Case) -> None:
    before = queries.closing_asked(actor, case)
    if before is None:
        return
    if signatures.open_request(actor, queries.CLOSING, before.id) is not None:
        code = "casework.closing_asked_already"
        raise RuleBroken(code)
    before.state = ClosingState.LAPSED
    before.save(update_fields=["state"])


def _can_sign(actor: Actor, request: SigningRequest) -> bool:
    return actor.user_id not in request.apart and may_sign(actor, request)
