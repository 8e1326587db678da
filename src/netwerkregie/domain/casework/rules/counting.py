# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What remains of cases as numbers: measures, and the days until the first step."""

from datetime import date
from enum import StrEnum


class Measure(StrEnum):
    """What is counted of cases; none of them is about a person or an employee."""

    OPENED = "opened"
    ENDED_NOT_NEEDED = "ended_not_needed"
    ENDED_REGULAR_HELP = "ended_regular_help"
    ENDED_ELSEWHERE = "ended_elsewhere"
    ENDED_NO_GROUND = "ended_no_ground"
    ENDED_NO_DECISION = "ended_no_decision"
    REVIEW_IN_TIME = "review_in_time"
    REVIEW_LATE = "review_late"
    NOTICE_IN_TIME = "notice_in_time"
    NOTICE_LATE = "notice_late"


def ended(reason: str) -> Measure:
    """Return under what an end is counted."""
    return Measure(f"ended_{reason}")


def reviewed(signed: date, due: date) -> Measure:
    """Return under what a look is counted."""
    return Measure.REVIEW_IN_TIME if signed <= due else Measure.REVIEW_LATE


def told(sent: date | None, due: date) -> Measure:
    """Return under what a telling is counted; one that never was is late."""
    in_time = sent is not None and sent <= due
    return Measure.NOTICE_IN_TIME if in_time else Measure.NOTICE_LATE


def month_of(day: date) -> date:
    """Return the month in which something is counted."""
    return day.replace(day=1)
