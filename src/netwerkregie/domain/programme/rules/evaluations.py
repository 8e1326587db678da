# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations: closed questions, results in blocks of five, and honest uncertainty.

An answer is about the activity, never about a person; it has no time and no sender.
What came before and after is compared as two groups that nobody linked.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken

BLOCK = 5
"""Answers are counted by so many at a time; a remainder is never shown or kept."""
OPEN_DAYS = 7
WORDS_DAYS = 30
SHOWN_DAYS = 365
WORDS_LENGTH = 300
CONFIDENCE = 1.959963984540054
"""The normal deviate of a two-sided interval of 95 per cent."""


class Moment(StrEnum):
    """Whether it is asked before or after."""

    BEFORE = "before"
    AFTER = "after"


class Question(StrEnum):
    """What is asked; the same words before and after, so that they compare."""

    TALK = "talk"
    CHECK = "check"
    WHERE = "where"
    HEARD = "heard"
    USEFUL = "useful"


class Answer(StrEnum):
    """What can be answered: words, no number by which anybody is marked."""

    YES = "yes"
    A_BIT = "a_bit"
    NO = "no"
    NO_ANSWER = "no_answer"


class WordsState(StrEnum):
    """Where words of somebody who came stand."""

    WAITING = "waiting"
    SHOWN = "shown"


ASKED: Mapping[Moment, tuple[Question, ...]] = {
    Moment.BEFORE: (Question.TALK, Question.CHECK, Question.WHERE),
    Moment.AFTER: tuple(Question),
}
COMPARED = ASKED[Moment.BEFORE]


class Change(StrEnum):
    """What a comparison may say; most of the time that nothing can be said."""

    MORE = "more"
    FEWER = "fewer"
    NOT_CLEAR = "not_clear"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Compared:
    """How many said yes before and after, and what that says.

    Args:
        before: yes and all who answered, before.
        after: yes and all who answered, after.
        low: the least that the share may have changed, between -1 and 1.
        high: the most.
        says: what may be said of it.

    """

    before: tuple[int, int]
    after: tuple[int, int]
    low: float
    high: float
    says: Change


def check_answers(moment: Moment, given: Mapping[Question, Answer]) -> dict[str, str]:
    """Return a sheet of answers; a question that was passed over says so.

    Raises:
        RuleBroken: nothing was answered.

    """
    sheet = {
        question: given.get(question, Answer.NO_ANSWER) for question in ASKED[moment]
    }
    if all(one is Answer.NO_ANSWER for one in sheet.values()):
        raise RuleBroken("programme.nothing_answered")
    return {str(question): str(answer) for question, answer in sheet.items()}


def closes_on(opened: date) -> date:
    """Return the last day on which an evaluation takes answers."""
    return opened + timedelta(days=OPEN_DAYS)


def compare(before: tuple[int, int], after: tuple[int, int]) -> Compared:
    """Compare the shares of yes of two groups that are not linked.

    The interval is Newcombe's hybrid score interval for a difference of independent
    proportions (Newcombe 1998, Statistics in Medicine 17: 873-890, method 10). Who
    answers need not be the same people, so it says nothing about anybody in it.
    """
    if before[1] < BLOCK or after[1] < BLOCK:
        return Compared(before, after, -1.0, 1.0, Change.TOO_FEW)
    share_before, low_before, high_before = _wilson(*before)
    share_after, low_after, high_after = _wilson(*after)
    apart = share_after - share_before
    low = apart - math.hypot(share_after - low_after, high_before - share_before)
    high = apart + math.hypot(high_after - share_after, share_before - low_before)
    says = Change.NOT_CLEAR
    if low > 0:
        says = Change.MORE
    elif high < 0:
        says = Change.FEWER
    return Compared(before, after, low, high, says)


def interval(yes: int, all_: int) -> tuple[float, float, float]:
    """Return a share of yes with what it may be in truth, for those who count goals."""
    return _wilson(yes, all_)


def _wilson(yes: int, all_: int) -> tuple[float, float, float]:
    """Return a share with its score interval (Wilson 1927)."""
    share, square = yes / all_, CONFIDENCE**2
    middle = (share + square / (2 * all_)) / (1 + square / all_)
    half = (
        CONFIDENCE
        * math.sqrt(share * (1 - share) / all_ + square / (4 * all_**2))
        / (1 + square / all_)
    )
    return share, middle - half, middle + half
