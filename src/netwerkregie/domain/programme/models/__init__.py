# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns of the programme."""

from netwerkregie.domain.programme.models.activities import (
    Activity,
    ActivityBooking,
    ActivitySeries,
)
from netwerkregie.domain.programme.models.commitments import (
    Commitment,
    Delivery,
    Invoice,
)
from netwerkregie.domain.programme.models.entries import Entry
from netwerkregie.domain.programme.models.evaluations import (
    Evaluation,
    EvaluationSheet,
    EvaluationTally,
    EvaluationWords,
)
from netwerkregie.domain.programme.models.finance import (
    FinanceColumn,
    FinanceRow,
    FinanceRun,
)
from netwerkregie.domain.programme.models.goals import (
    ActivityEstimate,
    Goal,
    GoalActivity,
    GoalLine,
    GoalYear,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.models.materials import (
    FormatFile,
    FormatNote,
    FormatReading,
    FormatUse,
    FormatVersion,
    LessonFormat,
)
from netwerkregie.domain.programme.models.materials_shared import (
    SharedFile,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.models.photos import Photo
from netwerkregie.domain.programme.models.quotes import (
    Quote,
    QuoteCriterion,
    QuoteRemark,
    QuoteRequest,
    QuoteView,
    Supplier,
)
from netwerkregie.domain.programme.models.reports import ReportVersion, ReportWords
from netwerkregie.domain.programme.models.small_grants import (
    GrantInterest,
    GrantRound,
    GrantView,
    SmallGrant,
    SmallGrantContact,
    SmallGrantCost,
)
from netwerkregie.domain.programme.models.sources import (
    Earmark,
    Instalment,
    ReportDue,
    Source,
)
from netwerkregie.domain.programme.models.years import BudgetLine, BudgetYear

__all__ = [
    "Activity",
    "ActivityBooking",
    "ActivityEstimate",
    "ActivitySeries",
    "BudgetLine",
    "BudgetYear",
    "Commitment",
    "Delivery",
    "Earmark",
    "Entry",
    "Evaluation",
    "EvaluationSheet",
    "EvaluationTally",
    "EvaluationWords",
    "FinanceColumn",
    "FinanceRow",
    "FinanceRun",
    "FormatFile",
    "FormatNote",
    "FormatReading",
    "FormatUse",
    "FormatVersion",
    "Goal",
    "GoalActivity",
    "GoalLine",
    "GoalYear",
    "GrantInterest",
    "GrantRound",
    "GrantView",
    "Indicator",
    "Instalment",
    "Invoice",
    "LessonFormat",
    "Measurement",
    "Photo",
    "Quote",
    "QuoteCriterion",
    "QuoteRemark",
    "QuoteRequest",
    "QuoteView",
    "ReportDue",
    "ReportVersion",
    "ReportWords",
    "SharedFile",
    "SharedFormat",
    "SharedRecall",
    "SmallGrant",
    "SmallGrantContact",
    "SmallGrantCost",
    "Source",
    "Supplier",
]
