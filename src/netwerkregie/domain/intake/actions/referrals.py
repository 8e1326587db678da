# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regular care: the list of parties, asking one for help, and its yes or no.

Advice names nobody, so a referral does neither: it says what help is wanted, and the
asker brings themself with a number on paper.
"""

from collections.abc import Collection
from datetime import date
from secrets import randbits
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from netwerkregie.domain.intake import letters_of_triage as letters
from netwerkregie.domain.intake.actions import advice as saying
from netwerkregie.domain.intake.actions.addresses import with_address
from netwerkregie.domain.intake.actions.feedback_owed import owe_by_clock
from netwerkregie.domain.intake.drafts.triage import ReceiverDraft, ReferralDraft
from netwerkregie.domain.intake.models import AdviceThread, Receiver, Referral
from netwerkregie.domain.intake.policies import may_destroy, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import referrals as queries
from netwerkregie.domain.intake.queries.hours import days_off
from netwerkregie.domain.intake.queries.library import get_address
from netwerkregie.domain.intake.rules import advice as life
from netwerkregie.domain.intake.rules import referrals as rules
from netwerkregie.domain.intake.rules.advice import Outcome, State, Step
from netwerkregie.domain.intake.rules.library import Theme
from netwerkregie.domain.intake.rules.referrals import (
    NEVER_TO,
    ReferralState,
    ReturnReason,
)
from netwerkregie.domain.intake.rules.triage import answer_again_by, check_reason
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.network.models import OrganisationLink
from netwerkregie.domain.network.queries.contacts import reading_link
from netwerkregie.domain.network.queries.links import get_link
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About, findings_in
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


def add_receiver(actor: Actor, draft: ReceiverDraft) -> Receiver:
    """Put a party on the list of regular care.

    Raises:
        RuleBroken: it stands there already, nobody of it reads along, or it is a
            service to which nothing leads from advice (M21).

    """
    require(policies.may_keep_receivers(actor))
    if draft.organisation_id is not None:
        organisation = get_organisation(actor, draft.organisation_id)
        if organisation.domain in NEVER_TO:
            raise RuleBroken("intake.receiver_not_possible", "organisation")
        if reading_link(organisation.id) is None:
            raise RuleBroken("intake.receiver_no_reader", "organisation")
    if draft.address_id is not None:
        address = get_address(actor, draft.address_id)
        if address.theme == Theme.DANGER:
            raise RuleBroken("intake.receiver_not_possible", "address")
    try:
        with transaction.atomic(using=ALIAS):
            receiver = Receiver.objects.create(
                municipality_id=actor.municipality_id,
                help=draft.help,
                organisation_id=draft.organisation_id,
                address_id=draft.address_id,
                added_on=clock.today(),
            )
    except IntegrityError as error:
        raise RuleBroken("intake.receiver_known", "help") from error
    record(actor, Verb.RECEIVER_ADDED, receiver)
    return receiver


def end_receiver(actor: Actor, receiver_id: UUID) -> Receiver:
    """Take a party off the list; what was asked of it runs on."""
    receiver = queries.get_receiver(actor, receiver_id)
    require(policies.may_keep_receivers(actor))
    receiver.ended_on = clock.today()
    receiver.save(update_fields=["ended_on"])
    record(actor, Verb.RECEIVER_ENDED, receiver)
    return receiver


def refer(actor: Actor, thread_id: UUID, draft: ReferralDraft) -> Referral:
    """Ask a party for help, and tell the asker; the words name nobody.

    An organisation answers within five working days, or it comes back to us. With a
    referral address the asker goes there, and the question ends.

    Raises:
        RuleBroken: the words hold something about a person, the receiver is gone, or
            the question ended a moment ago.
        Locked: the actor's vault is locked.

    """
    thread = threads.get_thread(actor, thread_id, lock=True)
    require(policies.may_end_with(actor, thread, Outcome.REGULAR_CARE))
    require_writable(actor, Module.ADVICE)
    if before := _pressed_before(actor, draft):
        return before
    reason = check_reason(Outcome.REGULAR_CARE, draft.reason)
    try:
        receiver = queries.get_receiver(actor, draft.receiver_id)
    except NotFound:
        raise RuleBroken("intake.receiver_gone", "receiver") from None
    after = life.step(State(thread.state), Step.REFER)
    referral = _asked(actor, thread, receiver, draft)
    opened = saying.open_dossier(actor, thread, Verb.THREAD_REFERRED)
    place = receiver.address_id
    words = with_address(actor, draft.feedback, place, thread.language, "receiver")
    saying.say(actor, thread, opened, life.check_text(words))
    today = clock.today()
    saying.take_up(actor, thread, today)
    if referral.state == ReferralState.WAITING:
        thread.state, thread.reason = after, reason
        thread.promised_on = referral.answer_by
        saying.extend(thread, today)
    else:
        thread.last_message_on = today
        saying.end(thread, State.CLOSED, Outcome.REGULAR_CARE, today, reason)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_REFERRED, thread)
    return referral


def accept(holder: Holder, referral_id: UUID) -> Referral:
    """Let a receiver say yes; the question ends, and we tell the asker so.

    Raises:
        RuleBroken: it was answered, or came back to us, a moment ago.

    """
    referral = _answered(holder, referral_id, ReferralState.ACCEPTED)
    referral.save(update_fields=["state", "answered_on"])
    thread = _thread_of(referral)
    if thread is not None and thread.state == State.REFERRED:
        after = life.step(State.REFERRED, Step.CLOSE)
        saying.end(thread, after, Outcome.REGULAR_CARE, clock.today(), thread.reason)
        owe_by_clock(holder.actor, thread)
    record(holder.actor, Verb.REFERRAL_ACCEPTED, referral)
    return referral


def give_back(holder: Holder, referral_id: UUID, reason: ReturnReason) -> Referral:
    """Let a receiver say no, with a reason from a list; the question is ours again.

    Raises:
        RuleBroken: it was answered, or came back to us, a moment ago.

    """
    referral = _answered(holder, referral_id, ReferralState.RETURNED)
    referral.return_reason = reason
    referral.save(update_fields=["state", "answered_on", "return_reason"])
    _come_back(referral, clock.today(), days_off(holder.actor))
    record(holder.actor, Verb.REFERRAL_RETURNED, referral, reason=str(reason))
    return referral


def expire(actor: Actor, today: date) -> int:
    """Take back what no receiver answered on its day; nothing waits on a partner."""
    require(may_destroy(actor))
    late = queries.overdue(actor, today)
    for referral in late:
        Referral.objects.filter(id=referral.id).update(
            state=rules.step(ReferralState.WAITING, ReferralState.EXPIRED),
            answered_on=today,
        )
        # The role of this clock may not read when the desk is there.
        _come_back(referral, today, ())
        record(actor, Verb.REFERRAL_EXPIRED, referral.id)
    return len(late)


def destroy_words(actor: Actor, today: date) -> int:
    """Destroy the words of referrals that were answered thirty days ago."""
    require(may_destroy(actor))
    ids = list(queries.words_due(actor, today))
    if ids:
        Referral.objects.filter(id__in=ids).update(question="", words_gone_on=today)
        record(actor, Verb.REFERRAL_WORDS_DESTROYED, ids[0], subjects=ids[1:])
    gone = list(queries.ended_receivers(actor, today))
    Receiver.objects.filter(id__in=gone).delete()
    return len(ids)


def tell_receiver(actor: Actor, thread_id: UUID) -> None:
    """Tell the receiver of a question that somebody asks for help; called by a job."""
    require(may_destroy(actor))
    waiting = policies.visible_referrals(actor).filter(
        thread_id=thread_id, state=ReferralState.WAITING, link__isnull=False
    )
    for link in OrganisationLink.objects.filter(
        id__in=waiting.values("link_id"), closed_on__isnull=True
    ).select_related("organisation"):
        letters.referral_waits(actor, link)


def _pressed_before(actor: Actor, draft: ReferralDraft) -> Referral | None:
    # The lock on the thread makes a second press wait until the first is there.
    if draft.once is None:
        return None
    return policies.visible_referrals(actor).filter(once=draft.once).first()


def _asked(
    actor: Actor, thread: AdviceThread, receiver: Receiver, draft: ReferralDraft
) -> Referral:
    today = clock.today()
    question, link = "", None
    if receiver.organisation_id is not None:
        link = reading_link(receiver.organisation_id)
        if link is None:
            raise RuleBroken("intake.receiver_gone", "receiver")
        question = rules.check_question(draft.question)
        if findings_in(question, About.TEXT):
            raise RuleBroken("intake.text_guarded", "question")
    return Referral.objects.create(
        municipality_id=actor.municipality_id,
        thread_id=thread.id,
        receiver=receiver,
        link=link,
        number=rules.number(randbits(64)),
        question=question,
        state=ReferralState.WAITING if link else ReferralState.TAKEN_ALONG,
        sent_on=today,
        answer_by=rules.answer_by(today, days_off(actor)),
        made_by=actor.membership_id,
        once=draft.once,
    )


def _answered(holder: Holder, referral_id: UUID, wanted: ReferralState) -> Referral:
    if get_link(holder).confirmed_on is None:
        raise NotFound
    referral = queries.get_own_referral(holder, referral_id, lock=True)
    referral.state = rules.step(ReferralState(referral.state), wanted)
    referral.answered_on = clock.today()
    return referral


def _come_back(referral: Referral, today: date, off: Collection[date]) -> None:
    """Put the question on top of the queue again, with a new day."""
    thread = _thread_of(referral)
    if thread is None or thread.state != State.REFERRED:
        return
    thread.state = life.step(State.REFERRED, Step.COME_BACK)
    thread.promised_on = answer_again_by(today, off)
    thread.save(update_fields=["state", "promised_on"])


def _thread_of(referral: Referral) -> AdviceThread | None:
    return (
        AdviceThread.objects.select_for_update()
        .filter(Q(municipality_id=referral.municipality_id), id=referral.thread_id)
        .first()
    )
