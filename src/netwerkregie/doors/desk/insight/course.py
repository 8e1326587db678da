# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course over eight quarters as values for a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from netwerkregie.domain.network.figures.reach import (
    Counts,
    Quarter,
    QuarterFigures,
)
from netwerkregie.doors.desk.insight.scale import share, share_words

_LEFT, _STEP, _BAR = 44.0, 84.0, 44.0
_TOP, _FLOOR = 24.0, 164.0
_BARS_TOP, _BARS_FLOOR = 214.0, 314.0
WIDTH = 720


@dataclass(frozen=True, slots=True)
class Mark:
    """A quarter in the drawing."""

    name: str
    is_known: bool
    x: str
    share: int
    share_y: str
    above: str
    contacts: int
    bar_x: str
    bar_y: str
    bar_tall: str
    bar_wide: str
    bar_above: str


@dataclass(frozen=True, slots=True)
class Course:
    """A line of the share of living relations, above bars of contacts."""

    marks: Sequence[Mark]
    line: str


def course_of(trend: Sequence[QuarterFigures]) -> Course:
    """Return the drawing of a trend."""
    most = max((one.contacts for one in trend), default=0) or 1
    marks = [_mark(at, one, most) for at, one in enumerate(trend)]
    known = [one for one in marks if one.is_known]
    return Course(marks, " ".join(f"{one.x},{one.share_y}" for one in known))


def quarter_words(quarter: Quarter) -> str:
    """Return a quarter as it is said: Q3 2026."""
    return _("Q{number} {year}").format(number=quarter.number, year=quarter.first.year)


def share_of(one: QuarterFigures) -> int:
    """Return the share of living relations at the end of a quarter."""
    return share(Counts(one.organisations, one.living))


def share_words_of(one: QuarterFigures) -> str:
    """Return that share in words."""
    return share_words(Counts(one.organisations, one.living))


def _mark(at: int, one: QuarterFigures, most: int) -> Mark:
    middle = _LEFT + _STEP * (at + 0.5)
    part = share_of(one)
    y = _FLOOR - (_FLOOR - _TOP) * part / 100
    tall = (_BARS_FLOOR - _BARS_TOP) * one.contacts / most
    return Mark(
        name=quarter_words(one.quarter),
        # Where there was nobody to speak with, there is no share.
        is_known=bool(one.organisations),
        x=f"{middle:.1f}",
        share=part,
        share_y=f"{y:.1f}",
        above=f"{y - 10:.1f}",
        contacts=one.contacts,
        bar_x=f"{middle - _BAR / 2:.1f}",
        bar_y=f"{_BARS_FLOOR - tall:.1f}",
        bar_tall=f"{tall:.1f}",
        bar_wide=f"{_BAR:.1f}",
        bar_above=f"{_BARS_FLOOR - tall - 6:.1f}",
    )
