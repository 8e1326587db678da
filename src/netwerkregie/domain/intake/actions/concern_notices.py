# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling the person concerned; later only with ground, two people and an end (M16)."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.actions.concern_opening import (
    unlocked,
    write_statement,
)
from netwerkregie.domain.intake.actions.concern_persons import OpenPerson, open_person
from netwerkregie.domain.intake.drafts.concerns import DeferralDraft
from netwerkregie.domain.intake.models import Concern, ConcernNotice
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules import notices
from netwerkregie.domain.intake.rules.concerns import Kind
from netwerkregie.domain.intake.rules.notices import NoticeState, NoticeWay
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record

GROUND = "GDPR articles 14(5)(b) and 23(1)"


def ask_delay(actor: Actor, concern_id: UUID, draft: DeferralDraft) -> ConcernNotice:
    """Ask to tell the person later: a ground from the list and a reason, sealed.

    Raises:
        RuleBroken: it was asked, put off or told already, or no reason was written.
        Locked: the actor's vault is locked.

    """
    concern, notice = _owned(actor, concern_id)
    notices.check_state(NoticeState(notice.state), NoticeState.DUE)
    why = rules.check_filled(draft.why, "why")
    require_tokens(why, "why")
    opened = unlocked(actor, concern, Verb.NOTICE_DELAY_ASKED)
    values = {"text": why, "ground": str(draft.ground)}
    write_statement(actor, concern, opened, Kind.DEFERRAL, values)
    notice.state = NoticeState.ASKED
    notice.asked_ground, notice.asked_on = draft.ground, clock.today()
    notice.asked_by = policies.member_of(actor)
    notice.signed_by = notice.deferred_until = None
    _save(notice)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.NOTICE_DELAY_ASKED, concern, ground=GROUND)
    return notice


def sign_delay(actor: Actor, concern_id: UUID) -> ConcernNotice:
    """Sign for telling later, as another person than who asked; it ends by itself.

    Raises:
        RuleBroken: nobody asks, or the actor asked it.
        Locked: the actor's vault is locked; without the reason nobody signs.

    """
    concern, notice = _to_sign(actor, concern_id)
    unlocked(actor, concern, Verb.NOTICE_DELAY_SIGNED)
    band = AgeBand(concern.age_band)
    notice.state = NoticeState.DEFERRED
    notice.signed_by = policies.member_of(actor)
    notice.deferred_until = notices.deferred_until(clock.today(), band)
    notice.due_on = notice.deferred_until
    _save(notice)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.NOTICE_DELAY_SIGNED, concern, ground=GROUND)
    return notice


def refuse_delay(actor: Actor, concern_id: UUID) -> ConcernNotice:
    """Say no to telling later: the person is told by the day that stood."""
    concern, notice = _to_sign(actor, concern_id)
    notice.state = NoticeState.DUE
    notice.asked_ground, notice.asked_by, notice.asked_on = "", None, None
    _save(notice)
    record(actor.for_purpose(Purpose.CONCERN), Verb.NOTICE_DELAY_REFUSED, concern)
    return notice


def address_letter(actor: Actor, concern_id: UUID) -> OpenPerson:
    """Return to whom the letter is addressed; the door makes it, and keeps no copy.

    Raises:
        NotFound: nobody was entered.
        Locked: the actor's vault is locked.

    """
    concern, _ = _owned(actor, concern_id)
    person = open_person(actor, concern_id)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.NOTICE_LETTER_MADE, concern, reason="[P1]")
    return person


def tell(actor: Actor, concern_id: UUID, way: NoticeWay) -> ConcernNotice:
    """Write down that the person was told, and how.

    Raises:
        RuleBroken: it was written down already.

    """
    concern, notice = _owned(actor, concern_id)
    notices.check_state(
        NoticeState(notice.state),
        NoticeState.DUE,
        NoticeState.ASKED,
        NoticeState.DEFERRED,
    )
    notice.state, notice.way = NoticeState.SENT, way
    notice.sent_on, notice.sent_by = clock.today(), policies.member_of(actor)
    _save(notice)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.NOTICE_SENT, concern, reason=str(way))
    return notice


def fall_due(actor: Actor, today: date) -> int:
    """Let deferrals end that nobody renewed; the person is told after all."""
    policies.require(policies.may_destroy(actor))
    over = policies.visible_notices(actor).filter(
        state=NoticeState.DEFERRED, deferred_until__lt=today
    )
    ids = list(over.values_list("concern_id", flat=True))
    over.update(state=NoticeState.DUE)
    if ids:
        record(actor, Verb.NOTICE_DUE_AGAIN, None, subjects=ids)
    return len(ids)


def _owned(actor: Actor, concern_id: UUID) -> tuple[Concern, ConcernNotice]:
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    return concern, _notice(actor, concern)


def _to_sign(actor: Actor, concern_id: UUID) -> tuple[Concern, ConcernNotice]:
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_sign_deferral(actor, concern))
    notice = _notice(actor, concern)
    notices.check_state(NoticeState(notice.state), NoticeState.ASKED)
    assert notice.asked_by is not None
    # Two natural persons, not two places of one.
    asker = accounts.user_behind(actor, notice.asked_by)
    notices.check_two(asker, actor.user_id)
    return concern, notice


def _notice(actor: Actor, concern: Concern) -> ConcernNotice:
    found = queries.notice_of(actor, concern)
    if found is None:
        raise NotFound
    return found


def _save(notice: ConcernNotice) -> None:
    notice.save(
        update_fields=[
            "state",
            "due_on",
            "asked_ground",
            "asked_by",
            "asked_on",
            "signed_by",
            "deferred_until",
            "sent_on",
            "sent_by",
            "way",
        ]
    )
