# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money adds up to the cent, whatever is divided over whatever."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moneyed import Money

from netwerkregie.domain.programme.rules import founding
from netwerkregie.domain.programme.rules.budget import (
    Heading,
    Standing,
    require_paid_within,
    require_room,
    require_shares,
)
from netwerkregie.domain.programme.rules.grants import Terms, expiry, require_allowed
from netwerkregie.domain.programme.rules.money import NOTHING, euro, split, total
from netwerkregie.foundation.kernel import RuleBroken

CENTS = st.integers(min_value=0, max_value=10**9).map(
    lambda cents: euro(Decimal(cents) / 100)
)


@given(whole=CENTS, weights=st.lists(CENTS, min_size=1, max_size=9))
def test_parts_always_add_up_to_the_whole(whole: Money, weights: list[Money]) -> None:
    if total(weights) == NOTHING:
        with pytest.raises(ValueError, match="nothing"):
            split(whole, weights)
        return
    parts = split(whole, weights)
    assert total(parts) == whole
    assert total(split(-whole, weights)) == -whole
    assert all(part >= NOTHING for part in parts)
    # Nobody pays a cent more than its own share, rounded up.
    cent = Decimal("0.01")
    for part, weight in zip(parts, weights, strict=True):
        exact = whole.amount * weight.amount / total(weights).amount
        assert abs(part.amount - exact) < cent


def test_three_equal_sources_share_a_hundred_euros() -> None:
    parts = split(euro(100), [euro(1), euro(1), euro(1)])
    assert parts == [euro("33.34"), euro("33.33"), euro("33.33")]


def test_an_amount_is_rounded_to_cents_and_never_a_float() -> None:
    assert euro("12.345") == euro("12.35")
    assert isinstance(euro(12).amount, Decimal)
    for slip in ("veel", "", "12,50", "1e20"):
        with pytest.raises(RuleBroken):
            euro(slip)


def test_more_than_is_free_is_promised_only_with_a_reason() -> None:
    stands = Standing(euro(1000), euro(900), euro(400))
    require_room(stands, euro(100), overrun_reason="")
    with pytest.raises(RuleBroken) as refusal:
        require_room(stands, euro("100.01"), overrun_reason="  ")
    assert refusal.value.params["short"] == Decimal("0.01")
    require_room(stands, euro(500), overrun_reason="Extra voorstelling voor de school")


def test_more_than_was_promised_is_never_paid() -> None:
    stands = Standing(euro(1000), euro(900), euro(400))
    require_paid_within(stands, euro(500))
    with pytest.raises(RuleBroken):
        require_paid_within(stands, euro("500.01"))


def test_shares_that_do_not_add_up_are_refused() -> None:
    require_shares(euro(10), {"a": euro(4), "b": euro(6)})
    for wrong in ({"a": euro(4)}, {"a": euro(11), "b": euro(-1)}):
        with pytest.raises(RuleBroken):
            require_shares(euro(10), wrong)


def test_a_grant_pays_what_it_is_earmarked_for_in_its_own_term() -> None:
    term = Terms(date(2026, 1, 1), date(2026, 12, 31), frozenset({Heading.RESEARCH}))
    require_allowed(term, Heading.RESEARCH, date(2026, 12, 31))
    for heading, on in (
        (Heading.NETWORKS, date(2026, 5, 1)),
        (Heading.RESEARCH, date(2027, 1, 1)),
        (Heading.RESEARCH, date(2025, 12, 31)),
    ):
        with pytest.raises(RuleBroken):
            require_allowed(term, heading, on)
    everything = Terms(date(2026, 1, 1), date(2026, 12, 31))
    require_allowed(everything, Heading.RUNNING, date(2026, 5, 1))


def test_unspent_money_is_told_while_something_can_still_be_done() -> None:
    today = date(2026, 11, 23)
    left = expiry(euro(40_000), euro(27_700), today + timedelta(days=90), today)
    assert left is not None
    assert (left.unspent, left.days) == (euro(12_300), 90)
    assert expiry(euro(5), euro(5), today, today) is None
    assert expiry(euro(5), euro(1), today + timedelta(days=121), today) is None
    over = expiry(euro(5), euro(1), today - timedelta(days=1), today)
    assert over is not None
    assert over.days == -1


def test_the_founding_example_adds_up_to_the_cent() -> None:
    for year in founding.YEARS:
        own = [
            one.planned[founding.OWN]
            for one in founding.LINES
            if one.year == year and founding.OWN in one.planned
        ]
        assert total(own) == founding.OWN_PER_YEAR == euro(75_000)
    state = [
        one.planned[founding.STATE]
        for one in founding.LINES
        if founding.STATE in one.planned
    ]
    assert total(state) == founding.STATE_GRANT == euro(92_500)
    assert founding.standing_of(2018) == Standing(
        euro("117500.00"), euro("113488.90"), euro("113010.36")
    )
    assert founding.standing_of(2019) == Standing(
        euro("125000.00"), euro("123812.77"), euro("123556.92")
    )


def test_in_the_founding_example_nothing_is_paid_that_was_not_promised() -> None:
    marks = frozenset(founding.EARMARKS)
    for line in founding.LINES:
        for source in line.planned:
            assert line.spent[source] <= line.committed[source] <= line.planned[source]
        assert founding.STATE not in line.planned or line.heading in marks
