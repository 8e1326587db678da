# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of plans: days, owners and counts of nothing; no word of what is sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.models.plans import (
    Intervention,
    Offer,
    Plan,
    PlanGoal,
    PlanSeen,
    PlanVersion,
)
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.policies.cases import SEATED
from netwerkregie.domain.casework.queries import guardians
from netwerkregie.domain.casework.queries.cases import seats_of
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.cases import PartKind, State
from netwerkregie.domain.casework.rules.plans import SeenBy
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.vault import holding

AT_ONCE = 25
"""Rows of one kind on Today."""


@dataclass(frozen=True, slots=True)
class Helper:
    """A member of the case with an account; `reads` tells who holds the plan's key."""

    id: UUID
    name: str
    organisation: str
    user_id: UUID | None
    reads: bool


def find_plan(actor: Actor, case: Case, *, lock: bool = False) -> Plan | None:
    """Return the plan of a case if the actor holds its key."""
    found = policies.visible_plans(actor).filter(case_id=case.id)
    return (found.select_for_update() if lock else found).first()


def get_plan(actor: Actor, case: Case, *, lock: bool = False) -> Plan:
    """Return the plan of a case; NotFound for one whose key somebody else holds."""
    plan = find_plan(actor, case, lock=lock)
    if plan is None:
        raise NotFound
    return plan


def has_plan(actor: Actor, case: Case) -> bool:
    """Tell whether the case has a plan, for whoever sits in it."""
    policies.require(case_policies.may_read(actor, case))
    found = Plan.objects.filter(municipality_id=actor.municipality_id, case_id=case.id)
    return found.exists()


def get_goal(actor: Actor, plan: Plan, goal_id: UUID) -> PlanGoal:
    """Return a goal of a plan; NotFound otherwise."""
    goal = PlanGoal.objects.filter(
        municipality_id=actor.municipality_id, plan_id=plan.id, id=goal_id
    ).first()
    if goal is None:
        raise NotFound
    return goal


def get_intervention(
    actor: Actor, plan: Plan, intervention_id: UUID, *, lock: bool = False
) -> Intervention:
    """Return something agreed in a plan; NotFound otherwise."""
    found = policies.visible_interventions(actor).filter(plan_id=plan.id)
    if lock:
        found = found.select_for_update()
    one = found.filter(id=intervention_id).first()
    if one is None:
        raise NotFound
    return one


def get_offer(actor: Actor, plan: Plan, offer_id: UUID, *, lock: bool = False) -> Offer:
    """Return an offer of a plan; NotFound otherwise."""
    found = policies.visible_offers(actor).filter(plan_id=plan.id)
    if lock:
        found = found.select_for_update()
    one = found.filter(id=offer_id).first()
    if one is None:
        raise NotFound
    return one


def get_version(actor: Actor, plan: Plan, version_id: UUID) -> PlanVersion:
    """Return a version of a plan as it was adopted; NotFound otherwise."""
    version = PlanVersion.objects.filter(
        municipality_id=actor.municipality_id, plan_id=plan.id, id=version_id
    ).first()
    if version is None:
        raise NotFound
    return version


def versions_of(actor: Actor, plan: Plan) -> tuple[PlanVersion, ...]:
    """Return the adopted versions of a plan, the newest first, without their words."""
    found = PlanVersion.objects.filter(
        municipality_id=actor.municipality_id, plan_id=plan.id
    )
    return tuple(found.defer("body").order_by("-position"))


def seen_of(actor: Actor, plan: Plan) -> tuple[PlanSeen, ...]:
    """Return who saw the plan and when, the newest first; not what they thought."""
    found = PlanSeen.objects.filter(
        municipality_id=actor.municipality_id, plan_id=plan.id
    )
    return tuple(found.defer("body").order_by("-seen_on", "seen_by"))


