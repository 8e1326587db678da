# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a round allows, and the days of the law; no database."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moneyed import Money

from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.money import NOTHING, euro, total
from netwerkregie.domain.programme.rules.small_grants import (
    GrantState,
    GrantStep,
    RoundTerms,
)
from netwerkregie.foundation.kernel import RuleBroken

CENTS = st.integers(min_value=1, max_value=200_000).map(
    lambda cents: euro(Decimal(cents) / 100)
)
DAY = date(2026, 3, 3)


def _terms(ceiling: Money, most: Money) -> RoundTerms:
    return RoundTerms(ceiling, most, DAY, DAY)


@given(ceiling=CENTS, most=CENTS, wanted=st.lists(st.tuples(CENTS, CENTS), max_size=12))
def test_what_is_granted_never_passes_a_ceiling_or_what_was_asked(
    ceiling: Money, most: Money, wanted: list[tuple[Money, Money]]
) -> None:
    terms = _terms(ceiling, min(most, ceiling))
    given_so_far: list[Money] = []
    for asked, more in wanted:
        try:
            rules.require_within(terms, total(given_so_far), asked, more)
        except RuleBroken:
            continue
        assert more <= min(asked, terms.most)
        given_so_far.append(more)
    assert total(given_so_far) <= ceiling


@given(costs=st.lists(CENTS, max_size=rules.MOST_COSTS), asked=CENTS)
def test_what_is_asked_is_within_the_sum_of_the_costs(
    costs: list[Money], asked: Money
) -> None:
    terms = _terms(euro(10_000), euro(2_000))
    try:
        whole = rules.require_sum(costs, asked, terms)
    except RuleBroken:
        assert not costs or asked > min(total(costs), terms.most)
    else:
        assert whole == total(costs)
        assert NOTHING < asked <= whole


@given(granted=CENTS, spent=CENTS, fixed=CENTS)
def test_it_is_fixed_within_what_was_granted_and_spent(
    granted: Money, spent: Money, fixed: Money
) -> None:
    try:
        rules.require_fixed(granted, spent, fixed, "Er was minder nodig.")
    except RuleBroken:
        assert fixed > min(granted, spent)
    else:
        assert fixed <= min(granted, spent)


def test_the_days_of_the_law() -> None:
    assert rules.decide_by(DAY) == date(2026, 4, 28)
    assert rules.object_by(DAY) == date(2026, 4, 14)
    asked, by = date(2026, 5, 1), date(2026, 6, 1)
    assert rules.resumed(by, asked, date(2026, 5, 9)) == by + timedelta(days=8)
    assert rules.resumed(by, asked, date(2026, 7, 9)) == by + timedelta(days=14)


@pytest.mark.parametrize("state", [one for one in GrantState if not rules.STEPS[one]])
def test_what_has_ended_takes_no_step(state: GrantState) -> None:
    for do in GrantStep:
        with pytest.raises(RuleBroken):
            rules.step(state, do)
