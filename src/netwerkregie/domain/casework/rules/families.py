# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a family conversation: consent first, terms, what a sheet holds.

A family is talked with because it wants to be. Nothing is kept before somebody of it
agreed, nothing goes on after somebody withdrew, and nothing leads to a case (M21).
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, days_for, ends_on, is_minor


class State(StrEnum):
    """Where the conversations with a family stand."""

    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    ENDED = "ended"


class Step(StrEnum):
    """What somebody does with them."""

    CONSENT = "consent"
    NOTE = "note"
    WITHDRAW = "withdraw"
    GO_ON = "go_on"
    END = "end"


STEPS: Mapping[State, Mapping[Step, State]] = {
    # Nobody agreed yet: names can be asked for, not a word is kept of what is said.
    State.WAITING: {Step.CONSENT: State.RUNNING, Step.END: State.ENDED},
    State.RUNNING: {
        Step.CONSENT: State.RUNNING,
        Step.NOTE: State.RUNNING,
        Step.WITHDRAW: State.STOPPED,
        Step.END: State.ENDED,
    },
    # Somebody withdrew: the family says within a day what goes.
    State.STOPPED: {Step.GO_ON: State.RUNNING, Step.END: State.ENDED},
    State.ENDED: {},
}
OPEN = (State.WAITING, State.RUNNING, State.STOPPED)


class ConsentAbout(StrEnum):
    """To what somebody of the family agreed."""

    NOTES = "notes"
    SPEAK_WITH = "speak_with"


class ConsentWay(StrEnum):
    """How they said so."""

    SAID = "said"
    PAPER = "paper"


class Part(StrEnum):
    """The parts of a conversation sheet: the family's own first, ours apart."""

    WORRY = "worry"
    GOES_WELL = "goes_well"
    WANTED = "wanted"
    AGREED = "agreed"
    CALLS = "calls"
    OBSERVED = "observed"
    THOUGHT = "thought"
    SENSITIVE = "sensitive"


OF_THE_FAMILY = (Part.WORRY, Part.GOES_WELL, Part.WANTED, Part.AGREED, Part.CALLS)
"""What the family says and agrees; on the sheet for paper too."""
OF_THE_COUNSELLOR = (Part.OBSERVED, Part.THOUGHT)
"""What the counsellor saw, and apart from it what they think of it."""
WRITTEN = (*OF_THE_FAMILY, *OF_THE_COUNSELLOR)


class Choice(StrEnum):
    """What the family wants with what was written before somebody withdrew."""

    ERASE_ALL = "erase_all"
    ERASE_PERSON = "erase_person"
    KEEP = "keep"


class EndReason(StrEnum):
    """How the conversations ended."""

    GOES_ON_ALONE = "goes_on_alone"
    OTHER_HELP = "other_help"
    FAMILY_STOPS = "talks_stop"
    NO_CONTACT = "no_contact"
    NEVER_AGREED = "never_agreed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


BY_HAND = (
    EndReason.GOES_ON_ALONE,
    EndReason.OTHER_HELP,
    EndReason.FAMILY_STOPS,
    EndReason.NO_CONTACT,
)

LONGEST_PART = 4_000
LONGEST_NAME, LONGEST_CONTACT, LONGEST_ABOUT = 120, 200, 300
MOST_PERSONS = 12


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of family conversations, in days; for a minor half at most.

    Args:
        keep: days that notes stay after the last conversation.
        unconsented: days within which somebody agrees, or it goes.
        access: days that a colleague is let in, before it is renewed.
        next_step: days after which something happens next, unless said otherwise.
        farthest: days beyond which no next day is planned.
        choice: days within which a family says what goes after withdrawing.
        ask_before: days before the end from which a longer keeping can be asked.

    """

    keep: int = 365
    unconsented: int = 30
    access: int = 90
    next_step: int = 14
    farthest: int = 90
    choice: int = 1
    ask_before: int = 60


TERMS = Terms()


def step(state: State, taken: Step) -> State:
    """Return the state after a step.

    Raises:
        RuleBroken: the step is not open; before consent that has words of its own.

    """
    after = STEPS[state].get(taken)
    if after is None:
        code = {
            (State.WAITING, Step.NOTE): "casework.family_no_consent",
            (State.STOPPED, Step.NOTE): "casework.family_withdrawn",
            (State.STOPPED, Step.CONSENT): "casework.family_withdrawn",
        }.get((state, taken), "casework.family_over")
        raise RuleBroken(code)
    return after


def gone_without_consent(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which what nobody agreed to goes by itself."""
    return ends_on(today, terms.unconsented, band)


