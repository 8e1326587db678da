# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What writing, sharing and using a lesson format take as input."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.programme.rules.licences import (
    LICENCE_NAMES as LICENCE_NAMES,
)
from netwerkregie.domain.programme.rules.licences import (
    LICENCE_PAGES as LICENCE_PAGES,
)
from netwerkregie.domain.programme.rules.materials import LINE_LENGTH as LINE_LENGTH
from netwerkregie.domain.programme.rules.materials import LONG_LENGTH as LONG_LENGTH
from netwerkregie.domain.programme.rules.materials import MOST_BYTES as MOST_BYTES
from netwerkregie.domain.programme.rules.materials import MOST_FILES as MOST_FILES
from netwerkregie.domain.programme.rules.materials import MOST_STEPS as MOST_STEPS
from netwerkregie.domain.programme.rules.materials import TEXT_LENGTH as TEXT_LENGTH
from netwerkregie.domain.programme.rules.materials import TITLE_LENGTH as TITLE_LENGTH
from netwerkregie.domain.programme.rules.materials import Came as Came
from netwerkregie.domain.programme.rules.materials import Content as Content
from netwerkregie.domain.programme.rules.materials import Duration as Duration
from netwerkregie.domain.programme.rules.materials import FormatCheck as FormatCheck
from netwerkregie.domain.programme.rules.materials import (
    FormatLanguage as FormatLanguage,
)
from netwerkregie.domain.programme.rules.materials import (
    FormatSentBack as FormatSentBack,
)
from netwerkregie.domain.programme.rules.materials import Licence as Licence
from netwerkregie.domain.programme.rules.materials import NoteSide as NoteSide
from netwerkregie.domain.programme.rules.materials import RecallReason as RecallReason
from netwerkregie.domain.programme.rules.materials import Step as Step
from netwerkregie.domain.programme.rules.materials import TargetAge as TargetAge
from netwerkregie.domain.programme.rules.materials import VersionState as VersionState
from netwerkregie.domain.programme.rules.materials import VersionStep as VersionStep


@dataclass(frozen=True, slots=True)
class FormatDraft:
    """A lesson format as somebody typed it.

    Args:
        content: all that it says.
        revision: which draft was changed, so that nobody overwrites a colleague.
        once: drawn with the form, to know a double click.

    """

    content: Content
    revision: int | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class MaterialFile:
    """A file that was drawn afresh before it came here.

    Args:
        title: what we call it; never the name under which it was handed in.
        content_type: what it is, as the sandbox found.
        content: the file.

    """

    title: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class FormatReadingDraft:
    """What somebody says who puts their name under a format.

    Args:
        content_hash: of what was shown.
        checks: the points that were looked at.
        reader_id: the colleague who is asked; None for whoever has time first.

    """

    content_hash: str
    checks: frozenset[FormatCheck] = frozenset()
    reader_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """An experience with a format, in own words.

    Args:
        side: what it says: works, does not, or a tip.
        words: the experience; nothing about a person or a school.
        once: drawn with the form, to know a double click.

    """

    side: NoteSide
    words: str
    once: UUID | None = None
