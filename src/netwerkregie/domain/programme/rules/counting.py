# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The counters: each a function over figures that exist, and over nothing else.

What is handed in are facts about activities, answers in blocks of five, euros, and
figures of the network and of advice from which small numbers were left out before. None
is a row about a person, so no counter could be turned into one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from netwerkregie.domain.programme.rules.activities import ActivityKind
from netwerkregie.domain.programme.rules.budget import Kind, Standing
from netwerkregie.domain.programme.rules.evaluations import BLOCK, Question
from netwerkregie.domain.programme.rules.goals import (
    FROM_ABOVE,
    LEAST_TOLD,
    SAID,
    Counter,
    Measured,
    Point,
    Untold,
    share_of,
    told,
    told_of_people,
)
from netwerkregie.domain.programme.rules.money import euro

AFTERWARDS = timedelta(days=120)
"""Days after a period in which what is only known of today is still told."""


@dataclass(frozen=True, slots=True)
class Held:
    """An activity that was held.

    Args:
        activity_id: which.
        kind: what it was.
        on: on which day.
        attended: how many came.
        organisation_id: where it was; None where it was nobody's house.
        is_civil: that is an organisation of civil society.

    """

    activity_id: UUID
    kind: ActivityKind
    on: date
    attended: int
    organisation_id: UUID | None = None
    is_civil: bool = False


@dataclass(frozen=True, slots=True)
class Paid:
    """What was paid on a day; below nothing for what came back."""

    on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class QuarterFacts:
    """A quarter of the network as it is told."""

    first: date
    last: date
    organisations: int
    living: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What may be counted for a goal.

    Args:
        held: what was held of what hangs on it.
        answers: yes and all who answered afterwards, by activity and question.
        paid: what was paid for it.
        quarters: the network, by quarter, as long as that is kept.
        trained: organisations with a trained focal point, today.
        key_persons: how many are in the network today; None is not told.
        from_above: what the advice desk counted in the year; None is not told.

    """

    held: Sequence[Held] = ()
    answers: Mapping[tuple[UUID, Question], tuple[int, int]] = field(
        default_factory=dict
    )
    paid: Sequence[Paid] = ()
    quarters: Sequence[QuarterFacts] = ()
    trained: int = 0
    key_persons: int | None = 0
    from_above: Mapping[Counter, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """Over which days it is counted, of which kind, and which day it is."""

    first: date
    last: date
    today: date
    kind: ActivityKind | None = None


def count(counter: Counter, facts: Facts, asked: Asked) -> Measured:
    """Return what a counter says."""
    if asked.today < asked.first:
        return Measured(untold=Untold.NONE_YET)
    if counter in FROM_ABOVE:
        return _handed_in(counter, facts)
    if counter in SAID:
        return _said(SAID[counter], facts, asked)
    return _COUNTERS[counter](facts, asked)


def _held(facts: Facts, asked: Asked) -> list[Held]:
    return sorted(
        (
            one
            for one in facts.held
            if asked.first <= one.on <= asked.last and asked.kind in {None, one.kind}
        ),
        key=lambda one: one.on,
    )


def _activities(facts: Facts, asked: Asked) -> Measured:
    return _added((one.on, Decimal(1)) for one in _held(facts, asked))


def _attended(facts: Facts, asked: Asked) -> Measured:
    found = _held(facts, asked)
    told_ = told_of_people(sum(one.attended for one in found))
    if told_.value is None:
        return told_
    return _added((one.on, Decimal(one.attended)) for one in found)


def _places(facts: Facts, asked: Asked) -> Measured:
    """Count organisations; civil society below five is in no total (reach)."""
    found = [one for one in _held(facts, asked) if one.organisation_id is not None]
    civil = {one.organisation_id for one in found if one.is_civil}
    if len(civil) < LEAST_TOLD:
        found = [one for one in found if not one.is_civil]
    seen: set[UUID | None] = set()
    fresh = []
    for one in found:
        fresh.append((one.on, Decimal(one.organisation_id not in seen)))
        seen.add(one.organisation_id)
    return _added(fresh)


def _spent(facts: Facts, asked: Asked) -> Measured:
    found = [one for one in facts.paid if asked.first <= one.on <= asked.last]
    return _added((one.on, one.amount) for one in sorted(found, key=lambda one: one.on))


def _said(question: Question, facts: Facts, asked: Asked) -> Measured:
    yes = all_ = 0
    points = []
    for one in _held(facts, asked):
        more_yes, more = facts.answers.get((one.activity_id, question), (0, 0))
        yes, all_ = yes + more_yes, all_ + more
        if more and all_ >= BLOCK:
            points.append(Point(one.on, share_of(yes, all_).value or Decimal(0)))
    return share_of(yes, all_, _by_day(points))


def _level(of: Callable[[QuarterFacts], int]) -> Callable[[Facts, Asked], Measured]:
    def level(facts: Facts, asked: Asked) -> Measured:
        found = _quarters(facts, asked)
        if not found:
            return Measured(untold=Untold.NOT_KEPT)
        points = tuple(Point(one.last, Decimal(of(one))) for one in found)
        return told(of(found[-1]), points)

    return level


def _contacts(facts: Facts, asked: Asked) -> Measured:
    found = _quarters(facts, asked)
    if not found or found[0].first != asked.first:
        # Of a part of the period it would look like a whole.
        return Measured(untold=Untold.NOT_KEPT)
    return _added((one.last, Decimal(one.contacts)) for one in found)


def _focal_points(facts: Facts, asked: Asked) -> Measured:
    return _of_today(told(facts.trained), asked)


def _key_persons(facts: Facts, asked: Asked) -> Measured:
    if facts.key_persons is None:
        return _of_today(Measured(untold=Untold.SMALL), asked)
    return _of_today(told(facts.key_persons), asked)


def _of_today(found: Measured, asked: Asked) -> Measured:
    """Return what is known of today only: who left, left without a trace.

    After the period it is told for as long as a year takes to be closed, with the day
    on which it was counted beside it.
    """
    if asked.today > asked.last + AFTERWARDS:
        return Measured(untold=Untold.NOT_KEPT)
    if found.value is None:
        return found
    return replace(found, points=(Point(asked.today, found.value),))


def _handed_in(counter: Counter, facts: Facts) -> Measured:
    if counter not in facts.from_above:
        return Measured(untold=Untold.NONE_YET)
    many = facts.from_above[counter]
    return Measured(untold=Untold.SMALL) if many is None else told(many)


_COUNTERS: Mapping[Counter, Callable[[Facts, Asked], Measured]] = {
    Counter.ACTIVITIES: _activities,
    Counter.ATTENDED: _attended,
    Counter.PLACES: _places,
    Counter.SPENT: _spent,
    Counter.ORGANISATIONS: _level(lambda one: one.organisations),
    Counter.LIVING: _level(lambda one: one.living),
    Counter.CONTACTS: _contacts,
    Counter.FOCAL_POINTS: _focal_points,
    Counter.KEY_PERSONS: _key_persons,
}


def _quarters(facts: Facts, asked: Asked) -> list[QuarterFacts]:
    return [
        one
        for one in facts.quarters
        if asked.first <= one.first and one.last <= asked.last
    ]


def _added(found: Iterable[tuple[date, Decimal]]) -> Measured:
    whole = Decimal(0)
    points = []
    for on, more in found:
        whole += more
        points.append(Point(on, whole))
    return told(whole, _by_day(points))


def _by_day(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return one value a day: the last of it."""
    return tuple({one.on: one for one in points}.values())


