# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of what is done with initiatives and proposals."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.rules.initiatives import (
    ABOUT_LENGTH,
    INITIATIVE_TOPICS,
    NAME_LENGTH,
    NEED_LENGTH,
    OPEN,
    PLACE_LENGTH,
    REASONS,
    RESULT_LENGTH,
    WORDS_LENGTH,
    Need,
    ProposalReason,
    ProposalState,
    ProposalStep,
    Stage,
)
from netwerkregie.domain.network.rules.lists import Topic

__all__ = [
    "ABOUT_LENGTH",
    "INITIATIVE_TOPICS",
    "NAME_LENGTH",
    "NEED_LENGTH",
    "OPEN",
    "PLACE_LENGTH",
    "REASONS",
    "RESULT_LENGTH",
    "WORDS_LENGTH",
    "DecisionDraft",
    "InitiativeDraft",
    "Need",
    "NeedDraft",
    "ProposalDraft",
    "ProposalReason",
    "ProposalState",
    "ProposalStep",
    "ResultDraft",
    "Stage",
    "Topic",
]


@dataclass(frozen=True, slots=True)
class InitiativeDraft:
    """An initiative as it is written down.

    Args:
        version: which version the writer saw; None for a new one.
        once: drawn with the form; a second press of the button is the same one.

    """

    name: str
    about: str = ""
    stage: Stage = Stage.IDEA
    topics: tuple[str, ...] = ()
    district_ids: tuple[UUID, ...] = ()
    version: int | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class NeedDraft:
    """Something an initiative needs."""

    kind: Need
    text: str = ""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """What came of an initiative."""

    held_on: date
    text: str


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What somebody proposes on the public page.

    Args:
        key: drawn with the page; a second press of the button is the same proposal.

    """

    key: UUID
    name: str
    about: str
    place: str = ""
    email: str = ""
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """The answer to a proposal, with its public reason."""

    step: ProposalStep
    reason: ProposalReason
    words: str = ""
