# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of planning a visit and of connecting one's own agenda."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from netwerkregie.domain.network.rules.agenda import BACK_DAYS, FEED_DAYS, DeviceKind
from netwerkregie.domain.network.rules.lists import ContactKind
from netwerkregie.domain.network.rules.visits import (
    EARLIEST,
    LATEST,
    LENGTHS,
    PLANNED_KINDS,
    WEEK,
    Leg,
    Stop,
    VisitPlace,
    VisitState,
    begins,
    ends,
    monday_of,
    month_of,
    route,
)

__all__ = [
    "BACK_DAYS",
    "EARLIEST",
    "FEED_DAYS",
    "LATEST",
    "LENGTHS",
    "PLANNED_KINDS",
    "WEEK",
    "DeviceKind",
    "Leg",
    "Stop",
    "VisitDraft",
    "VisitPlace",
    "VisitState",
    "begins",
    "ends",
    "monday_of",
    "month_of",
    "route",
]


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A planned visit; nothing in it is a text.

    Args:
        goes: which colleague goes.
        along: a second colleague.
        mails_us: whoever of us goes gets a calendar invitation.
        mails_them: the organisation gets one at its general address.
        once: drawn with the form; a second press is the same visit.
        sequence: which version the writer saw, when it is moved.

    """

    organisation_id: UUID
    kind: ContactKind
    on: date
    at: time
    minutes: int
    place: VisitPlace
    goes: UUID
    along: UUID | None = None
    mails_us: bool = False
    mails_them: bool = False
    once: UUID | None = None
    sequence: int | None = None
