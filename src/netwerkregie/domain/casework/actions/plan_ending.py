# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does with plans: hand on what lost its owner, and take plans away."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from netwerkregie.domain.casework.models.cases import Case, CaseMember
from netwerkregie.domain.casework.models.plans import (
    Intervention,
    Offer,
    Plan,
    PlanGoal,
    PlanNote,
    PlanSeen,
    PlanVersion,
)
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.policies.cases import SEATED, may_destroy
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing

ABOUT = (PlanNote, PlanSeen, PlanVersion, Offer, Intervention, PlanGoal)
"""What hangs on a plan, in the order in which it goes."""


def hand_on(actor: Actor) -> int:
    """Give what lost its owner to the case holder, the same day (row M11).

    An owner who has no account or role any more, or no seat in the case, keeps
    nothing: a plan, something agreed or an offer is the case holder's then.

    Returns:
        how many have another owner now.

    """
    policies.require(may_destroy(actor))
    here = [one.pk for one in accounts.members_with(actor, *SEATED)]
    moved: list[UUID] = []
    cases = Case.objects.filter(municipality_id=actor.municipality_id, state=State.OPEN)
    for case in cases.order_by("id"):
        plans = Plan.objects.filter(
            municipality_id=actor.municipality_id, case_id=case.id
        )
        plan_id = plans.values_list("id", flat=True).first()
        if plan_id is None:
            continue
        rows = {"municipality_id": actor.municipality_id, "plan_id": plan_id}
        lost: tuple[QuerySet[Plan] | QuerySet[Offer] | QuerySet[Intervention], ...] = (
            plans,
            Offer.objects.filter(**rows, answered_on__isnull=True),
            Intervention.objects.filter(**rows, ended_on__isnull=True),
        )
        for found in lost:
            moved += _give(found, case, here)
    if moved:
        record(actor, Verb.PLAN_HANDED_ON, None, subjects=moved)
    return len(moved)


def remove_of_case(actor: Actor, case_id: UUID) -> None:
    """Remove every row of the plan of a case, after its keys were destroyed.

    Reads no text, not even sealed; may be done again without harm.
    """
    policies.require(may_destroy(actor))
    plans = Plan.objects.filter(municipality_id=actor.municipality_id, case_id=case_id)
    for plan_id in list(plans.values_list("id", flat=True)):
        for model in ABOUT:
            rows = model.objects.filter(
                municipality_id=actor.municipality_id, plan_id=plan_id
            )
            rows._raw_delete(rows.db)  # noqa: SLF001 - no look at the sealed words
        signing.forget(actor, "plan", plan_id)
        plans._raw_delete(plans.db)  # noqa: SLF001 - the same
        record(actor, Verb.PLAN_REMOVED, plan_id)


def _give(
    found: QuerySet[Plan] | QuerySet[Offer] | QuerySet[Intervention],
    case: Case,
    here: list[UUID],
) -> list[UUID]:
    seat = CaseMember.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        membership_id=OuterRef("owner_id"),
        membership_id__in=here,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    lost = found.exclude(owner_id=case.owner_id).exclude(Exists(seat))
    ids = list(lost.values_list("id", flat=True))
    if ids:
        found.filter(id__in=ids).update(owner_id=case.owner_id)
        # Who does it is part of what was signed: it is to be shown anew.
        Plan.objects.filter(
            municipality_id=case.municipality_id, case_id=case.id
        ).update(content_hash="")
    return ids
