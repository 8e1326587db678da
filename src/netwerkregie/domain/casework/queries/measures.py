# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of measures without consent: days and owners, for holders of that key."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.models.measures import Measure
from netwerkregie.domain.casework.policies import measures as policies
from netwerkregie.domain.casework.policies.cases import SEATED
from netwerkregie.domain.casework.queries.cases import seats_of
from netwerkregie.domain.casework.rules.cases import PartKind, State
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.vault import holding

AT_ONCE = 25


def find_part(actor: Actor, case: Case) -> CasePart | None:
    """Return the part for measures of a case if the actor holds its key."""
    return policies.visible_parts(actor).filter(case_id=case.id).first()


def get_part(actor: Actor, case: Case) -> CasePart:
    """Return the part for measures; NotFound for whoever does not hold its key."""
    part = find_part(actor, case)
    if part is None:
        raise NotFound
    return part


def may_start(actor: Actor, case: Case) -> bool:
    """Tell whether the actor may make the part: holder or chair, and none is there."""
    made = CasePart.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        kind=PartKind.COERCION,
    )
    return policies.may_start(actor, case) and not made.exists()


def holders_of(actor: Actor, part: CasePart) -> frozenset[UUID]:
    """Return who holds the key of the measures, for one of them."""
    policies.require(policies.visible_parts(actor).filter(id=part.id).exists())
    return frozenset(holding.members_of(part.id))


def may_find(actor: Actor, case: Case) -> bool:
    """Tell whether the actor finds something under measures in this case."""
    return find_part(actor, case) is not None or may_start(actor, case)


def measures_of(actor: Actor, part: CasePart) -> tuple[Measure, ...]:
    """Return the measures in a part, by the day on which they were recorded."""
    found = policies.visible_measures(actor).filter(part_id=part.id)
    return tuple(found.order_by("written_on", "id"))


def get_measure(
    actor: Actor, case: Case, measure_id: UUID, *, lock: bool = False
) -> Measure:
    """Return one measure; NotFound for whoever does not hold its part's key."""
    found = policies.visible_measures(actor).filter(case_id=case.id, id=measure_id)
    if lock:
        found = found.select_for_update(of=("self",))
    one = found.first()
    if one is None:
        raise NotFound
    return one


def seated(actor: Actor, case: Case) -> tuple[Membership, ...]:
    """Return the members of the case who could hold the key, by name."""
    here = {one.membership_id for one in seats_of(actor, case)}
    return tuple(one for one in accounts.members_with(actor, *SEATED) if one.pk in here)


def due(actor: Actor, today: date) -> Sequence[Measure]:
    """Return the actor's measures that are to be looked at within a week."""
    if not actor.has(*SEATED):
        return ()
    found = policies.visible_measures(actor).filter(
        owner_id=policies.member_of(actor),
        ended_on__isnull=True,
        next_on__lte=today + timedelta(days=7),
        case__state=State.OPEN,
    )
    listed = found.select_related("case").defer("body")
    return tuple(listed.order_by("next_on", "id")[:AT_ONCE])


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the dossiers that measures have keys in: their own part."""
    parts = case.parts.filter(
        municipality_id=actor.municipality_id, kind=PartKind.COERCION
    )
    return list(parts.values_list("id", flat=True))
