# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a concern: states, steps, terms and what it is made of.

Plain functions over values; `today` is always passed in. Terms are parameters with a
restrictive default, which the privacy officer of a municipality confirms.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for, ends_on


class State(StrEnum):
    """Where a concern stands."""

    DRAFTED = "drafted"
    CONFIRMED = "confirmed"
    HANDED_OVER = "handed_over"
    DROPPED = "dropped"
    EXPIRED = "expired"


class Step(StrEnum):
    """What can be done with a concern."""

    WRITE = "write"
    CONFIRM = "confirm"
    HAND_OVER = "hand_over"
    COME_BACK = "come_back"
    DROP = "drop"
    EXPIRE = "expire"


class DropReason(StrEnum):
    """Why a concern ended without a weighing; each is a full and counted result."""

    NOT_CONFIRMED = "not_confirmed"
    DISPELLED = "dispelled"
    REGULAR_CARE = "regular_care"
    YOUTH_HELP = "youth_help"
    NOT_FOR_US = "not_for_us"


class Kind(StrEnum):
    """What a sealed statement of a concern is."""

    FACT = "fact"
    HARM = "harm"
    GROUND = "ground"
    INTERPRETATION = "interpretation"
    ALTERNATIVE = "alternative"
    PROTECTIVE = "protective"
    DONE = "done"
    SENSITIVE = "sensitive"
    SECOND_READING = "second_reading"
    IDENTITY = "identity"
    DEFERRAL = "deferral"
    ENDING = "ending"


class Hearing(StrEnum):
    """How whoever said it knows."""

    FIRST_HAND = "first_hand"
    HEARD = "heard"


class SaidBy(StrEnum):
    """Who said it: a function, so that nobody needs to be named."""

    PERSON_CONCERNED = "person_concerned"
    FAMILY = "family"
    TEACHER = "teacher"
    YOUTH_WORKER = "youth_worker"
    CARE_WORKER = "care_worker"
    POLICE_OFFICER = "police_officer"
    COMMUNITY_MEMBER = "community_member"
    NEIGHBOUR = "neighbour"
    COLLEAGUE = "colleague"
    OTHER_PROFESSIONAL = "other_professional"
    ANONYMOUS = "anonymous"


# Each arrow with its reason.
STEPS: dict[State, dict[Step, State]] = {
    State.DRAFTED: {
        Step.WRITE: State.DRAFTED,
        # A second reader who wrote own words stands behind the same words.
        Step.CONFIRM: State.CONFIRMED,
        Step.DROP: State.DROPPED,
        Step.EXPIRE: State.EXPIRED,
    },
    State.CONFIRMED: {
        # Other words are words that nobody confirmed: they are read again.
        Step.WRITE: State.DRAFTED,
        Step.HAND_OVER: State.HANDED_OVER,
        Step.DROP: State.DROPPED,
        Step.EXPIRE: State.EXPIRED,
    },
    # The case room decides from here; this room only destroys. It comes back when no
    # weighing can go on, because nobody holds its key any more.
    State.HANDED_OVER: {Step.COME_BACK: State.CONFIRMED},
    State.DROPPED: {},
    State.EXPIRED: {},
}

OPEN = (State.DRAFTED, State.CONFIRMED)
OVER = (State.HANDED_OVER, State.DROPPED, State.EXPIRED)

# What may be written after the first words; the rest comes from its own act.
WRITTEN_LATER = (
    Kind.FACT,
    Kind.HARM,
    Kind.INTERPRETATION,
    Kind.ALTERNATIVE,
    Kind.PROTECTIVE,
    Kind.DONE,
)
# What the second reader sees only after having written own words.
HELD_BACK = (Kind.INTERPRETATION, Kind.SECOND_READING)
# What two people sign for: all that both have read, and nothing that is held back.
SIGNED_FOR = (
    Kind.GROUND,
    Kind.FACT,
    Kind.HARM,
    Kind.ALTERNATIVE,
    Kind.PROTECTIVE,
    Kind.DONE,
    Kind.SENSITIVE,
)

LONGEST_PART = 4_000
"""Characters of one statement; a longer one wants to be several."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a concern of an adult, in days; for a minor half at most.

    Args:
        never_weighed: days from receipt until it is destroyed as a failure.
        dropped: days after the end until only a count remains.
        first_look: days within which the next step is planned.
        notice: days from entering an identity until the person is told.
        deferral: days that a notice can be put off at a time.
        file: days that an upload is kept at most.
        feedback: days within which who told us hears something.

    """

    never_weighed: int = 60
    dropped: int = 30
    first_look: int = 7
    notice: int = 30
    deferral: int = 60
    file: int = 14
    feedback: int = 10


TERMS = Terms()


def step(state: State, wanted: Step) -> State:
    """Return the state after a step.

    Raises:
        RuleBroken: the step is not open from this state.

    """
    after = STEPS[state].get(wanted)
    if after is None:
        code = "intake.concern_step_not_open"
        raise RuleBroken(code)
    return after


def steps_from(state: State) -> frozenset[Step]:
    """Return the steps that are open from a state."""
    return frozenset(STEPS[state])


def destroyed_on(opened: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which a concern that nobody weighed is destroyed."""
    return ends_on(opened, terms.never_weighed, band)


def gone_on(
    ended: date, band: AgeBand, before: date | None = None, terms: Terms = TERMS
) -> date:
    """Return the day on which an ended concern leaves only a count."""
    return ends_on(ended, terms.dropped, band, before)


def next_look(today: date, band: AgeBand, end: date, terms: Terms = TERMS) -> date:
    """Return the next day of a concern: soon, and never after its end."""
    return ends_on(today, terms.first_look, band, end)


def check_next(day: date, today: date, band: AgeBand, end: date) -> date:
    """Return a next day that somebody chose.

    Raises:
        RuleBroken: it has passed, lies too far off, or after the end.

    """
    latest = min(end, today + timedelta(days=days_for(14, band)))
    if not today <= day <= latest:
        code = "intake.next_day_not_possible"
        raise RuleBroken(code, "next_on", latest=latest)
    return day


def file_gone_on(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which an upload goes: a screenshot is a statement (M6)."""
    return ends_on(today, terms.file, band)


def feedback_on(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day by which who told us of it hears something."""
    return ends_on(today, terms.feedback, band)


def check_part(text: str, field: str) -> str:
    """Return a part of a concern without control characters, or the empty text.

    Raises:
        RuleBroken: it is longer than LONGEST_PART characters.

    """
    cleaned = "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()
    if len(cleaned) > LONGEST_PART:
        code = "intake.statement_too_long"
        raise RuleBroken(code, field, longest=LONGEST_PART, length=len(cleaned))
    return cleaned


def check_filled(text: str, field: str) -> str:
    """Return a part that must not stay empty.

    Raises:
        RuleBroken: it is empty or too long.

    """
    cleaned = check_part(text, field)
    if not cleaned:
        code = "intake.statement_empty"
        raise RuleBroken(code, field)
    return cleaned
