# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What figures of intake tell apart: closed lists, none of them about anybody."""

from enum import StrEnum


class Promise(StrEnum):
    """Whether the first answer came by the first promised day."""

    IN_TIME = "in_time"
    NOT_IN_TIME = "not_in_time"
    NOT_YET = "not_yet"


class Ending(StrEnum):
    """Where a concern stands or how it ended, as figures tell it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    HANDED_OVER = "handed_over"
    EXPIRED = "expired"
    NOT_CONFIRMED = "not_confirmed"
    DISPELLED = "dispelled"
    REGULAR_CARE = "regular_care"
    YOUTH_HELP = "youth_help"
    NOT_FOR_US = "not_for_us"


class Debt(StrEnum):
    """How a debt of feedback stands, as figures tell it."""

    GIVEN_IN_TIME = "given_in_time"
    GIVEN_LATE = "given_late"
    NOT_YET = "not_yet"
    LATE = "late"
    MISSED = "missed"
