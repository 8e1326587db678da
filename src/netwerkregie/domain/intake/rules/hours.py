# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the advice desk is there: hours per weekday, and days on which nobody is."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta

from netwerkregie.foundation.kernel import RuleBroken

DAYS = 7
MOST_OWN_DAYS = 60
LONGEST_TEXT = 300
YEARS_AHEAD = 3
# A weekday without hours is (0, 0); the list is flat, because the database holds it so.
OFFICE_HOURS = [540, 1020] * 5 + [0, 0] * 2
"""Nine to five on weekdays, until a municipality says otherwise."""


def hours_of(week: Sequence[int], day: date) -> tuple[int, int] | None:
    """Return from and until which minute of a day the desk is there, if at all."""
    start = (day.isoweekday() - 1) * 2
    opens, closes = week[start], week[start + 1]
    return (opens, closes) if closes > opens else None


def is_open(week: Sequence[int], days_off: Collection[date], now: datetime) -> bool:
    """Tell whether somebody is there at a local moment."""
    hours = hours_of(week, now.date())
    if hours is None or now.date() in days_off:
        return False
    return hours[0] <= now.hour * 60 + now.minute < hours[1]


def opens_on(
    week: Sequence[int], days_off: Collection[date], now: datetime
) -> date | None:
    """Return the next day on which somebody is there; none when the week is empty."""
    day = now.date()
    hours = hours_of(week, day)
    is_over = hours is None or now.hour * 60 + now.minute >= hours[1]
    if is_over:
        day += timedelta(days=1)
    for _ in range(400):
        if hours_of(week, day) is not None and day not in days_off:
            return day
        day += timedelta(days=1)
    return None


def check_week(week: Sequence[int]) -> list[int]:
    """Return the hours of a week.

    Raises:
        RuleBroken: a day ends before it begins, or is longer than a day.

    """
    if len(week) != DAYS * 2 or any(not 0 <= one <= 24 * 60 for one in week):
        raise RuleBroken("intake.hours_odd")
    for opens, closes in zip(week[::2], week[1::2], strict=True):
        if (opens or closes) and closes <= opens:
            raise RuleBroken("intake.hours_odd")
    if not any(week):
        raise RuleBroken("intake.hours_none")
    return list(week)


def days_off(own: Iterable[date], holidays: Iterable[date], today: date) -> list[date]:
    """Return the days on which nobody is there, from today on, each once."""
    return sorted({day for day in (*own, *holidays) if day >= today})
