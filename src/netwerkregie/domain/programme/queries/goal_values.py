# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The goals of a year as values: what pages, reports and letters read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from netwerkregie.domain.programme.rules import goals as rules
from netwerkregie.domain.programme.rules.activities import ActivityKind, ActivityState
from netwerkregie.domain.programme.rules.budget import Standing
from netwerkregie.domain.programme.rules.goals import (
    Aim,
    CountedBy,
    Counter,
    GoalState,
    Measure,
    Measured,
    Period,
    Side,
    Stand,
    Unit,
    Untold,
)

FromAbove = Mapping[Counter, int | None]
"""What other rooms counted; handed in, because this room does not know them."""


@dataclass(frozen=True, slots=True)
class ActivityOfGoal:
    """An activity that serves a goal, with what it was thought to cost and did cost."""

    id: UUID
    title: str
    kind: ActivityKind
    state: ActivityState
    on: date
    attended: int | None
    money: Standing


@dataclass(frozen=True, slots=True)
class LineOfGoal:
    """A line of the budget that is for a goal."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class IndicatorOfGoal:
    """An indicator with what was counted and where it stands.

    Args:
        id: which.
        side: what we did, or what came of it.
        title: what is counted.
        measure: counted from the registers, by hand, or not measurable.
        counter: what the registers count.
        kind: which kind of activity, where not every kind counts.
        unit: in what it is told.
        period: over which part of the year.
        ends_on: the last day of that.
        aim: on which side of the target it is good.
        baseline: what it was before.
        target: what we aim at.
        reason: why it cannot be measured.
        instead: what we look at instead.
        explanation: what the director tells the council about it.
        explained_on: on which day.
        measured: what was counted, with its course.
        stand: where it stands, in a word.
        counted_by: which side counted by hand.
        counted_on: on which day.
        version: for whoever changes it.

    """

    id: UUID
    side: Side
    title: str
    measure: Measure
    counter: Counter | None
    kind: ActivityKind | None
    unit: Unit
    period: Period
    ends_on: date
    aim: Aim
    baseline: int | None
    target: int | None
    reason: str
    instead: str
    explanation: str
    explained_on: date | None
    measured: Measured
    stand: Stand
    counted_by: CountedBy | None = None
    counted_on: date | None = None
    version: int = 0

    @property
    def is_blank(self) -> bool:
        """Tell whether it should have a value and has none, not even a hidden one."""
        return not self.reason and self.measured.untold is Untold.NONE_YET

    @property
    def owes_words(self) -> bool:
        """Tell whether a target was missed and nobody said why."""
        return rules.needs_words(self.stand) and not self.explanation


@dataclass(frozen=True, slots=True)
class GoalOfYear:
    """A goal with what hangs on it, its indicators and its money."""

    id: UUID
    title: str
    why: str
    explanation: str
    explained_on: date | None
    activities: tuple[ActivityOfGoal, ...]
    lines: tuple[LineOfGoal, ...]
    indicators: tuple[IndicatorOfGoal, ...]
    money: Standing
    version: int = 0

    @property
    def outputs(self) -> tuple[IndicatorOfGoal, ...]:
        """What we did."""
        return tuple(one for one in self.indicators if one.side is Side.OUTPUT)

    @property
    def outcomes(self) -> tuple[IndicatorOfGoal, ...]:
        """What came of it."""
        return tuple(one for one in self.indicators if one.side is Side.OUTCOME)


@dataclass(frozen=True, slots=True)
class YearTree:
    """The goals of a year.

    Args:
        year: which.
        state: whether it can still be changed.
        closed_on: when it went to the council.
        goals: in the order in which they were written.
        money: how the money of the year stands over all goals.
        elsewhere: how the money stands that is for no goal.

    """

    year: int
    state: GoalState
    closed_on: date | None
    goals: tuple[GoalOfYear, ...]
    money: Standing = field(default_factory=Standing)
    elsewhere: Standing = field(default_factory=Standing)

    @property
    def is_open(self) -> bool:
        """Tell whether it can still be changed."""
        return self.state is GoalState.OPEN

    @property
    def indicators(self) -> tuple[IndicatorOfGoal, ...]:
        """Every indicator of every goal."""
        return tuple(one for goal in self.goals for one in goal.indicators)
