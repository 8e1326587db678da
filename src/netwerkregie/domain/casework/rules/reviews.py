# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is it still needed, does it work: who decides, what follows, and who is told before.

Plain functions over values; `today` is always passed in.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.casework.rules.cases import (
    TERMS,
    Terms,
    destroyed_on,
    review_on,
)
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for

TOLD_BEFORE = (14, 3)
"""Days before a case ends by itself on which its members hear that."""


class Choice(StrEnum):
    """What two members decide when they look at a case."""

    GO_ON = "go_on"
    CHANGE = "change"
    CLOSE = "close"


class ReviewState(StrEnum):
    """Where a look at a case stands."""

    ASKED = "asked"
    SIGNED = "signed"
    LAPSED = "lapsed"


GOES_ON = (Choice.GO_ON, Choice.CHANGE)


def latest(first_processed: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day beyond which nothing of a case stays."""
    return first_processed + timedelta(days=days_for(terms.longest, band))


def next_review(
    today: date, first_processed: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return the next day of looking, never beyond the longest term.

    Raises:
        RuleBroken: the longest term is over; the case can only close.

    """
    end = latest(first_processed, band, terms)
    if end <= today:
        code = "casework.longest_term_over"
        raise RuleBroken(code, "choice")
    return min(review_on(today, band, terms), end)


def ends_after(
    review: date, first_processed: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return the day on which a case goes that nobody looks at again."""
    return destroyed_on(review, first_processed, band, terms)


def reminders_due(review: date, today: date) -> int:
    """Return how many times the members should have been told by now."""
    left = (review - today).days
    return sum(left <= days for days in TOLD_BEFORE)


def is_over(review: date, today: date) -> bool:
    """Tell whether nobody decided in time, so that the case closes by itself."""
    return today > review


def check_two(first: object, second: object) -> None:
    """Refuse two signatures of one person.

    Raises:
        RuleBroken: it is the same person.

    """
    if first == second:
        code = "casework.asked_it_yourself"
        raise RuleBroken(code)


def check_two_organisations(first: str, second: str) -> None:
    """Refuse two members of one organisation (row M10 in the same spirit).

    Raises:
        RuleBroken: both work for the same controller.

    """
    if first == second:
        code = "casework.review_two_organisations"
        raise RuleBroken(code)
