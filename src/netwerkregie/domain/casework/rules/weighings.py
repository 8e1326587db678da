# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a weighing: states, seats, written criteria, outcomes and terms.

Plain functions over values; `today` is always passed in. At least two people of two
controllers decide, never who took the concern in (row M10).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import (
    AgeBand,
    Needed,
    ends_on,
    needed_at_weighing,
)


class State(StrEnum):
    """Where a weighing stands."""

    CONVENING = "convening"
    JUDGING = "judging"
    TABLE = "table"
    INFORMING = "informing"
    DECIDED = "decided"


class Step(StrEnum):
    """What moves a weighing on."""

    SEAT = "seat"
    BEGIN = "begin"
    JUDGE = "judge"
    OPEN_TABLE = "open_table"
    PROPOSE = "propose"
    WAIT = "wait"
    ANSWER = "answer"
    DECIDE = "decide"


class SeatState(StrEnum):
    """Where somebody's seat stands."""

    ASKED = "asked"
    READY = "ready"
    ASIDE = "aside"
    ENDED = "ended"


class AsideReason(StrEnum):
    """Why somebody steps aside; a code, never a word about a person."""

    KNOWS_SOMEBODY = "knows_somebody"
    WORKED_ON_IT = "worked_on_it"
    OWN_INTEREST = "own_interest"


class Criterion(StrEnum):
    """What is weighed, each in own words."""

    NECESSITY = "necessity"
    PROPORTIONALITY = "proportionality"
    SUBSIDIARITY = "subsidiarity"
    FACTS = "facts"
    ALTERNATIVES = "alternatives"
    PROTECTIVE = "protective"


class Answer(StrEnum):
    """What somebody finds of a criterion: words without an order (row M7)."""

    MET = "met"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


class Outcome(StrEnum):
    """What a weighing can come to."""

    NO_ACTION = "no_action"
    MORE_INFORMATION = "more_information"
    REGULAR_CARE = "regular_care"
    PERSON_CENTRED = "person_centred"
    HANDED_OVER = "handed_over"


class NoActionReason(StrEnum):
    """Why nothing is done; each is a full and counted result."""

    DISPELLED = "dispelled"
    NOT_ENOUGH = "not_enough"
    OTHER_HELP = "other_help"


class Receiver(StrEnum):
    """To whom a weighing hands over."""

    POLICE = "police"
    PROSECUTOR = "prosecutor"


class Kind(StrEnum):
    """What a sealed statement before a weighing is."""

    FACT = "fact"
    HARM = "harm"
    VIEW = "view"
    ALTERNATIVE = "alternative"
    PROTECTIVE = "protective"
    DONE = "done"
    SENSITIVE = "sensitive"
    ANSWER = "answer"
    DISSENT = "dissent"


class Decider(StrEnum):
    """Who decided on the criteria and the legal ground of weighing here."""

    EXECUTIVE = "executive"
    MAYOR = "mayor"


class Ground(StrEnum):
    """The legal ground that a municipality chose; the privacy officer advised on it."""

    PUBLIC_TASK = "public_task"
    LEGAL_DUTY = "legal_duty"
    VITAL_INTEREST = "vital_interest"


# Each arrow with its reason.
STEPS: Mapping[State, Mapping[Step, State]] = {
    State.CONVENING: {
        Step.SEAT: State.CONVENING,
        # Two controllers sit, and a youth professional where one is needed.
        Step.BEGIN: State.JUDGING,
    },
    State.JUDGING: {
        Step.SEAT: State.JUDGING,
        Step.JUDGE: State.JUDGING,
        # Everybody who sits wrote own words; only now do they read each other's.
        Step.OPEN_TABLE: State.TABLE,
    },
    State.TABLE: {
        # Somebody left: who comes in their place judges blind, before the table is
        # open again.
        Step.SEAT: State.JUDGING,
        Step.PROPOSE: State.TABLE,
        Step.WAIT: State.INFORMING,
        Step.DECIDE: State.DECIDED,
    },
    # One question to one party; its answer, or its day, opens the table again.
    State.INFORMING: {Step.ANSWER: State.TABLE},
    State.DECIDED: {},
}

