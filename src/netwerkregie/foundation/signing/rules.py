# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes as plain values: how long, how many, and when somebody is reminded."""

from datetime import date, timedelta
from enum import StrEnum


class State(StrEnum):
    """Where a second reading stands."""

    OPEN = "open"
    SIGNED = "signed"
    VOID = "void"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


ENDED = frozenset({State.SIGNED, State.VOID, State.WITHDRAWN, State.EXPIRED})

EXPIRES_AFTER = 14
"""Four eyes expire: what was read two weeks ago was not read before this act."""
LEAST_READERS = 3
"""A pool of fewer, the author included, stalls on one holiday."""
REMINDED_ON = (2, 5)
"""Days after asking on which the reader is reminded."""
CHAIR_ON = 8
"""Three days after the last reminder the chair hears that nobody reads."""
KEPT_AFTER = 30
"""Days after its end; what it decided stands in the room that asked."""
HASH = 64


def expires_on(asked: date) -> date:
    """Return the last day on which signatures hold."""
    return asked + timedelta(days=EXPIRES_AFTER)


def has_expired(asked: date, today: date) -> bool:
    """Tell whether a second reading waited too long, signed or not."""
    return today > expires_on(asked)


def reminders_due(asked: date, today: date) -> int:
    """Return how many reminders should have gone by now; the third is the chair's."""
    days = (today - asked).days
    return sum(days >= one for one in (*REMINDED_ON, CHAIR_ON))


def is_content_hash(value: str) -> bool:
    """Tell whether this is a SHA-256 in hex, so that no text slips in as a hash."""
    return len(value) == HASH and set(value) <= set("0123456789abcdef")
