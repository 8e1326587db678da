# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seats as their page shows them: by name and organisation, until when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.drafts.cases import Seat
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import seats as queries
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Somebody's seat, and what the reader can do about it."""

    id: UUID
    name: str
    organisation: str
    seat: str
    until: date
    has_key: bool
    has_keys: bool
    can_renew: bool
    can_end: bool
    can_hand: bool
    can_give_key: bool


def rows_of(actor: Actor, case: Case) -> list[SeatRow]:
    """Return who sits in a case."""
    standing = queries.seats_standing(actor, case)
    people = accounts.memberships_of(
        actor, {one.seat.membership_id for one in standing}
    )
    return [
        SeatRow(
            id=one.seat.id,
            name=people.get(one.seat.membership_id, ("", ""))[0],
            organisation=people.get(one.seat.membership_id, ("", ""))[1],
            seat=label(Seat(one.seat.seat)),
            until=one.seat.until,
            has_key=one.has_key,
            has_keys=one.has_keys,
            can_renew=one.can_renew,
            can_end=one.can_end,
            can_hand=one.can_hand,
            can_give_key=one.can_give_key,
        )
        for one in standing
    ]


def candidates(actor: Actor, case: Case) -> list[tuple[UUID, str]]:
    """Return who can be given a seat, by name and organisation; for the holder only."""
    if not queries.may_seat(actor, case):
        return []
    return [
        (one.pk, f"{one.name}, {one.organisation}")
        for one in queries.candidates(actor, case)
    ]


def latest(case: Case) -> date:
    """Return the longest that a seat can last from today."""
    return cases.longest_seat(case)