@dataclass(frozen=True, slots=True)
class Booked:
    """A sum of entries: of what kind, on which line, for which activity, when."""

    kind: Kind
    line_id: UUID
    activity_id: UUID | None
    on: date
    amount: Decimal


def goal_of(
    one: Booked,
    goal_of_line: Mapping[UUID, UUID],
    goal_of_activity: Mapping[UUID, UUID],
) -> UUID | None:
    """Return the one goal for which an amount counts, or none.

    What is set aside is set aside on a line. What is promised or paid follows the
    activity it is for, and the line where it is a running cost: so each euro counts
    for one goal at most, and what counts for none is told as such.
    """
    of_line = goal_of_line.get(one.line_id)
    if one.kind is Kind.PLANNED or one.activity_id is None:
        return of_line
    return goal_of_activity.get(one.activity_id, of_line)


def money_by_goal(
    booked: Iterable[Booked],
    goal_of_line: Mapping[UUID, UUID],
    goal_of_activity: Mapping[UUID, UUID],
) -> dict[UUID | None, Standing]:
    """Return how the money of a year stands for each goal, and for none of them."""
    found: dict[UUID | None, Standing] = {}
    for one in booked:
        goal = goal_of(one, goal_of_line, goal_of_activity)
        found[goal] = found.get(goal, Standing()) + standing_of(one)
    return found


def standing_of(one: Booked) -> Standing:
    """Return an amount as how money stands."""
    amount = euro(one.amount)
    if one.kind is Kind.PLANNED:
        return Standing(planned=amount)
    if one.kind is Kind.COMMITTED:
        return Standing(committed=amount)
    return Standing(spent=amount)
