# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money: decimal, in cents, with its currency; never a float and never a lost cent."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from moneyed import EUR, Money

from netwerkregie.foundation.kernel import RuleBroken

CENT = Decimal("0.01")
NOTHING = Money(0, EUR)
MOST = Money(100_000_000, EUR)
"""More than any municipality spends on this; a higher figure is a slip of the keys."""
_DUTCH = re.compile(
    r"-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|-?[0-9]+(?:,[0-9]{1,2})?"
)
# With both signs there is no doubt; "12,505" alone could be read in two ways.
_ENGLISH = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,2}|-?[0-9]+\.[0-9]{1,2}")


def read_amount(typed: str) -> Money | None:
    """Return what was typed as money; None when it is no amount.

    Worked examples: "1.250,50", "1,250.50", "1250,5" and "€ 1250.50" are all 1250.50;
    "1.250" is twelve hundred and fifty, as a Dutch reader means it.
    """
    plain = typed.replace("€", "").replace("\xa0", "").replace(" ", "")
    plain = plain.replace("\u2212", "-").removesuffix(",-").removesuffix(",--")
    if _DUTCH.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _ENGLISH.fullmatch(plain):
        plain = plain.replace(",", "")
    else:
        return None
    try:
        return euro(Decimal(plain))
    except RuleBroken:
        return None


def euro(amount: Decimal | int | str) -> Money:
    """Return an amount in euros, rounded to whole cents, half a cent upwards.

    Raises:
        RuleBroken: it is no amount, or larger than MOST either way.

    """
    try:
        exact = Decimal(amount)
        rounded = exact.quantize(CENT, ROUND_HALF_UP)
    except InvalidOperation:
        raise RuleBroken("programme.no_amount", "amount") from None
    made = Money(rounded, EUR)
    if abs(made) > MOST:
        raise RuleBroken("programme.amount_too_large", "amount")
    return made


def total(amounts: Sequence[Money]) -> Money:
    """Return the sum of amounts; of none it is nothing."""
    return sum(amounts, NOTHING)


def split(whole: Money, weights: Sequence[Money]) -> list[Money]:
    """Divide an amount in proportion, so that the parts add up to the cent.

    What rounding leaves goes to the largest remainders, the earlier part first
    (Hamilton's method). Worked example: 100.00 over three equal weights is 33.34,
    33.33 and 33.33.

    Args:
        whole: what is divided; a negative amount is divided as its opposite.
        weights: how the parts are to each other; none is negative.

    Raises:
        ValueError: there is nothing to divide by, or a weight is negative.

    """
    if not weights or any(one < NOTHING for one in weights):
        raise ValueError("weights are amounts of nothing or more")
    over = total(weights)
    if over == NOTHING:
        raise ValueError("all weights are nothing")
    sign = -1 if whole < NOTHING else 1
    cents = int((abs(whole).amount / CENT).to_integral_value())
    shares = [int((one.amount / CENT).to_integral_value()) for one in weights]
    sum_of_shares = sum(shares)
    parts = [cents * share // sum_of_shares for share in shares]
    remainders = [cents * share % sum_of_shares for share in shares]
    left = cents - sum(parts)
    largest = sorted(range(len(parts)), key=lambda at: (-remainders[at], at))
    for at in largest[:left]:
        parts[at] += 1
    return [Money(CENT * part * sign, EUR) for part in parts]
