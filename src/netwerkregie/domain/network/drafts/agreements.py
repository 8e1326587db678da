# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input for agreements; a form and an API produce the same."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from netwerkregie.domain.network.rules.agreements import (
    FUNCTIONS_LENGTH,
    GROUNDS,
    WORDS_LENGTH,
    AgreementPurpose,
    DateKind,
    EndReason,
    Ground,
    LeaveReason,
    Shareable,
    State,
    Step,
)

# The words of the closed lists, for the doors: rules themselves stay in this room.
__all__ = [
    "FUNCTIONS_LENGTH",
    "GROUNDS",
    "WORDS_LENGTH",
    "AgreementDraft",
    "AgreementPurpose",
    "DateDraft",
    "DateKind",
    "EndReason",
    "Ground",
    "LeaveReason",
    "Shareable",
    "State",
    "Step",
]


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What an agreement says.

    Args:
        shares: what the parties may show each other, each with its ground.
        version: which version the writer saw; None for a new one.
        once: drawn with the form; a second press of the button is the same agreement.

    """

    purpose: AgreementPurpose
    valid_from: date
    valid_until: date
    words: str = ""
    shares: tuple[tuple[Shareable, Ground], ...] = ()
    version: int | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class DateDraft:
    """A day on which the parties meet.

    Args:
        place_id: at which party; None for the town hall.

    """

    kind: DateKind
    on_day: date
    at_time: time | None = None
    place_id: UUID | None = None
