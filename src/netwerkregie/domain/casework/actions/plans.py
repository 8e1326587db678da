# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a case: begin it, read it, write goals, let members in, plan a look."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import make_part, seal_words
from netwerkregie.domain.casework.actions.plan_opening import (
    OpenPlan,
    checked,
    keep_hash,
    next_place,
    read_all,
    to_write,
    unlock,
    write_note,
)
from netwerkregie.domain.casework.drafts.plans import GoalDraft
from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.models.plans import Plan, PlanGoal
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.cases import PartKind, State, check_next
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.rules.plans import GoalStatus, NoteKind
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import policies as signing_policies
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, keys

SUBJECT = "plan"


def start(actor: Actor, case_id: UUID, audience: Iterable[UUID]) -> Plan:
    """Begin the plan of a case; who reads it is chosen before a word is written.

    Args:
        actor: a member of the case; reads it too.
        case_id: the case; it has one plan.
        audience: the members of the case who hold its key.

    Raises:
        RuleBroken: somebody of the audience is no member of the case, or has no
            account or keys, or the case has a plan that others hold.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    known = queries.find_plan(actor, case)
    if known is not None:
        return known
    policies.require(policies.may_plan(actor, case))
    require_writable(actor, Module.CASE)
    if queries.has_plan(actor, case):
        code = "casework.plan_is_there"
        raise RuleBroken(code)
    me = policies.member_of(actor)
    chosen = _members(actor, case, {me, *audience})
    part, _ = make_part(actor, case, PartKind.SUPPORT, sorted(chosen))
    plan = Plan.objects.create(
        id=new_hidden_id(),
        municipality_id=actor.municipality_id,
        case_id=case.id,
        part_id=part.id,
        owner_id=me,
        next_on=rules.look_on(clock.today(), case.band, case.review_on),
        made_on=clock.today(),
    )
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_STARTED, plan)
    return plan


def read_plan(actor: Actor, case_id: UUID) -> OpenPlan:
    """Open a plan, and write that it was read.

    What the first of two signers wrote stays shut for the second until both wrote.

    Raises:
        NotFound: absent, or the actor does not hold its key.
        RuleBroken: the case is closed; that takes a purpose (`closing.read_closed`).
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    plan = queries.get_plan(actor, case)
    check_open(State(case.state))
    opened = unlock(actor, case, plan, Verb.PLAN_READ)
    whole = _as_read_by(actor, read_all(actor, case, plan, opened))
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_READ, plan)
    return whole


def write_goal(actor: Actor, case_id: UUID, draft: GoalDraft) -> PlanGoal:
    """Write down a goal; another wording of it is a new goal in its place.

    Raises:
        RuleBroken: a name or a protected fact stands in it, or it replaces a goal
            that is not there.

    """
    whole = to_write(actor, case_id, Verb.GOAL_WRITTEN)
    words = checked(draft.text, draft.sensitive_why)
    living = {one.id: one for one in whole.living_goals}
    if draft.instead_of is not None:
        if draft.instead_of not in living:
            raise NotFound
        # A helper words the helpers' goals; the person's own stay the person's.
        if living[draft.instead_of].voice is not draft.voice:
            code = "casework.goal_of_another_voice"
            raise RuleBroken(code, "voice")
    goal_id = new_hidden_id()
    values = {
        **words,
        "voice": str(draft.voice),
        "life_domain": str(draft.life_domain),
        "instead_of": str(draft.instead_of) if draft.instead_of else "",
    }
    goal = PlanGoal.objects.create(
        id=goal_id,
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        position=next_place(actor, PlanGoal, whole.plan),
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(whole.opened, "plangoal", goal_id, values),
    )
    changed(actor, whole)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.GOAL_WRITTEN, goal)
    return goal


def look_at_goal(
    actor: Actor, case_id: UUID, goal_id: UUID, status: GoalStatus
) -> None:
    """Write down how it is with a goal, sealed and in words without an order."""
    whole = to_write(actor, case_id, Verb.GOAL_LOOKED_AT)
    goal = queries.get_goal(actor, whole.plan, goal_id)
    values = {"kind": str(NoteKind.STATUS), "status": str(status)}
    write_note(actor, whole, goal.id, values)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.GOAL_LOOKED_AT, goal)


def set_next(actor: Actor, case_id: UUID, next_on: date) -> Plan:
    """Set the day on which the plan is looked at again; it is never without one.

    Raises:
        RuleBroken: it has passed, or lies further away than the term.

    """
    case = cases.get_case(actor, case_id, lock=True)
    plan = queries.get_plan(actor, case, lock=True)
    policies.require(policies.may_work(actor, plan, case))
    require_writable(actor, Module.CASE)
    today = clock.today()
    latest = rules.look_on(today, case.band, case.review_on)
    plan.next_on = check_next(next_on, today, latest)
    plan.save(update_fields=["next_on"])
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_NEXT_SET, plan)
    return plan


def let_in(actor: Actor, case_id: UUID, membership_id: UUID) -> Plan:
    """Give one more member of the case the plan's key.

    Raises:
        RuleBroken: this is no member of the case with an account.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    plan = queries.get_plan(actor, case)
    policies.require(policies.may_let_in(actor, case))
    require_writable(actor, Module.CASE)
    (member,) = _members(actor, case, {membership_id})
    dossiers.add_member(actor, plan.part_id, member)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_LET_IN, plan)
    return plan


def changed(actor: Actor, whole: OpenPlan) -> None:
    """Note that the plan says something else now: signatures on it lapse."""
    keep_hash(actor, whole)
    signing.void(actor.for_purpose(Purpose.SUPPORT), SUBJECT, whole.plan.id)


def _members(actor: Actor, case: Case, chosen: set[UUID]) -> set[UUID]:
    here = {one.id for one in queries.helpers_of(actor, case)}
    if not chosen <= here:
        code = "casework.no_member_of_case"
        raise RuleBroken(code, "audience")
    if not all(keys.has_keys(one) for one in chosen):
        code = "casework.member_without_key"
        raise RuleBroken(code, "audience")
    return chosen


def _as_read_by(actor: Actor, whole: OpenPlan) -> OpenPlan:
    request = signatures.open_request(actor, SUBJECT, whole.plan.id)
    if request is None:
        return whole
    if signing_policies.may_read_words_of_others(actor, request.id):
        return whole
    if signing_policies.may_read(actor, request):
        signing.opened(actor.for_purpose(Purpose.SUPPORT), request.id)
    return OpenPlan(
        whole.plan, whole.case, whole.opened, whole.goals, whole.helps, whole.offers
    )
