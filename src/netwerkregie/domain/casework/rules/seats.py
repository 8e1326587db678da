# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Until when somebody sits in a case, and who takes over when its holder is gone."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.cases import Seat, member_until
from netwerkregie.foundation.kernel import Role, RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand

KEEPERS = (Role.CASE_HOLDER, Role.CHAIR)
"""Roles of which somebody can hold a case; the order in which a case finds one."""

WARNED = 7
"""Days before the end of a seat on which the case holder is asked."""


def last_day(today: date, band: AgeBand, end: date) -> date:
    """Return the latest day until which a seat is given: never past the case's end."""
    return min(member_until(today, band), end)


def check_until(until: date, today: date, band: AgeBand, end: date) -> date:
    """Return the last day of a seat that somebody chose.

    Raises:
        RuleBroken: it has passed, or lies after the longest term.

    """
    latest = last_day(today, band, end)
    if not today <= until <= latest:
        code = "casework.seat_until_not_possible"
        raise RuleBroken(code, "until", latest=latest)
    return until


def check_seat(seat: Seat, roles: Collection[Role]) -> Seat:
    """Return as what somebody can sit, given their roles; the holder is handed over.

    Raises:
        RuleBroken: the seat asks for another role.

    """
    if seat is Seat.HOLDER or (seat is Seat.CHAIR and Role.CHAIR not in roles):
        code = "casework.seat_not_possible"
        raise RuleBroken(code, "seat")
    return seat


def successor(
    gone: UUID,
    seated: Sequence[tuple[UUID, Seat]],
    chairs: Sequence[UUID],
    holders: Sequence[UUID],
) -> UUID | None:
    """Return who holds a case after its holder is gone (M11).

    The chair who sits in it; else a case holder who does; else any chair, and any case
    holder. Nobody, only when the municipality has neither.

    Args:
        gone: who held it.
        seated: who sits in it today, the longest first.
        chairs: active members with that role, in a fixed order.
        holders: active members with that role, in a fixed order.

    """
    inside = [one for one, seat in seated if seat is Seat.CHAIR and one in chairs]
    inside += [one for one, _ in seated if one in holders]
    inside += [one for one, _ in seated if one in chairs]
    for one in (*inside, *chairs, *holders):
        if one != gone:
            return one
    return None