def helpers_of(
    actor: Actor, case: Case, part_id: UUID | None = None
) -> tuple[Helper, ...]:
    """Return the members of a case who have an account today, by name."""
    seated = {one.membership_id for one in seats_of(actor, case)}
    held = set(holding.members_of(part_id)) if part_id else set()
    return tuple(
        Helper(one.pk, one.name, one.organisation, one.user_id, one.pk in held)
        for one in accounts.members_with(actor, *SEATED)
        if one.pk in seated
    )


def due(actor: Actor, today: date) -> Sequence[Intervention]:
    """Return what the actor agreed to do and whose day comes within a week."""
    if not actor.has(*SEATED):
        return ()
    found = policies.visible_interventions(actor).filter(
        owner_id=policies.member_of(actor),
        ended_on__isnull=True,
        next_on__lte=today + timedelta(days=7),
        plan__case__state=State.OPEN,
    )
    listed = found.select_related("plan__case").defer("body")
    return tuple(listed.order_by("next_on", "id")[:AT_ONCE])


def offers_waiting(actor: Actor) -> Sequence[Offer]:
    """Return the actor's offers to which the person has not answered yet."""
    if not actor.has(*SEATED):
        return ()
    found = policies.visible_offers(actor).filter(
        owner_id=policies.member_of(actor),
        answered_on__isnull=True,
        plan__case__state=State.OPEN,
    )
    listed = found.select_related("plan__case").defer("body")
    return tuple(listed.order_by("next_on", "id")[:AT_ONCE])


def escalated(actor: Actor, today: date) -> Sequence[Intervention]:
    """Return what lies still too long in the cases that the actor chairs."""
    if not actor.has(*SEATED):
        return ()
    first = policies.chaired_interventions(actor).filter(
        ended_on__isnull=True, next_on__lt=today, plan__case__state=State.OPEN
    )
    listed = first.select_related("plan__case").defer("body")
    return tuple(
        one
        for one in listed.order_by("next_on", "id")[:AT_ONCE]
        if one.next_on < rules.escalates_from(today, one.plan.case.band)
    )


def to_show(actor: Actor) -> Sequence[Plan]:
    """Return the actor's plans that the person has not seen as they stand now."""
    if not actor.has(*SEATED):
        return ()
    found = policies.visible_plans(actor).filter(
        owner_id=policies.member_of(actor), case__state=State.OPEN
    )
    plans = list(found.select_related("case").order_by("next_on", "id")[:AT_ONCE])
    seen = PlanSeen.objects.filter(
        municipality_id=actor.municipality_id, plan_id__in=[one.id for one in plans]
    )
    shown = set(seen.values_list("plan_id", "content_hash", "seen_by"))
    away = guardians.away_in(actor.municipality_id, [one.case_id for one in plans])
    return tuple(
        one
        for one in plans
        if any(
            (one.id, one.content_hash, str(who)) not in shown
            for who in rules.signers_of(
                one.case.band, guardian_away=one.case_id in away
            )
        )
    )


def signers_of(case: Case) -> tuple[SeenBy, ...]:
    """Return who sees and signs the plan of a case today."""
    return rules.signers_of(case.band, guardian_away=guardians.is_away(case))


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the dossiers that a plan has keys in: its part of voluntary support."""
    parts = case.parts.filter(
        municipality_id=actor.municipality_id, kind=PartKind.SUPPORT
    )
    return list(parts.values_list("id", flat=True))


def may_let_in(actor: Actor, case: Case) -> bool:
    """Tell whether the actor decides who else reads the plan."""
    return policies.may_let_in(actor, case)


def may_find(actor: Actor, case: Case) -> bool:
    """Tell whether the actor reads the plan of this case, or may begin it."""
    if find_plan(actor, case) is not None:
        return True
    return policies.may_plan(actor, case) and not has_plan(actor, case)


def case_of(actor: Actor, plan_id: UUID) -> UUID:
    """Return the case of a plan that the actor reads; NotFound otherwise."""
    plan = policies.visible_plans(actor).filter(id=plan_id).first()
    if plan is None:
        raise NotFound
    return plan.case_id
