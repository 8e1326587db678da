# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clocks and comparisons of the network, as tables."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.network.rules import invitations, names, rhythm, terms
from netwerkregie.domain.network.rules.invitations import State, Step
from netwerkregie.domain.network.rules.names import Known, Why

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("after", "owed"),
    [(0, 0), (2, 0), (3, 1), (9, 1), (10, 2), (24, 2), (25, 3), (29, 3)],
)
def test_reminders_go_on_days_three_ten_and_twenty_five(after: int, owed: int) -> None:
    assert invitations.reminders_owed(DAY, DAY + timedelta(days=after)) == owed


def test_an_invitation_is_over_on_the_thirtieth_day() -> None:
    ends = invitations.expires_on(DAY)
    assert not invitations.is_over(ends, DAY + timedelta(days=29))
    assert invitations.is_over(ends, DAY + timedelta(days=30))


def test_an_address_is_left_in_peace_for_twelve_months() -> None:
    assert invitations.blocked_until(date(2026, 2, 28)) == date(2027, 2, 28)


def test_only_the_steps_in_the_table_are_possible() -> None:
    for state in State:
        for step in Step:
            if step in invitations.STEPS[state]:
                assert invitations.step(state, step) in State
            else:
                with pytest.raises(invitations.WrongStep):
                    invitations.step(state, step)


def test_words_are_destroyed_two_years_later_to_the_day() -> None:
    assert terms.text_until(date(2026, 3, 3)) == date(2028, 3, 3)
    assert terms.text_until(date(2024, 2, 29)) == date(2026, 2, 28)


def test_an_entry_ends_a_year_and_a_month_after_its_confirmation() -> None:
    by = terms.confirm_by(DAY)
    assert not terms.entry_is_over(by, by + timedelta(days=30))
    assert terms.entry_is_over(by, by + timedelta(days=31))


def test_each_relation_goes_quiet_by_its_own_rhythm() -> None:
    due = rhythm.due_on(DAY, DAY, 30)
    assert not rhythm.has_gone_quiet(due, DAY + timedelta(days=30))
    assert rhythm.has_gone_quiet(due, DAY + timedelta(days=31))


def test_an_agreed_date_goes_before_the_rhythm_until_it_has_lapsed() -> None:
    agreed = DAY + timedelta(days=10)
    due = rhythm.due_on(DAY, DAY, 365, agreed)
    last = agreed + timedelta(days=rhythm.LAPSE_DAYS)
    assert not rhythm.has_gone_quiet(due, last)
    assert not rhythm.has_lapsed(agreed, last)
    assert rhythm.has_gone_quiet(due, last + timedelta(days=1))
    assert rhythm.has_lapsed(agreed, last + timedelta(days=1))


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_dates_are_four_working_days_in_order(today: date) -> None:
    days = rhythm.next_choices(today)
    assert list(days) == sorted(set(days))
    assert all(day.isoweekday() <= 5 for day in days)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (Known("De Brug", "care"), Known("DE BRUG", "care"), Why.SAME_NAME),
        (Known("Stichting De Brug"), Known("De Brug"), Why.SAME_NAME),
        (
            Known("De Brug", "care"),
            Known("De Brug", "safety"),
            Why.SAME_NAME_OTHER_DOMAIN,
        ),
        (Known("De Brug 4"), Known("De Brug 5"), None),
        (Known("Buurtvereniging Limmel"), Known("Buurtverenging Limmel"), Why.ALIKE),
        (
            Known("De Springplank", street="Markt"),
            Known("De Springplanck", street="markt"),
            Why.SAME_STREET,
        ),
        (Known("Olympia", register_number="1"), Known("Mosa", register_number="1"),
         Why.SAME_REGISTER_NUMBER),
        (Known("Olympia"), Known("Mosa"), None),
    ],
)  # fmt: skip
def test_a_likeness_has_a_reason(one: Known, other: Known, why: Why | None) -> None:
    found = names.likeness(one, other)
    assert (found.why if found else None) == why


@given(st.text(), st.text())
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert names.likeness(Known(one), Known(other)) == names.likeness(
        Known(other), Known(one)
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Łukasz", "lukasz"), ("İbrahim", "ibrahim"), ("Süd-Oost", "sud oost"),
     ("Y\u0131lmaz", "yilmaz"), ("Café  't Hof", "cafe t hof")],
)  # fmt: skip
def test_letters_are_compared_without_accents(text: str, folded: str) -> None:
    assert names.fold(text) == folded
