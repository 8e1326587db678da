# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input for offers, requests and introductions."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.network.rules.offers import (
    WORDS_LENGTH,
    Answer,
    Direction,
    Meeting,
    OfferKind,
    Reason,
    When,
    Why,
    meeting_of,
)

# The words of the closed lists, for the doors: rules themselves stay in this room.
__all__ = [
    "WORDS_LENGTH",
    "Answer",
    "Direction",
    "Meeting",
    "OfferDraft",
    "OfferKind",
    "Reason",
    "When",
    "Why",
    "meeting_of",
]


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """What an organisation offers or asks.

    Args:
        for_partners: shown only to who shares an agreement with it.
        version: which version the writer saw; None for a new one.
        once: drawn with the form; a second press of the button is the same offer.

    """

    direction: Direction
    kind: OfferKind
    words: str = ""
    when: When = When.TO_AGREE
    district_ids: tuple[UUID, ...] = ()
    for_partners: bool = False
    version: int | None = None
    once: UUID | None = None
