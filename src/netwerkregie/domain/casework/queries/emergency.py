# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about emergency access: what waits, what is open, what is looked back on."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.casework.models import Case, EmergencyAccess
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.policies import emergency as policies
from netwerkregie.foundation.kernel import Actor, NotFound, clock

AT_ONCE = 25


def get_access(actor: Actor, access_id: UUID, *, lock: bool = False) -> EmergencyAccess:
    """Return one emergency access; NotFound for one that is not yours to see."""
    found = policies.visible_accesses(actor).filter(id=access_id)
    found = found.select_related("case")
    access = (found.select_for_update(of=("self",)) if lock else found).first()
    if access is None:
        raise NotFound
    return access


def waiting_for_me(actor: Actor) -> list[EmergencyAccess]:
    """Return what waits for a second person and was not asked by the actor."""
    if not policies.may_use(actor) or actor.user_id is None:
        return []
    found = policies.visible_accesses(actor).filter(
        is_alone=False,
        confirmed_at__isnull=True,
        ended_at__isnull=True,
        ends_at__gt=clock.now(),
    )
    found = found.exclude(asked_by_user=actor.user_id)
    return list(found.select_related("case").order_by("ends_at")[:AT_ONCE])


def to_review(actor: Actor) -> list[EmergencyAccess]:
    """Return what nobody looked back on yet, for who does."""
    if not policies.may_review(actor):
        return []
    found = policies.visible_accesses(actor).filter(outcome="")
    # What nobody confirmed in time opened nothing.
    found = found.exclude(is_alone=False, confirmed_at__isnull=True)
    return list(found.select_related("case").order_by("review_by")[:AT_ONCE])


def mine(actor: Actor) -> list[EmergencyAccess]:
    """Return the actor's own, the newest first."""
    if actor.membership_id is None:
        return []
    found = policies.visible_accesses(actor).filter(asked_by=actor.membership_id)
    return list(found.select_related("case").order_by("-asked_at")[:AT_ONCE])


def of_my_cases(actor: Actor, since_days: int = 14) -> list[EmergencyAccess]:
    """Return who opened a case in which one sits by emergency, of the last days."""
    if actor.membership_id is None:
        return []
    edge = clock.now() - timedelta(days=since_days)
    found = policies.visible_accesses(actor).filter(
        case_id__in=case_policies.visible_cases(actor).values("id"), asked_at__gte=edge
    )
    found = found.exclude(asked_by=actor.membership_id)
    return list(found.select_related("case").order_by("-asked_at")[:AT_ONCE])


def of_case(actor: Actor, case: Case) -> list[EmergencyAccess]:
    """Return the emergency accesses to a case, for its members."""
    case_policies.require(case_policies.may_read(actor, case))
    found = policies.visible_accesses(actor).filter(case_id=case.id)
    return list(found.order_by("-asked_at")[:AT_ONCE])
