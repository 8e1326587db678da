# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What answering an evaluation takes as input."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from netwerkregie.domain.programme.rules.evaluations import ASKED as ASKED
from netwerkregie.domain.programme.rules.evaluations import BLOCK as BLOCK
from netwerkregie.domain.programme.rules.evaluations import COMPARED as COMPARED
from netwerkregie.domain.programme.rules.evaluations import WORDS_LENGTH as WORDS_LENGTH
from netwerkregie.domain.programme.rules.evaluations import Answer as Answer
from netwerkregie.domain.programme.rules.evaluations import Change as Change
from netwerkregie.domain.programme.rules.evaluations import Compared as Compared
from netwerkregie.domain.programme.rules.evaluations import Moment as Moment
from netwerkregie.domain.programme.rules.evaluations import Question as Question
from netwerkregie.domain.programme.rules.evaluations import WordsState as WordsState


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """The answers of one person who came, and words if they like.

    Args:
        answers: by question; what is left out was passed over.
        words: what they want to say; read by a colleague before anybody else.

    """

    answers: Mapping[Question, Answer] = field(default_factory=dict)
    words: str = ""
