# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes, referrals, debts and figures as plain rules."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.intake.rules import advice, danger, feedback, referrals, triage
from netwerkregie.domain.intake.rules.advice import Domain, Outcome, State, Step
from netwerkregie.domain.intake.rules.counting import (
    LEAST,
    Group,
    domains_of,
    group_of,
    median,
    told,
)
from netwerkregie.domain.intake.rules.covering import readers_of
from netwerkregie.domain.intake.rules.feedback import OwedState
from netwerkregie.domain.intake.rules.referrals import ReferralState
from netwerkregie.domain.intake.rules.triage import REASONS, Reason
from netwerkregie.foundation.kernel import Role, RuleBroken

MONDAY = date(2026, 11, 2)


def test_every_outcome_has_reasons_of_its_own() -> None:
    assert set(REASONS) == set(Outcome)
    named = [reason for reasons in REASONS.values() for reason in reasons]
    assert sorted(named) == sorted(Reason)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_reason_of_another_outcome_is_refused(outcome: Outcome) -> None:
    for reason in Reason:
        if reason in REASONS[outcome]:
            assert triage.check_reason(outcome, reason) is reason
            continue
        with pytest.raises(RuleBroken):
            triage.check_reason(outcome, reason)
    with pytest.raises(RuleBroken):
        triage.check_reason(outcome, None)


def test_only_an_intake_officer_opens_a_concern() -> None:
    for role in Role:
        allowed = triage.may_choose(Outcome.BECAME_CONCERN, {role})
        assert allowed == (role is Role.INTAKE_OFFICER)
        assert triage.may_choose(Outcome.DISPELLED, {role})


def test_m21_a_danger_to_life_is_the_only_ground() -> None:
    assert list(danger.Ground) == [danger.Ground.LIFE]
    with pytest.raises(RuleBroken) as refused:
        danger.check_ground(is_life=False)
    assert refused.value.code == "intake.only_for_life"


def test_m21_no_kind_of_help_and_no_receiver_can_compel() -> None:
    assert "safety" in referrals.NEVER_TO
    named = " ".join(referrals.HelpKind)
    assert not any(
        word in named for word in ("police", "court", "prosecut", "security")
    )


def test_what_a_partner_does_not_answer_comes_back() -> None:
    assert advice.step(State.WAITING, Step.REFER) is State.REFERRED
    assert advice.step(State.REFERRED, Step.COME_BACK) is State.WAITING
    assert ReferralState.EXPIRED in referrals.STEPS[ReferralState.WAITING]
    assert referrals.answer_by(MONDAY) == date(2026, 11, 9)
    assert triage.answer_again_by(date(2026, 11, 6)) == date(2026, 11, 10)


def test_days_on_which_nobody_is_there_are_not_counted_in_any_promise() -> None:
    before, closed = date(2026, 12, 24), {date(2026, 12, 25), date(2026, 12, 31)}
    for promised in (
        referrals.answer_by,
        triage.review_by,
        triage.answer_again_by,
        feedback.due,
    ):
        assert promised(before, closed) > promised(before)
    assert referrals.answer_by(before, closed) == date(2027, 1, 4)
    assert triage.answer_again_by(before, closed) == date(2026, 12, 29)


def test_a_letter_for_who_is_away_goes_to_the_cover_or_to_who_is_here() -> None:
    anna, ben, carl, other = (UUID(int=number) for number in range(4))
    desk = {anna, ben, carl}
    assert readers_of([anna], {}, desk) == {anna}
    assert readers_of([anna], {anna: ben}, desk) == {ben}
    # A cover who is away too, or who does other work, is no cover.
    assert readers_of([anna], {anna: ben, ben: None}, desk) == {carl}
    assert readers_of([anna], {anna: other}, desk) == {ben, carl}
    assert readers_of([anna], {anna: None}, {anna}) == {anna}


@pytest.mark.parametrize("state", [one for one in ReferralState if one != "waiting"])
def test_a_referral_is_answered_once(state: ReferralState) -> None:
    for wanted in ReferralState:
        with pytest.raises(RuleBroken):
            referrals.step(state, wanted)


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_next_day(state: State) -> None:
    found = triage.next_step(
        state, MONDAY, MONDAY + timedelta(1), MONDAY + timedelta(60)
    )
    assert found.on >= MONDAY


def test_a_question_is_not_called_dishonest_on_its_first_day() -> None:
    with pytest.raises(RuleBroken) as early:
        triage.check_dishonest(MONDAY, State.WAITING, MONDAY)
    assert early.value.code == "intake.dishonest_too_early"
    triage.check_dishonest(MONDAY, State.WAITING, MONDAY + timedelta(1))
    for state in (State.CLOSED, State.REFERRED):
        with pytest.raises(RuleBroken):
            triage.check_dishonest(MONDAY, state, MONDAY + timedelta(9))


def test_a_message_more_is_another_content() -> None:
    first, second = b"1" * 32, b"2" * 32
    assert triage.content_hash([first]) != triage.content_hash([first, second])
    assert triage.content_hash([first, second]) != triage.content_hash([second, first])
    assert triage.content_hash([b"12", b"3"]) != triage.content_hash([b"1", b"23"])


def test_we_are_reminded_two_days_before_and_then_every_third_day() -> None:
    due = MONDAY + timedelta(10)
    days = []
    reminded: date | None = None
    for number in range(20):
        today = MONDAY + timedelta(number)
        if feedback.must_remind(due, reminded, today):
            days.append(number)
            reminded = today
    assert days == [8, 11, 14, 17]


def test_feedback_is_promised_for_a_day_that_can_be_kept() -> None:
    feedback.check_due(MONDAY, MONDAY)
    with pytest.raises(RuleBroken):
        feedback.check_due(MONDAY - timedelta(1), MONDAY)
    with pytest.raises(RuleBroken):
        feedback.check_due(MONDAY + timedelta(61), MONDAY)
    # It is due before the thread can be gone, so that the asker can still read it.
    assert feedback.due(MONDAY) <= advice.destroyed_on(MONDAY)


def test_feedback_is_given_once() -> None:
    for state in (OwedState.GIVEN, OwedState.MISSED):
        with pytest.raises(RuleBroken):
            feedback.step(state, OwedState.GIVEN)


def test_no_belief_is_a_group_of_figures_or_a_filter() -> None:
    assert group_of(Domain.FAITH_AND_PHILOSOPHY) is Group.CIVIL
    assert len(domains_of(Group.CIVIL)) == 3
    assert all(
        Domain.FAITH_AND_PHILOSOPHY not in domains_of(group)
        for group in Group
        if group is not Group.CIVIL
    )
    assert {group_of(one) for one in Domain} | {Group.UNKNOWN} == set(Group)


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 30), max_size=9))
def test_m19_no_hidden_cell_follows_from_the_rest(cells: dict[str, int]) -> None:
    shown = told(cells)
    hidden = [key for key, many in shown.items() if many is None]
    assert all(many is None or many >= LEAST for many in shown.values())
    if not hidden:
        return
    # What a reader knows: the total, and every cell that is shown.
    rest = sum(cells.values()) - sum(many for many in shown.values() if many)
    if sum(cells.values()) < LEAST:
        assert len(hidden) == len(cells)
        return
    assert len(hidden) >= 2 or len(cells) == 1
    assert rest >= LEAST or len(hidden) == len(cells)


def test_the_middle_of_few_is_not_told() -> None:
    assert median({1: 2, 2: 2}) is None
    assert median({0: 1, 1: 3, 9: 1}) == 1
    assert median({1: 3, 2: 3}) == 1.5
