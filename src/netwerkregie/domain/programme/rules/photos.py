# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos without people: said by who sends one, looked at by somebody else.

No program looks for faces: what recognises people could be used to find them. Two
people look, and the second is another than the first.
"""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken

ALT_LENGTH = 160
WAITING_DAYS = 30
"""A photo that nobody looked at is destroyed unseen."""
SHOWN_DAYS = 365
MOST_BYTES = 3 * 2**20
MOST_PHOTOS = 3
KINDS = ("image/jpeg", "image/png")


class PhotoState(StrEnum):
    """Whether a colleague looked at it."""

    WAITING = "waiting"
    SHOWN = "shown"


def require_photo(content_type: str, content: bytes, *, nobody: bool) -> None:
    """Refuse what is no picture, is too heavy, or may show somebody.

    Raises:
        RuleBroken: it cannot be taken.

    """
    if content_type not in KINDS or not content:
        raise RuleBroken("programme.photo_kind", "photo")
    if len(content) > MOST_BYTES:
        raise RuleBroken("programme.photo_heavy", "photo")
    if not nobody:
        raise RuleBroken("programme.photo_people", "nobody")


def waiting_until(today: date) -> date:
    """Return the day on which a photo goes that nobody looked at."""
    return today + timedelta(days=WAITING_DAYS)


def shown_until(today: date) -> date:
    """Return the day on which a shown photo goes."""
    return today + timedelta(days=SHOWN_DAYS)
