# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing relations over to a successor, one by one, before somebody leaves."""

from enum import StrEnum

ITEM_PAGE = 20
KEPT_MONTHS = 12
FORGOTTEN_MONTHS = 12


class Answer(StrEnum):
    """What a successor said about one relation."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class WhyNot(StrEnum):
    """Why a successor does not take a relation over; nothing about anybody."""

    NO_ROOM = "no_room"
    OTHER_COLLEAGUE = "other_colleague"
    HAS_ENDED = "has_ended"


class PackFor(StrEnum):
    """What a handover pack on paper is for: stated each time it is made (M13)."""

    SUCCESSOR = "successor"
    MEETING = "meeting"
    ARCHIVE = "archive"
