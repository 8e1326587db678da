# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Immediate danger: the only way from a question to anybody who can compel (M21)."""

from datetime import date
from enum import StrEnum

from netwerkregie.domain.intake.rules.triage import review_by
from netwerkregie.foundation.kernel import RuleBroken


class PassedTo(StrEnum):
    """To whom it was told."""

    EMERGENCY = "emergency"
    DOCTOR = "doctor"
    CRISIS_LINE = "crisis_line"
    SAFE_HOME = "safe_home"


class Ground(StrEnum):
    """On what ground; there is one (row M21: the sole exception)."""

    LIFE = "life"


class Review(StrEnum):
    """What a second colleague finds who looks back."""

    RIGHT = "right"
    TOO_MUCH = "too_much"
    NOT_NEEDED = "not_needed"


def check_ground(*, is_life: bool) -> Ground:
    """Return the ground, which is a danger to life and nothing less.

    Raises:
        RuleBroken: nobody said that a life was in danger.

    """
    if not is_life:
        raise RuleBroken("intake.only_for_life", "is_life")
    return Ground.LIFE


def must_review(passed_on: date, today: date) -> bool:
    """Tell whether the five working days to look back are over."""
    return today > review_by(passed_on)
