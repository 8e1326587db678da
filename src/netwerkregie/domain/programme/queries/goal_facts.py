# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be counted for the goals of a year, in a bounded number of questions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Sum

from netwerkregie.domain.network.figures import people, reach
from netwerkregie.domain.programme import policies as money
from netwerkregie.domain.programme.models import (
    Activity,
    BudgetLine,
    EvaluationTally,
    GoalYear,
    Indicator,
)
from netwerkregie.domain.programme.policies import goals as policies
from netwerkregie.domain.programme.rules import counting
from netwerkregie.domain.programme.rules.activities import ActivityKind, ActivityState
from netwerkregie.domain.programme.rules.budget import Kind, Standing
from netwerkregie.domain.programme.rules.counting import Booked, Facts, Held, Paid
from netwerkregie.domain.programme.rules.evaluations import Answer, Moment, Question
from netwerkregie.domain.programme.rules.goals import OF_THE_NETWORK, SAID, Counter
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.foundation.kernel import Actor

_OF_TODAY = {Counter.FOCAL_POINTS, Counter.KEY_PERSONS}


@dataclass(frozen=True, slots=True)
class YearFacts:
    """What was found for all goals of a year.

    Args:
        activities: by goal, in their order.
        lines: by goal.
        money: how it stands by goal; None is what is for no goal.
        money_of: how it stands by activity.
        shared: what is counted over the municipality, the same for each goal.
        answers: yes and all, by activity and question.
        paid: by goal.

    """

    activities: Mapping[UUID, Sequence[Activity]]
    lines: Mapping[UUID, Sequence[BudgetLine]]
    money: Mapping[UUID | None, Standing]
    money_of: Mapping[UUID, Standing]
    shared: Facts
    answers: Mapping[tuple[UUID, Question], tuple[int, int]]
    paid: Mapping[UUID | None, Sequence[Paid]]

    def of(self, goal_id: UUID) -> Facts:
        """Return what may be counted for one goal."""
        return Facts(
            held=[
                _held(one)
                for one in self.activities.get(goal_id, ())
                if one.state == ActivityState.HELD
            ],
            answers=self.answers,
            paid=self.paid.get(goal_id, ()),
            quarters=self.shared.quarters,
            trained=self.shared.trained,
            key_persons=self.shared.key_persons,
            from_above=self.shared.from_above,
        )


def facts_of(
    actor: Actor,
    year: GoalYear,
    indicators: Sequence[Indicator],
    today: date,
    from_above: Mapping[Counter, int | None],
) -> YearFacts:
    """Return what may be counted; the network is asked only where a goal asks it."""
    activities = _activities(actor, year)
    lines = _lines(actor, year)
    goal_of_activity = {
        one.id: goal for goal, found in activities.items() for one in found
    }
    goal_of_line = {one.id: goal for goal, found in lines.items() for one in found}
    booked = _booked(actor, year)
    paid: dict[UUID | None, list[Paid]] = defaultdict(list)
    for one in booked:
        if one.kind is Kind.SPENT:
            goal = counting.goal_of(one, goal_of_line, goal_of_activity)
            paid[goal].append(Paid(one.on, one.amount))
    wanted = {Counter(one.counter) for one in indicators if one.counter}
    return YearFacts(
        activities=activities,
        lines=lines,
        money=counting.money_by_goal(booked, goal_of_line, goal_of_activity),
        money_of=money_of_activities(actor, list(goal_of_activity)),
        shared=_shared(actor, wanted, today, from_above),
        answers=_answers(actor, list(goal_of_activity)) if wanted & {*SAID} else {},
        paid=paid,
    )


