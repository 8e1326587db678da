# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planned visits: when they may be, what may follow, and in which order one goes.

A visit has a day and a time of the Dutch clock. What it is in any other zone follows
from those two, so a visit planned for ten o'clock stays at ten when summer time ends.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from netwerkregie.domain.network.rules.lists import ContactKind
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.clock import AMSTERDAM

PLANNED_KINDS = (
    ContactKind.VISIT,
    ContactKind.MEETING,
    ContactKind.EVENT,
    ContactKind.CALL,
)
LENGTHS = (15, 30, 45, 60, 90, 120, 180)
EARLIEST, LATEST = time(7), time(22)
"""Between these no clock is ever put forward or back: every such time exists once."""
FURTHEST_MONTHS = 12
VISIT_MONTHS = 24
CANCELLED_DAYS = 30
WEEK = timedelta(days=7)

Item = TypeVar("Item")


class VisitPlace(StrEnum):
    """Where one meets; there is no field for a place in words."""

    THEIRS = "theirs"
    OURS = "ours"
    DISTANCE = "distance"


class VisitState(StrEnum):
    """Where a planned visit stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class VisitStep(StrEnum):
    """What can be done with a planned visit."""

    MOVE = "move"
    CANCEL = "cancel"
    LOG = "log"


STEPS: Mapping[VisitState, Mapping[VisitStep, VisitState]] = {
    VisitState.PLANNED: {
        VisitStep.MOVE: VisitState.PLANNED,
        VisitStep.CANCEL: VisitState.CANCELLED,
        VisitStep.LOG: VisitState.HELD,
    },
    # What was held became a contact; what was cancelled is planned anew.
    VisitState.HELD: {},
    VisitState.CANCELLED: {},
}


def step(state: VisitState, taken: VisitStep) -> VisitState:
    """Return the state after a step.

    Raises:
        RuleBroken: the visit was held or cancelled meanwhile.

    """
    try:
        return STEPS[state][taken]
    except KeyError:
        raise RuleBroken("network.visit_not_open") from None


def begins(on: date, at: time) -> datetime:
    """Return the moment at which a visit begins."""
    return datetime.combine(on, at, AMSTERDAM)


def ends(on: date, at: time, minutes: int) -> datetime:
    """Return the moment at which it ends, counted over real minutes."""
    return begins(on, at) + timedelta(minutes=minutes)


def last_day_to_plan(today: date) -> date:
    """Return how far ahead one can plan."""
    return months_later(today, FURTHEST_MONTHS)


def is_emptied_on(on: date) -> date:
    """Return the day from which only date and kind of a visit are kept.

    A visit of 3 March 2026 is emptied on 3 March 2028.
    """
    return months_later(on, VISIT_MONTHS)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.isoweekday() - 1)


def month_of(day: date) -> list[date]:
    """Return the Mondays of the weeks that touch the month of a day."""
    first = monday_of(day.replace(day=1))
    weeks = [first]
    while (after := weeks[-1] + WEEK) <= months_later(day.replace(day=1), 1) - (
        timedelta(days=1)
    ):
        weeks.append(after)
    return weeks


@dataclass(frozen=True, slots=True)
class Stop(Generic[Item]):
    """A visit on a route: where it can be counted, and when it begins."""

    item: Item
    at: time
    districts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Leg(Generic[Item]):
    """The visits of a day in one district.

    Args:
        comes_back: another district lies between two of these visits.

    """

    district: str
    items: Sequence[Item]
    comes_back: bool = False


def route(stops: Sequence[Stop[Item]]) -> list[Leg[Item]]:
    """Group the visits of a day by district, in the order one reaches them.

    An organisation that works in several districts is counted where most other
    visits of the day are. The agreed times decide the order: a route never asks to
    be somewhere at another time than was promised.
    """
    in_time = sorted(stops, key=lambda stop: stop.at)
    often = Counter(name for stop in in_time for name in stop.districts)
    placed = [(_district(stop, often), stop) for stop in in_time]
    order = list(dict.fromkeys(district for district, _ in placed))
    legs = []
    for district in order:
        places = [n for n, (name, _) in enumerate(placed) if name == district]
        legs.append(
            Leg(
                district,
                [placed[n][1].item for n in places],
                comes_back=places[-1] - places[0] >= len(places),
            )
        )
    return legs


def _district(stop: Stop[Item], often: Mapping[str, int]) -> str:
    if not stop.districts:
        return ""
    return min(stop.districts, key=lambda name: (-often[name], name))
