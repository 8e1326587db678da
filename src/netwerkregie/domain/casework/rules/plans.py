# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a case: goals per part of life, what was agreed, offers and signatures.

Plain functions over values. An offer's answer is a word inside a seal: no column, list
or count knows whether somebody said yes or no (row M22).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import (
    TEEN_AGE,
    AgeBand,
    days_for,
    ends_on,
)


class LifeDomain(StrEnum):
    """The part of life that a goal is about; belief and health are none (row M1)."""

    LIVING = "living"
    WORK_AND_SCHOOL = "work_and_school"
    MONEY = "money"
    HOME_AND_FRIENDS = "home_and_friends"
    HELP_AND_CARE = "help_and_care"
    FREE_TIME = "free_time"


class Voice(StrEnum):
    """Whose goal it is: the person's own stands first, in the person's own words."""

    OWN = "own"
    HELPER = "helper"


class GoalStatus(StrEnum):
    """How it is with a goal, in words that have no order (row M7)."""

    STANDS = "stands"
    WORKED_OUT = "worked_out"
    BECAME_ANOTHER = "became_another"
    LET_GO = "let_go"


class HelpKind(StrEnum):
    """What somebody does for or with the person; neutral kinds only."""

    TALK = "talk"
    COMPANION = "companion"
    SCHOOL = "school"
    WORK = "work"
    HOME = "home"
    MONEY = "money"
    REGULAR_CARE = "regular_care"
    ACTIVITY = "activity"
    PRACTICAL = "practical"


class OfferStep(StrEnum):
    """What happened with an offer; sealed, whatever the answer is."""

    OFFERED = "offered"
    INFORMED = "informed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    STOPPED = "stopped"


class NoteKind(StrEnum):
    """What a sealed note about a goal, an agreement or an offer is."""

    STATUS = "status"
    EVIDENCE = "evidence"
    WAITING = "waiting"
    END = "end"
    STEP = "step"
    ADOPTING = "adopting"


class EndReason(StrEnum):
    """How something that was agreed came to its end; sealed."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    PERSON_STOPPED = "person_stopped"
    OTHERWISE = "otherwise"


class SeenBy(StrEnum):
    """Who saw the plan; a relation and never a name."""

    PERSON = "person"
    GUARDIAN = "guardian"


class SeenWay(StrEnum):
    """How the plan was seen and signed."""

    PAPER = "paper"
    SCREEN = "screen"


STEPS: Mapping[OfferStep, frozenset[OfferStep]] = {
    # Nobody answers to what was not explained: what it is, that one may say no.
    OfferStep.OFFERED: frozenset({OfferStep.INFORMED}),
    OfferStep.INFORMED: frozenset({OfferStep.ACCEPTED, OfferStep.DECLINED}),
    # Voluntary means that one may stop, and that one may come back.
    OfferStep.ACCEPTED: frozenset({OfferStep.STOPPED}),
    OfferStep.DECLINED: frozenset({OfferStep.ACCEPTED}),
    OfferStep.STOPPED: frozenset({OfferStep.ACCEPTED}),
}

ANSWERS = (OfferStep.ACCEPTED, OfferStep.DECLINED, OfferStep.STOPPED)

MOST_ROWS = 60
"""Goals, agreements or offers of one plan; more is no plan that anybody reads."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a plan about an adult, in days; for a minor half at most.

    Args:
        look: days between two looks at the plan or at something that was agreed.
        answer: days in which the person can think about an offer.
        agreed: days that something agreed lasts before it is agreed anew.
        escalate: days after its date on which the chair sees what lies still.

    """

    look: int = 42
    answer: int = 28
    agreed: int = 182
    escalate: int = 7


TERMS = Terms()


def look_on(today: date, band: AgeBand, last: date, terms: Terms = TERMS) -> date:
    """Return the latest next day of a plan or of something agreed."""
    return ends_on(today, terms.look, band, last)


def answer_by(today: date, band: AgeBand, last: date, terms: Terms = TERMS) -> date:
    """Return the day on which an offer is spoken about again."""
    return ends_on(today, terms.answer, band, last)


def agreed_until(start: date, band: AgeBand, last: date, terms: Terms = TERMS) -> date:
    """Return the last possible day of something that starts on a day."""
    return ends_on(start, terms.agreed, band, last)


def escalates_from(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the date before which something late is the chair's to see."""
    return today - timedelta(days=days_for(terms.escalate, band))


def step(now: OfferStep, to: OfferStep) -> OfferStep:
    """Return the step after this one.

    Raises:
        RuleBroken: the person was not told yet what it is, or it was said already.

    """
    if to not in STEPS[now]:
        code = "casework.offer_step_not_open"
        if now is OfferStep.OFFERED:
            code = "casework.tell_first"
        raise RuleBroken(code, "answer")
    return to


def steps_open(now: OfferStep) -> tuple[OfferStep, ...]:
    """Return what can be written down now, in the order of the list."""
    return tuple(one for one in OfferStep if one in STEPS[now])


def signers_of(
    band: AgeBand, age: int | None = None, *, guardian_away: bool = False
) -> tuple[SeenBy, ...]:
    """Return who sees and signs the plan: the person, and below sixteen a guardian.

    Below sixteen the guardian exercises the rights beside the person; an unknown age
    counts as below sixteen. A known age goes before the band: on the sixteenth
    birthday the guardian's place ends, and at eighteen it never comes back. One who is
    kept out, by two people and until a day, is not asked and not shown.
    """
    young = band not in {AgeBand.OLDER_TEEN, AgeBand.ADULT}
    if age is not None:
        young = age < TEEN_AGE
    if guardian_away:
        return (SeenBy.PERSON,)
    return (SeenBy.PERSON, SeenBy.GUARDIAN) if young else (SeenBy.PERSON,)


def check_days(
    start: date, following: date, end: date, today: date, latest: date
) -> None:
    """Check the days of something agreed: nothing is without a next day and an end.

    Raises:
        RuleBroken: the next day has passed or comes after the end, or the end is
            later than the term.

    """
    if not today <= following <= end:
        code = "casework.next_before_end"
        raise RuleBroken(code, "next_on", latest=end)
    if not start <= end <= latest:
        code = "casework.end_too_late"
        raise RuleBroken(code, "end_on", latest=latest)


SEEN_AND_AGREED = frozenset({"gezien en akkoord", "seen and agreed"})
SEEN = frozenset({"gezien", "seen"})


def typed_agreement(typed: str) -> bool:
    """Return whether the person typed to agree, or only to have seen the plan.

    Raises:
        RuleBroken: it is neither.

    """
    said = " ".join(typed.casefold().replace(".", " ").split())
    if said in SEEN_AND_AGREED:
        return True
    if said in SEEN:
        return False
    code = "casework.type_seen"
    raise RuleBroken(code, "words")


def check_two_organisations(first: str, second: str) -> None:
    """Check that two people of two organisations stand for a plan.

    Raises:
        RuleBroken: both work for the same one.

    """
    if first.strip().casefold() == second.strip().casefold():
        code = "casework.two_organisations"
        raise RuleBroken(code, "words")
