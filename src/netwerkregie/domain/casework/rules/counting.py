# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is counted of weighings and cases, and what remains of it as numbers.

None of it is about a person or an employee, and nothing says what somebody answered to
an offer (row M22).
"""

from collections.abc import Hashable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from netwerkregie.domain.casework.rules.disclosures import RecipientKind
from netwerkregie.domain.casework.rules.notices import NoticeState

Key = TypeVar("Key", bound=Hashable)


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
    NOTICE_PUT_OFF = "notice_put_off"
    WEIGHED_IN_10 = "weighed_in_10"
    WEIGHED_IN_20 = "weighed_in_20"
    WEIGHED_IN_40 = "weighed_in_40"
    WEIGHED_LATER = "weighed_later"
    LEFT_PERSON = "left_person"
    LEFT_GUARDIAN = "left_guardian"
    LEFT_WEIGHING_PARTNER = "left_weighing_partner"
    LEFT_CARE = "left_care"
    LEFT_POLICE = "left_police"
    LEFT_PROSECUTOR = "left_prosecutor"
    LEFT_ZVH = "left_zvh"
    LEFT_FAMILY_SUPPORT = "left_family_support"
    LEFT_OWN_PRINT = "left_own_print"


class CameTo(StrEnum):
    """What a weighing came to, as figures tell it; a worry taken away comes first."""

    DISPELLED = "dispelled"
    NOT_ENOUGH = "not_enough"
    OTHER_HELP = "other_help"
    REGULAR_CARE = "regular_care"
    PERSON_CENTRED = "person_centred"
    HANDED_OVER = "handed_over"


class Waited(StrEnum):
    """How long it took from receipt to a decision, by the rungs of the clock."""

    IN_10 = "weighed_in_10"
    IN_20 = "weighed_in_20"
    IN_40 = "weighed_in_40"
    LATER = "weighed_later"


class Look(StrEnum):
    """Whether two organisations looked at a case by its day."""

    IN_TIME = "review_in_time"
    LATE = "review_late"


class Telling(StrEnum):
    """Whether the person of a case was told by the day."""

    IN_TIME = "notice_in_time"
    AFTER_WAITING = "notice_put_off"
    LATE = "notice_late"
    PUT_OFF = "put_off_now"
    NOT_YET = "not_yet"


def ended(reason: str) -> Measure:
    """Return under what an end is counted."""
    return Measure(f"ended_{reason}")


def reviewed(signed: date, due: date) -> Measure:
    """Return under what a look is counted."""
    return Measure.REVIEW_IN_TIME if signed <= due else Measure.REVIEW_LATE


def told(sent: date | None, due: date, later_until: date | None = None) -> Measure:
    """Return under what a telling is counted; one that never was is late."""
    if sent is None or sent > due:
        return Measure.NOTICE_LATE
    return Measure.NOTICE_IN_TIME if later_until is None else Measure.NOTICE_PUT_OFF


def telling(
    state: str, sent: date | None, due: date, later_until: date | None, today: date
) -> Telling:
    """Return how a telling stands: told, late, put off by two, or still in time."""
    if sent is not None or due < today:
        return Telling(told(sent, due, later_until).value)
    return Telling.PUT_OFF if state == NoticeState.DEFERRED else Telling.NOT_YET


def waited(received: date, decided: date) -> Measure:
    """Return under what the days from receipt to a decision are counted."""
    days = (decided - received).days
    rungs = (
        (10, Measure.WEIGHED_IN_10),
        (20, Measure.WEIGHED_IN_20),
        (40, Measure.WEIGHED_IN_40),
    )
    return next((one for most, one in rungs if days <= most), Measure.WEIGHED_LATER)


def left(kind: str) -> Measure:
    """Return under what something that left is counted: to whom, never about whom."""
    return Measure(f"left_{RecipientKind(kind).value}")


def summed(keys: Iterable[Key], pairs: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    """Return sums by key, with the keys that nothing was counted under."""
    found: dict[Key, int] = dict.fromkeys(keys, 0)
    for key, many in pairs:
        found[key] = found.get(key, 0) + many
    return found


def quarter_of(day: date) -> int:
    """Return the quarter of a day, from one to four."""
    return (day.month + 2) // 3


def month_of(day: date) -> date:
    """Return the month in which something is counted."""
    return day.replace(day=1)
