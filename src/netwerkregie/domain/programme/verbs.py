# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the programme does, as the ledger knows it."""

from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of the programme."""

    YEAR_OPENED = "programme.year_opened", "budget_year", LINE
    YEAR_CLOSED = "programme.year_closed", "budget_year", LINE
    YEAR_DESTROYED = "programme.year_destroyed", "budget_year", LINE
    LINE_ADDED = "programme.line_added", "budget_line", LINE
    PLAN_CHANGED = "programme.plan_changed", "budget_line", LINE
    SOURCE_ADDED = "programme.source_added", "source", LINE
    SOURCE_DESTROYED = "programme.source_destroyed", "source", LINE
    INSTALMENT_EXPECTED = "programme.instalment_expected", "source", LINE
    INSTALMENT_RECEIVED = "programme.instalment_received", "source", LINE
    REPORT_OWED = "programme.report_owed", "source", LINE
    REPORT_REMINDED = "programme.report_reminded", "report", LINE
    REPORT_SENT = "programme.report_sent", "source", LINE
    COMMITTED = "programme.committed", "commitment", LINE
    COMMITMENT_CHANGED = "programme.commitment_changed", "commitment", LINE
    COMMITMENT_SETTLED = "programme.commitment_settled", "commitment", LINE
    DELIVERED = "programme.delivered", "commitment", LINE
    INVOICE_RECEIVED = "programme.invoice_received", "invoice", LINE
    INVOICE_PAID = "programme.invoice_paid", "invoice", LINE
    INVOICE_REFUSED = "programme.invoice_refused", "invoice", LINE
    ACCOUNT_MADE = "programme.account_made", "budget_year", LINE
    ACTIVITY_PLANNED = "programme.activity_planned", "activity", LINE
    ACTIVITY_CHANGED = "programme.activity_changed", "activity", LINE
    ACTIVITY_CANCELLED = "programme.activity_cancelled", "activity", LINE
    ACTIVITY_REPORTED = "programme.activity_reported", "activity", LINE
    ACTIVITY_MAILED = "programme.activity_mailed", "activity", LINE
    ACTIVITY_REMINDED = "programme.activity_reminded", "activity", LINE
    ACTIVITIES_DESTROYED = "programme.activities_destroyed", "activity", LINE
    ACTIVITY_PAID_FROM = "programme.activity_paid_from", "activity", LINE
    PLACES_BOOKED = "programme.places_booked", "activity", LINE
    PLACES_GIVEN_BACK = "programme.places_given_back", "activity", LINE
    BOOKINGS_DESTROYED = "programme.bookings_destroyed", "activity", LINE
    EVALUATION_OPENED = "programme.evaluation_opened", "evaluation", LINE
    EVALUATION_ANSWERED = "programme.evaluation_answered", "evaluation", LINE
    EVALUATION_CLOSED = "programme.evaluation_closed", "evaluation", LINE
    EVALUATION_WORDS_SHOWN = "programme.evaluation_words_shown", "evaluation", LINE
    EVALUATION_WORDS_GONE = "programme.evaluation_words_gone", "evaluation", LINE
    GOAL_YEAR_OPENED = "programme.goal_year_opened", "goal_year", LINE
    GOAL_YEAR_CLOSED = "programme.goal_year_closed", "goal_year", LINE
    GOAL_YEAR_COPIED = "programme.goal_year_copied", "goal_year", LINE
    GOALS_DESTROYED = "programme.goals_destroyed", "goal_year", LINE
    GOAL_WRITTEN = "programme.goal_written", "goal", LINE
    GOAL_CHANGED = "programme.goal_changed", "goal", LINE
    GOAL_EXPLAINED = "programme.goal_explained", "goal", LINE
    GOAL_REMOVED = "programme.goal_removed", "goal", LINE
    GOAL_TIED = "programme.goal_tied", "goal", LINE
    GOAL_UNTIED = "programme.goal_untied", "goal", LINE
    INDICATOR_WRITTEN = "programme.indicator_written", "indicator", LINE
    INDICATOR_CHANGED = "programme.indicator_changed", "indicator", LINE
    INDICATOR_EXPLAINED = "programme.indicator_explained", "indicator", LINE
    INDICATOR_REMOVED = "programme.indicator_removed", "indicator", LINE
    INDICATOR_COUNTED = "programme.indicator_counted", "indicator", LINE
    ACTIVITY_ESTIMATED = "programme.activity_estimated", "activity", LINE
