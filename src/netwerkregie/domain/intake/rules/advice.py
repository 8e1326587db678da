# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of an advice thread: states, allowed steps, promises and terms.

Plain functions over values; `today` is always passed in. Terms are parameters with
a restrictive default, which the privacy officer of a municipality confirms.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken


class State(StrEnum):
    """Where an advice thread stands."""

    WAITING = "waiting"
    ANSWERED = "answered"
    REFERRED = "referred"
    CLOSED = "closed"


class Step(StrEnum):
    """What can be done with an advice thread."""

    ANSWER = "answer"
    WRITE_AGAIN = "write_again"
    CLOSE = "close"
    LET_REST = "let_rest"
    REFER = "refer"
    COME_BACK = "come_back"
    TELL = "tell"


class Outcome(StrEnum):
    """How a thread ended; each is a full and counted result."""

    ADVICE_GIVEN = "advice_given"
    DISPELLED = "dispelled"
    REGULAR_CARE = "regular_care"
    IMMEDIATE_DANGER = "immediate_danger"
    BECAME_CONCERN = "became_concern"
    NOT_FOR_US = "not_for_us"
    DISHONEST = "dishonest"
    WENT_QUIET = "went_quiet"


class Want(StrEnum):
    """What the asker asked of us."""

    ONLY_ADVICE = "only_advice"
    HELP_ME = "help_me"
    LOOK_AT_THIS = "look_at_this"


class Domain(StrEnum):
    """The domain the asker speaks from; the asker may leave it out."""

    EDUCATION = "education"
    CARE = "care"
    YOUTH = "youth"
    FAITH_AND_PHILOSOPHY = "faith_and_philosophy"
    SPORT = "sport"
    RESIDENTS = "residents"
    INTEREST = "interest"
    SAFETY = "safety"
    MUNICIPALITY = "municipality"
    BUSINESS = "business"


# Each arrow with its reason.
STEPS: dict[State, dict[Step, State]] = {
    State.WAITING: {
        Step.ANSWER: State.ANSWERED,
        # Somebody who adds to a question still waits for the same answer.
        Step.WRITE_AGAIN: State.WAITING,
        Step.CLOSE: State.CLOSED,
        Step.REFER: State.REFERRED,
        # Feedback about something else answers no question.
        Step.TELL: State.WAITING,
        # Unanswered is our failure, so it never rests by itself (M11).
    },
    State.ANSWERED: {
        Step.ANSWER: State.ANSWERED,
        Step.WRITE_AGAIN: State.WAITING,
        Step.CLOSE: State.CLOSED,
        Step.LET_REST: State.CLOSED,
        Step.REFER: State.REFERRED,
        Step.TELL: State.ANSWERED,
    },
    State.REFERRED: {
        Step.WRITE_AGAIN: State.WAITING,
        # The partner accepted.
        Step.CLOSE: State.CLOSED,
        # The partner gave it back, or did not answer: it is ours again.
        Step.COME_BACK: State.WAITING,
        Step.TELL: State.REFERRED,
    },
    State.CLOSED: {
        # What came of it may be told until the thread goes.
        Step.TELL: State.CLOSED,
        # The asker alone may reopen, by writing; we never do.
        Step.WRITE_AGAIN: State.WAITING,
    },
}

OUTCOMES_BY_HAND = (
    Outcome.ADVICE_GIVEN,
    Outcome.DISPELLED,
    Outcome.NOT_FOR_US,
    Outcome.BECAME_CONCERN,
)
"""Outcomes that need a reason and a last word; the others have an act of their own."""

LONGEST_TEXT = 20_000
"""Characters; a text longer than a long letter is cut into messages by its writer."""


LONGEST_NOTE = 1_500
"""Characters: one screen. A longer note would become a file of its own."""

MOST_NOTES = 5
"""Notes of one person at a time; for more there is the advice desk."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of advice, in days (GDPR article 5(1)(e), storage limitation).

    Args:
        closes_after: days after the last message at which a thread closes.
        destroyed_after: days after closing at which text, files and keys go.
        original_upload: days that an uploaded file is kept at most.
        scratch_note: working days that a scratch note stays.

    """

    closes_after: int = 30
    destroyed_after: int = 30
    original_upload: int = 14
    scratch_note: int = 5


TERMS = Terms()


