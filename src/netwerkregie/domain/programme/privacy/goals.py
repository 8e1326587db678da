# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and indicators: what is held about what the network wants, and how long."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme.actions import goals_end
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.budget import KEPT_YEARS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due

MAKERS = "colleagues, as makers; nothing is counted of a person"
_EXPLAINED = {
    "explanation": "what the director tells the council about it",
    "explained_on": "on which day",
}
_VERSION = {"version": "keeps two colleagues from overwriting each other"}


def declare_goals() -> None:
    """Declare goals, what hangs on them, indicators, counts and estimates."""
    declare_model(
        "GoalYear",
        MAKERS,
        {
            "year": "which year",
            "state": "whether it can still be changed",
            "closed_on": "when it went to the council",
            "closed_by": "by which colleague",
        },
        due=_due,
        erase=goals_end.destroy_years,
    )
    declare_model(
        "Goal",
        MAKERS,
        {
            "year": "of which year",
            "template": "with which example it began",
            "title": "what we want to reach; public",
            "why": "what for; public",
            **_EXPLAINED,
            **_VERSION,
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "GoalActivity",
        NOBODY,
        {"goal": "which goal", "activity": "which activity serves it"},
    )
    declare_model(
        "GoalLine",
        NOBODY,
        {"goal": "which goal", "line": "which line of the budget is for it"},
    )
    declare_model(
        "Indicator",
        MAKERS,
        {
            "goal": "of which goal",
            "side": "what we did, or what came of it",
            "title": "what is counted; public",
            "measure": "counted from the registers, by hand, or not measurable",
            "counter": "what the registers count, from a closed list",
            "kind": "which kind of activity counts",
            "unit": "in what it is told",
            "period": "over which part of the year",
            "aim": "on which side of the target it is good",
            "baseline": "what it was before",
            "target": "what we aim at",
            "reason": "why it cannot be measured",
            "instead": "what we look at instead",
            **_EXPLAINED,
            **_VERSION,
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "Measurement",
        MAKERS,
        {
            "indicator": "of which indicator",
            "on": "the day on which it stood like this",
            "value": "how much",
            "low": "the least a share may be in truth",
            "high": "the most",
            "base": "how many answered, for a share",
            "untold": "why there is no value",
            "counted_by": "which side counted, never who",
            "how": "in what way, or what was wrong before",
            "corrects": "which count was wrong",
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "ActivityEstimate",
        MAKERS,
        {
            "activity": "of which activity",
            "amount": "how much more or less we think it will cost",
            "currency": "in which money",
            "on": "since when",
            **MADE,
            **ONCE,
        },
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_years(actor).filter(year__lt=today.year - KEPT_YEARS)
    return [
        Due(one.id, str(one.year), date(one.year + KEPT_YEARS + 1, 1, 1))
        for one in over
    ]
