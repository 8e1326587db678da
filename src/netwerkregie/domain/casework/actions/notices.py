# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling the person that a case is there; later only by two people, and then still."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions import own_words
from netwerkregie.domain.casework.drafts.reviews import LaterDraft
from netwerkregie.domain.casework.models import Case, CaseNotice
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import cases, guardians
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import notices as rules
from netwerkregie.domain.casework.rules.cases import Kind
from netwerkregie.domain.casework.rules.notices import NoticeState, NoticeWay
from netwerkregie.domain.casework.rules.reviews import check_two
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record

GROUND = "GDPR articles 14(5)(b) and 23(1)"


def owe(actor: Actor, case: Case) -> CaseNotice:
    """Start the days within which the person of a case is told.

    Called by the action that keeps an identity, in its transaction; entering it again
    is no restart. Who heard of the concern before gets a short letter, which is still
    due: this is another processing.
    """
    today = clock.today()
    notice, is_new = CaseNotice.objects.get_or_create(
        municipality_id=case.municipality_id,
        case_id=case.id,
        defaults={
            "state": NoticeState.DUE,
            "entered_on": today,
            "due_on": rules.due_on(today, case.band),
            "was_told": queries.was_told_before(case),
        },
    )
    if is_new:
        record(actor.for_purpose(Purpose.CASE), Verb.CASE_NOTICE_OWED, notice)
    return notice


def ask_later(actor: Actor, case_id: UUID, draft: LaterDraft) -> CaseNotice:
    """Ask to tell the person later: a ground from the list and a reason, sealed.

    Raises:
        RuleBroken: it was asked, put off before, or told, or no reason was written.
        Locked: the actor's vault is locked.

    """
    case, notice = _held(actor, case_id)
    rules.check_state(NoticeState(notice.state), NoticeState.DUE)
    if notice.later_until is not None:
        code = "casework.later_only_once"
        raise RuleBroken(code)
    why = own_words.checked(draft.why, "why")
    values = {"text": why, "ground": str(draft.ground)}
    kept = own_words.keep(
        actor, case, Verb.CASE_NOTICE_LATER_ASKED, Kind.AGREED, values
    )
    notice.state, notice.ground = NoticeState.ASKED, draft.ground
    notice.why_id = kept.statement.id
    notice.asked_by, notice.asked_on = policies.member_of(actor), clock.today()
    notice.save(update_fields=["state", "ground", "why", "asked_by", "asked_on"])
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_LATER_ASKED, notice, ground=GROUND)
    return notice


def read_why(actor: Actor, case_id: UUID) -> str:
    """Open the reason for telling later, and write that it was read.

    Raises:
        NotFound: the actor does not sit in the case, or nobody asked.
        Locked: the actor's vault is locked.

    """
    case, notice = _seen(actor, case_id)
    if notice.why_id is None:
        raise NotFound
    found = own_words.read(actor, case, Verb.CASE_NOTICE_WHY_READ, [notice.why_id])
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_WHY_READ, notice)
    return str(found[notice.why_id][0]["text"])


def sign_later(actor: Actor, case_id: UUID) -> CaseNotice:
    """Sign for telling later, as another person than who asked; it ends by itself.

    Raises:
        RuleBroken: nobody asks, or the actor asked it.
        Locked: the actor's vault is locked; without the reason nobody signs.

    """
    read_why(actor, case_id)
    case, notice = _to_sign(actor, case_id)
    notice.state = NoticeState.DEFERRED
    notice.signed_by = policies.member_of(actor)
    notice.later_until = rules.later_until(clock.today(), case.band)
    notice.due_on = notice.later_until
    notice.save(update_fields=["state", "signed_by", "later_until", "due_on"])
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_LATER_SIGNED, notice, ground=GROUND)
    return notice


def refuse_later(actor: Actor, case_id: UUID) -> CaseNotice:
    """Say no to telling later: the person is told by the day that stood."""
    _, notice = _to_sign(actor, case_id)
    notice.state, notice.ground = NoticeState.DUE, ""
    notice.asked_by = notice.asked_on = None
    notice.save(update_fields=["state", "ground", "asked_by", "asked_on"])
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_LATER_REFUSED, notice)
    return notice


def make_letter(actor: Actor, case_id: UUID) -> CaseNotice:
    """Write down that the letter was made; the door makes it, and keeps no copy."""
    _, notice = _held(actor, case_id)
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_LETTER, notice, reason="[P1]")
    return notice


def tell(actor: Actor, case_id: UUID, way: NoticeWay) -> CaseNotice:
    """Write down that the person was told, and how.

    Raises:
        RuleBroken: it was written down already, or this age is told another way.

    """
    case, notice = _held(actor, case_id)
    rules.check_state(NoticeState(notice.state), *rules.OPEN)
    is_away = guardians.is_away(case)
    notice.way = rules.check_way(way, case.band, guardian_away=is_away)
    notice.state = NoticeState.SENT
    notice.sent_on, notice.sent_by = clock.today(), policies.member_of(actor)
    notice.save(update_fields=["state", "way", "sent_on", "sent_by"])
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.CASE_NOTICE_SENT, notice, reason=str(way))
    return notice


def fall_due(actor: Actor, today: date) -> int:
    """Let telling later end on its day: the person is told after all."""
    policies.require(policies.may_destroy(actor))
    over = policies.visible_notices(actor).filter(
        state=NoticeState.DEFERRED, later_until__lt=today
    )
    ids = list(over.values_list("id", flat=True))
    CaseNotice.objects.filter(id__in=ids).update(state=NoticeState.DUE)
    if ids:
        record(actor, Verb.CASE_NOTICE_DUE_AGAIN, ids[0], subjects=ids[1:])
    return len(ids)


def escalate(actor: Actor, today: date) -> int:
    """Let chairs and the privacy officer hear once that somebody was not told.

    Returns:
        how many tellings are newly late; wiring mails that something is.

    """
    policies.require(policies.may_destroy(actor))
    late = policies.visible_notices(actor).filter(
        state__in=[NoticeState.DUE, NoticeState.ASKED],
        due_on__lt=today,
        told_late_on__isnull=True,
    )
    ids = list(late.values_list("id", flat=True))
    CaseNotice.objects.filter(id__in=ids).update(told_late_on=today)
    if ids:
        record(actor, Verb.CASE_NOTICE_LATE, None, reason=f"{len(ids)}")
    return len(ids)


def _held(actor: Actor, case_id: UUID) -> tuple[Case, CaseNotice]:
    case, notice = _seen(actor, case_id)
    policies.require(policies.may_tell(actor, case))
    return case, notice


def _seen(actor: Actor, case_id: UUID) -> tuple[Case, CaseNotice]:
    case = cases.get_case(actor, case_id, lock=True)
    notice = queries.notice_of(actor, case)
    if notice is None:
        raise NotFound
    return case, notice


def _to_sign(actor: Actor, case_id: UUID) -> tuple[Case, CaseNotice]:
    case, notice = _seen(actor, case_id)
    policies.require(policies.may_sign_later(actor, case))
    rules.check_state(NoticeState(notice.state), NoticeState.ASKED)
    assert notice.asked_by is not None
    # Two natural persons, not two places of one.
    check_two(accounts.user_behind(actor, notice.asked_by), actor.user_id)
    return case, notice
