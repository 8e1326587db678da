# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The goals of a year as a tree: what hangs on each, what was counted, what it cost."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from netwerkregie.domain.programme.models import (
    Activity,
    BudgetLine,
    Goal,
    GoalYear,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.queries import goal_facts
from netwerkregie.domain.programme.queries.goal_values import (
    ActivityOfGoal as ActivityOfGoal,
)
from netwerkregie.domain.programme.queries.goal_values import FromAbove as FromAbove
from netwerkregie.domain.programme.queries.goal_values import GoalOfYear as GoalOfYear
from netwerkregie.domain.programme.queries.goal_values import (
    IndicatorOfGoal as IndicatorOfGoal,
)
from netwerkregie.domain.programme.queries.goal_values import LineOfGoal as LineOfGoal
from netwerkregie.domain.programme.queries.goal_values import YearTree as YearTree
from netwerkregie.domain.programme.rules import counting
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
    Point,
    Side,
    Stand,
    Unit,
    Untold,
)
from netwerkregie.foundation.kernel import Actor, NotFound

Row = TypeVar("Row", bound=Model)


def require_reader(actor: Actor) -> None:
    """Refuse whoever does not read goals.

    Raises:
        NotAllowed: the actor's role reads none.

    """
    policies.require(policies.may_see(actor))


def require_writer(actor: Actor) -> None:
    """Refuse whoever does not write goals.

    Raises:
        NotAllowed: the actor's role only reads, or reads none.

    """
    policies.require(policies.may_write(actor))


