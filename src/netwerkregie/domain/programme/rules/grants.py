# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where money comes from: its term, what it may pay, and when we account for it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from moneyed import Money

from netwerkregie.domain.programme.rules.budget import Heading
from netwerkregie.domain.programme.rules.money import NOTHING
from netwerkregie.foundation.kernel import RuleBroken

CONDITIONS_LENGTH = 2_000
REFERENCE_LENGTH = 60
REMINDED_BEFORE = (30, 7, 1)
"""Days before an account is due on which a letter goes."""
WARN_DAYS = 120
"""Days before its end from which unspent money of a grant is shown on Today."""


class SourceKind(StrEnum):
    """Whose money it is."""

    OWN = "own"
    STATE = "state"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a source of money allows.

    Args:
        starts_on: the first day on which it may be committed.
        ends_on: the last day on which it may be committed.
        earmarks: what it may pay; empty means everything.

    """

    starts_on: date
    ends_on: date
    earmarks: frozenset[Heading] = frozenset()


@dataclass(frozen=True, slots=True)
class Expiry:
    """Unspent money that goes back when nothing happens."""

    unspent: Money
    days: int


def require_allowed(terms: Terms, heading: Heading, on: date) -> None:
    """Refuse to use a source for what it is not meant for, or outside its term.

    Raises:
        RuleBroken: another earmark, or before the first or after the last day.

    """
    if terms.earmarks and heading not in terms.earmarks:
        raise RuleBroken("programme.not_earmarked", "shares")
    if not terms.starts_on <= on <= terms.ends_on:
        raise RuleBroken("programme.outside_term", "shares")


def require_term(terms: Terms) -> None:
    """Refuse a term that ends before it begins.

    Raises:
        RuleBroken: the last day lies before the first.

    """
    if terms.ends_on < terms.starts_on:
        raise RuleBroken("programme.term_backwards", "ends_on")


def expiry(
    granted: Money, spent: Money, ends_on: date, today: date, warn_days: int = WARN_DAYS
) -> Expiry | None:
    """Return what of a grant is unspent while its end comes near.

    Worked example: of 40,000.00 there is 27,700.00 spent and the end is 90 days away:
    12,300.00 and 90. Further away than `warn_days`, or all of it spent, is None; past
    its end the days are below nothing.
    """
    unspent = granted - spent
    days = (ends_on - today).days
    if unspent <= NOTHING or days > warn_days:
        return None
    return Expiry(unspent, days)
