# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Age bands, and what they do to terms and required roles; no birth date is needed.

A band is chosen by who writes. A birth date exists only inside a sealed identity, so
that nothing else knows how old somebody is. Unknown counts as a minor (M23).
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken


class AgeBand(StrEnum):
    """How old the person concerned is, as far as the writer knows."""

    CHILD = "child"
    YOUNG_TEEN = "young_teen"
    OLDER_TEEN = "older_teen"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Needed(StrEnum):
    """A role that must be at the table before a concern is weighed."""

    YOUTH_PROFESSIONAL = "youth_professional"


def is_minor(band: AgeBand) -> bool:
    """Tell whether the rules for minors hold: for whoever is not known to be adult."""
    return band is not AgeBand.ADULT


def check_band(band: AgeBand) -> AgeBand:
    """Return a band for which a concern may be opened.

    Raises:
        RuleBroken: a child under twelve gets help, never a concern.

    """
    if band is AgeBand.CHILD:
        code = "age.child_gets_help"
        raise RuleBroken(code, "age_band")
    return band


def days_for(days: int, band: AgeBand) -> int:
    """Return a term in days: for a minor at most half of the adult's, at least one."""
    return max(1, days // 2) if is_minor(band) else days


def ends_on(start: date, days: int, band: AgeBand, before: date | None = None) -> date:
    """Return the end of a term, never later than the end that was set before.

    Turning eighteen, or being found to be older, lengthens nothing.
    """
    end = start + timedelta(days=days_for(days, band))
    return min(end, before) if before else end


def needed_at_weighing(band: AgeBand) -> frozenset[Needed]:
    """Return who must be there when this concern is weighed."""
    return frozenset({Needed.YOUTH_PROFESSIONAL}) if is_minor(band) else frozenset()


CHILD_AGE, TEEN_AGE, ADULT_AGE = 12, 16, 18
OLDEST = 110


def age_on(born: date, today: date) -> int:
    """Return somebody's age in years."""
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday)


def check_birth_date(born: date, today: date, band: AgeBand) -> date:
    """Return a birth date that fits the band; it never changes the band by itself.

    Somebody who turned eighteen since stays under the rules for minors.

    Raises:
        RuleBroken: under twelve, still to be born, or younger than the band says.

    """
    code = "age.birth_date_not_possible"
    age = age_on(born, today)
    if not 0 <= age <= OLDEST:
        raise RuleBroken(code, "birth_date")
    if age < CHILD_AGE:
        check_band(AgeBand.CHILD)
    if band is AgeBand.ADULT and age < ADULT_AGE:
        raise RuleBroken(code, "birth_date")
    return born
