# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one place that reads the time, so that a test can travel."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

# Terms of Dutch law are counted in Dutch days, whatever the server's zone is.
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_shift: ContextVar[timedelta] = ContextVar("clock_shift", default=timedelta(0))


def now() -> datetime:
    """Return this moment, aware, in UTC."""
    return datetime.now(UTC) + _shift.get()


def today() -> date:
    """Return the calendar day in the Netherlands."""
    return now().astimezone(AMSTERDAM).date()


@contextmanager
def travel_to(moment: datetime) -> Iterator[None]:
    """Let the clock run on from another moment; for tests and the demo's past.

    Args:
        moment: an aware datetime to which the clock is set.

    """
    token = _shift.set(moment - datetime.now(UTC))
    try:
        yield
    finally:
        _shift.reset(token)
