# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of intake's actions; a form and an API produce the same."""

from netwerkregie.domain.intake.drafts.advice import (
    LONGEST_NOTE,
    LONGEST_TEXT,
    OUTCOMES_BY_HAND,
    AdditionDraft,
    AnswerDraft,
    Channel,
    ClosingDraft,
    Domain,
    FileDraft,
    NoteDraft,
    Outcome,
    QuestionDraft,
    Reason,
    State,
    Step,
    Want,
)

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
