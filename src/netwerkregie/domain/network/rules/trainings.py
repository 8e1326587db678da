# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Focal points: what they followed, when a refresher is due, who is asked to what.

Two parties: every organisation with young people has one focal point who knows what
to look for and whom to call ('aandachtsfunctionaris'). The terms are parameters, and
restrictive: an old training is worth a fresh one.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import months_later

REFRESHER_MONTHS = 24
SOON_DAYS = 60
"""A refresher that falls due within this time may be followed a little early."""
KEPT_MONTHS = 12
"""How long an offered training is kept after its day."""
LONGEST_ABOUT = 300
LONGEST_PLACE = 120
MOST_PLACES = 200
MOST_YES = 5
"""To how many trainings somebody can say yes at a time."""


class Training(StrEnum):
    """What can be followed; each has a date on one's own entry and nothing else."""

    BASICS = "basics"
    REFRESHER = "refresher"
    CONVERSATION = "conversation"
    ONLINE = "online"
    SHARING = "sharing"


class Standing(StrEnum):
    """How an organisation stands with focal points; said of it, never of a person."""

    NONE = "none"
    UNTRAINED = "untrained"
    DUE = "due"
    TRAINED = "trained"


KEEPS_FRESH = (Training.BASICS, Training.REFRESHER)
Followed = Mapping[Training, date | None]


def trained_on(followed: Followed) -> date | None:
    """Return when somebody last learnt the basics, or refreshed them.

    A refresher without the basics counts for nothing.
    """
    if followed.get(Training.BASICS) is None:
        return None
    days = [followed.get(one) for one in KEEPS_FRESH]
    return max(day for day in days if day is not None)


def refresher_due(followed: Followed, *, months: int = REFRESHER_MONTHS) -> date | None:
    """Return when the next refresher is due; None for who never followed the basics.

    Basics on 31 August 2024, a term of 24 months: due on 31 August 2026.
    """
    last = trained_on(followed)
    return None if last is None else months_later(last, months)


def needs(
    training: Training,
    followed: Followed,
    held_on: date,
    *,
    months: int = REFRESHER_MONTHS,
) -> bool:
    """Tell whether somebody is asked to a training on a day.

    The basics are for who never followed them; a refresher for whose term ends before
    the training, or soon after it; anything else for who did not follow it in the term.
    """
    if training is Training.BASICS:
        return followed.get(Training.BASICS) is None
    if training is Training.REFRESHER:
        due = refresher_due(followed, months=months)
        return due is not None and due <= held_on + timedelta(days=SOON_DAYS)
    last = followed.get(training)
    return last is None or months_later(last, months) <= held_on


def standing(followed: Sequence[Followed], today: date) -> Standing:
    """Return how an organisation stands, given the records of its focal points.

    One trained focal point is enough: the best record counts.
    """
    if not followed:
        return Standing.NONE
    due = [refresher_due(one) for one in followed]
    if any(day is not None and day > today for day in due):
        return Standing.TRAINED
    return Standing.DUE if any(due) else Standing.UNTRAINED
