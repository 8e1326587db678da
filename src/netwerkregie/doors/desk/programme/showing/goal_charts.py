# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of an indicator as values for a small drawing.

One colour and no marks: a line for what was counted, a dashed one for what we aim at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.goals import Point, Unit
from netwerkregie.domain.programme.queries.goal_values import IndicatorOfGoal
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.programme.showing.goal_words import value_words

WIDE, TALL = 260, 76
_LEFT, _RIGHT = 6.0, 254.0
_TOP, _FLOOR = 12.0, 66.0
_MOST_SHARE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Dot:
    """A count in the drawing."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The course of an indicator; lengths in the drawing's own units.

    Args:
        told: the same in words, for who does not see it.
        line: the points of the line.
        dots: the counts themselves.
        target_y: where the dashed line lies; empty without a target.
        last: the last count.
        low_y: the least it may be in truth; empty where it was counted whole.
        high_y: the most.

    """

    told: str
    line: str
    dots: Sequence[Dot]
    target_y: str
    last: Dot
    low_y: str = ""
    high_y: str = ""


def chart_of(one: IndicatorOfGoal, first: date) -> Chart | None:
    """Return the course of an indicator; None where nothing was counted."""
    points = one.measured.points
    if not points or one.measured.value is None:
        return None
    most = _most(one)

    def y(value: Decimal) -> str:
        part = float(max(Decimal(0), min(value, most)) / most)
        return f"{_FLOOR - part * (_FLOOR - _TOP):.1f}"

    days = max((one.ends_on - first).days, 1)

    def x(on: date) -> str:
        part = min(max((on - first).days / days, 0.0), 1.0)
        return f"{_LEFT + part * (_RIGHT - _LEFT):.1f}"

    dots = [Dot(x(point.on), y(point.value)) for point in points]
    low, high = one.measured.low, one.measured.high
    return Chart(
        told=_told(one, points),
        line=" ".join(f"{dot.x},{dot.y}" for dot in dots),
        dots=dots,
        target_y=y(Decimal(one.target)) if one.target is not None else "",
        last=dots[-1],
        low_y=y(low) if low is not None else "",
        high_y=y(high) if high is not None else "",
    )


def _most(one: IndicatorOfGoal) -> Decimal:
    if one.unit is Unit.SHARE:
        return _MOST_SHARE
    values = [point.value for point in one.measured.points]
    return max(
        *values, Decimal(one.target or 0), Decimal(one.baseline or 0), Decimal(1)
    )


def _told(one: IndicatorOfGoal, points: Sequence[Point]) -> str:
    said = _("from {first} on {first_day} to {last} on {last_day}").format(
        first=value_words(points[0].value, one.unit),
        first_day=day_words(points[0].on),
        last=value_words(points[-1].value, one.unit),
        last_day=day_words(points[-1].on),
    )
    if one.target is None:
        return said
    aimed = value_words(Decimal(one.target), one.unit)
    return _("{said}; target {target}").format(said=said, target=aimed)
