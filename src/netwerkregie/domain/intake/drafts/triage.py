# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of triage: referrals, danger, dishonesty and feedback."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.rules.advice import STEPS, Outcome, State, Step
from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.domain.intake.rules.counting import LEAST, Group
from netwerkregie.domain.intake.rules.danger import PassedTo, Review
from netwerkregie.domain.intake.rules.feedback import (
    FEEDBACK_DAYS,
    FURTHEST_DAYS,
    STILL_OWED,
    Means,
    OwedState,
    Situation,
    due,
)
from netwerkregie.domain.intake.rules.referrals import (
    LONGEST_QUESTION,
    HelpKind,
    ReferralState,
    ReturnReason,
)
from netwerkregie.domain.intake.rules.triage import (
    BY_ONE_HAND,
    REASONS,
    Reason,
    next_step,
)

__all__ = [
    "BY_ONE_HAND",
    "FEEDBACK_DAYS",
    "FURTHEST_DAYS",
    "LEAST",
    "LONGEST_QUESTION",
    "REASONS",
    "STEPS",
    "STILL_OWED",
    "Channel",
    "DangerDraft",
    "FeedbackDraft",
    "Group",
    "HelpKind",
    "Means",
    "Outcome",
    "OwedState",
    "PassedTo",
    "Reason",
    "ReceiverDraft",
    "ReferralDraft",
    "ReferralState",
    "ReturnReason",
    "Review",
    "Situation",
    "State",
    "Step",
    "due",
    "next_step",
]


@dataclass(frozen=True, slots=True)
class ReceiverDraft:
    """A party for the list of regular care: an organisation or an address."""

    help: HelpKind
    organisation_id: UUID | None = None
    address_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """A question for help.

    Args:
        receiver_id: who is asked.
        reason: why this is something for regular care.
        question: what help is wanted, without persons; only where a reader is.
        feedback: the last word to the asker.
        once: known again when the form is sent twice.

    """

    receiver_id: UUID
    reason: Reason | None
    feedback: str
    question: str = ""
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class DangerDraft:
    """What was passed on because a life was in danger.

    Args:
        to: who was told.
        is_life: that a life was in danger, which is the only ground.
        told: what was said, in words that are sealed.
        feedback: the last word to the asker.

    """

    to: PassedTo
    is_life: bool
    told: str
    feedback: str


@dataclass(frozen=True, slots=True)
class FeedbackDraft:
    """Feedback that is given.

    Args:
        situation: which of the fixed situations it is.
        means: how it is told.
        text: the words for the thread; empty where it was told otherwise.
        next_on: when the asker hears again, where it is not the last word.

    """

    situation: Situation
    means: Means
    text: str = ""
    next_on: date | None = None
