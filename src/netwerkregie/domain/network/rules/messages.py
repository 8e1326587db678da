# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message to all: to whom, how long it stays, and what became of each letter.

Belief is no audience (trust 7.5): organisations of faith and philosophy are reached by
what goes to everybody, and by the district they work in.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.lists import Domain
from netwerkregie.domain.network.rules.terms import months_later

SUBJECT_LENGTH = 100
BODY_LENGTH = 1500
REPLY_LENGTH = 500

MESSAGE_MONTHS = 12
DRAFT_DAYS = 30
LETTER_DAYS = 30
REPLY_DAYS = 30


class Audience(StrEnum):
    """Who gets a message."""

    PROFESSIONALS = "professionals"
    FOCAL_POINTS = "focal_points"
    DOMAIN = "domain"
    DISTRICT = "district"


class MessageState(StrEnum):
    """Whether a message went out; what went out is never called back."""

    DRAFT = "draft"
    SENT = "sent"


class LetterState(StrEnum):
    """What became of one letter; to whom it went is not in it."""

    POSTING = "posting"
    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


AUDIENCE_DOMAINS = tuple(one for one in Domain if one is not Domain.FAITH)
# Between these two moments a killed worker leaves open whether a letter went: then it
# is not sent again, because nobody gets it twice.
TO_POST: dict[LetterState | None, LetterState | None] = {
    None: LetterState.POSTING,
    LetterState.WAITING: LetterState.POSTING,
    LetterState.POSTING: None,
    LetterState.SENT: None,
    LetterState.REFUSED: None,
    LetterState.UNCERTAIN: None,
}


def message_until(sent_on: date) -> date:
    """Return the day on which a message is destroyed."""
    return months_later(sent_on, MESSAGE_MONTHS)


def draft_until(made_on: date) -> date:
    """Return the day on which a message that was never sent is destroyed."""
    return made_on + timedelta(days=DRAFT_DAYS)


def letter_until(day: date) -> date:
    """Return the day on which it is forgotten that a letter went."""
    return day + timedelta(days=LETTER_DAYS)


def reply_until(day: date) -> date:
    """Return the day on which a reply is destroyed."""
    return day + timedelta(days=REPLY_DAYS)
