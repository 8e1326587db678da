# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of weighings waits for somebody today: at the table, and for who convenes."""

from collections.abc import Iterable
from uuid import UUID

from netwerkregie.domain.casework.models import Weighing, WeighingSeat
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import LIVING, SeatState, State
from netwerkregie.foundation.kernel import Actor

EARLY = (State.CONVENING, State.JUDGING)
"""Rounds that go on when everybody who sits did their part."""


def at_table(actor: Actor, most: int = 20) -> tuple[Weighing, ...]:
    """Return the weighings at whose table the actor sits: they wait for an outcome."""
    seats = policies.living_seats(actor).filter(
        judged_on__isnull=False, weighing__state=State.TABLE
    )
    found = seats.select_related("weighing").order_by("weighing__next_on", "id")
    return tuple(one.weighing for one in found[:most])


def ready_for_more(actor: Actor, weighings: Iterable[Weighing]) -> frozenset[UUID]:
    """Return the weighings in which all who sit did what this round asks of them."""
    rows = {one.id: one for one in weighings if one.stands in EARLY}
    seats = WeighingSeat.objects.filter(
        municipality_id=actor.municipality_id,
        weighing_id__in=rows,
        state__in=LIVING,
    )
    sitting: dict[UUID, list[WeighingSeat]] = {}
    for seat in seats if rows else ():
        sitting.setdefault(seat.weighing_id, []).append(seat)
    return frozenset(
        id_
        for id_, found in sitting.items()
        if rules.are_two(one.controller for one in found)
        and all(_did_part(rows[id_].stands, one) for one in found)
    )


def _did_part(state: State, seat: WeighingSeat) -> bool:
    if state is State.CONVENING:
        return seat.state == SeatState.READY
    return seat.judged_on is not None