def can_write(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_write(actor)


def can_read(actor: Actor) -> bool:
    """Tell whether the menu shows the goals."""
    return policies.may_see(actor)


def years(actor: Actor) -> list[GoalYear]:
    """Return the years of goals, the newest first."""
    return list(policies.visible_years(actor).order_by("-year"))


def is_running(actor: Actor, year: int) -> bool:
    """Tell whether there are goals in a year that can still change."""
    found = policies.visible_years(actor).filter(year=year, state=GoalState.OPEN)
    return found.exists()


def to_close(actor: Actor, today: date) -> list[GoalYear]:
    """Return years that are over and that the council was not told of, for Today."""
    if not policies.may_write(actor):
        return []
    found = policies.visible_years(actor).filter(
        state=GoalState.OPEN, year__lt=today.year
    )
    return list(found.order_by("year"))


def get_year(actor: Actor, year: int, *, lock: bool = False) -> GoalYear:
    """Return a year of goals by its number; not yours is not there.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_years(actor).filter(year=year)
    return _one(found.select_for_update() if lock else found)


def get_goal(actor: Actor, goal_id: UUID, *, lock: bool = False) -> Goal:
    """Return a goal with its year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_goals(actor).filter(id=goal_id).select_related("year")
    return _one(found.select_for_update(of=("self",)) if lock else found)


def get_indicator(actor: Actor, indicator_id: UUID, *, lock: bool = False) -> Indicator:
    """Return an indicator with its goal and year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_indicators(actor).filter(id=indicator_id)
    found = found.select_related("goal__year")
    return _one(found.select_for_update(of=("self",)) if lock else found)


def counts_of(actor: Actor, indicator: Indicator) -> list[Measurement]:
    """Return every count of an indicator, corrected ones too, the latest first."""
    found = policies.visible_measurements(actor).filter(indicator_id=indicator.id)
    return list(found.order_by("-on", "-made_at", "-id"))


def tree_of(
    actor: Actor, year: int, today: date, from_above: FromAbove | None = None
) -> YearTree:
    """Return the goals of a year with everything on them, in a bounded number of asks.

    Args:
        actor: who asks.
        year: which year.
        today: what is over and what is not.
        from_above: what other rooms counted in that year (overview.insight.goals).

    Raises:
        NotFound: there are no goals in that year.

    """
    found = get_year(actor, year)
    goals = list(
        policies.visible_goals(actor).filter(year_id=found.id).order_by("made_at", "id")
    )
    indicators = list(
        policies.visible_indicators(actor)
        .filter(goal__year_id=found.id)
        .order_by("made_at", "id")
    )
    facts = goal_facts.facts_of(actor, found, indicators, today, from_above or {})
    kept = _measurements(actor, found)
    by_goal: dict[UUID, list[IndicatorOfGoal]] = defaultdict(list)
    for one in indicators:
        shown = _indicator(one, found, facts.of(one.goal_id), kept[one.id], today)
        by_goal[one.goal_id].append(shown)
    return YearTree(
        year=year,
        state=GoalState(found.state),
        closed_on=found.closed_on,
        goals=tuple(_goal(one, by_goal[one.id], facts) for one in goals),
        money=sum(facts.money.values(), Standing()),
        elsewhere=facts.money.get(None, Standing()),
    )


def needs_advice(actor: Actor, year: GoalYear) -> bool:
    """Tell whether an indicator of a running year counts what the advice desk does."""
    asks = policies.visible_indicators(actor).filter(
        goal__year_id=year.id, counter__in=[*rules.FROM_ABOVE]
    )
    return year.state == GoalState.OPEN and asks.exists()


def untied_activities(actor: Actor, year: int, most: int = 300) -> list[Activity]:
    """Return activities of a year that serve no goal yet, to choose from."""
    require_writer(actor)
    found = Activity.objects.filter(
        municipality_id=actor.municipality_id, on__year=year, goals__isnull=True
    ).exclude(state=ActivityState.CANCELLED)
    return list(found.select_related("series").order_by("on", "at", "id")[:most])


def untied_lines(actor: Actor, year: int) -> list[BudgetLine]:
    """Return lines of a year's budget that are for no goal yet, to choose from."""
    require_writer(actor)
    found = BudgetLine.objects.filter(
        municipality_id=actor.municipality_id, year__year=year, goals__isnull=True
    )
    return list(found.order_by("heading", "name", "id"))


def goals_in(actor: Actor, year: int) -> list[Goal]:
    """Return the goals of a year that still runs, to choose from."""
    found = policies.visible_goals(actor).filter(
        year__year=year, year__state=GoalState.OPEN
    )
    return list(found.order_by("made_at", "id"))


def goal_of_activity(actor: Actor, activity: Activity) -> Goal | None:
    """Return the goal that an activity serves, for who reads goals."""
    found = policies.visible_goals(actor).filter(activities__activity_id=activity.id)
    return found.select_related("year").first()


def money_of_activity(actor: Actor, activity: Activity) -> Standing | None:
    """Return what an activity was thought to cost, and did; None for who may not."""
    if not policies.may_see(actor):
        return None
    return goal_facts.money_of_activities(actor, [activity.id])[activity.id]


def _goal(
    goal: Goal, indicators: Sequence[IndicatorOfGoal], facts: goal_facts.YearFacts
) -> GoalOfYear:
    return GoalOfYear(
        id=goal.id,
        title=goal.title,
        why=goal.why,
        explanation=goal.explanation,
        explained_on=goal.explained_on,
        activities=tuple(
            ActivityOfGoal(
                one.id,
                one.title,
                ActivityKind(one.kind),
                ActivityState(one.state),
                one.on,
                one.attended,
                facts.money_of.get(one.id, Standing()),
            )
            for one in facts.activities.get(goal.id, ())
        ),
        lines=tuple(
            LineOfGoal(one.id, one.name) for one in facts.lines.get(goal.id, ())
        ),
        indicators=tuple(indicators),
        money=facts.money.get(goal.id, Standing()),
        version=goal.version,
    )


def _indicator(
    one: Indicator,
    year: GoalYear,
    facts: counting.Facts,
    kept: Sequence[Measurement],
    today: date,
) -> IndicatorOfGoal:
    measure = Measure(one.measure)
    first, last = one.span(year.year)
    counter = Counter(one.counter) if one.counter else None
    kind = ActivityKind(one.kind) if one.kind else None
    if counter is not None and year.state == GoalState.OPEN:
        asked = counting.Asked(first, last, today, kind)
        measured = counting.count(counter, facts, asked)
    else:
        # By hand, or as it was told to the council when the year was closed.
        measured = _last_of(kept)
    aimed = rules.Aimed(one.target, Aim(one.aim), last)
    by_hand = kept[-1] if kept and measure is Measure.OWN else None
    stand = rules.stand(measured, aimed, today)
    return IndicatorOfGoal(
        id=one.id,
        side=Side(one.side),
        title=one.title,
        measure=measure,
        counter=counter,
        kind=kind,
        unit=Unit(one.unit),
        period=Period(one.period),
        ends_on=last,
        aim=Aim(one.aim),
        baseline=one.baseline,
        target=one.target,
        reason=one.reason,
        instead=one.instead,
        explanation=one.explanation,
        explained_on=one.explained_on,
        measured=measured,
        stand=Stand.NOT_MEASURABLE if measure is Measure.NOT_MEASURABLE else stand,
        counted_by=CountedBy(by_hand.counted_by) if by_hand else None,
        counted_on=by_hand.on if by_hand else None,
        version=one.version,
    )


def _measurements(actor: Actor, year: GoalYear) -> dict[UUID, list[Measurement]]:
    """Return the counts that stand, by indicator: none that was corrected since."""
    found = list(
        policies.visible_measurements(actor)
        .filter(indicator__goal__year_id=year.id)
        .order_by("on", "made_at", "id")
    )
    corrected = {one.corrects_id for one in found}
    by_indicator: dict[UUID, list[Measurement]] = defaultdict(list)
    for one in found:
        if one.id not in corrected:
            by_indicator[one.indicator_id].append(one)
    return by_indicator


def _last_of(kept: Sequence[Measurement]) -> Measured:
    if not kept:
        return Measured()
    last = kept[-1]
    points = tuple(Point(one.on, one.value) for one in kept if one.value is not None)
    return Measured(
        last.value,
        last.low,
        last.high,
        last.base,
        Untold(last.untold) if last.untold else None,
        points,
    )


def _one(found: QuerySet[Row]) -> Row:
    first = found.first()
    if first is None:
        raise NotFound
    return first
