# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of emergency access."""

from dataclasses import dataclass

from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyReason as EmergencyReason,
)
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyState as EmergencyState,
)
from netwerkregie.domain.casework.rules.emergency import ReviewOutcome as ReviewOutcome


@dataclass(frozen=True, slots=True)
class EmergencyDraft:
    """What somebody without a seat must read now.

    Args:
        nickname: the drawn name of the case, as colleagues say it; there is no list.
        reason: why, from a closed list.
        words: what is going on, without names; sealed.
        is_alone: without a second person; only for a threat to life.
        part: which part; the one that all members share, unless another is needed.

    """

    nickname: str
    reason: EmergencyReason
    words: str
    is_alone: bool = False
    part: PartKind = PartKind.SHARED
