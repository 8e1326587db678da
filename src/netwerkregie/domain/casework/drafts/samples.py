# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a second look takes as input."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.rules.assessments import Answer as Answer
from netwerkregie.domain.casework.rules.form_files import SECOND_LOOK as SECOND_LOOK
from netwerkregie.domain.casework.rules.samples import LONGEST_LESSON as LONGEST_LESSON
from netwerkregie.domain.casework.rules.samples import Looked as Looked
from netwerkregie.domain.casework.rules.samples import Result as Result
from netwerkregie.domain.casework.rules.samples import SampleState as SampleState
from netwerkregie.domain.casework.rules.samples import View as View


@dataclass(frozen=True, slots=True)
class ReadingDraft:
    """What a second reader writes.

    Args:
        view: what they would have done.
        answers: the short form, by the name of what was asked.

    """

    view: View
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class LessonDraft:
    """A lesson, written afresh.

    Args:
        text: about what we do; about nobody.
        once: drawn with the page, to know a double click.

    """

    text: str
    once: UUID
