# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of what is done in an incident."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from netwerkregie.domain.network.rules.incidents import (
    LESSONS_LENGTH,
    LINE_LENGTH,
    SCHOOL_LENGTH,
    STEPS_LENGTH,
    TITLE_LENGTH,
    Function,
    IncidentKind,
)

__all__ = [
    "LESSONS_LENGTH",
    "LINE_LENGTH",
    "SCHOOL_LENGTH",
    "STEPS_LENGTH",
    "TITLE_LENGTH",
    "CallDraft",
    "CardDraft",
    "Function",
    "IncidentDraft",
    "IncidentKind",
    "LineDraft",
]


@dataclass(frozen=True, slots=True)
class CardDraft:
    """A prepared card.

    Args:
        version: which version the writer saw; 0 while it is the one that came with it.

    """

    kind: IncidentKind
    first_hour: str
    first_day: str
    school_nl: str
    school_en: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class CallDraft:
    """Whom to call: a function, with a general number."""

    function: Function
    phone: str
    organisation_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class IncidentDraft:
    """Something that happens now."""

    kind: IncidentKind
    title: str = ""
    district_id: UUID | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A decision, with its time and the function that took it."""

    said_at: datetime
    function: Function
    text: str
    once: UUID | None = None
