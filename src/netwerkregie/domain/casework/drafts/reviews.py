# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What looking at a case, waiting and telling the person take as input."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.notices import LaterGround as LaterGround
from netwerkregie.domain.casework.rules.notices import NoticeState as NoticeState
from netwerkregie.domain.casework.rules.notices import NoticeWay as NoticeWay
from netwerkregie.domain.casework.rules.reviews import Choice as Choice
from netwerkregie.domain.casework.rules.reviews import ReviewState as ReviewState
from netwerkregie.domain.casework.rules.waiting import WaitingState as WaitingState


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A look at a case, as the first of two members puts it.

    Args:
        choice: go on, change or close.
        needed: whether it is still needed to work together on this, and why.
        works: what was done and whether it works.

    """

    choice: Choice
    needed: str
    works: str


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """What a case waits for.

    Args:
        member_id: the member of the case that is waited for.
        what: what they bring.
        until: the day on which waiting ends.

    """

    member_id: UUID
    what: str
    until: date


@dataclass(frozen=True, slots=True)
class LaterDraft:
    """Telling the person later: a ground from the list and a reason, sealed."""

    ground: LaterGround
    why: str
