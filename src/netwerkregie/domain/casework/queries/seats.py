# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of seats: who sits in a case, who could, and whose seat is over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from netwerkregie.domain.casework.models import Case, CaseMember, CasePart
from netwerkregie.domain.casework.policies import casefiles as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.rules.cases import PartKind, Seat, State
from netwerkregie.domain.casework.rules.seats import KEEPERS
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, Role, clock
from netwerkregie.foundation.vault import holding
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind, MemberKey

AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class SeatStanding:
    """Somebody's seat, and what the actor can do about it."""

    seat: CaseMember
    has_key: bool
    has_keys: bool
    can_renew: bool
    can_end: bool
    can_hand: bool
    can_give_key: bool


def get_seat(
    actor: Actor, case: Case, seat_id: UUID, *, lock: bool = False
) -> CaseMember:
    """Return a living seat of a case; NotFound otherwise."""
    case_policies.require(case_policies.may_read(actor, case))
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id, ended_on__isnull=True
    )
    if lock:
        seats = seats.select_for_update()
    seat = seats.filter(id=seat_id).first()
    if seat is None:
        raise NotFound
    return seat


def may_seat(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can seat anybody: in a closed case only a chair."""
    return policies.may_give_seats(actor, case) or policies.may_seat_chair(actor, case)


def candidates(actor: Actor, case: Case) -> list[Membership]:
    """Return the colleagues who can be given a seat: by name, of any organisation."""
    may = policies.may_give_seats(actor, case)
    case_policies.require(may or policies.may_seat_chair(actor, case))
    pool = case_policies.SEATED if may else (Role.CHAIR,)
    seated = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id, ended_on__isnull=True
    ).values_list("membership_id", flat=True)
    found = accounts.members_with(actor, *pool)
    able = with_keys(one.pk for one in found)
    taken = set(seated)
    return [one for one in found if one.pk in able and one.pk not in taken]


def with_keys(membership_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Return those of these members who have made keys of their own."""
    found = MemberKey.objects.filter(membership_id__in=list(membership_ids))
    return frozenset(found.values_list("membership_id", flat=True))


def shared_part(actor: Actor, case: Case) -> CasePart | None:
    """Return the part that all members read; only whether it is there, not its key."""
    return (
        CasePart.objects.filter(
            municipality_id=actor.municipality_id,
            case_id=case.id,
            kind=PartKind.SHARED,
        )
        .order_by("position")
        .first()
    )


def seats_standing(actor: Actor, case: Case) -> tuple[SeatStanding, ...]:
    """Return who sits in a case, and what the actor can do about each seat."""
    seats = cases.seats_of(actor, case)
    shared = shared_part(actor, case)
    held = set(holding.members_of(shared.id)) if shared else set()
    able = with_keys(one.membership_id for one in seats)
    chaired = any(one.seat == Seat.CHAIR for one in seats)
    holds = case_policies.may_hold(actor, case)
    roles = {one.pk for one in accounts.members_with(actor, *KEEPERS)}
    return tuple(
        SeatStanding(
            seat=one,
            has_key=one.membership_id in held,
            has_keys=one.membership_id in able,
            can_renew=policies.may_renew(actor, case, one, chaired=chaired),
            can_end=one.seat != Seat.HOLDER and policies.may_end_seat(actor, case, one),
            can_hand=holds
            and case.state == State.OPEN
            and one.membership_id != actor.membership_id
            and one.membership_id in roles,
            can_give_key=one.membership_id not in held
            and one.membership_id in able
            and actor.membership_id in held,
        )
        for one in seats
    )


def seats_ending(actor: Actor, until: date) -> tuple[CaseMember, ...]:
    """Return the seats that end soon, in the cases that the actor holds."""
    held = case_policies.living_seats(actor).filter(
        seat=Seat.HOLDER, case__state=State.OPEN
    )
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=held.values("case_id"),
        ended_on__isnull=True,
        until__gte=clock.today(),
        until__lte=until,
    )
    return tuple(found.select_related("case").order_by("until", "id")[:AT_ONCE])


def seats_over(actor: Actor, today: date) -> tuple[CaseMember, ...]:
    """Return seats whose day has passed, or whose member left or lost the role."""
    case_policies.require(case_policies.may_destroy(actor))
    here = [one.pk for one in accounts.members_with(actor, *case_policies.SEATED)]
    keepers = [one.pk for one in accounts.members_with(actor, *KEEPERS)]
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, ended_on__isnull=True
    ).filter(
        Q(until__lt=today)
        | ~Q(membership_id__in=here)
        | Q(seat=Seat.HOLDER) & ~Q(membership_id__in=keepers)
    )
    return tuple(found.select_related("case").order_by("id"))


def successors(actor: Actor) -> tuple[list[UUID], list[UUID]]:
    """Return the chairs and the case holders of the municipality, in a fixed order."""
    case_policies.require(case_policies.may_destroy(actor))
    chairs = accounts.members_with(actor, Role.CHAIR)
    holders = accounts.members_with(actor, Role.CASE_HOLDER)
    return [one.pk for one in chairs], [one.pk for one in holders]


def waiting_for_key(actor: Actor) -> tuple[CaseMember, ...]:
    """Return who sits beside the actor and cannot read yet what the actor can."""
    if actor.membership_id is None:
        return ()
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id, holder_kind=HolderKind.MEMBER
    )
    mine = CasePart.objects.filter(
        municipality_id=actor.municipality_id,
        kind=PartKind.SHARED,
        case_id__in=case_policies.living_seats(actor).values("case_id"),
        id__in=held.filter(holder_id=actor.membership_id).values("dossier_id"),
    )
    theirs = held.filter(
        holder_id=OuterRef("membership_id"),
        dossier_id__in=CasePart.objects.filter(
            case_id=OuterRef(OuterRef("case_id")), kind=PartKind.SHARED
        ).values("id"),
    )
    found = CaseMember.objects.filter(
        ~Exists(theirs),
        Exists(MemberKey.objects.filter(membership_id=OuterRef("membership_id"))),
        municipality_id=actor.municipality_id,
        case_id__in=mine.values("case_id"),
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return tuple(found.select_related("case").order_by("since", "id")[:AT_ONCE])


def may_give_seats(actor: Actor, case: Case) -> bool:
    """Tell whether the actor gives seats in a case."""
    return policies.may_give_seats(actor, case)


def all_seats(actor: Actor, case: Case) -> tuple[CaseMember, ...]:
    """Return every seat of a case, ended ones too, for its timeline."""
    case_policies.require(case_policies.may_read(actor, case))
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id
    )
    return tuple(found.order_by("since", "id")[:100])
