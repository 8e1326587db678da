# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits in which case, and what that lets them do: side by side.

Nobody has standing access to a case: not the director, not the chair, not the
privacy officer. A seat ends on its day.
"""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import Case, CaseMember, CasePart
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.cases import Seat, State
from netwerkregie.foundation.kernel import Actor, Role, clock
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

SEATED = (
    Role.NETWORK_DIRECTOR,
    Role.DEPUTY,
    Role.CHAIR,
    Role.CASE_HOLDER,
    Role.CASE_PARTNER,
    Role.WEIGHER,
)
"""Roles whose holders can be given a seat in a case."""


def may_see_list(actor: Actor) -> bool:
    """Whoever can be given a seat; the list holds only where they sit."""
    return actor.has(*SEATED) and actor.membership_id is not None


def living_seats(actor: Actor) -> QuerySet[CaseMember]:
    """Return the seats that the actor has in cases today."""
    seats = CaseMember.objects.filter(municipality_id=actor.municipality_id)
    if actor.membership_id is None or not actor.has(*SEATED):
        return seats.none()
    return seats.filter(
        membership_id=actor.membership_id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Return the cases in which the actor sits today; all of them for the clock."""
    cases = Case.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return cases
    return cases.filter(id__in=living_seats(actor).values("case_id"))


def visible_parts(actor: Actor) -> QuerySet[CasePart]:
    """Return the parts whose key the actor holds, of cases in which they sit."""
    parts = CasePart.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return parts
    if actor.membership_id is None:
        return parts.none()
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        holder_kind=HolderKind.MEMBER,
        holder_id=actor.membership_id,
    )
    return parts.filter(
        case_id__in=visible_cases(actor).values("id"),
        id__in=held.values("dossier_id"),
    )


def seat_in(actor: Actor, case: Case) -> Seat | None:
    """Return as what the actor sits in a case today."""
    found = living_seats(actor).filter(case_id=case.id)
    seat = found.values_list("seat", flat=True).first()
    return Seat(seat) if seat else None


def may_read(actor: Actor, case: Case) -> bool:
    """Whoever sits in it."""
    return seat_in(actor, case) is not None


def may_write(actor: Actor, case: Case) -> bool:
    """Whoever sits in it, while it is open."""
    return case.state == State.OPEN and may_read(actor, case)


def may_hold(actor: Actor, case: Case) -> bool:
    """The case holder: who adds members, plans and closes."""
    return seat_in(actor, case) is Seat.HOLDER


def may_convene(actor: Actor, case: Case) -> bool:
    """The holder and the chair of an open case."""
    seats = (Seat.HOLDER, Seat.CHAIR)
    return case.state == State.OPEN and seat_in(actor, case) in seats
