# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ladder of a concern that nobody takes up, and why it went: plain values.

A concern that lies still hurts whoever it is about and whoever raised it. After ten,
twenty and forty days somebody else hears of it; at sixty it goes, as a failure of ours.
For whoever is not known to be adult each of these is half.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.intake.rules.concerns import OPEN, State
from netwerkregie.foundation.kernel import Role
from netwerkregie.foundation.kernel.ages import AgeBand, days_for

OWNER, BESIDE, ABOVE = 1, 2, 3
LADDER: dict[int, int] = {OWNER: 10, BESIDE: 20, ABOVE: 40}
"""Days after receipt on which each rung is reached, for an adult."""

HEARS: dict[int, tuple[Role, ...]] = {
    # The owner alone: most of what waits, waits for one afternoon.
    OWNER: (),
    BESIDE: (Role.DEPUTY, Role.CHAIR),
    ABOVE: (Role.NETWORK_DIRECTOR,),
}
"""Who hears of it on a rung, besides the owner and whoever heard before."""


WAITING = frozenset(OPEN)
"""States in which nobody took the concern up yet."""


class FailureReason(StrEnum):
    """Why a concern was destroyed without a weighing; a failure of the house."""

    NOT_CONFIRMED = "not_read_second"
    NOT_WEIGHED = "not_weighed"


def rung_day(opened: date, rung: int, band: AgeBand) -> date:
    """Return the day on which a rung is reached."""
    return opened + timedelta(days=days_for(LADDER[rung], band))


def rung_on(opened: date, today: date, band: AgeBand) -> int:
    """Return the highest rung reached on a day; none is zero."""
    reached = [rung for rung in LADDER if rung_day(opened, rung, band) <= today]
    return max(reached, default=0)


def failure_of(state: State) -> FailureReason | None:
    """Return why a concern fails that is destroyed in this state."""
    return {
        State.DRAFTED: FailureReason.NOT_CONFIRMED,
        State.CONFIRMED: FailureReason.NOT_WEIGHED,
    }.get(state)