UNDECIDED = (State.CONVENING, State.JUDGING, State.TABLE, State.INFORMING)
LIVING = (SeatState.ASKED, SeatState.READY)
RELEASED = (State.TABLE, State.INFORMING, State.DECIDED)
"""States in which the judgements of others can be read."""
LEAST_CONTROLLERS = 2
LONGEST_WORDS = 4_000
LONGEST_PARTY = 120
LONGEST_REFERENCE = 80
EXPIRED = "expired"
"""How a weighing that nobody decided is counted: a failure."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a weighing of an adult, in days; for a minor half at most.

    Args:
        undecided: days from opening until it is destroyed as a failure.
        decided: days after the outcome until only a count remains.
        next_step: days within which the next step is taken.
        information: days that one question to one party may take.

    """

    undecided: int = 60
    decided: int = 30
    next_step: int = 7
    information: int = 14


TERMS = Terms()


def step(state: State, wanted: Step) -> State:
    """Return the state after a step.

    Raises:
        RuleBroken: the step is not open from this state.

    """
    after = STEPS[state].get(wanted)
    if after is None:
        code = "casework.weighing_step_not_open"
        raise RuleBroken(code)
    return after


def destroyed_on(
    opened: date, band: AgeBand, concern_end: date, terms: Terms = TERMS
) -> date:
    """Return the day on which an undecided weighing goes, never after the concern."""
    return ends_on(opened, terms.undecided, band, concern_end)


def gone_on(decided: date, band: AgeBand, before: date, terms: Terms = TERMS) -> date:
    """Return the day on which a decided weighing leaves only a count."""
    return ends_on(decided, terms.decided, band, before)


def next_step_on(today: date, band: AgeBand, end: date, terms: Terms = TERMS) -> date:
    """Return the next day of a weighing: soon, and never after its end."""
    return ends_on(today, terms.next_step, band, end)


def controller_of(organisation: str) -> str:
    """Return an organisation as it is compared: no two spellings make two of one."""
    return " ".join(organisation.split()).casefold()


def controllers(organisations: Iterable[str]) -> frozenset[str]:
    """Return the different controllers among organisations."""
    return frozenset(controller_of(one) for one in organisations) - {""}


def are_two(organisations: Iterable[str]) -> bool:
    """Tell whether at least two different controllers stand here (row M10)."""
    return len(controllers(organisations)) >= LEAST_CONTROLLERS


def require_table(
    organisations: Iterable[str], band: AgeBand, *, youth_professional: bool
) -> None:
    """Refuse a table of one organisation, or without the youth professional needed.

    Raises:
        RuleBroken: one controller, or nobody who knows young people (row M23).

    """
    if not are_two(organisations):
        code = "casework.weighing_of_two"
        raise RuleBroken(code)
    needed = needed_at_weighing(band)
    if Needed.YOUTH_PROFESSIONAL in needed and not youth_professional:
        code = "casework.youth_professional_needed"
        raise RuleBroken(code)


def check_words(text: str, field: str) -> str:
    """Return own words, without control characters.

    Raises:
        RuleBroken: they are empty or too long.

    """
    cleaned = "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()
    if not cleaned:
        code = "casework.statement_empty"
        raise RuleBroken(code, field)
    if len(cleaned) > LONGEST_WORDS:
        code = "casework.statement_too_long"
        raise RuleBroken(code, field, longest=LONGEST_WORDS, length=len(cleaned))
    return cleaned


def check_complete(given: Collection[Criterion]) -> None:
    """Refuse a judgement that leaves a criterion out.

    Raises:
        RuleBroken: a criterion has no answer.

    """
    if set(given) != set(Criterion):
        code = "casework.every_criterion"
        raise RuleBroken(code)


def check_answer_by(
    day: date, today: date, end: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return the day by which one party answers one question.

    Raises:
        RuleBroken: it has passed, or lies after the last day possible.

    """
    latest = min(
        ends_on(today, terms.information, band), max(today, end - timedelta(days=1))
    )
    if not today <= day <= latest:
        code = "casework.answer_day_not_possible"
        raise RuleBroken(code, "answer_by", latest=latest)
    return day


def party_of(name: str) -> str:
    """Return a party as it is compared: it is asked once."""
    return " ".join(name.split()).casefold()
