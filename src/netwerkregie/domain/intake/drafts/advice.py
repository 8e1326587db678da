# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of intake's actions; a form and an API produce the same."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.intake.rules.advice import (
    LONGEST_NOTE,
    LONGEST_TEXT,
    OUTCOMES_BY_HAND,
    Domain,
    Outcome,
    State,
    Step,
    Want,
)
from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.domain.intake.rules.triage import Reason

__all__ = [
    "LONGEST_NOTE",
    "LONGEST_TEXT",
    "OUTCOMES_BY_HAND",
    "AdditionDraft",
    "AnswerDraft",
    "Channel",
    "ClosingDraft",
    "Domain",
    "FileDraft",
    "NoteDraft",
    "Outcome",
    "QuestionDraft",
    "Reason",
    "State",
    "Step",
    "Want",
]


@dataclass(frozen=True, slots=True)
class FileDraft:
    """An upload after the file pipeline: re-rendered, nameless, in memory."""

    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as the asker sends it.

    Args:
        body: the text, already shown to its writer with what can be left out.
        want: what the asker asks of us.
        domain: the domain the asker speaks from, or None.
        language: the language of the page, "nl" or "en".
        files: cleaned files.
        channel: by which way the question comes in.

    """

    body: str
    want: Want
    domain: Domain | None = None
    language: str = "nl"
    files: tuple[FileDraft, ...] = ()
    channel: Channel = Channel.ANONYMOUS


@dataclass(frozen=True, slots=True)
class AdditionDraft:
    """A further message of the asker."""

    body: str
    files: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A scratch note: for its writer alone, for five working days."""

    body: str


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer of the advice team."""

    body: str


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """The end of a thread: its outcome, a last word to the asker, and why.

    An address of the library may stand below the last word, as the place to go.
    """

    outcome: Outcome
    feedback: str
    reason: Reason | None = None
    address_id: UUID | None = None