def step(state: State, wanted: Step) -> State:
    """Return the state after a step.

    Raises:
        RuleBroken: the step is not open from this state.

    """
    after = STEPS[state].get(wanted)
    if after is None:
        code = "intake.step_not_open"
        raise RuleBroken(code)
    return after


def steps_from(state: State) -> frozenset[Step]:
    """Return the steps that are open from a state."""
    return frozenset(STEPS[state])


def promise(received: date, answer_days: int, days_off: Collection[date] = ()) -> date:
    """Return the day by which we answer, counted in working days.

    Worked example: received on a Thursday with two days is Monday.

    Args:
        received: the day of the question.
        answer_days: working days the municipality promises.
        days_off: holidays and own days on which nobody is there.

    """
    day = received
    left = answer_days
    while left > 0:
        day += timedelta(days=1)
        # Monday to Friday (ISO 8601), without the days on which nobody is there.
        if day.isoweekday() <= 5 and day not in days_off:  # noqa: PLR2004 - Friday
            left -= 1
    return day


def rests_on(last_message: date, terms: Terms = TERMS) -> date:
    """Return the day on which an answered thread closes by itself.

    Only a message extends a thread; a visit does not.
    """
    return last_message + timedelta(days=terms.closes_after)


def destroyed_on(closed: date, terms: Terms = TERMS) -> date:
    """Return the day on which a closed thread is destroyed."""
    return closed + timedelta(days=terms.destroyed_after)


def last_day(last_message: date, terms: Terms = TERMS) -> date:
    """Return the day until which the asker's code works if nobody writes again."""
    return destroyed_on(rests_on(last_message, terms), terms)


def file_gone_on(received: date, terms: Terms = TERMS) -> date:
    """Return the day on which an uploaded file goes, read or not (M6)."""
    return received + timedelta(days=terms.original_upload)


def note_gone_on(written: date, terms: Terms = TERMS) -> date:
    """Return the working day on which a scratch note goes, read or not."""
    return promise(written, terms.scratch_note)


def check_note(text: str, kept: int) -> str:
    """Return a scratch note that fits on one screen.

    Args:
        text: what was typed.
        kept: how many notes its writer has already.

    Raises:
        RuleBroken: it is empty or too long, or there are MOST_NOTES already.

    """
    cleaned = check_text(text)
    if len(cleaned) > LONGEST_NOTE:
        code = "intake.note_too_long"
        raise RuleBroken(code, "body", longest=LONGEST_NOTE, length=len(cleaned))
    if kept >= MOST_NOTES:
        code = "intake.too_many_notes"
        raise RuleBroken(code, "body", most=MOST_NOTES)
    return cleaned


def check_text(text: str) -> str:
    """Return the text without control characters that no keyboard makes.

    Raises:
        RuleBroken: it is empty, or longer than LONGEST_TEXT characters.

    """
    cleaned = "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()
    if not cleaned:
        code = "intake.text_empty"
        raise RuleBroken(code, "body")
    if len(cleaned) > LONGEST_TEXT:
        code = "intake.text_too_long"
        raise RuleBroken(code, "body", longest=LONGEST_TEXT, length=len(cleaned))
    return cleaned


def check_outcome(outcome: Outcome) -> Outcome:
    """Return an outcome that a person may choose.

    Raises:
        RuleBroken: this outcome is the clock's alone.

    """
    if outcome not in OUTCOMES_BY_HAND:
        code = "intake.outcome_not_by_hand"
        raise RuleBroken(code, "outcome")
    return outcome


COLOURS = (
    "blue", "green", "yellow", "white", "silver", "golden", "purple", "orange",
    "light", "quiet", "early", "late", "round", "tall", "soft", "bright",
)  # fmt: skip
THINGS = (
    "rider", "bridge", "tower", "garden", "boat", "lamp", "cloud", "river",
    "window", "stone", "tree", "bicycle", "bell", "hill", "path", "harbour",
    "kite", "mill", "pencil", "feather", "anchor", "lantern", "bench", "apple",
)  # fmt: skip
HIGHEST_NUMBER = 99


def nickname(dice: int) -> str:
    """Return a memorable name for a large random number, like "blue-rider-12".

    The name says nothing about anybody: it is drawn, never chosen.
    """
    dice, number = divmod(dice, HIGHEST_NUMBER)
    dice, thing = divmod(dice, len(THINGS))
    colour = dice % len(COLOURS)
    return f"{COLOURS[colour]}-{THINGS[thing]}-{number + 1}"
