# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals and indicators: what is counted, from where, and what may be said of it.

Where it stands is said in words, never by a colour or a mark: most of what prevention
does cannot be weighed that way, and a figure alone tells nobody why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from netwerkregie.domain.programme.rules import evaluations
from netwerkregie.domain.programme.rules.evaluations import Question
from netwerkregie.foundation.kernel import RuleBroken

TITLE_LENGTH = 120
WHY_LENGTH = 600
EXPLANATION_LENGTH = 600
REASON_LENGTH = 300
HOW_LENGTH = 160
MOST_GOALS = 12
MOST_INDICATORS = 12
"""Of one goal. More than a council member reads is more than anybody steers by."""
MOST_VALUE = 1_000_000_000
LEAST_TOLD = 5
"""A number of people below this is not told, as in every other figure."""
_WHOLE = 100


class GoalState(StrEnum):
    """Whether a year of goals can still be changed."""

    OPEN = "open"
    CLOSED = "closed"


class Side(StrEnum):
    """What we did, apart from what came of it."""

    OUTPUT = "output"
    OUTCOME = "outcome"


class Measure(StrEnum):
    """Where the value of an indicator comes from."""

    REGISTERS = "registers"
    OWN = "own"
    NOT_MEASURABLE = "not_measurable"


class Counter(StrEnum):
    """What the registers count by themselves: never a concern, a case or an employee.

    There is no counter over persons of concern, and this room could not ask: it knows
    neither intake nor casework. What advice counted is handed in from above, as figures
    from which small numbers were left out already.
    """

    ACTIVITIES = "activities"
    ATTENDED = "attended"
    PLACES = "places"
    SAID_TALK = "said_talk"
    SAID_CHECK = "said_check"
    SAID_WHERE = "said_where"
    SAID_HEARD = "said_heard"
    SAID_USEFUL = "said_useful"
    SPENT = "spent"
    ORGANISATIONS = "organisations"
    LIVING = "living"
    CONTACTS = "contacts"
    FOCAL_POINTS = "focal_points"
    KEY_PERSONS = "key_persons"
    QUESTIONS = "questions"
    IN_TIME = "in_time"
    DISPELLED = "dispelled"
    TOLD_BACK = "told_back"


class Unit(StrEnum):
    """In what a value is told."""

    NUMBER = "number"
    SHARE = "share"
    EURO = "euro"


class Aim(StrEnum):
    """On which side of the target it is good."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Period(StrEnum):
    """Over which part of the year an indicator is counted."""

    YEAR = "year"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"


class CountedBy(StrEnum):
    """Who counted: a side, never a name (staff are data subjects too)."""

    US = "us"
    PARTNER = "partner"
    RESEARCH = "research"
    STATISTICS = "statistics"
    REGISTERS = "registers"


class Untold(StrEnum):
    """Why there is no value."""

    NONE_YET = "none_yet"
    SMALL = "small"
    NOT_KEPT = "not_kept"


class Stand(StrEnum):
    """Where an indicator stands, in words."""

    NO_FIGURE = "no_figure"
    NOT_TOLD = "not_told"
    FOLLOWED = "followed"
    UNDER_WAY = "under_way"
    REACHED = "reached"
    MISSED = "missed"
    NOT_CLEAR = "not_clear"
    NOT_MEASURABLE = "not_measurable"


SAID: Mapping[Counter, Question] = {
    Counter.SAID_TALK: Question.TALK,
    Counter.SAID_CHECK: Question.CHECK,
    Counter.SAID_WHERE: Question.WHERE,
    Counter.SAID_HEARD: Question.HEARD,
    Counter.SAID_USEFUL: Question.USEFUL,
}
OF_THE_GOAL = frozenset(
    {Counter.ACTIVITIES, Counter.ATTENDED, Counter.PLACES, Counter.SPENT, *SAID}
)
"""Counted over what hangs on the goal; the others over the whole municipality."""
BY_KIND = OF_THE_GOAL - {Counter.SPENT}
"""May be narrowed to one kind of activity."""
OF_THE_NETWORK = frozenset(
    {
        Counter.ORGANISATIONS,
        Counter.LIVING,
        Counter.CONTACTS,
        Counter.FOCAL_POINTS,
        Counter.KEY_PERSONS,
    }
)
FROM_ABOVE = frozenset(
    {Counter.QUESTIONS, Counter.IN_TIME, Counter.DISPELLED, Counter.TOLD_BACK}
)
"""Counted by the advice desk, over a whole year only, and handed in as figures."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value on a day, for a drawing."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted.

    Args:
        value: the number, the share in per cent or the amount; None is not told.
        low: the least a share may be in truth, where it was asked of some.
        high: the most.
        base: how many answered, for a share.
        untold: why there is no value.
        points: how it came to that, oldest first.

    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    base: int | None = None
    untold: Untold | None = Untold.NONE_YET
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Aimed:
    """What an indicator aims at.

    Args:
        target: None where it is only followed.
        aim: on which side of it is good.
        ends_on: the last day of the period.

    """

    target: int | None
    aim: Aim
    ends_on: date


