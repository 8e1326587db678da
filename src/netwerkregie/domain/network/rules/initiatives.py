# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives: how far they are, what they need, and what becomes of a proposal.

A stage is the stage of an initiative, never of a person. A proposal is answered with a
public reason, and everything of it is gone thirty days later; a count remains.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.lists import Topic
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.foundation.kernel import RuleBroken

NAME_LENGTH = 120
ABOUT_LENGTH = 500
PLACE_LENGTH = 80
NEED_LENGTH = 120
RESULT_LENGTH = 300
WORDS_LENGTH = 300

CONFIRM_MONTHS = 12
CONFIRM_REMINDERS = (30, 7)
"""Days before the end on which the partners are asked whether it still goes on."""
PARTNER_DAYS = 30
"""A partner that does not answer is no partner."""
QUESTION_DAYS = 30
WAITING_DAYS = 60
OUTCOME_DAYS = 30


class Stage(StrEnum):
    """How far an initiative is, in this order."""

    IDEA = "idea"
    TRYING_OUT = "trying_out"
    RUNNING = "running"
    LASTING = "lasting"
    STOPPED = "stopped"


class Need(StrEnum):
    """What an initiative needs."""

    ROOM = "room"
    HANDS = "hands"
    MONEY = "money"
    KNOWLEDGE = "knowledge"
    MATERIAL = "material"
    PARTNER = "partner"
    ATTENTION = "attention"


class ProposalState(StrEnum):
    """Where a proposal is."""

    WAITING = "waiting"
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ProposalStep(StrEnum):
    """What is done with a proposal."""

    ACCEPT = "accept"
    ASK = "ask"
    DECLINE = "decline"
    ANSWER = "answer"


class ProposalReason(StrEnum):
    """Why, as everybody with the code reads it."""

    FITS = "fits"
    JOINS = "joins"
    UNCLEAR = "unclear"
    PLACE_UNCLEAR = "place_unclear"
    NOT_OURS = "not_ours"
    EXISTS = "exists"
    ABOUT_PERSONS = "about_persons"
    COMMERCIAL = "commercial"
    NO_ANSWER = "no_answer"
    TOO_LATE = "too_late"


class EndedKind(StrEnum):
    """What ended and is counted, when nothing else of it remains."""

    PROPOSAL_ACCEPTED = "proposal_accepted"
    PROPOSAL_DECLINED = "proposal_declined"
    INITIATIVE = "initiative"
    MESSAGE = "message"
    INCIDENT = "incident"


STEPS: dict[ProposalState, dict[ProposalStep, ProposalState]] = {
    ProposalState.WAITING: {
        ProposalStep.ACCEPT: ProposalState.ACCEPTED,
        ProposalStep.ASK: ProposalState.ASKED,
        ProposalStep.DECLINE: ProposalState.DECLINED,
    },
    # While a question is open the proposer has the word; declining stays possible.
    ProposalState.ASKED: {
        ProposalStep.ANSWER: ProposalState.WAITING,
        ProposalStep.ACCEPT: ProposalState.ACCEPTED,
        ProposalStep.DECLINE: ProposalState.DECLINED,
    },
    ProposalState.ACCEPTED: {},
    ProposalState.DECLINED: {},
}
REASONS: dict[ProposalStep, tuple[ProposalReason, ...]] = {
    ProposalStep.ACCEPT: (ProposalReason.FITS, ProposalReason.JOINS),
    ProposalStep.ASK: (ProposalReason.UNCLEAR, ProposalReason.PLACE_UNCLEAR),
    ProposalStep.DECLINE: (
        ProposalReason.NOT_OURS,
        ProposalReason.EXISTS,
        ProposalReason.ABOUT_PERSONS,
        ProposalReason.COMMERCIAL,
    ),
}
OPEN = (ProposalState.WAITING, ProposalState.ASKED)
# Thinking along with a question about somebody is no initiative.
INITIATIVE_TOPICS = tuple(one for one in Topic if one is not Topic.ADVICE)


def step(state: str, do: ProposalStep) -> ProposalState:
    """Return the state that follows, or say that it cannot be done any more."""
    try:
        return STEPS[ProposalState(state)][do]
    except KeyError:
        raise RuleBroken("network.proposal_answered") from None


def require_reason(do: ProposalStep, reason: ProposalReason) -> None:
    """Refuse a reason that belongs to another answer."""
    if reason not in REASONS[do]:
        raise RuleBroken("network.reason_of_another", field="reason")


def confirm_by(confirmed_on: date) -> date:
    """Return the day on which an initiative ends unless a partner confirms it."""
    return months_later(confirmed_on, CONFIRM_MONTHS)


def asked_again_on(today: date) -> list[date]:
    """Return the last days of the initiatives whose partners are asked today."""
    return [today + timedelta(days=days) for days in CONFIRM_REMINDERS]


def waiting_until(day: date) -> date:
    """Return the day before which a proposal gets its answer."""
    return day + timedelta(days=WAITING_DAYS)


def partner_asked_before(today: date) -> date:
    """Return the day up to which an unanswered question to a partner is over."""
    return today - timedelta(days=PARTNER_DAYS)


def answer_until(day: date) -> date:
    """Return the day until which a question to a proposer stays open."""
    return day + timedelta(days=QUESTION_DAYS)


def destroyed_on(answered_on: date) -> date:
    """Return the day on which everything of an answered proposal is destroyed."""
    return answered_on + timedelta(days=OUTCOME_DAYS)
