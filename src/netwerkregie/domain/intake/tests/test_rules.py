# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.rules.advice import Outcome, State, Step
from netwerkregie.foundation.kernel import RuleBroken


def test_an_unanswered_question_never_closes_by_itself() -> None:
    with pytest.raises(RuleBroken):
        rules.step(State.WAITING, Step.LET_REST)


def test_only_the_asker_reopens_a_closed_thread() -> None:
    # We may still tell what we owe; that reopens nothing.
    assert rules.steps_from(State.CLOSED) == {Step.WRITE_AGAIN, Step.TELL}
    assert rules.step(State.CLOSED, Step.TELL) == State.CLOSED
    assert rules.step(State.CLOSED, Step.WRITE_AGAIN) == State.WAITING


def test_an_answer_turns_waiting_into_answered_and_a_reply_turns_it_back() -> None:
    answered = rules.step(State.WAITING, Step.ANSWER)
    assert answered == State.ANSWERED
    assert rules.step(answered, Step.WRITE_AGAIN) == State.WAITING


@pytest.mark.parametrize(
    ("received", "days", "promised"),
    [
        (date(2026, 11, 19), 2, date(2026, 11, 23)),
        (date(2026, 11, 20), 3, date(2026, 11, 25)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 23), 3, date(2026, 11, 26)),
    ],
)
def test_the_promise_counts_working_days(
    received: date, days: int, promised: date
) -> None:
    assert rules.promise(received, days) == promised


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(1, 14))
def test_a_promise_never_falls_in_a_weekend(received: date, days: int) -> None:
    promised = rules.promise(received, days)
    assert promised.isoweekday() <= 5
    assert promised > received


def test_a_thread_rests_after_thirty_days_and_goes_thirty_days_later() -> None:
    last = date(2026, 1, 1)
    assert rules.rests_on(last) == date(2026, 1, 31)
    assert rules.destroyed_on(date(2026, 1, 31)) == date(2026, 3, 2)
    assert rules.last_day(last) == date(2026, 3, 2)


def test_a_file_goes_after_fourteen_days() -> None:
    assert rules.file_gone_on(date(2026, 11, 1)) == date(2026, 11, 15)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00", "\x07\x00 "])
def test_a_text_without_a_letter_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        rules.check_text(text)
    assert refusal.value.field == "body"


def test_a_text_of_two_hundred_thousand_characters_is_refused_with_both_numbers() -> (
    None
):
    with pytest.raises(RuleBroken) as refusal:
        rules.check_text("a" * 200_000)
    assert refusal.value.params == {"longest": 20_000, "length": 200_000}


@given(st.text(min_size=1, max_size=200))
def test_no_control_character_but_newline_and_tab_survives(text: str) -> None:
    try:
        cleaned = rules.check_text(text)
    except RuleBroken:
        return
    assert all(sign >= " " or sign in "\n\t" for sign in cleaned)


def test_emoji_and_right_to_left_text_stay_as_they_were_typed() -> None:
    text = "מה שלומך? 🙏🏽 ça va"
    assert rules.check_text(text) == text


def test_going_quiet_is_not_an_outcome_that_a_person_can_choose() -> None:
    with pytest.raises(RuleBroken):
        rules.check_outcome(Outcome.WENT_QUIET)


@given(st.integers(0, 2**128))
def test_every_draw_gives_a_name_of_three_parts(dice: int) -> None:
    colour, thing, number = rules.nickname(dice).split("-")
    assert colour in rules.COLOURS
    assert thing in rules.THINGS
    assert 1 <= int(number) <= rules.HIGHEST_NUMBER