def told(value: int | Decimal, points: tuple[Point, ...] = ()) -> Measured:
    """Return something that was counted."""
    return Measured(Decimal(value), untold=None, points=points)


def told_of_people(many: int) -> Measured:
    """Return a number of people, or that it is too small to be told."""
    if many and many < LEAST_TOLD:
        return Measured(untold=Untold.SMALL)
    return told(many)


def share_of(yes: int, all_: int, points: tuple[Point, ...] = ()) -> Measured:
    """Return a share in per cent with its interval; counted by fives before it came.

    Worked example: 8 of 10 said yes, which is 80 per cent, and between 49 and 94 per
    cent if we had asked everybody (Wilson 1927).
    """
    if all_ < evaluations.BLOCK:
        return Measured(untold=Untold.NONE_YET)
    share, low, high = evaluations.interval(yes, all_)
    return Measured(
        _percent(share), _percent(low), _percent(high), all_, untold=None, points=points
    )


def stand(found: Measured, aimed: Aimed, today: date) -> Stand:
    """Return what may be said of an indicator: by the figure, and by chance.

    A share that was asked of some reached its target only when chance cannot explain
    it; when that cannot be said at the end, that is what is said.
    """
    if found.value is None:
        hidden = found.untold is Untold.SMALL
        return Stand.NOT_TOLD if hidden else Stand.NO_FIGURE
    if aimed.target is None:
        return Stand.FOLLOWED
    is_over = today > aimed.ends_on
    surely, perhaps = _beside(found, aimed)
    if surely and (is_over or aimed.aim is Aim.AT_LEAST):
        return Stand.REACHED
    if not is_over:
        return Stand.UNDER_WAY
    return Stand.NOT_CLEAR if perhaps else Stand.MISSED


def _beside(found: Measured, aimed: Aimed) -> tuple[bool, bool]:
    """Return whether the target is reached for certain, and whether it may be."""
    assert found.value is not None
    assert aimed.target is not None
    target = Decimal(aimed.target)
    low = found.value if found.low is None else found.low
    high = found.value if found.high is None else found.high
    if aimed.aim is Aim.AT_LEAST:
        return low >= target, high >= target
    return high <= target, low <= target


def needs_words(one: Stand) -> bool:
    """Tell whether the council is owed an explanation: a target that was missed."""
    return one in {Stand.MISSED, Stand.NOT_CLEAR}


def unit_of(counter: Counter) -> Unit:
    """Return in what a counter is told."""
    if counter in SAID:
        return Unit.SHARE
    return Unit.EURO if counter is Counter.SPENT else Unit.NUMBER


def span_of(year: int, period: Period) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    half = date(year, 7, 1)
    if period is Period.FIRST_HALF:
        return first, half - timedelta(days=1)
    return (half if period is Period.SECOND_HALF else first), last


def check_counter(counter: Counter, period: Period, *, has_kind: bool) -> None:
    """Refuse what cannot be counted that way.

    Raises:
        RuleBroken: the advice desk counts by the year; only activities have a kind.

    """
    if counter in FROM_ABOVE and period is not Period.YEAR:
        raise RuleBroken("programme.counter_by_year", "period")
    if has_kind and counter not in BY_KIND:
        raise RuleBroken("programme.counter_without_kind", "kind")


def check_values(unit: Unit, *values: int | None) -> None:
    """Refuse a baseline or target that cannot be.

    Raises:
        RuleBroken: below nothing, above all, or above a hundred per cent.

    """
    most = 100 if unit is Unit.SHARE else MOST_VALUE
    if any(one is not None and not 0 <= one <= most for one in values):
        raise RuleBroken("programme.value_cannot_be", "target", most=most)


def require_open(state: GoalState) -> None:
    """Refuse to change what was handed to the council.

    Raises:
        RuleBroken: the year of goals is closed.

    """
    if state is not GoalState.OPEN:
        raise RuleBroken("programme.goals_closed")


def require_over(year: int, today: date) -> None:
    """Refuse to close a year that still runs.

    Raises:
        RuleBroken: its last day has not passed.

    """
    if today <= date(year, 12, 31):
        raise RuleBroken("programme.goal_year_runs")


def _percent(share: float) -> Decimal:
    # To whole per cents: more digits would tell more than five people can.
    return Decimal(min(max(round(share * _WHOLE), 0), _WHOLE))
