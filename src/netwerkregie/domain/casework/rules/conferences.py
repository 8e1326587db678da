# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The case conference: its steps, its quorum, and what leaves the table on paper.

Plain functions over values; `today` is always passed in. The labels are those of the
Traffic Light Protocol, version 2.0 of FIRST (August 2022).
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken


class State(StrEnum):
    """Where a conference stands."""

    PLANNED = "planned"
    RUNNING = "running"
    MINUTES = "minutes"
    SIGNED = "signed"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What moves a conference on."""

    CANCEL = "cancel"
    BEGIN = "begin"
    END_TALK = "end_talk"
    TALK_ON = "talk_on"
    CLOSE = "close"


class Place(StrEnum):
    """Where one meets; never an address of a person."""

    CITY_HALL = "city_hall"
    SAFETY_HOUSE = "safety_house"
    PARTNER = "partner"
    ONLINE = "online"


class Coming(StrEnum):
    """Whether somebody who is invited comes."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PRESENT = "present"


class Tlp(StrEnum):
    """How far what is said may go: the Traffic Light Protocol 2.0, no other label."""

    RED = "red"
    AMBER_STRICT = "amber_strict"
    AMBER = "amber"
    GREEN = "green"
    CLEAR = "clear"


class ActionState(StrEnum):
    """What came of an action; nothing about the person it was for."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not_done"


class PrintFor(StrEnum):
    """Why somebody takes the minutes along on paper."""

    TO_PREPARE = "to_prepare"
    AT_THE_TABLE = "at_the_table"
    TO_SIGN = "to_sign"


STEPS: Mapping[State, Mapping[Step, State]] = {
    State.PLANNED: {Step.BEGIN: State.RUNNING, Step.CANCEL: State.CANCELLED},
    State.RUNNING: {Step.END_TALK: State.MINUTES},
    # Who finds that something was forgotten sits down again before anything is final.
    State.MINUTES: {Step.TALK_ON: State.RUNNING, Step.CLOSE: State.SIGNED},
    State.SIGNED: {},
    State.CANCELLED: {},
}
AGENDA_OPEN = (State.PLANNED, State.RUNNING)
TABLE_OPEN = (State.RUNNING, State.MINUTES)
"""While what was said can still be put right; any change voids the signatures."""
SIGNING_OPEN = (State.MINUTES, State.SIGNED)
SOON = (State.PLANNED, State.RUNNING)

DEFAULT_TLP = Tlp.AMBER_STRICT
NEVER_PRINTED = (Tlp.RED,)
LEAST_ORGANISATIONS = 2
"""The act on the person-centred approach knows no case table of one party alone."""
MOST_SEATS = 20
LONGEST_NOTE = 8_000
LONGEST_TITLE = 120
LONGEST_WORDS = 1_000
DAYS_AHEAD = 182


def after(state: State, step: Step) -> State:
    """Return where a conference stands after a step.

    Raises:
        RuleBroken: the step is not open in this state.

    """
    if step not in STEPS[state]:
        raise RuleBroken("casework.conference_step")
    return STEPS[state][step]


def check_day(day: date, today: date, review: date) -> date:
    """Return a day to meet on: not in the past, and before the case is looked at.

    Raises:
        RuleBroken: it has passed, or the case ends by itself before it.

    """
    if not today <= day <= review:
        raise RuleBroken("casework.conference_day", "held_on", latest=review)
    return day


def check_quorum(quorum: int, organisations: Collection[str]) -> int:
    """Return how many organisations must be at the table.

    Raises:
        RuleBroken: fewer than two, or more than were invited.

    """
    invited = len(set(organisations))
    if invited < LEAST_ORGANISATIONS:
        raise RuleBroken("casework.invite_two_organisations", "seats")
    if not LEAST_ORGANISATIONS <= quorum <= invited:
        raise RuleBroken("casework.quorum_not_possible", "quorum", most=invited)
    return quorum


def has_quorum(quorum: int, present: Iterable[str]) -> bool:
    """Tell whether enough different organisations sit at the table.

    Two colleagues of one organisation are one organisation.
    """
    return len(set(present)) >= quorum


def check_audience(organisations: Iterable[str]) -> None:
    """Refuse an agenda item that one organisation alone would hear and sign.

    Raises:
        RuleBroken: its audience is of fewer than two organisations.

    """
    if len(set(organisations)) < LEAST_ORGANISATIONS:
        raise RuleBroken("casework.item_of_one_organisation", "audience")


def check_due(day: date, today: date, review: date) -> date:
    """Return the day by which an action is done: never open-ended (M11).

    Raises:
        RuleBroken: it has passed, or lies after the day the case is looked at.

    """
    if not today <= day <= review:
        raise RuleBroken("casework.action_day", "due_on", latest=review)
    return day


def check_words(text: str, field: str, longest: int = LONGEST_WORDS) -> str:
    """Return words as they are kept, without control characters at their ends.

    Raises:
        RuleBroken: there are none, or they are too long.

    """
    cleaned = clean(text).strip()
    if not cleaned:
        raise RuleBroken("casework.statement_empty", field)
    return check_length(cleaned, field, longest)


def check_length(text: str, field: str, longest: int = LONGEST_NOTE) -> str:
    """Return a text that fits; a note that is still being typed may be empty.

    Raises:
        RuleBroken: it is too long.

    """
    if len(text) > longest:
        raise RuleBroken(
            "casework.statement_too_long", field, longest=longest, length=len(text)
        )
    return text


def clean(text: str) -> str:
    """Return a text without control characters, its lines ended in one way."""
    return "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    )


def check_printable(labels: Iterable[Tlp]) -> None:
    """Refuse paper of what is for the ears of those present only.

    Raises:
        RuleBroken: nothing was chosen, or something of it is TLP:RED.

    """
    chosen = list(labels)
    if not chosen:
        raise RuleBroken("casework.print_nothing", "items")
    if any(one in NEVER_PRINTED for one in chosen):
        raise RuleBroken("casework.print_red", "items")
