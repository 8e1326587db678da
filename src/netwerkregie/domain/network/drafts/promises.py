# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input about promises."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.rules.promises import (
    PROMISE_LENGTH,
    VIEW_LENGTH,
    PromiseState,
    Said,
    Side,
)

__all__ = [
    "PROMISE_LENGTH",
    "VIEW_LENGTH",
    "PromiseDraft",
    "PromiseState",
    "Said",
    "SaidDraft",
    "Side",
]


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise of one side to the other.

    Args:
        once: drawn with the form; a second press of the button is the same promise.

    """

    side: Side
    text: str
    due_on: date
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class SaidDraft:
    """What an organisation says of a promise, in a tap and perhaps its own words."""

    said: Said
    view: str = ""
