# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about emergency access: what waits, what is open, what is looked back on."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    CasePart,
    Disclosure,
    EmergencyAccess,
)
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.policies import emergency as policies
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyReason,
    EmergencyState,
)
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.vault import emergency as vault
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

AT_ONCE = 25
TOLD_DAYS = 14
"""Days that the members of a case see on Vandaag that somebody asked."""


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


def on_today(actor: Actor) -> list[EmergencyAccess]:
    """Return what waits for the actor, touches their cases, or is to be looked at.

    One question for all three: this stands on everybody's Vandaag.
    """
    if actor.user_id is None:
        return []
    now = clock.now()
    waits = Q(is_alone=False, confirmed_at__isnull=True, ended_at__isnull=True)
    waits &= Q(ends_at__gt=now) & ~Q(asked_by_user=actor.user_id)
    wanted = Q(
        case_id__in=case_policies.visible_cases(actor).values("id"),
        asked_at__gte=now - timedelta(days=TOLD_DAYS),
    )
    if policies.may_use(actor):
        wanted |= waits
    if policies.may_review(actor):
        opened = Q(is_alone=True) | Q(confirmed_at__isnull=False)
        wanted |= Q(outcome="") & opened
    found = policies.visible_accesses(actor).filter(wanted).select_related("case")
    return list(found.order_by("review_by", "-asked_at")[:AT_ONCE])


def of_case(actor: Actor, case: Case) -> list[EmergencyAccess]:
    """Return the emergency accesses to a case, for its members."""
    case_policies.require(case_policies.may_read(actor, case))
    found = policies.visible_accesses(actor).filter(case_id=case.id)
    return list(found.order_by("-asked_at")[:AT_ONCE])


def left_by_it(actor: Actor, access: EmergencyAccess) -> list[Disclosure]:
    """Return what left under an access, for who sees the access: to whom, no words."""
    found = Disclosure.objects.filter(
        municipality_id=actor.municipality_id, emergency_id=access.id
    )
    found = found.select_related("recipient").prefetch_related("receipts")
    return list(found.defer("body").order_by("number"))


def may_disclose(actor: Actor, access: EmergencyAccess) -> bool:
    """Tell whether the actor can let something out under this access, now."""
    return (
        access.asked_by == actor.membership_id
        and access.reason == EmergencyReason.THREAT_TO_LIFE
        and access.state_now(clock.now()) is EmergencyState.OPEN
    )


def uncovered(actor: Actor) -> QuerySet[CasePart]:
    """Return the parts that the actor holds and no emergency opens; all sealed."""
    team = vault.team()
    if team is None or not policies.may_use(actor):
        return CasePart.objects.none()
    sealed = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        holder_kind=HolderKind.TEAM,
        holder_id=team.id,
    )
    held = case_policies.visible_parts(actor).filter(case__state=State.OPEN)
    return held.exclude(id__in=sealed.values("dossier_id"))


def require_place(actor: Actor) -> None:
    """Refuse who neither uses emergency access nor looks back on it."""
    policies.require(policies.may_use(actor) or policies.may_review(actor))


def may_use(actor: Actor) -> bool:
    """Tell whether emergency access exists for the actor."""
    return policies.may_use(actor)


def may_review(actor: Actor, access: EmergencyAccess) -> bool:
    """Tell whether the actor can look back on this one."""
    took_part = actor.user_id in (access.asked_by_user, access.confirmed_by_user)
    is_due = access.opens and not access.outcome
    return policies.may_review(actor) and is_due and not took_part


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the dossiers in which it stands why a case was read in an emergency."""
    found = EmergencyAccess.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id
    )
    return list(found.values_list("id", flat=True))