def destroyed_on(last_held: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which notes go: a year after the last conversation."""
    return ends_on(last_held, terms.keep, band)


def longer_until(destroy_on: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return until when two people can keep notes that were to go on a day."""
    return ends_on(destroy_on, terms.keep, band)


def can_ask_longer(destroy_on: date, today: date, terms: Terms = TERMS) -> bool:
    """Tell whether the end is near enough to ask whether notes stay longer."""
    return destroy_on - timedelta(days=terms.ask_before) <= today < destroy_on


def access_until(today: date, end: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the last day on which a colleague who is let in today can read."""
    return ends_on(today, terms.access, band, end)


def check_until(day: date, today: date, latest: date) -> date:
    """Return the last day of a colleague's access that somebody chose.

    Raises:
        RuleBroken: it has passed, or lies after what the term allows.

    """
    if not today <= day <= latest:
        code = "casework.family_until_not_possible"
        raise RuleBroken(code, "until", latest=latest)
    return day


def next_step_on(today: date, end: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which something happens next, if nobody said another."""
    return ends_on(today, terms.next_step, band, end)


def check_next(
    day: date, today: date, end: date, band: AgeBand, terms: Terms = TERMS
) -> date:
    """Return a next day that somebody chose; talks are never without one (M11).

    Raises:
        RuleBroken: it has passed, is too far off, or lies after the end.

    """
    last = min(end, today + timedelta(days=days_for(terms.farthest, band)))
    if not today <= day <= last:
        code = "casework.next_day_not_possible"
        raise RuleBroken(code, "next_on", latest=last)
    return day


def choice_by(today: date, terms: Terms = TERMS) -> date:
    """Return the day by which a family says what goes; after it everything does."""
    return today + timedelta(days=terms.choice)


def youngest(one: AgeBand, other: AgeBand) -> AgeBand:
    """Return the band that counts for terms: a minor's, once there is one."""
    return other if is_minor(other) and not is_minor(one) else one


def check_held(held_on: date, agreed_on: date, today: date) -> date:
    """Return the day of a conversation of which notes are kept.

    Raises:
        RuleBroken: it is still to come, or was before somebody agreed to notes.

    """
    if held_on > today:
        code = "casework.family_held_later"
        raise RuleBroken(code, "held_on")
    if held_on < agreed_on:
        code = "casework.family_before_consent"
        raise RuleBroken(code, "held_on", agreed=agreed_on)
    return held_on


def check_words(text: str, field: str) -> str:
    """Return words of a sheet without control characters; empty stays empty.

    Raises:
        RuleBroken: they are longer than LONGEST_PART characters.

    """
    cleaned = "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()
    if len(cleaned) > LONGEST_PART:
        code = "casework.statement_too_long"
        raise RuleBroken(code, field, longest=LONGEST_PART, length=len(cleaned))
    return cleaned


def check_filled(text: str, field: str) -> str:
    """Return words that cannot be left out.

    Raises:
        RuleBroken: they are empty or too long.

    """
    words = check_words(text, field)
    if not words:
        code = "casework.statement_empty"
        raise RuleBroken(code, field)
    return words


def check_short(text: str, field: str, longest: int) -> str:
    """Return a name or a way to reach somebody.

    Raises:
        RuleBroken: it is longer than fits.

    """
    cleaned = " ".join(text.split())
    if len(cleaned) > longest:
        code = "casework.family_too_long"
        raise RuleBroken(code, field, longest=longest)
    return cleaned


_TOKEN = re.compile(r"\[P(\d{1,2})\]")


def tokens_in(text: str) -> frozenset[int]:
    """Return the numbers of the persons of whom a text speaks."""
    return frozenset(int(one) for one in _TOKEN.findall(text))


def check_known(text: str, known: Collection[int], field: str) -> str:
    """Return words that speak of nobody but the persons of these conversations.

    Raises:
        RuleBroken: a token stands in them that belongs to nobody here.

    """
    strange = sorted(tokens_in(text) - set(known))
    if strange:
        code = "casework.family_unknown_token"
        raise RuleBroken(code, field, token=f"[P{strange[0]}]")
    return text
