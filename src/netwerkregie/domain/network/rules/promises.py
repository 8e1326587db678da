# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promises between the municipality and an organisation: from open to kept or gone."""

from datetime import date
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import CONTACT_TEXT_MONTHS, months_later

PROMISE_LENGTH = 160
VIEW_LENGTH = 300


class Side(StrEnum):
    """Who promised."""

    US = "us"
    THEM = "them"


class PromiseState(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


class Said(StrEnum):
    """What the organisation says of a promise, beside how we think it stands."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"
    DIFFERENT = "different"


STEPS: dict[PromiseState, frozenset[PromiseState]] = {
    PromiseState.OPEN: frozenset({PromiseState.KEPT, PromiseState.WITHDRAWN}),
    # The organisation says that it was not: what we owe is open again.
    PromiseState.KEPT: frozenset({PromiseState.OPEN}),
    PromiseState.WITHDRAWN: frozenset(),
}
"""Which state may follow which."""


def may_follow(state: PromiseState, wanted: PromiseState) -> bool:
    """Tell whether a promise can go from one state to another."""
    return wanted in STEPS[state]


def words_until(made_on: date) -> date:
    """Return the day on which the words of a promise are destroyed.

    The term of words about a contact, so a promise is made for that long at most: a
    promise of 3 March 2026 is for 3 March 2028 at the latest.
    """
    return months_later(made_on, CONTACT_TEXT_MONTHS)


def is_overdue(state: PromiseState, due_on: date, today: date) -> bool:
    """Tell whether the promised day has passed; the day itself is still in time."""
    return state is PromiseState.OPEN and due_on < today
