# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of cases: dates, states and seats only; no content."""

from uuid import UUID

from netwerkregie.domain.casework.models import Case, CaseMember, CasePart
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.foundation.kernel import Actor, NotFound, clock


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
