# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What closing a case and what follows take as input."""

from dataclasses import dataclass
from datetime import date

from netwerkregie.domain.casework.rules.closing import BY_HAND as BY_HAND
from netwerkregie.domain.casework.rules.closing import (
    HANDED_OVER_DAYS as HANDED_OVER_DAYS,
)
from netwerkregie.domain.casework.rules.closing import Aftercare as Aftercare
from netwerkregie.domain.casework.rules.closing import ClosingState as ClosingState
from netwerkregie.domain.casework.rules.closing import LongerGround as LongerGround
from netwerkregie.domain.casework.rules.closing import LongerState as LongerState
from netwerkregie.domain.casework.rules.closing import ReadingWhy as ReadingWhy
from netwerkregie.domain.casework.rules.closing import Reason as Reason
from netwerkregie.domain.casework.rules.closing import (
    aftercare_last as aftercare_last,
)


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """The end of a case, as its holder puts it before a second reader.

    Args:
        reason: about the need for working together, never about what somebody took up.
        words: the closing words, sealed.
        aftercare_on: the day on which somebody asks once whether all is well.

    """

    reason: Reason
    words: str
    aftercare_on: date
