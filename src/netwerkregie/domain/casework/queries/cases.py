# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of cases: dates, states and seats only; no content."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.casework.models import Case, CaseMember, CasePart
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.rules.cases import Seat, State
from netwerkregie.domain.casework.rules.seats import last_day
from netwerkregie.foundation.kernel import Actor, NotFound, clock

PAGE = 20


@dataclass(frozen=True, slots=True)
class Seated:
    """A case in which somebody sits, as what, and until when."""

    case: Case
    seat: Seat
    until: date


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, and the place where the next one starts."""

    rows: tuple[Seated, ...]
    next: str = ""


def may_see_list(actor: Actor) -> bool:
    """Tell whether the actor can be given a seat in cases."""
    return policies.may_see_list(actor)


def listed(actor: Actor, *, is_over: bool = False, after: str = "") -> Page:
    """Return the cases in which the actor sits, by their next day; no content.

    Raises:
        NotAllowed: nobody gives the actor a seat.

    """
    policies.require(policies.may_see_list(actor))
    found = policies.living_seats(actor).select_related("case")
    state = State.CLOSED if is_over else State.OPEN
    found = found.filter(case__state=state)
    place = _place(after)
    if place:
        day, last = place
        later = Q(case__next_on__gt=day) | Q(case__next_on=day, case_id__gt=last)
        found = found.filter(later)
    seats = list(found.order_by("case__next_on", "case_id")[: PAGE + 1])
    rows = tuple(Seated(one.case, Seat(one.seat), one.until) for one in seats[:PAGE])
    if len(seats) <= PAGE:
        return Page(rows)
    last_case = rows[-1].case
    return Page(rows, f"{last_case.next_on.isoformat()}_{last_case.id}")


def sits_in(actor: Actor, case_id: UUID) -> bool:
    """Tell whether the actor sits in a case today."""
    return policies.visible_cases(actor).filter(id=case_id).exists()


def longest_seat(case: Case) -> date:
    """Return the latest day until which a seat can be given today."""
    return last_day(clock.today(), case.band, case.destroy_on)


def seat_in(actor: Actor, case: Case) -> Seat | None:
    """Return as what the actor sits in a case today."""
    return policies.seat_in(actor, case)


def get_case(actor: Actor, case_id: UUID, *, lock: bool = False) -> Case:
    """Return one case, without a word of it.

    Raises:
        NotFound: it does not exist, or the actor does not sit in it today.

    """
    cases = policies.visible_cases(actor)
    if lock:
        cases = cases.select_for_update()
    case = cases.filter(id=case_id).first()
    if case is None:
        raise NotFound
    return case


def get_part(actor: Actor, case: Case, part_id: UUID) -> CasePart:
    """Return a part of a case whose key the actor holds; NotFound otherwise."""
    part = policies.visible_parts(actor).filter(id=part_id, case_id=case.id).first()
    if part is None:
        raise NotFound
    return part


def parts_of(actor: Actor, case: Case) -> tuple[CasePart, ...]:
    """Return the parts of a case that the actor can open, in order."""
    return tuple(policies.visible_parts(actor).filter(case_id=case.id))


def seats_of(actor: Actor, case: Case) -> tuple[CaseMember, ...]:
    """Return who sits in a case today."""
    policies.require(policies.may_read(actor, case))
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return tuple(found.order_by("since", "id"))


def _place(after: str) -> tuple[date, UUID] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, last = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(last)
    except ValueError:
        return None


def sits_anywhere(actor: Actor) -> bool:
    """Tell whether the actor sits in any case today."""
    return policies.living_seats(actor).exists()
