# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What intake does, as the ledger knows it."""

from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of intake; each line tells what was done, never what was written."""

    THREAD_ASKED = "intake.thread_asked", "advice_thread", LINE
    THREAD_WRITTEN_ALONG = "intake.thread_written_along", "advice_thread", LINE
    THREAD_SHARED = "intake.thread_shared", "advice_thread", LINE
    THREAD_SHARING_ENDED = "intake.thread_sharing_ended", "advice_thread", LINE
    THREAD_READ_BY_COLLEAGUE = (
        "intake.thread_read_by_colleague",
        "advice_thread",
        LINE,
    )
    THREAD_ADDED_TO = "intake.thread_added_to", "advice_thread", LINE
    THREAD_READ_BY_ASKER = "intake.thread_read_by_asker", "advice_thread", LINE
    THREAD_READ = "intake.thread_read", "advice_thread", LINE
    FILE_READ = "intake.file_read", "advice_thread", LINE
    THREAD_ANSWERED = "intake.thread_answered", "advice_thread", LINE
    THREAD_CLOSED = "intake.thread_closed", "advice_thread", LINE
    THREAD_RESTED = "intake.thread_rested", "advice_thread", LINE
    THREAD_RESEALED = "intake.thread_resealed", "advice_thread", LINE
    THREAD_DESTROYED = "intake.thread_destroyed", "advice_thread", LINE
    FILE_DESTROYED = "intake.file_destroyed", "advice_file", LINE
    SHORT_ADDRESS_MADE = "intake.short_address_made", "short_address", LINE
    SHORT_ADDRESS_ENDED = "intake.short_address_ended", "short_address", LINE
    SHORT_ADDRESS_FORGOTTEN = "intake.short_address_forgotten", "short_address", LINE
    NOTE_WRITTEN = "intake.note_written", "scratch_note", LINE
    NOTE_READ = "intake.note_read", "scratch_note", LINE
    NOTE_THROWN_AWAY = "intake.note_thrown_away", "scratch_note", LINE
    NOTE_DESTROYED = "intake.note_destroyed", "scratch_note", LINE
    DESK_HOURS_SET = "intake.desk_hours_set", "desk_hours", LINE
    DESK_HOURS_RENEWED = "intake.desk_hours_renewed", "desk_hours", LINE
    CONCERN_REGISTERED = "intake.concern_registered", "concern", LINE
    CONCERN_READ = "intake.concern_read", "concern", LINE
    CONCERN_WRITTEN_TO = "intake.concern_written_to", "concern", LINE
    CONCERN_PLANNED = "intake.concern_planned", "concern", LINE
    CONCERN_OWNED = "intake.concern_owned", "concern", LINE
    CONCERN_READER_ASKED = "intake.concern_reader_asked", "concern", LINE
    CONCERN_READ_SECOND = "intake.concern_read_second", "concern", LINE
    CONCERN_CONFIRMED = "intake.concern_confirmed", "concern", LINE
    CONCERN_DROPPED = "intake.concern_dropped", "concern", LINE
    CONCERN_HANDED_OVER = "intake.concern_handed_over", "concern", LINE
    CONCERN_CAME_BACK = "intake.concern_came_back", "concern", LINE
    CONCERN_RESEALED = "intake.concern_resealed", "concern", LINE
    CONCERN_DESTROYED = "intake.concern_destroyed", "concern", LINE
    CONCERN_ESCALATED = "intake.concern_escalated", "escalation", LINE
    CONCERN_FAILED = "intake.concern_failed", "failure", LINE
    THREAD_HANDED_ON = "intake.thread_handed_on", "advice_thread", LINE
    DUPLICATES_CHECKED = "intake.duplicates_checked", "concern", LINE
    DUPLICATE_SETTLED = "intake.duplicate_settled", "concern", LINE
    CONCERN_FILE_READ = "intake.concern_file_read", "concern", LINE
    CONCERN_FILE_DESTROYED = "intake.concern_file_destroyed", "concern_file", LINE
    THREAD_TAKEN = "intake.thread_taken", "advice_thread", LINE
    THREAD_HANDED = "intake.thread_handed", "advice_thread", LINE
    THREAD_REFERRED = "intake.thread_referred", "advice_thread", LINE
    THREAD_REFUSED = "intake.thread_refused", "advice_thread", LINE
    DISHONEST_PROPOSED = "intake.dishonest_proposed", "advice_thread", LINE
    REFERRAL_ACCEPTED = "intake.referral_accepted", "referral", LINE
    REFERRAL_RETURNED = "intake.referral_returned", "referral", LINE
    REFERRAL_EXPIRED = "intake.referral_expired", "referral", LINE
    REFERRAL_WORDS_DESTROYED = "intake.referral_words_destroyed", "referral", LINE
    RECEIVER_ADDED = "intake.receiver_added", "receiver", LINE
    RECEIVER_ENDED = "intake.receiver_ended", "receiver", LINE
    DANGER_PASSED_ON = "intake.danger_passed_on", "passed_on", LINE
    DANGER_REVIEWED = "intake.danger_reviewed", "passed_on", LINE
    FEEDBACK_OWED = "intake.feedback_owed", "owed_feedback", LINE
    FEEDBACK_GIVEN = "intake.feedback_given", "owed_feedback", LINE
    FEEDBACK_HANDED_ON = "intake.feedback_handed_on", "owed_feedback", LINE
    FEEDBACK_REMINDED = "intake.feedback_reminded", "owed_feedback", LINE
    LIBRARY_WRITTEN = "intake.library_written", "library_item", LINE
    LIBRARY_CHANGED = "intake.library_changed", "library_item", LINE
    LIBRARY_READER_ASKED = "intake.library_reader_asked", "library_item", LINE
    LIBRARY_SIGNED = "intake.library_signed", "library_item", LINE
    LIBRARY_SENT_BACK = "intake.library_sent_back", "library_item", LINE
    LIBRARY_READ_AGAIN = "intake.library_read_again", "library_item", LINE
    LIBRARY_SHOWN = "intake.library_shown", "library_item", LINE
    LIBRARY_HIDDEN = "intake.library_hidden", "library_item", LINE
    LIBRARY_SHARED = "intake.library_shared", "library_item", LINE
    LIBRARY_UNSHARED = "intake.library_unshared", "library_item", LINE
    LIBRARY_TAKEN_OVER = "intake.library_taken_over", "library_item", LINE
    LIBRARY_SHIPPED_PUT_IN = "intake.library_shipped_put_in", "library_item", LINE
    LIBRARY_REMOVED = "intake.library_removed", "library_item", LINE
    LIBRARY_DESTROYED = "intake.library_destroyed", "library_item", LINE
    SHARED_DESTROYED = "intake.shared_destroyed", "shared_answer", LINE
    COLLEAGUE_ASKED = "intake.colleague_asked", "colleague_question", LINE
    COLLEAGUE_ANSWERED = "intake.colleague_answered", "colleague_question", LINE
    COLLEAGUE_DECLINED = "intake.colleague_declined", "colleague_question", LINE
    COLLEAGUE_NOTED = "intake.colleague_noted", "colleague_question", LINE
    COLLEAGUE_SEEN = "intake.colleague_seen", "colleague_question", LINE
    COLLEAGUE_TAKEN_BACK = "intake.colleague_taken_back", "colleague_question", LINE
    COLLEAGUE_DESTROYED = "intake.colleague_destroyed", "colleague_question", LINE
    PERSON_ENTERED = "intake.person_entered", "concern_person", LINE
    PERSON_CORRECTED = "intake.person_corrected", "concern_person", LINE
    PERSON_READ = "intake.person_read", "concern_person", LINE
    PERSON_ERASE_ASKED = "intake.person_erase_asked", "concern_person", LINE
    PERSON_DESTROYED = "intake.person_destroyed", "concern_person", LINE
    NOTICE_DELAY_ASKED = "intake.notice_delay_asked", "concern", LINE
    NOTICE_DELAY_SIGNED = "intake.notice_delay_signed", "concern", LINE
    NOTICE_DELAY_REFUSED = "intake.notice_delay_refused", "concern", LINE
    NOTICE_DUE_AGAIN = "intake.notice_due_again", "concern", LINE
    NOTICE_LETTER_MADE = "intake.notice_letter_made", "concern", LINE
    NOTICE_SENT = "intake.notice_sent", "concern", LINE
    CONCERN_COPIED_WITHOUT_IDENTITY = (
        "intake.concern_copied_without_identity",
        "concern",
        LINE,
    )
