# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What casework does, as the ledger knows it."""

from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of casework."""

    CASE_OPENED = "casework.case_opened", "case", LINE
    CASE_READ = "casework.case_read", "case", LINE
    PART_MADE = "casework.part_made", "case_part", LINE
    CASE_WRITTEN_TO = "casework.case_written_to", "case_part", LINE
    RECIPIENT_ADDED = "casework.recipient_added", "disclosure_recipient", LINE
    RECIPIENT_ENDED = "casework.recipient_ended", "disclosure_recipient", LINE
    RECIPIENT_FORGOTTEN = "casework.recipient_forgotten", "disclosure_recipient", LINE
    KEY_ENTERED = "casework.key_entered", "disclosure_recipient", LINE
    KEY_CHECKED = "casework.key_checked", "disclosure_recipient", LINE
    DISCLOSURE_PREPARED = "casework.disclosure_prepared", "disclosure", LINE
    DISCLOSURE_READ = "casework.disclosure_read", "disclosure", LINE
    DISCLOSURE_SIGNED = "casework.disclosure_signed", "disclosure", LINE
    DISCLOSURE_WITHDRAWN = "casework.disclosure_withdrawn", "disclosure", LINE
    DISCLOSED = "casework.disclosed", "disclosure", LINE
    RECEIPT_GIVEN = "casework.receipt_given", "receipt", LINE
    RECALL_OWED = "casework.recall_owed", "recall", LINE
    RECALL_TOLD = "casework.recall_told", "recall", LINE
    RECALL_ESCALATED = "casework.recall_escalated", "recall", LINE
    RECALL_ENDED = "casework.recall_ended", "recall", LINE
    EMERGENCY_TEAM_MADE = "casework.emergency_team_made", "team", LINE
    EMERGENCY_ASKED = "casework.emergency_asked", "case", LINE
    EMERGENCY_CONFIRMED = "casework.emergency_confirmed", "case", LINE
    EMERGENCY_READ = "casework.emergency_read", "case", LINE
    EMERGENCY_CLOSED = "casework.emergency_closed", "case", LINE
    EMERGENCY_REVIEWED = "casework.emergency_reviewed", "case", LINE
    FORM_STARTED = "casework.form_started", "assessment", LINE
    FORM_READ = "casework.form_read", "assessment", LINE
    FORM_SAVED = "casework.form_saved", "assessment", LINE
    FORM_ASKED = "casework.form_asked", "assessment", LINE
    FORM_SIGNED = "casework.form_signed", "assessment", LINE
    FORM_DISSENTED = "casework.form_dissented", "assessment", LINE
    FORM_PRINTED = "casework.form_printed", "assessment", LINE
    FORM_LAPSED = "casework.form_lapsed", "assessment", LINE
    INSTRUMENT_KEPT = "casework.instrument_kept", "instrument", LINE
    INSTRUMENT_READ = "casework.instrument_read", "instrument", LINE
    FAMILY_OPENED = "casework.family_opened", "family", LINE
    FAMILY_READ = "casework.family_read", "family", LINE
    FAMILY_AGREED = "casework.family_agreed", "family", LINE
    FAMILY_WITHDREW = "casework.family_withdrew", "family", LINE
    FAMILY_CHOSE = "casework.family_chose", "family", LINE
    FAMILY_PERSON_ENTERED = "casework.family_person_entered", "family_person", LINE
    FAMILY_PERSON_READ = "casework.family_person_read", "family_person", LINE
    FAMILY_PERSON_GOES = "casework.family_person_goes", "family_person", LINE
    FAMILY_PERSON_GONE = "casework.family_person_gone", "family_person", LINE
    FAMILY_WRITTEN = "casework.family_written", "family", LINE
    FAMILY_PLANNED = "casework.family_planned", "family", LINE
    FAMILY_LET_IN = "casework.family_let_in", "family", LINE
    FAMILY_LET_OUT = "casework.family_let_out", "family", LINE
    FAMILY_OWNED = "casework.family_owned", "family", LINE
    FAMILY_LONGER_ASKED = "casework.family_longer_asked", "family_extension", LINE
    FAMILY_LONGER_READ = "casework.family_longer_read", "family_extension", LINE
    FAMILY_LONGER_SIGNED = "casework.family_longer_signed", "family_extension", LINE
    FAMILY_HANDOVER_WRITTEN = "casework.family_handover_written", "handover", LINE
    FAMILY_HANDED_OVER = "casework.family_handed_over", "handover", LINE
    FAMILY_HANDOVER_ENDED = "casework.family_handover_ended", "handover", LINE
    FAMILY_ENDED = "casework.family_ended", "family", LINE
    FAMILY_RESEALED = "casework.family_resealed", "family", LINE
    FAMILY_DESTROYED = "casework.family_destroyed", "family", LINE
    PLAN_STARTED = "casework.plan_started", "plan", LINE
    PLAN_READ = "casework.plan_read", "plan", LINE
    PLAN_LET_IN = "casework.plan_let_in", "plan", LINE
    PLAN_NEXT_SET = "casework.plan_next_set", "plan", LINE
    GOAL_WRITTEN = "casework.goal_written", "plan_goal", LINE
    GOAL_LOOKED_AT = "casework.goal_looked_at", "plan_goal", LINE
    HELP_AGREED = "casework.help_agreed", "intervention", LINE
    HELP_NOTED = "casework.help_noted", "intervention", LINE
    HELP_MOVED = "casework.help_moved", "intervention", LINE
    HELP_ENDED = "casework.help_ended", "intervention", LINE
    OFFER_MADE = "casework.offer_made", "offer", LINE
    OFFER_TOLD = "casework.offer_told", "offer", LINE
    # One verb whatever the answer is (row M22).
    OFFER_ANSWERED = "casework.offer_answered", "offer", LINE
    PLAN_READER_ASKED = "casework.plan_reader_asked", "plan", LINE
    PLAN_SIGNED = "casework.plan_signed", "plan", LINE
    PLAN_SEEN = "casework.plan_seen", "plan", LINE
    PLAN_PRINTED = "casework.plan_printed", "plan", LINE
    PLAN_HANDED_ON = "casework.plan_handed_on", "plan", LINE
    PLAN_REMOVED = "casework.plan_removed", "plan", LINE
    MEASURES_STARTED = "casework.measures_started", "case_part", LINE
    MEASURES_READ = "casework.measures_read", "case_part", LINE
    MEASURE_RECORDED = "casework.measure_recorded", "measure", LINE
    MEASURE_LOOKED_AT = "casework.measure_looked_at", "measure", LINE
    MEASURE_ENDED = "casework.measure_ended", "measure", LINE
    MEASURES_HANDED_ON = "casework.measures_handed_on", "measure", LINE
    MEASURES_REMOVED = "casework.measures_removed", "measure", LINE
