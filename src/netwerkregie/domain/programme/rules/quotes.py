# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quotes of suppliers: how many are needed, who chooses, and when one still stands.

A comparison is words on stated criteria beside an amount: no marks and no weights, so
that the reason has to be said.
"""

from datetime import date
from enum import StrEnum

from moneyed import Money

from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.foundation.kernel import RuleBroken

TITLE_LENGTH = 80
WHAT_LENGTH = 1_000
CRITERION_LENGTH = 80
REMARK_LENGTH = 200
WHY_LENGTH = 600
FACTS_LENGTH = 300
NUMBER_LENGTH = 8
PHONE_LENGTH = 20
MOST_CRITERIA = 5
MOST_QUOTES = 8

TWO_FROM = euro(2_500)
"""From this amount on there are at least two quotes, and two people choose."""
LEAST_QUOTES = 2


class RequestState(StrEnum):
    """Where a request for quotes stands."""

    OPEN = "open"
    CHOSEN = "chosen"
    DECIDED = "decided"
    ENDED = "ended"


def needs_two(amount: Money) -> bool:
    """Tell whether a choice of this amount is made by two people."""
    return amount >= TWO_FROM


def require_quote(amount: Money, valid_until: date, received_on: date) -> None:
    """Refuse a quote without an amount, or that ended before it came.

    Raises:
        RuleBroken: it cannot be.

    """
    if amount <= NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    if valid_until < received_on:
        raise RuleBroken("programme.term_backwards", "valid_until")


def require_choice(
    amount: Money, valid_until: date, quotes: int, only_one_why: str, today: date
) -> None:
    """Refuse a choice from too few quotes, or of one that stands no more.

    Args:
        amount: of the quote that is chosen.
        valid_until: of that quote.
        quotes: how many came in.
        only_one_why: why there is only one, where that is allowed.
        today: the day of the choice.

    Raises:
        RuleBroken: it cannot be chosen like this.

    """
    if valid_until < today:
        raise RuleBroken("programme.quote_over", "quote")
    if quotes >= LEAST_QUOTES:
        return
    if needs_two(amount):
        raise RuleBroken("programme.quote_too_few", "quote", most=TWO_FROM.amount)
    if not only_one_why.strip():
        raise RuleBroken("programme.words_missing", "only_one_why")


def require_number(number: str) -> str:
    """Return the eight digits of the trade register; empty stays empty.

    Raises:
        RuleBroken: it is no such number.

    """
    digits = "".join(number.split())
    if digits and not (len(digits) == NUMBER_LENGTH and digits.isdecimal()):
        raise RuleBroken("programme.supplier_number", "number")
    return digits
