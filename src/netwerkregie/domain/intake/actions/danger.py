# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Immediate danger: write down what was passed on, and have a second look at it.

Nothing here sends anything. The one way from a question to whoever can compel is a
person who calls because a life is in danger (row M21); what was said is sealed.
"""

from uuid import UUID

from netwerkregie.domain.intake import letters_of_triage as letters
from netwerkregie.domain.intake.actions import advice as saying
from netwerkregie.domain.intake.drafts.triage import DangerDraft
from netwerkregie.domain.intake.models import AdviceThread, PassedOn
from netwerkregie.domain.intake.policies import may_destroy, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.queries import advice as threads
from netwerkregie.domain.intake.queries import triage as queries
from netwerkregie.domain.intake.queries.hours import days_off
from netwerkregie.domain.intake.rules import advice as life
from netwerkregie.domain.intake.rules import danger as rules
from netwerkregie.domain.intake.rules.advice import Outcome, State, Step
from netwerkregie.domain.intake.rules.danger import Review
from netwerkregie.domain.intake.rules.triage import Reason, review_by
from netwerkregie.domain.intake.sealing import padded, passed_on_place, unpadded
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    Role,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable

GROUND = "GDPR article 6(1)(d)"


def pass_on(actor: Actor, thread_id: UUID, draft: DangerDraft) -> PassedOn:
    """Write down what was told to whom because a life was in danger; the thread ends.

    The line names recipient, ground and purpose; the words are sealed, and a second
    colleague looks back within five working days.

    Raises:
        RuleBroken: no life was in danger, or the question ended a moment ago.
        Locked: the actor's vault is locked.

    """
    thread = threads.get_thread(actor, thread_id, lock=True)
    require(policies.may_end_with(actor, thread, Outcome.IMMEDIATE_DANGER))
    require_writable(actor, Module.ADVICE)
    ground = rules.check_ground(is_life=draft.is_life)
    told, text = life.check_text(draft.told), life.check_text(draft.feedback)
    after = life.step(_ours(thread), Step.CLOSE)
    opened = saying.open_dossier(actor, thread, Verb.DANGER_PASSED_ON)
    saying.say(actor, thread, opened, text)
    today, key = clock.today(), new_hidden_id()
    passed = PassedOn.objects.create(
        id=key,
        municipality_id=actor.municipality_id,
        thread_id=thread.id,
        to=draft.to,
        ground=ground,
        passed_on=today,
        body=opened.seal_bytes(passed_on_place(key), padded(told)),
        made_by=policies.member_of_desk(actor),
        review_by=review_by(today, days_off(actor)),
    )
    saying.take_up(actor, thread, today)
    thread.last_message_on = today
    saying.end(thread, after, Outcome.IMMEDIATE_DANGER, today, Reason.THREAT_TO_LIFE)
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.DANGER_PASSED_ON,
        passed,
        reason=f"to {draft.to}",
        ground=GROUND,
    )
    return passed


def tell_watchers(actor: Actor) -> int:
    """Tell the privacy officer at once that this happened; called by a job."""
    require(may_destroy(actor))
    watchers = [one.pk for one in accounts.members_with(actor, Role.DPO)]
    return letters.danger_passed_on(actor, accounts.addresses_of(actor, watchers))


def read(actor: Actor, passed_id: UUID) -> tuple[PassedOn, str]:
    """Open what was passed on, for whoever reads the question; a line says so."""
    passed = queries.get_passed_on(actor, passed_id)
    thread = threads.get_thread(actor, passed.thread_id)
    require(policies.works_at_desk(actor))
    opened = saying.open_dossier(actor, thread, Verb.THREAD_READ)
    raw = opened.unseal_bytes(passed_on_place(passed.id), bytes(passed.body))
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_READ, thread)
    return passed, unpadded(raw)


def review(actor: Actor, passed_id: UUID, found: Review) -> PassedOn:
    """Say what a second colleague finds of it, from a list.

    Raises:
        RuleBroken: one's own is looked back at by another, or it was done.

    """
    passed = queries.get_passed_on(actor, passed_id, lock=True)
    require(policies.works_at_desk(actor))
    if not policies.may_review(actor, passed):
        raise RuleBroken("intake.review_by_another")
    if passed.reviewed_by is not None:
        raise RuleBroken("intake.reviewed_already")
    passed.review = found
    passed.reviewed_by = actor.membership_id
    passed.reviewed_on = clock.today()
    passed.save(update_fields=["review", "reviewed_by", "reviewed_on"])
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.DANGER_REVIEWED,
        passed,
        reason=str(found),
    )
    return passed


def _ours(thread: AdviceThread) -> State:
    state = State(thread.state)
    if state is State.REFERRED:
        raise RuleBroken("intake.step_not_open")
    return state
