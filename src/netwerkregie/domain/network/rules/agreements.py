# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agreement: who may share what on which ground, and the day on which that stops.

Sharing rests on an agreement that stands today; nothing is switched on or off by a
job. Source: purpose limitation and lawfulness (GDPR articles 5(1)(a) and (b), 6).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import months_later

WORDS_LENGTH = 300
FUNCTIONS_LENGTH = 120
LONGEST_MONTHS = 48
WARN_DAYS = (60, 14)
UNANSWERED_DAYS = 60
DRAFT_DAYS = 180
WORDS_MONTHS = 24
KEEP_MONTHS = 84
MOST_PARTIES = 12


class AgreementPurpose(StrEnum):
    """What an agreement is for; one word of a closed list."""

    CONSULTATION = "consultation"
    TRAINING = "training"
    LESSONS = "lessons"
    NEIGHBOURHOOD = "neighbourhood"
    HELP = "help"
    MEANS = "means"


class Shareable(StrEnum):
    """What parties may show each other.

    Persons of concern are not in it, nor are words about a contact with another party.
    """

    FOCAL_POINTS = "focal_points"
    PARTNER_OFFERS = "partner_offers"
    JOINT_DATES = "joint_dates"
    PRACTICAL_FACTS = "practical_facts"


class Ground(StrEnum):
    """The legal ground on which something is shown."""

    NO_PERSONS = "no_persons"
    PUBLIC_TASK = "public_task"
    CONSENT = "consent"


GROUNDS: dict[Shareable, tuple[Ground, ...]] = {
    # A function leads to a person, so it needs a ground of article 6.
    Shareable.FOCAL_POINTS: (Ground.PUBLIC_TASK, Ground.CONSENT),
    Shareable.PARTNER_OFFERS: (Ground.NO_PERSONS,),
    Shareable.JOINT_DATES: (Ground.NO_PERSONS,),
    Shareable.PRACTICAL_FACTS: (Ground.NO_PERSONS,),
}


class State(StrEnum):
    """The states of an agreement."""

    DRAFT = "draft"
    OFFERED = "offered"
    IN_FORCE = "in_force"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What can happen to an agreement."""

    OFFER = "offer"
    TAKE_BACK = "take_back"
    COMPLETE = "complete"
    END = "end"
    WITHDRAW = "withdraw"


class EndReason(StrEnum):
    """Why an agreement ended."""

    DATE = "date"
    MUNICIPALITY = "municipality"
    NO_PARTIES = "no_parties"


class LeaveReason(StrEnum):
    """Why a party leaves; chosen, never explained."""

    FINISHED = "finished"
    NO_TIME = "no_time"
    OTHERWISE = "otherwise"
    NOT_SAID = "not_said"


class DateKind(StrEnum):
    """What the parties meet for."""

    CONSULTATION = "consultation"
    TRAINING = "training"
    GATHERING = "gathering"
    REVIEW = "review"


class WrongStep(ValueError):
    """This cannot happen to an agreement in this state."""


STEPS: dict[State, dict[Step, State]] = {
    State.DRAFT: {Step.OFFER: State.OFFERED, Step.WITHDRAW: State.WITHDRAWN},
    # A no of one party, or a change, asks everybody anew: nobody is bound to terms
    # that another refused.
    State.OFFERED: {
        Step.COMPLETE: State.IN_FORCE,
        Step.TAKE_BACK: State.DRAFT,
        Step.WITHDRAW: State.WITHDRAWN,
    },
    State.IN_FORCE: {Step.END: State.ENDED},
    State.ENDED: {},
    State.WITHDRAWN: {},
}


def step(state: str, wanted: Step) -> State:
    """Return the state after a step.

    Raises:
        WrongStep: the step is not open from here.

    """
    try:
        return STEPS[State(state)][wanted]
    except KeyError:
        raise WrongStep(wanted) from None


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether something may be shared.

    Args:
        valid_until: the last day on which the agreement stands.
        ended_on: the day on which it was ended earlier; that day it no longer stands.
        shared: what it lets the parties show each other, with the ground.

    """

    state: str
    valid_from: date
    valid_until: date
    ended_on: date | None
    shared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PartyStanding:
    """Whether a party takes part.

    Args:
        reads: whether somebody of it reads along today; without a reader a party
            cannot see what is written about it, so it neither shows nor sees (M4).

    """

    confirmed_on: date | None
    left_on: date | None
    reads: bool


def stands(agreement: Standing, today: date) -> bool:
    """Tell whether an agreement is in force today, whatever a job did or did not."""
    if agreement.state != State.IN_FORCE:
        return False
    if agreement.ended_on is not None and today >= agreement.ended_on:
        return False
    return agreement.valid_from <= today <= agreement.valid_until


def may_share(agreement: Standing, what: Shareable, today: date) -> bool:
    """Tell whether the parties may show each other this, today.

    An agreement until 30 June 2027 shares on 30 June and no longer on 1 July.
    """
    return stands(agreement, today) and any(
        shared == what and ground in GROUNDS[what]
        for shared, ground in agreement.shared
    )


def takes_part(party: PartyStanding, today: date) -> bool:
    """Tell whether a party shows and sees what the agreement lets be shared."""
    return (
        party.confirmed_on is not None
        and party.confirmed_on <= today
        and party.left_on is None
        and party.reads
    )


def is_sound_ground(what: str, ground: str) -> bool:
    """Tell whether something may be shared on a ground at all."""
    return what in set(Shareable) and ground in GROUNDS[Shareable(what)]


def is_sound_term(valid_from: date, valid_until: date) -> bool:
    """Tell whether an agreement ends after it begins, within four years."""
    return valid_from < valid_until <= months_later(valid_from, LONGEST_MONTHS)


def next_term(valid_from: date, valid_until: date, today: date) -> tuple[date, date]:
    """Return the term of a renewal: as long as before, from where that one ends."""
    first = max(valid_until + timedelta(days=1), today)
    return first, first + (valid_until - valid_from)


def warnings_owed(valid_until: date, today: date) -> int:
    """Return how many warnings of its end an owner should have had by now.

    Until 30 June 2027: one from 1 May, two from 16 June.
    """
    return sum((valid_until - today).days <= days for days in WARN_DAYS)


def is_over(valid_until: date, today: date) -> bool:
    """Tell whether the last day has passed."""
    return today > valid_until


def was_left_unanswered(offered_on: date, today: date) -> bool:
    """Tell whether an offer waited so long that it is taken for a no."""
    return today > offered_on + timedelta(days=UNANSWERED_DAYS)


def words_until(ended_on: date) -> date:
    """Return the day on which the words of an ended agreement are destroyed."""
    return months_later(ended_on, WORDS_MONTHS)


def kept_until(ended_on: date) -> date:
    """Return the day on which nothing of an ended agreement is left."""
    return months_later(ended_on, KEEP_MONTHS)
