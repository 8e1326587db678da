# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees and writes the plan of a case: whoever sits in it and holds its key."""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.models.plans import Intervention, Offer, Plan
from netwerkregie.domain.casework.policies import CLOCK, cases
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.cases import PartKind, Seat, State
from netwerkregie.foundation.kernel import Actor


def visible_plans(actor: Actor) -> QuerySet[Plan]:
    """Return the plans whose key the actor holds, of cases in which they sit."""
    found = Plan.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    parts = cases.visible_parts(actor).filter(kind=PartKind.SUPPORT)
    return found.filter(part_id__in=parts.values("id"))


def visible_interventions(actor: Actor) -> QuerySet[Intervention]:
    """Return what was agreed in those plans."""
    return Intervention.objects.filter(
        municipality_id=actor.municipality_id,
        plan_id__in=visible_plans(actor).values("id"),
    )


def visible_offers(actor: Actor) -> QuerySet[Offer]:
    """Return what was offered in those plans."""
    return Offer.objects.filter(
        municipality_id=actor.municipality_id,
        plan_id__in=visible_plans(actor).values("id"),
    )


def chaired_interventions(actor: Actor) -> QuerySet[Intervention]:
    """Return what was agreed in cases that the actor chairs: days, never words."""
    chaired = cases.living_seats(actor).filter(seat=Seat.CHAIR)
    return Intervention.objects.filter(
        municipality_id=actor.municipality_id,
        plan__case_id__in=chaired.values("case_id"),
    )


def may_plan(actor: Actor, case: Case) -> bool:
    """Whoever sits in an open case may begin its plan; there is one."""
    return cases.may_write(actor, case)


def may_work(actor: Actor, plan: Plan, case: Case) -> bool:
    """Whoever holds the plan's key, while the case is open."""
    return case.state == State.OPEN and visible_plans(actor).filter(id=plan.id).exists()


def may_let_in(actor: Actor, case: Case) -> bool:
    """The holder and the chair decide who else reads the plan."""
    return cases.may_convene(actor, case)
