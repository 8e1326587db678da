# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every relation has its own rhythm; 'lang niet gesproken' is measured against that."""

from datetime import date, timedelta

from netwerkregie.domain.network.rules.lists import Domain

RHYTHMS = (30, 60, 90, 180, 365)
"""The rhythms a colleague can choose from, in days."""

USUAL = 90
LAPSE_DAYS = 14
"""So long a date that was agreed still stands once it has passed."""
_FRIDAY = 5
_BY_DOMAIN = {
    Domain.EDUCATION: 90,
    Domain.YOUTH: 60,
    Domain.WELFARE: 60,
    Domain.FAITH: 60,
    Domain.SAFETY: 30,
    Domain.BUSINESS: 180,
    Domain.HOUSING: 180,
}


def usual_for(domain: str) -> int:
    """Return the rhythm a new organisation starts with."""
    return _BY_DOMAIN.get(Domain(domain), USUAL) if domain else USUAL


def due_on(
    last_contact: date | None,
    known_since: date,
    rhythm_days: int,
    agreed: date | None = None,
) -> date:
    """Return the day after which this relation has gone quiet.

    A date that was agreed goes before the rhythm, until it has lapsed: who agreed for
    1 March and did not speak by 15 March has let the relation go.
    """
    if agreed is not None:
        return agreed + timedelta(days=LAPSE_DAYS)
    return (last_contact or known_since) + timedelta(days=rhythm_days)


def has_lapsed(agreed: date, today: date) -> bool:
    """Tell whether a date that was agreed passed so long ago that it says nothing."""
    return today > agreed + timedelta(days=LAPSE_DAYS)


def has_gone_quiet(due: date, today: date) -> bool:
    """Tell whether the own rhythm of this relation has been let go ('quiet')."""
    return today > due


def next_choices(today: date) -> tuple[date, ...]:
    """Return four sensible next dates: in a week, a fortnight, a month, a quarter.

    A date in the weekend moves to the Monday after it.
    """
    return tuple(_workday(today + timedelta(days=days)) for days in (7, 14, 30, 90))


def _workday(day: date) -> date:
    past_friday = day.isoweekday() - _FRIDAY
    return day + timedelta(days=3 - past_friday) if past_friday > 0 else day
