# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regular care: kinds of help, the life of a referral, and when it comes back to us."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from netwerkregie.domain.intake.rules.advice import promise
from netwerkregie.foundation.kernel import RuleBroken

LONGEST_QUESTION = 600
"""Characters: what kind of help is wanted, not the story."""

ANSWER_DAYS = 5
"""Working days in which a receiver accepts or gives back; then it comes back to us."""

WORDS_DAYS = 30
"""Days after a receiver's answer at which the words of a referral are destroyed."""

NUMBER_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no look-alikes on paper."""


class HelpKind(StrEnum):
    """What kind of help is asked; no kind says anything about who needs it."""

    NEIGHBOURHOOD_TEAM = "neighbourhood_team"
    YOUTH_TEAM = "youth_team"
    GP = "gp"
    SCHOOL_CARE = "school_care"
    PARENTING = "parenting"
    YOUTH_WORK = "youth_work"
    MEDIATION = "mediation"


class ReferralState(StrEnum):
    """How a referral stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    EXPIRED = "expired"
    TAKEN_ALONG = "taken_along"


class ReturnReason(StrEnum):
    """Why a receiver gives a referral back."""

    FULL = "full"
    NOT_OUR_HELP = "not_our_help"
    OTHER_AREA = "other_area"
    UNCLEAR = "unclear"


STEPS: Mapping[ReferralState, frozenset[ReferralState]] = MappingProxyType(
    {
        ReferralState.WAITING: frozenset(
            {
                ReferralState.ACCEPTED,
                ReferralState.RETURNED,
                # Waiting on a partner has an end: then it is ours again.
                ReferralState.EXPIRED,
            }
        ),
        # Who only has an address answers nothing: the asker goes there.
        ReferralState.TAKEN_ALONG: frozenset(),
        ReferralState.ACCEPTED: frozenset(),
        ReferralState.RETURNED: frozenset(),
        ReferralState.EXPIRED: frozenset(),
    }
)
"""Which state may follow which."""

NEVER_TO = frozenset({"safety"})
"""Domains of organisations that no referral goes to: from advice no path leads to
police or anybody else who can compel (row M21)."""


def step(state: ReferralState, wanted: ReferralState) -> ReferralState:
    """Return the state after a step.

    Raises:
        RuleBroken: it was answered, or ran out, a moment ago.

    """
    if wanted not in STEPS[state]:
        raise RuleBroken("intake.referral_settled")
    return wanted


def answer_by(sent: date, days_off: Collection[date] = ()) -> date:
    """Return the day by which a receiver answers.

    Worked example: sent on Monday 2 November is Monday 9 November.
    """
    return promise(sent, ANSWER_DAYS, days_off)


def words_until(answered: date) -> date:
    """Return the day on which the words of an answered referral go."""
    return answered + timedelta(days=WORDS_DAYS)


def check_question(text: str) -> str:
    """Return a question of a length that fits on a card.

    Raises:
        RuleBroken: it is empty or too long.

    """
    cleaned = " ".join(text.split())
    if not cleaned:
        raise RuleBroken("intake.text_empty", "question")
    if len(cleaned) > LONGEST_QUESTION:
        raise RuleBroken(
            "intake.question_too_long",
            "question",
            longest=LONGEST_QUESTION,
            length=len(cleaned),
        )
    return cleaned


def number(dice: int) -> str:
    """Return a number like "K7M3-9QXT" for on paper; it opens nothing by itself."""
    signs = []
    for _ in range(8):
        dice, sign = divmod(dice, len(NUMBER_SIGNS))
        signs.append(NUMBER_SIGNS[sign])
    return "".join(signs[:4]) + "-" + "".join(signs[4:])
