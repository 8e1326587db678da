# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a question ends: per outcome its reasons, who may choose it and what it asks.

Tables and pure functions; `today` is always passed in.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType

from netwerkregie.domain.intake.rules.advice import (
    Outcome,
    State,
    promise,
    rests_on,
)
from netwerkregie.foundation.kernel import Role, RuleBroken


class Reason(StrEnum):
    """Why a question ended as it did; no remark is kept beside it."""

    HOW_TO_TALK = "how_to_talk"
    HOW_TO_SUPPORT = "how_to_support"
    WHAT_IS_ALLOWED = "what_is_allowed"
    WHERE_TO_GO = "where_to_go"
    FREE_TO_DO = "free_to_do"
    OTHER_EXPLANATION = "other_explanation"
    GROWING_UP = "growing_up"
    SETTLED = "settled"
    HELP_AT_HOME = "help_at_home"
    HELP_AT_SCHOOL = "help_at_school"
    SOMEBODY_TO_TALK_TO = "somebody_to_talk_to"
    PRACTICAL_HELP = "practical_help"
    THREAT_TO_LIFE = "threat_to_life"
    BEHAVIOUR_AND_HARM = "behaviour_and_harm"
    ELSEWHERE = "elsewhere"
    OTHER_SERVICE = "other_service"
    NOT_OUR_TASK = "not_our_task"
    JOKE_OR_TRIAL = "joke_or_trial"
    FLOODING = "flooding"
    ADVERTISING = "advertising"
    ONLY_ABUSE = "only_abuse"


REASONS: Mapping[Outcome, tuple[Reason, ...]] = MappingProxyType(
    {
        Outcome.ADVICE_GIVEN: (
            Reason.HOW_TO_TALK,
            Reason.HOW_TO_SUPPORT,
            Reason.WHAT_IS_ALLOWED,
            Reason.WHERE_TO_GO,
        ),
        # A full result: what people are free to do is never a worry of ours (M9).
        Outcome.DISPELLED: (
            Reason.FREE_TO_DO,
            Reason.OTHER_EXPLANATION,
            Reason.GROWING_UP,
            Reason.SETTLED,
        ),
        Outcome.REGULAR_CARE: (
            Reason.HELP_AT_HOME,
            Reason.HELP_AT_SCHOOL,
            Reason.SOMEBODY_TO_TALK_TO,
            Reason.PRACTICAL_HELP,
        ),
        # The sole way to anything coercive, and for one ground only (M21).
        Outcome.IMMEDIATE_DANGER: (Reason.THREAT_TO_LIFE,),
        Outcome.BECAME_CONCERN: (Reason.BEHAVIOUR_AND_HARM,),
        Outcome.NOT_FOR_US: (
            Reason.ELSEWHERE,
            Reason.OTHER_SERVICE,
            Reason.NOT_OUR_TASK,
        ),
        Outcome.DISHONEST: (
            Reason.JOKE_OR_TRIAL,
            Reason.FLOODING,
            Reason.ADVERTISING,
            Reason.ONLY_ABUSE,
        ),
        # The clock gives no reason.
        Outcome.WENT_QUIET: (),
    }
)
"""Per outcome the closed list of reasons."""

BY_ONE_HAND = (
    Outcome.ADVICE_GIVEN,
    Outcome.DISPELLED,
    Outcome.REGULAR_CARE,
    Outcome.IMMEDIATE_DANGER,
    Outcome.BECAME_CONCERN,
    Outcome.NOT_FOR_US,
)
"""What one colleague may choose; a question is called dishonest by two."""

ONLY_FOR: Mapping[Outcome, frozenset[Role]] = MappingProxyType(
    {
        # A concern about somebody is opened by who is trained and named for it.
        Outcome.BECAME_CONCERN: frozenset({Role.INTAKE_OFFICER}),
    }
)
"""Outcomes that ask for one role more than the advice desk's."""

DISHONEST_AFTER_DAYS = 1
"""Full days a question stands before it may be called dishonest: whoever wrote in
anger or by mistake can come back first, and nobody destroys in the heat."""

SECOND_READING = "advice_thread"
"""The kind of subject under which two readers sign a dishonest question."""

LONGEST_WAIT = 31
"""Days that are told apart; who waited longer is counted with these."""

REVIEW_DAYS = 5
"""Working days in which a second colleague looks back at what was passed on (M21)."""

AGAIN_DAYS = 2
"""Working days in which we answer a question that a partner gave back."""


@dataclass(frozen=True, slots=True)
class Next:
    """What happens next to a thread, and on which day: nothing lies without one."""

    what: str
    on: date


def check_reason(outcome: Outcome, reason: Reason | None) -> Reason:
    """Return a reason that belongs to the outcome.

    Raises:
        RuleBroken: none was chosen, or it is another outcome's.

    """
    if reason is None or reason not in REASONS[outcome]:
        code = "intake.reason_not_of_outcome"
        raise RuleBroken(code, "reason")
    return reason


def may_choose(outcome: Outcome, roles: Collection[Role]) -> bool:
    """Tell whether a colleague of the advice desk may choose an outcome."""
    needed = ONLY_FOR.get(outcome)
    return needed is None or not needed.isdisjoint(roles)


def check_dishonest(received: date, state: State, today: date) -> None:
    """Refuse to call a question dishonest too early, or when it has another end.

    Worked example: what came in on a Monday can be called so from Tuesday on.

    Raises:
        RuleBroken: it came in today, was closed, or lies with a partner.

    """
    if state in {State.CLOSED, State.REFERRED}:
        raise RuleBroken("intake.step_not_open")
    if (today - received).days < DISHONEST_AFTER_DAYS:
        raise RuleBroken("intake.dishonest_too_early")


def content_hash(digests: Collection[bytes]) -> str:
    """Return what two readers sign: exactly these messages, in this order.

    The digests are keyed by the thread, so the hash says nothing to anybody else; a
    message more is another hash, and both signatures lapse.
    """
    whole = sha256(b"thread read by two")
    for digest in digests:
        whole.update(len(digest).to_bytes(2, "big") + bytes(digest))
    return whole.hexdigest()


def next_step(
    state: State, promised: date, last_message: date, destroyed: date
) -> Next:
    """Return what happens next to a thread and when; each state has its day."""
    if state is State.WAITING:
        return Next("answer", promised)
    if state is State.REFERRED:
        return Next("partner", promised)
    if state is State.ANSWERED:
        return Next("rest", rests_on(last_message))
    return Next("gone", destroyed)


def in_time(first_answer: date, promised: date) -> bool:
    """Tell whether the first answer came on the promised day at the latest."""
    return first_answer <= promised


def review_by(passed_on: date, days_off: Collection[date] = ()) -> date:
    """Return the day by which a second colleague has looked back."""
    return promise(passed_on, REVIEW_DAYS, days_off)


def answer_again_by(given_back: date, days_off: Collection[date] = ()) -> date:
    """Return the day by which we answer what a partner gave back."""
    return promise(given_back, AGAIN_DAYS, days_off)


def days_counted(received: date, answered: date) -> int:
    """Return how many days an asker waited, as far as is told apart."""
    return min(max((answered - received).days, 0), LONGEST_WAIT)
