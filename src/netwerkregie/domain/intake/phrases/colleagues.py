# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of questions to a colleague elsewhere."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.colleagues import Exchange
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Exchange.OPEN, _("Waits for an answer")),
        (Exchange.ANSWERED, _("Answered")),
        (Exchange.DECLINED, _("They do not know either")),
    ]
)

phrases.register(
    {
        "intake.colleague_answered_already": _(
            "This question was answered already, or taken back."
        ),
        "intake.colleague_too_many": _(
            "There are {most} questions waiting for this municipality. Wait for an "
            "answer first."
        ),
        "intake.colleague_nobody_there": _(
            "This municipality is not in this installation. Choose another."
        ),
        "intake.colleague_no_answer_yet": _("There is no answer to keep yet."),
        Verb.COLLEAGUE_ASKED: _("asked a colleague elsewhere"),
        Verb.COLLEAGUE_ANSWERED: _("answered a colleague elsewhere"),
        Verb.COLLEAGUE_DECLINED: _("told a colleague elsewhere not to know either"),
        Verb.COLLEAGUE_NOTED: _("wrote down what the support centre answered"),
        Verb.COLLEAGUE_SEEN: _("read the answer of a colleague elsewhere"),
        Verb.COLLEAGUE_TAKEN_BACK: _("took a question to a colleague back"),
        Verb.COLLEAGUE_DESTROYED: _("a question to a colleague was destroyed"),
    }
)
