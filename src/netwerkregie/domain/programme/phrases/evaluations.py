# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of evaluations."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.evaluations import (
    Answer,
    Change,
    Moment,
    Question,
    WordsState,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (Moment.BEFORE, _("Before")),
    (Moment.AFTER, _("Afterwards")),
    (Question.TALK, _("I dare to talk about this")),
    (Question.CHECK, _("I know how to find out whether something is true")),
    (Question.WHERE, _("I know where to go when I am worried")),
    (Question.HEARD, _("I could say what I wanted to say")),
    (Question.USEFUL, _("I can use what I heard today")),
    (Answer.YES, _("Yes")),
    (Answer.A_BIT, _("A bit")),
    (Answer.NO, _("No")),
    (Answer.NO_ANSWER, _("Rather not say")),
    (WordsState.WAITING, _("Still to be read")),
    (WordsState.SHOWN, _("Shown with the result")),
    (Change.MORE, _("More people said yes afterwards.")),
    (Change.FEWER, _("Fewer people said yes afterwards.")),
    (
        Change.NOT_CLEAR,
        _("The difference is so small that it may be chance: we cannot say."),
    ),
    (Change.TOO_FEW, _("Too few people answered to say anything.")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.nothing_answered": _("Choose an answer to at least one question."),
        "programme.evaluation_closed": _("This evaluation is closed. Thank you."),
        "programme.evaluation_there": _("This evaluation is there already."),
        str(Verb.EVALUATION_OPENED): _("opened an evaluation of an activity"),
        str(Verb.EVALUATION_ANSWERED): _("an evaluation was answered"),
        str(Verb.EVALUATION_CLOSED): _("an evaluation was closed"),
        str(Verb.EVALUATION_WORDS_SHOWN): _("let words of an evaluation be shown"),
        str(Verb.EVALUATION_WORDS_GONE): _("words of an evaluation were destroyed"),
    }
)
