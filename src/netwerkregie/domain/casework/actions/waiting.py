# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Waiting for a member of a case: until a day, and then it is its holder's again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions import own_words
from netwerkregie.domain.casework.drafts.reviews import WaitingDraft
from netwerkregie.domain.casework.models import Case, CaseWaiting
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import closing as ends
from netwerkregie.domain.casework.rules import waiting as rules
from netwerkregie.domain.casework.rules.cases import Kind, State, check_next
from netwerkregie.domain.casework.rules.waiting import WaitingState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class OpenWait:
    """What a case waits for, with its words, for this request only."""

    wait: CaseWaiting
    what: str


def wait_for(actor: Actor, case_id: UUID, draft: WaitingDraft) -> CaseWaiting:
    """Agree that a case waits for one of its members, until a day.

    Raises:
        RuleBroken: the case is closed, the day is not possible, nobody sits there, or
            the case waited for this member twice already without an answer.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_convene(actor, case))
    require_writable(actor, Module.CASE)
    today = clock.today()
    rules.check_until(draft.until, today, case.band, case.review_on)
    seated = {one.membership_id for one in cases.seats_of(actor, case)}
    if draft.member_id not in seated - {case.owner_id}:
        code = "casework.waits_for_a_member"
        raise RuleBroken(code, "member_id")
    rules.check_again(_before(actor, case, draft.member_id))
    what = own_words.checked(draft.what, "what")
    values = {"text": what}
    kept = own_words.keep(actor, case, Verb.WAITING_BEGUN, Kind.AGREED, values)
    wait = CaseWaiting.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        state=WaitingState.WAITING,
        member_id=draft.member_id,
        what_id=kept.statement.id,
        asked_by=policies.member_of(actor),
        since=today,
        until=draft.until,
    )
    record(actor.for_purpose(Purpose.CASE), Verb.WAITING_BEGUN, wait)
    return wait


def read_waits(actor: Actor, case_id: UUID) -> list[OpenWait]:
    """Open what a case waits for and waited for, and write that it was read."""
    case = cases.get_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    found = queries.waits_of(actor, case)
    words = own_words.read(
        actor, case, Verb.WAITING_READ, [one.what_id for one in found]
    )
    record(actor.for_purpose(Purpose.CASE), Verb.WAITING_READ, case)
    return [OpenWait(one, str(words[one.what_id][0]["text"])) for one in found]


def came(actor: Actor, case_id: UUID, wait_id: UUID) -> CaseWaiting:
    """Write down that what a case waited for came: by the holder, chair or member."""
    case = queries.locked_case(actor, case_id)
    wait = queries.get_wait(actor, case, wait_id)
    mine = wait.member_id == actor.membership_id
    policies.require(mine or policies.may_convene(actor, case))
    _end(wait, WaitingState.CAME, WaitingState.WAITING)
    record(actor.for_purpose(Purpose.CASE), Verb.WAITING_CAME, wait)
    return wait


def take_up(actor: Actor, case_id: UUID, wait_id: UUID, next_on: date) -> CaseWaiting:
    """Take up oneself what did not come, with a next day; it leaves Today.

    Raises:
        RuleBroken: it still runs or was taken up, or the day is not possible.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_hold(actor, case))
    ends.check_open(State(case.state))
    wait = queries.get_wait(actor, case, wait_id)
    case.next_on = check_next(next_on, clock.today(), case.review_on)
    case.save(update_fields=["next_on"])
    _end(wait, WaitingState.TAKEN_UP, WaitingState.EXPIRED)
    record(actor.for_purpose(Purpose.CASE), Verb.WAITING_TAKEN_UP, wait)
    return wait


def expire(actor: Actor, today: date) -> int:
    """End the waits whose day has passed; the case is its holder's again, today."""
    policies.require(policies.may_destroy(actor))
    over = policies.visible_waits(actor).filter(
        state=WaitingState.WAITING, until__lt=today
    )
    rows = list(over.values_list("id", "case_id"))
    ids = [one for one, _ in rows]
    CaseWaiting.objects.filter(id__in=ids).update(
        state=WaitingState.EXPIRED, ended_on=today
    )
    Case.objects.filter(
        id__in=[case for _, case in rows], state=State.OPEN, next_on__gt=today
    ).update(next_on=today)
    if ids:
        record(actor, Verb.WAITING_EXPIRED, ids[0], subjects=ids[1:])
    return len(ids)


def _before(actor: Actor, case: Case, member_id: UUID) -> list[WaitingState]:
    found = policies.visible_waits(actor).filter(case_id=case.id, member_id=member_id)
    states = found.order_by("-since", "-ended_on").values_list("state", flat=True)
    return [WaitingState(one) for one in states]


def _end(wait: CaseWaiting, state: WaitingState, wanted: WaitingState) -> None:
    if wait.state != wanted:
        code = "casework.wait_is_over"
        raise RuleBroken(code)
    wait.state, wait.ended_on = state, clock.today()
    wait.save(update_fields=["state", "ended_on"])
