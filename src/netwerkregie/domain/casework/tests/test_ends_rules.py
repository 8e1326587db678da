# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M23: every term of a look, a wait, a telling and an end, for each age band."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from netwerkregie.domain.casework.rules import (
    cases,
    closing,
    notices,
    reviews,
    waiting,
)
from netwerkregie.domain.casework.rules.waiting import WaitingState as W
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand

DAY = date(2026, 3, 2)
LONG_AGO = date(2026, 3, 1)
FAR = date(2040, 1, 1)

TERMS: dict[str, Callable[[AgeBand], date]] = {
    "told by": lambda band: notices.due_on(DAY, band),
    "told later until": lambda band: notices.later_until(DAY, band),
    "next look": lambda band: reviews.next_review(DAY, LONG_AGO, band),
    "waits until": lambda band: waiting.last_day(DAY, band),
    "asked afterwards": lambda band: closing.aftercare_last(DAY, band),
    "starts again until": lambda band: closing.restart_until(DAY, band),
    "stays longer until": lambda band: closing.longer_until(DAY, LONG_AGO, band),
    "closed, gone": lambda band: closing.goes_on(DAY, LONG_AGO, band, FAR),
    "looked at, gone": lambda band: reviews.ends_after(DAY, LONG_AGO, band),
    "seat until": lambda band: cases.member_until(DAY, band),
    "first step by": lambda band: cases.first_step_on(DAY, band),
}


@pytest.mark.parametrize("name", TERMS)
@pytest.mark.parametrize("band", [one for one in AgeBand if one is not AgeBand.ADULT])
def test_m23_every_term_is_at_most_half_for_who_is_not_known_to_be_adult(
    name: str, band: AgeBand
) -> None:
    adult = (TERMS[name](AgeBand.ADULT) - DAY).days
    assert 0 < (TERMS[name](band) - DAY).days <= adult / 2


def test_m23_the_longest_term_is_half_for_a_minor_and_a_birthday_adds_nothing() -> None:
    first = date(2024, 5, 1)
    minor = reviews.latest(first, AgeBand.OLDER_TEEN)
    assert (minor - first).days * 2 <= (
        reviews.latest(first, AgeBand.ADULT) - first
    ).days
    # On the eighteenth birthday the band may become adult; what was planned stays.
    for planned in (date(2026, 4, 1), date(2026, 6, 1)):
        assert closing.goes_on(DAY, first, AgeBand.ADULT, planned) == planned


def test_nothing_lies_beyond_five_years_after_the_first_record() -> None:
    first = DAY - timedelta(days=5 * 365 - 20)
    last = reviews.latest(first, AgeBand.ADULT)
    assert reviews.next_review(DAY, first, AgeBand.ADULT) == last
    assert closing.goes_on(DAY, first, AgeBand.ADULT, FAR) == last
    assert closing.longer_until(DAY, first, AgeBand.ADULT) == last
    with pytest.raises(RuleBroken):
        closing.longer_until(last, first, AgeBand.ADULT)
    with pytest.raises(RuleBroken):
        reviews.next_review(last, first, AgeBand.ADULT)


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ([], ""),
        ([W.EXPIRED], ""),
        ([W.CAME, W.EXPIRED, W.EXPIRED], ""),
        ([W.EXPIRED, W.TAKEN_UP], "casework.waited_twice"),
        ([W.TAKEN_UP, W.EXPIRED, W.CAME], "casework.waited_twice"),
        ([W.WAITING], "casework.waits_already"),
    ],
)
def test_a_case_waits_for_a_silent_partner_at_most_twice_in_a_row(
    before: list[W], code: str
) -> None:
    if not code:
        waiting.check_again(before)
        return
    with pytest.raises(RuleBroken) as refused:
        waiting.check_again(before)
    assert refused.value.code == code


@pytest.mark.parametrize(("left", "told"), [(20, 0), (14, 1), (4, 1), (3, 2), (0, 2)])
def test_members_hear_it_fourteen_and_three_days_before(left: int, told: int) -> None:
    assert reviews.reminders_due(DAY + timedelta(days=left), DAY) == told


def test_below_sixteen_the_guardian_is_told() -> None:
    assert notices.ways_for(AgeBand.YOUNG_TEEN) == (notices.NoticeWay.THROUGH_GUARDIAN,)
    with pytest.raises(RuleBroken):
        notices.check_way(notices.NoticeWay.LETTER, AgeBand.YOUNG_TEEN)
    with pytest.raises(RuleBroken):
        notices.check_way(notices.NoticeWay.THROUGH_GUARDIAN, AgeBand.OLDER_TEEN)


def test_m22_no_reason_and_no_question_afterwards_says_what_was_accepted() -> None:
    words = {str(one) for one in (*closing.Reason, *closing.Aftercare)}
    assert not [one for one in words if "refus" in one or "declin" in one]
    assert closing.Reason.NO_DECISION not in closing.BY_HAND


@pytest.mark.parametrize(("band", "days"), [(AgeBand.ADULT, 30), (AgeBand.UNKNOWN, 15)])
def test_what_another_table_has_goes_on_the_shortest_clock(
    band: AgeBand, days: int
) -> None:
    closed = date(2026, 5, 4)
    far = date(2030, 1, 1)
    goes = closing.goes_on(closed, closed, band, far, handed_over=True)
    assert goes == closed + timedelta(days=days)
    near = closed + timedelta(days=2)
    assert closing.goes_on(closed, closed, band, near, handed_over=True) == near
    assert closing.goes_on(closed, closed, band, far) > goes
