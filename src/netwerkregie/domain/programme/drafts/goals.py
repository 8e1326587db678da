# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goals, their indicators and counts take as input."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from netwerkregie.domain.programme.rules.activities import ActivityKind as ActivityKind
from netwerkregie.domain.programme.rules.goal_templates import TEMPLATES as TEMPLATES
from netwerkregie.domain.programme.rules.goal_templates import Begin as Begin
from netwerkregie.domain.programme.rules.goal_templates import Said as Said
from netwerkregie.domain.programme.rules.goal_templates import Template as Template
from netwerkregie.domain.programme.rules.goals import BY_KIND as BY_KIND
from netwerkregie.domain.programme.rules.goals import (
    EXPLANATION_LENGTH as EXPLANATION_LENGTH,
)
from netwerkregie.domain.programme.rules.goals import FROM_ABOVE as FROM_ABOVE
from netwerkregie.domain.programme.rules.goals import HOW_LENGTH as HOW_LENGTH
from netwerkregie.domain.programme.rules.goals import OF_THE_GOAL as OF_THE_GOAL
from netwerkregie.domain.programme.rules.goals import REASON_LENGTH as REASON_LENGTH
from netwerkregie.domain.programme.rules.goals import TITLE_LENGTH as TITLE_LENGTH
from netwerkregie.domain.programme.rules.goals import WHY_LENGTH as WHY_LENGTH
from netwerkregie.domain.programme.rules.goals import Aim as Aim
from netwerkregie.domain.programme.rules.goals import CountedBy as CountedBy
from netwerkregie.domain.programme.rules.goals import Counter as Counter
from netwerkregie.domain.programme.rules.goals import GoalState as GoalState
from netwerkregie.domain.programme.rules.goals import Measure as Measure
from netwerkregie.domain.programme.rules.goals import Measured as Measured
from netwerkregie.domain.programme.rules.goals import Period as Period
from netwerkregie.domain.programme.rules.goals import Point as Point
from netwerkregie.domain.programme.rules.goals import Side as Side
from netwerkregie.domain.programme.rules.goals import Stand as Stand
from netwerkregie.domain.programme.rules.goals import Unit as Unit
from netwerkregie.domain.programme.rules.goals import Untold as Untold
from netwerkregie.domain.programme.rules.goals import needs_words as needs_words
from netwerkregie.domain.programme.rules.goals import span_of as span_of
from netwerkregie.domain.programme.rules.goals import told as told
from netwerkregie.domain.programme.rules.goals import unit_of as unit_of


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """A goal.

    Args:
        title: what we want to reach; the council and the public may read it.
        why: what for.
        once: drawn with the form, to know a double click.
        version: which version was changed, so that nobody overwrites a colleague.

    """

    title: str
    why: str = ""
    once: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class IndicatorDraft:
    """By what one sees whether a goal comes nearer, or an honest word that one cannot.

    Args:
        side: what we did, or what came of it.
        title: what is counted.
        measure: counted from the registers, by hand, or not measurable.
        counter: what the registers count.
        kind: which kind of activity, where not every kind counts.
        unit: in what a count by hand is told.
        period: over which part of the year.
        aim: on which side of the target it is good.
        baseline: what it was before.
        target: what we aim at; None where it is only followed.
        reason: why it cannot be measured.
        instead: what we look at instead.
        once: drawn with the form, to know a double click.
        version: which version was changed.

    """

    side: Side
    title: str
    measure: Measure
    counter: Counter | None = None
    kind: ActivityKind | None = None
    unit: Unit = Unit.NUMBER
    period: Period = Period.YEAR
    aim: Aim = Aim.AT_LEAST
    baseline: int | None = None
    target: int | None = None
    reason: str = ""
    instead: str = ""
    once: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class CountDraft:
    """A count by hand; a correction is a new one.

    Args:
        on: the day on which it stood like this.
        value: how much, since the period began.
        counted_by: which side counted, never who.
        how: in what way.
        corrects: the count that was wrong.
        once: drawn with the form, to know a double click.

    """

    on: date
    value: Decimal
    counted_by: CountedBy = CountedBy.US
    how: str = ""
    corrects: UUID | None = None
    once: UUID | None = None
