# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of the answer library."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.intake.rules.library import (
    LONGEST_BODY,
    LONGEST_HOURS,
    LONGEST_TITLE,
    Check,
    ItemKind,
    ItemStep,
    SentBack,
    Standing,
    Texts,
    Theme,
    may_be_public,
    may_be_shared,
)

# The words of the closed lists, for the doors: rules themselves stay in this room.
__all__ = [
    "LONGEST_BODY",
    "LONGEST_HOURS",
    "LONGEST_TITLE",
    "Check",
    "ItemDraft",
    "ItemKind",
    "ItemStep",
    "ReadingDraft",
    "SentBack",
    "Standing",
    "Texts",
    "Theme",
    "may_be_public",
    "may_be_shared",
]


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """A text for the library.

    Args:
        version: which version the writer saw; None for a new one.
        once: drawn with the form; a second press of the button is the same text.

    """

    kind: ItemKind
    theme: Theme
    texts: Texts
    version: int | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReadingDraft:
    """What somebody says who puts their name under a text.

    Args:
        content_hash: that of the words as they were shown.
        checks: what the reader of a lesson looked at.
        reader_id: whom a writer asks to read along; None asks everybody.

    """

    content_hash: str
    checks: frozenset[Check] = frozenset()
    reader_id: UUID | None = None
