# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees and records measures without consent: the holders of that part alone.

A seat in the case gives nothing here, nor does a key of another part (row M21).
"""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.models.measures import Measure
from netwerkregie.domain.casework.policies import CLOCK, cases
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.cases import PartKind, State
from netwerkregie.foundation.kernel import Actor


def visible_parts(actor: Actor) -> QuerySet[CasePart]:
    """Return the parts for measures whose key the actor holds."""
    return cases.visible_parts(actor).filter(kind=PartKind.COERCION)


def visible_measures(actor: Actor) -> QuerySet[Measure]:
    """Return the measures in those parts; all of them for the clock."""
    found = Measure.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    return found.filter(part_id__in=visible_parts(actor).values("id"))


def may_start(actor: Actor, case: Case) -> bool:
    """The holder and the chair of an open case make the part, with its audience."""
    return cases.may_convene(actor, case)


def may_record(actor: Actor, case: Case) -> bool:
    """Whoever holds the key of that part, while the case is open."""
    mine = visible_parts(actor).filter(case_id=case.id)
    return case.state == State.OPEN and mine.exists()
