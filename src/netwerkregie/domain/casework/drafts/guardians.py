# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of keeping a guardian out."""

from dataclasses import dataclass

from netwerkregie.domain.casework.rules.guardians import AwayGround as AwayGround
from netwerkregie.domain.casework.rules.guardians import AwayState as AwayState


@dataclass(frozen=True, slots=True)
class AwayDraft:
    """Why no guardian is asked: a ground of the list and own words, all sealed."""

    ground: AwayGround
    why: str
