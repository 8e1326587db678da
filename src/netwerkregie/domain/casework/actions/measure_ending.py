# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does with measures: hand on what lost its owner, and take them away.

Apart from the clock of voluntary support: nothing here knows that a plan exists.
"""

from uuid import UUID

from netwerkregie.domain.casework.models.cases import CaseMember
from netwerkregie.domain.casework.models.measures import Measure, MeasureLook
from netwerkregie.domain.casework.policies import measures as policies
from netwerkregie.domain.casework.policies.cases import SEATED, may_destroy
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import holding


def hand_on(actor: Actor) -> int:
    """Give a measure that lost its owner to another holder of its key (row M11).

    Where nobody holds the key any more, its day is the case holder's to keep.

    Returns:
        how many have another owner now.

    """
    policies.require(may_destroy(actor))
    here = {one.pk for one in accounts.members_with(actor, *SEATED)}
    open_ones = Measure.objects.filter(
        municipality_id=actor.municipality_id,
        ended_on__isnull=True,
        case__state=State.OPEN,
    )
    moved = []
    listed = open_ones.values_list(
        "id", "case_id", "part_id", "owner_id", "case__owner_id"
    )
    for measure_id, case_id, part_id, owner_id, case_owner in listed.order_by("id"):
        seated = here & _seats(actor, case_id)
        if owner_id in seated or owner_id == case_owner:
            continue
        holders = sorted(seated & set(holding.members_of(part_id)))
        to = holders[0] if holders else case_owner
        Measure.objects.filter(
            municipality_id=actor.municipality_id, id=measure_id
        ).update(owner_id=to)
        moved.append(measure_id)
    if moved:
        record(actor, Verb.MEASURES_HANDED_ON, None, subjects=moved)
    return len(moved)


def remove_of_case(actor: Actor, case_id: UUID) -> None:
    """Remove every measure of a case, after its keys were destroyed.

    Reads no text, not even sealed; may be done again without harm.
    """
    policies.require(may_destroy(actor))
    measures = Measure.objects.filter(
        municipality_id=actor.municipality_id, case_id=case_id
    )
    ids = list(measures.values_list("id", flat=True))
    if not ids:
        return
    looks = MeasureLook.objects.filter(
        municipality_id=actor.municipality_id, measure_id__in=ids
    )
    looks._raw_delete(looks.db)  # noqa: SLF001 - no look at the sealed words
    measures._raw_delete(measures.db)  # noqa: SLF001 - the same
    record(actor, Verb.MEASURES_REMOVED, ids[0], subjects=ids[1:])


def _seats(actor: Actor, case_id: UUID) -> set[UUID]:
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case_id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return set(seats.values_list("membership_id", flat=True))
