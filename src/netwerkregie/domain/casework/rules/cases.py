# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a case: states, terms, what it is made of and who sits in it.

Plain functions over values; `today` is always passed in. Terms are parameters with a
restrictive default, which the privacy officer of a municipality confirms.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for, ends_on


class State(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CLOSED = "closed"


class Seat(StrEnum):
    """As what somebody is a member of a case."""

    HOLDER = "holder"
    PARTNER = "partner"
    CHAIR = "chair"


class PartKind(StrEnum):
    """What a sealed part of a case is; each part has holders of its own.

    Voluntary support and a measure without consent are other purposes, so that no
    key of the one opens the other (row M21).
    """

    SHARED = "shared"
    SELECTED = "selected"
    SUPPORT = "support"
    COERCION = "coercion"
    POLICE = "police"
    CONFERENCE = "conference"
    ASSESSMENT = "assessment"


class Kind(StrEnum):
    """What a sealed statement of a case is; facts stand apart from views."""

    FACT = "fact"
    VIEW = "view"
    ALTERNATIVE = "alternative"
    PROTECTIVE = "protective"
    AGREED = "agreed"
    WEIGHED = "weighed"
    SENSITIVE = "sensitive"


OPEN = (State.OPEN,)

LONGEST_STATEMENT = 4_000
"""Characters of one statement; a longer one wants to be several."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a case of an adult, in days; for a minor half at most.

    Args:
        review: days between two looks at whether it is still needed.
        membership: days that somebody sits in a case before it is renewed.
        first_step: days within which the first step is planned.
        closed: days that a closed case stays, restricted.
        longest: days after the first record beyond which nothing stays.

    """

    review: int = 182
    membership: int = 90
    first_step: int = 14
    closed: int = 365
    longest: int = 5 * 365


TERMS = Terms()


def review_on(start: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which a case ends by itself unless it was looked at."""
    return ends_on(start, terms.review, band)


def member_until(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the last day of a membership that is given or renewed today."""
    return ends_on(today, terms.membership, band)


def first_step_on(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day by which the first step is taken."""
    return ends_on(today, terms.first_step, band)


def destroyed_on(
    ended: date, first_processed: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return the day on which a case that ends on a day is destroyed.

    The earlier of a year after its end and five years after the first record.
    """
    latest = first_processed + timedelta(days=days_for(terms.longest, band))
    return ends_on(ended, terms.closed, band, latest)


def check_next(day: date, today: date, last: date) -> date:
    """Return a next day that somebody chose: a case is never without one (M11).

    Raises:
        RuleBroken: it has passed, or lies after the review.

    """
    if not today <= day <= last:
        code = "casework.next_day_not_possible"
        raise RuleBroken(code, "next_on", latest=last)
    return day


def check_statement(text: str, field: str) -> str:
    """Return words of a statement, without control characters.

    Raises:
        RuleBroken: they are empty, or longer than LONGEST_STATEMENT characters.

    """
    cleaned = "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()
    if not cleaned:
        code = "casework.statement_empty"
        raise RuleBroken(code, field)
    if len(cleaned) > LONGEST_STATEMENT:
        code = "casework.statement_too_long"
        raise RuleBroken(code, field, longest=LONGEST_STATEMENT, length=len(cleaned))
    return cleaned