def money_of_activities(
    actor: Actor, activity_ids: Sequence[UUID]
) -> dict[UUID, Standing]:
    """Return what activities were thought to cost, and what was promised and paid."""
    found = dict.fromkeys(activity_ids, Standing())
    thought = (
        policies.visible_estimates(actor)
        .filter(activity_id__in=activity_ids)
        .values_list("activity_id")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    for activity_id, amount in thought:
        found[activity_id] += Standing(planned=euro(amount))
    booked = (
        money.visible_entries(actor)
        .filter(commitment__activity_id__in=activity_ids)
        .values_list("commitment__activity_id", "kind")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    for activity_id, kind, amount in booked:
        whole = euro(amount)
        is_paid = kind == Kind.SPENT
        found[activity_id] += (
            Standing(spent=whole) if is_paid else Standing(committed=whole)
        )
    return found


def _activities(actor: Actor, year: GoalYear) -> dict[UUID, list[Activity]]:
    tied = (
        policies.visible_tied(actor)
        .filter(goal__year_id=year.id)
        .select_related("activity__organisation__merged_into")
        .order_by("activity__on", "activity__at", "activity_id")
    )
    found: dict[UUID, list[Activity]] = defaultdict(list)
    for one in tied:
        found[one.goal_id].append(one.activity)
    return found


def _lines(actor: Actor, year: GoalYear) -> dict[UUID, list[BudgetLine]]:
    tied = policies.visible_lines(actor).filter(goal__year_id=year.id)
    found: dict[UUID, list[BudgetLine]] = defaultdict(list)
    for one in tied.select_related("line").order_by("line__name", "line_id"):
        found[one.goal_id].append(one.line)
    return found


def _booked(actor: Actor, year: GoalYear) -> list[Booked]:
    rows = (
        money.visible_entries(actor)
        .filter(line__year__year=year.year)
        .values_list("kind", "line_id", "commitment__activity_id", "on")
        .annotate(sum=Sum("amount"))
        .order_by()
    )
    return [
        Booked(Kind(kind), line, activity, on, amount)
        for kind, line, activity, on, amount in rows
    ]


def _answers(
    actor: Actor, activity_ids: Sequence[UUID]
) -> dict[tuple[UUID, Question], tuple[int, int]]:
    """Return yes and all who said something, over whole blocks of five."""
    rows = (
        EvaluationTally.objects.filter(
            municipality_id=actor.municipality_id,
            evaluation__activity_id__in=activity_ids,
            evaluation__moment=Moment.AFTER,
        )
        .exclude(answer=Answer.NO_ANSWER)
        .values_list("evaluation__activity_id", "question", "answer", "count")
    )
    found: dict[tuple[UUID, Question], tuple[int, int]] = {}
    for activity_id, question, said, many in rows:
        key = activity_id, Question(question)
        yes, all_ = found.get(key, (0, 0))
        found[key] = yes + (many if said == Answer.YES else 0), all_ + many
    return found


def _shared(
    actor: Actor,
    wanted: set[Counter],
    today: date,
    from_above: Mapping[Counter, int | None],
) -> Facts:
    quarters: list[counting.QuarterFacts] = []
    if wanted & (OF_THE_NETWORK - _OF_TODAY):
        left_out = reach.coverage(actor, today).civil_left_out
        quarters = [
            counting.QuarterFacts(
                one.quarter.first,
                one.quarter.last,
                one.organisations,
                one.living,
                one.contacts,
            )
            for one in reach.trend(actor, today, civil_left_out=left_out)
        ]
    trained = 0
    if Counter.FOCAL_POINTS in wanted:
        trained = sum(one.trained for one in people.focal_points(actor, today))
    many: int | None = 0
    if Counter.KEY_PERSONS in wanted:
        many = people.key_persons(actor)
    return Facts(
        quarters=quarters, trained=trained, key_persons=many, from_above=from_above
    )


def _held(one: Activity) -> Held:
    there = one.counterpart
    return Held(
        activity_id=one.id,
        kind=ActivityKind(one.kind),
        on=one.on,
        attended=one.attended or 0,
        organisation_id=there.id if there else None,
        is_civil=there is not None
        and reach.group_of(there.domain) is reach.Group.CIVIL,
    )
