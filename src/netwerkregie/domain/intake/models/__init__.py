# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns of intake."""

from netwerkregie.domain.intake.models.advice import (
    AdviceCount,
    AdviceFile,
    AdviceMessage,
    AdviceThread,
    Author,
    ScratchNote,
)
from netwerkregie.domain.intake.models.clocks import (
    ConcernEscalation,
    ConcernFailure,
    KnownElsewhere,
)
from netwerkregie.domain.intake.models.concerns import (
    Concern,
    ConcernCount,
    ConcernFile,
    ConcernNotice,
    ConcernPerson,
    ConcernStatement,
)
from netwerkregie.domain.intake.models.feedback import FeedbackCount, OwedFeedback
from netwerkregie.domain.intake.models.hours import DeskHours
from netwerkregie.domain.intake.models.lanes import SpentTurn
from netwerkregie.domain.intake.models.library import (
    ColleagueQuestion,
    LibraryItem,
    LibraryReading,
    SharedAnswer,
)
from netwerkregie.domain.intake.models.referrals import Receiver, Referral
from netwerkregie.domain.intake.models.short_addresses import ShortAddress
from netwerkregie.domain.intake.models.triage import (
    AnswerCount,
    DishonestView,
    PassedOn,
)

__all__ = [
    "AdviceCount",
    "AdviceFile",
    "AdviceMessage",
    "AdviceThread",
    "AnswerCount",
    "Author",
    "ColleagueQuestion",
    "Concern",
    "ConcernCount",
    "ConcernEscalation",
    "ConcernFailure",
    "ConcernFile",
    "ConcernNotice",
    "ConcernPerson",
    "ConcernStatement",
    "DeskHours",
    "DishonestView",
    "FeedbackCount",
    "KnownElsewhere",
    "LibraryItem",
    "LibraryReading",
    "OwedFeedback",
    "PassedOn",
    "Receiver",
    "Referral",
    "ScratchNote",
    "SharedAnswer",
    "ShortAddress",
    "SpentTurn",
]
