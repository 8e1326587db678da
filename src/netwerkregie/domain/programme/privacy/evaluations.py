# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evaluations: what is held of who came, which is nothing of whom."""

from netwerkregie.domain.programme.privacy.declaring import (
    BOOKS,
    NOBODY,
    declare_model,
)
from netwerkregie.domain.programme.rules.evaluations import OPEN_DAYS, SHOWN_DAYS
from netwerkregie.foundation.privacy import Retention

SHEETS = Retention(
    "answers that wait to be counted",
    "the day the evaluation opened",
    OPEN_DAYS,
    "five answers are counted together; what is left over is destroyed unseen",
)
WORDS = Retention(
    "words of an evaluation",
    "the day a colleague let them be shown; thirty days while nobody did",
    SHOWN_DAYS,
    "what somebody wrote helps the next activity, and is not kept beyond that",
)


def declare_evaluations() -> None:
    """Declare evaluations, the tray, the counts and the words."""
    declare_model(
        "Evaluation",
        NOBODY,
        {
            "activity": "of which activity",
            "moment": "before or after",
            "code": "what the picture on the last slide leads to",
            "opened_on": "since when it is open",
            "closes_on": "until when",
            "made_by": "which colleague opened it",
        },
        retention=BOOKS,
    )
    declare_model(
        "EvaluationSheet",
        NOBODY,
        {
            "evaluation": "of which evaluation",
            "answers": "choices from closed lists; no time, no sender",
        },
        retention=SHEETS,
    )
    declare_model(
        "EvaluationTally",
        NOBODY,
        {
            "evaluation": "of which evaluation",
            "question": "to which question",
            "answer": "which answer",
            "count": "how often, over whole blocks of five",
        },
        retention=BOOKS,
    )
    declare_model(
        "EvaluationWords",
        NOBODY,
        {
            "evaluation": "of which evaluation",
            "text": "what somebody who came wrote; guarded, and read before shown",
            "state": "whether a colleague let it be shown",
            "destroy_on": "the day on which it goes",
        },
        retention=WORDS,
    )
