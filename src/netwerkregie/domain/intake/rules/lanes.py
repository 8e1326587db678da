# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may go on when more comes in than anybody writes: lanes with budgets.

Nothing here knows a visitor. A place is a municipality's site and what is asked of
it (ask, add, look); each place has its own lanes, so a flood at one question form
leaves another municipality, and coming back with a code, as they were.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

WAIT_SECONDS = 5
"""How long somebody without a proof is asked to wait before pressing again."""
PATIENT = 3
"""From so many waits on nobody gets a better lane by waiting more."""
LAST_LEVEL = 3
# Whoever presses a second early is let through: clocks and hands differ.
_SLACK = 1.0
_HALF, _NEARLY_EMPTY = 0.5, 0.1
_MOST_BUCKETS = 5_000


class Kind(StrEnum):
    """What is asked of the site; each has budgets of its own."""

    ASK = "ask"
    ADD = "add"
    LOOK = "look"
    PICTURE = "picture"
    PAGE = "page"


class Lane(StrEnum):
    """Why somebody may go on."""

    OPEN = "open"
    """It is calm: nothing is asked of anybody."""
    LET_IN = "let_in"
    """Let in a step ago: the second step of the same question."""
    PROOF = "proof"
    """Their device did the work that was asked."""
    WAITED = "waited"
    """They waited and pressed again: the slower lane, without JavaScript."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How many a second go through, and how many at once after a calm time."""

    per_second: float
    at_once: float


@dataclass(frozen=True, slots=True)
class Turn:
    """What a form carried along: drawn for one page, used once, about nobody.

    Args:
        mark: names the turn; a hash of it is kept until the day it ends.
        age: seconds since the page was made.
        waits: how often the same text was asked to wait.
        let_in: the step before was let through.
        solved: the work that goes with this turn was done.

    """

    mark: bytes
    age: float
    waits: int = 0
    let_in: bool = False
    solved: bool = False


BUDGETS: Mapping[Lane, Budget] = {
    Lane.OPEN: Budget(5, 60),
    Lane.LET_IN: Budget(20, 40),
    Lane.PROOF: Budget(20, 40),
    Lane.WAITED: Budget(2, 10),
}
# A look costs one question to the database; a picture is drawn, which costs more.
_TIMES: Mapping[Kind, float] = {Kind.LOOK: 4, Kind.PICTURE: 0.5, Kind.PAGE: 10}


def budget(lane: Lane, kind: Kind, factor: float = 1.0) -> Budget:
    """Return what a lane lets through for a kind of work."""
    plain, times = BUDGETS[lane], _TIMES.get(kind, 1.0) * factor
    return Budget(plain.per_second * times, plain.at_once * times)


@dataclass(slots=True)
class _Bucket:
    """What is left of a budget; it fills up again by the clock."""

    size: Budget
    left: float
    at: float

    def take(self, now: float) -> bool:
        """Take one, if there is one."""
        self.fill(now)
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def fill(self, now: float) -> None:
        """Add what came free since the last time; a clock set back adds nothing."""
        more = max(0.0, now - self.at) * self.size.per_second
        self.left, self.at = min(self.size.at_once, self.left + more), now


@dataclass(slots=True)
class Lanes:
    """The lanes of all places as one process sees them; gone when it stops.

    Args:
        factor: how many times the ordinary budgets; for measuring a machine.

    """

    factor: float = 1.0
    _buckets: dict[Hashable, _Bucket] = field(default_factory=dict)

    def admit(
        self, site: str, kind: Kind, turn: Turn | None, now: float
    ) -> Lane | None:
        """Return the lane by which somebody goes on; None: wait and try again.

        The open lane comes first, so that in calm times nobody's turn is used up.
        """
        if self._take(site, kind, Lane.OPEN, 0, now):
            return Lane.OPEN
        if turn is None:
            return None
        if turn.let_in and self._take(site, kind, Lane.LET_IN, 0, now):
            return Lane.LET_IN
        if turn.solved and self._take(site, kind, Lane.PROOF, 0, now):
            return Lane.PROOF
        has_waited = turn.waits > 0 and turn.age >= WAIT_SECONDS - _SLACK
        patience = min(turn.waits, PATIENT)
        if has_waited and self._take(site, kind, Lane.WAITED, patience, now):
            return Lane.WAITED
        return None

    def level(self, site: str, kind: Kind, now: float) -> int:
        """Return how hard the work is that a new page asks for; 0 asks for none."""
        calm = self._bucket(site, kind, Lane.OPEN, 0, now)
        if calm.left >= 1:
            return 0
        proofs = self._bucket(site, kind, Lane.PROOF, 0, now)
        part = proofs.left / proofs.size.at_once
        if part > _HALF:
            return 1
        return 2 if part > _NEARLY_EMPTY else LAST_LEVEL

    def _take(
        self, site: str, kind: Kind, lane: Lane, patience: int, now: float
    ) -> bool:
        return self._bucket(site, kind, lane, patience, now).take(now)

    def _bucket(
        self, site: str, kind: Kind, lane: Lane, patience: int, now: float
    ) -> _Bucket:
        key = (site, kind, lane, patience)
        found = self._buckets.get(key)
        if found is None:
            if len(self._buckets) >= _MOST_BUCKETS:
                self._buckets.clear()
            size = budget(lane, kind, self.factor)
            found = self._buckets[key] = _Bucket(size, size.at_once, now)
        found.fill(now)
        return found
