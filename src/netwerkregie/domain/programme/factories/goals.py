# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals, indicators and counts for tests, written as a director does."""

from typing import Any
from uuid import UUID

from netwerkregie.domain.programme.actions import goals, indicators
from netwerkregie.domain.programme.drafts.goals import (
    Counter,
    GoalDraft,
    IndicatorDraft,
    Measure,
    Side,
)
from netwerkregie.domain.programme.models import Goal, Indicator
from netwerkregie.foundation.kernel import Actor, clock


def a_goal(actor: Actor, year: int | None = None) -> Goal:
    """Begin a year of goals and write one."""
    wanted = year or clock.today().year
    goals.begin(actor, wanted)
    return goals.write(actor, wanted, GoalDraft("Jongeren praten met elkaar"))


def an_indicator(actor: Actor, goal_id: UUID, **changes: Any) -> Indicator:
    """Write an indicator that counts held activities."""
    values: dict[str, Any] = {
        "side": Side.OUTPUT,
        "title": "Gehouden gastlessen",
        "measure": Measure.REGISTERS,
        "counter": Counter.ACTIVITIES,
        "target": 2,
    }
    return indicators.write(actor, goal_id, IndicatorDraft(**(values | changes)))


def by_hand(actor: Actor, goal_id: UUID, **changes: Any) -> Indicator:
    """Write an indicator that is counted by hand."""
    values: dict[str, Any] = {"measure": Measure.OWN, "counter": None, "target": 40}
    return an_indicator(actor, goal_id, **(values | changes))
