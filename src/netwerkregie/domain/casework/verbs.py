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
