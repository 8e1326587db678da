# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of questions to a colleague elsewhere."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.intake.rules.colleagues import (
    LONGEST_SUBJECT,
    LONGEST_TEXT,
    Exchange,
    Side,
)
from netwerkregie.domain.intake.rules.library import Theme

__all__ = [
    "LONGEST_SUBJECT",
    "LONGEST_TEXT",
    "ColleagueDraft",
    "Exchange",
    "Side",
]


@dataclass(frozen=True, slots=True)
class ColleagueDraft:
    """A question without persons to a colleague elsewhere.

    Args:
        to: the short name of a municipality; empty for the national support centre.
        once: drawn with the form; a second press of the button is the same question.

    """

    to: str
    theme: Theme
    subject: str
    body: str
    once: UUID | None = None
