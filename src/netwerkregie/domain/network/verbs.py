# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the network does, as the ledger knows it."""

from netwerkregie.foundation.ledger.verbs import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of the network; each line tells what was done, never what was said."""

    ORGANISATION_ADDED = "network.organisation_added", "organisation", LINE
    ORGANISATION_CHANGED = "network.organisation_changed", "organisation", LINE
    ORGANISATION_MERGED = "network.organisation_merged", "organisation", LINE
    MERGE_UNDONE = "network.merge_undone", "organisation", LINE
    MERGE_SETTLED = "network.merge_settled", "merge", LINE
    ORGANISATIONS_EXPORTED = "network.organisations_exported", "organisation", LINE
    DOUBLES_FOUND = "network.doubles_found", "double", LINE
    SAID_TWO = "network.said_two", "double", LINE
    ASKED_AGAIN = "network.asked_again", "double", LINE
    CONTACT_LOGGED = "network.contact_logged", "contact", LINE
    CONTACT_TAKEN_BACK = "network.contact_taken_back", "contact", LINE
    CONTACT_ANSWERED = "network.contact_answered", "contact_answer", LINE
    OBJECTION_SETTLED = "network.objection_settled", "contact_answer", LINE
    CONTACT_TEXT_DESTROYED = "network.contact_text_destroyed", "contact", LINE
    LINK_MADE = "network.link_made", "organisation_link", LINE
    LINK_CLOSED = "network.link_closed", "organisation_link", LINE
    REPRESENTATIVE_CONFIRMED = (
        "network.representative_confirmed",
        "organisation_link",
        LINE,
    )
    REPRESENTATIVE_LEFT = "network.representative_left", "organisation_link", LINE
    OWN_FACTS_CHANGED = "network.own_facts_changed", "organisation", LINE
    CODE_SHOWN = "network.code_shown", "registration_code", LINE
    INVITATION_PREPARED = "network.invitation_prepared", "invitation", LINE
    INVITATION_SENT = "network.invitation_sent", "invitation", LINE
    INVITATION_REMINDED = "network.invitation_reminded", "invitation", LINE
    INVITATION_WITHDRAWN = "network.invitation_withdrawn", "invitation", LINE
    INVITATION_CALLED_BACK = "network.invitation_called_back", "invitation", LINE
    INVITATION_DECLINED = "network.invitation_declined", "invitation", LINE
    INVITATION_EXPIRED = "network.invitation_expired", "invitation", LINE
    ENTRY_CONFIRMED = "network.entry_confirmed", "person_entry", LINE
    ENTRY_CHANGED = "network.entry_changed", "person_entry", LINE
    ENTRY_RENEWED = "network.entry_renewed", "person_entry", LINE
    ENTRY_WITHDRAWN = "network.entry_withdrawn", "person_entry", LINE
    ENTRY_EXPIRED = "network.entry_expired", "person_entry", LINE
    ENTRY_ERASED = "network.entry_erased", "person_entry", LINE
    INVITATION_ERASED = "network.invitation_erased", "invitation", LINE
    LIST_IMPORTED = "network.list_imported", "import_run", LINE
    LIST_SENT = "network.list_sent", "import_run", LINE
    LIST_UNDONE = "network.list_undone", "import_run", LINE
    UNDO_DATA_DESTROYED = "network.undo_data_destroyed", "import_run", LINE
    AGREEMENT_DRAFTED = "network.agreement_drafted", "agreement", LINE
    AGREEMENT_CHANGED = "network.agreement_changed", "agreement", LINE
    AGREEMENT_OFFERED = "network.agreement_offered", "agreement", LINE
    AGREEMENT_CONFIRMED = "network.agreement_confirmed", "agreement", LINE
    AGREEMENT_DECLINED = "network.agreement_declined", "agreement", LINE
    AGREEMENT_LEFT = "network.agreement_left", "agreement", LINE
    AGREEMENT_ENDED = "network.agreement_ended", "agreement", LINE
    AGREEMENT_WITHDRAWN = "network.agreement_withdrawn", "agreement", LINE
    AGREEMENT_RENEWED = "network.agreement_renewed", "agreement", LINE
    AGREEMENT_OWNED = "network.agreement_owned", "agreement", LINE
    AGREEMENT_ENDING = "network.agreement_ending", "agreement", LINE
    AGREEMENT_DATES_CHANGED = "network.agreement_dates_changed", "agreement", LINE
    AGREEMENT_TEXT_DESTROYED = "network.agreement_text_destroyed", "agreement", LINE
    AGREEMENT_DESTROYED = "network.agreement_destroyed", "agreement", LINE
    RELATION_BEGAN = "network.relation_began", "relation", LINE
    RELATION_ENDED = "network.relation_ended", "relation", LINE
    RELATION_TAKEN_OVER = "network.relation_taken_over", "organisation", LINE
    RELATION_DECLINED = "network.relation_declined", "organisation", LINE
    RELATIONS_FORGOTTEN = "network.relations_forgotten", "relation", LINE
    HANDOVER_STARTED = "network.handover_started", "handover", LINE
    HANDOVER_STOPPED = "network.handover_stopped", "handover", LINE
    HANDOVER_FORGOTTEN = "network.handover_forgotten", "handover", LINE
    PACK_READ = "network.pack_read", "handover", LINE
    PACK_MADE = "network.pack_made", "handover", LINE
    PROMISE_MADE = "network.promise_made", "promise", LINE
    PROMISE_KEPT = "network.promise_kept", "promise", LINE
    PROMISE_WITHDRAWN = "network.promise_withdrawn", "promise", LINE
    PROMISE_ANSWERED = "network.promise_answered", "promise", LINE
    PROMISE_WORDS_DESTROYED = "network.promise_words_destroyed", "promise", LINE
    NEXT_DATE_SET = "network.next_date_set", "organisation", LINE
    INITIATIVE_ADDED = "network.initiative_added", "initiative", LINE
    INITIATIVE_CHANGED = "network.initiative_changed", "initiative", LINE
    INITIATIVE_REMOVED = "network.initiative_removed", "initiative", LINE
    INITIATIVE_CONFIRMED = "network.initiative_confirmed", "initiative", LINE
    INITIATIVE_ENDED = "network.initiative_ended", "initiative", LINE
    PARTNER_ASKED = "network.partner_asked", "partnership", LINE
    PARTNER_TAKEN_OFF = "network.partner_taken_off", "partnership", LINE
    PARTNER_CONFIRMED = "network.partner_confirmed", "partnership", LINE
    PARTNER_LEFT = "network.partner_left", "partnership", LINE
    PARTNER_ENDED = "network.partner_ended", "partnership", LINE
    PROPOSAL_MADE = "network.proposal_made", "proposal", LINE
    PROPOSAL_DECIDED = "network.proposal_decided", "proposal", LINE
    PROPOSAL_SAID_BACK = "network.proposal_said_back", "proposal", LINE
    PROPOSAL_MAILED = "network.proposal_mailed", "proposal", LINE
    PROPOSAL_ENDED = "network.proposal_ended", "proposal", LINE
    JOIN_ASKED = "network.join_asked", "join_request", LINE
    JOIN_MAILED = "network.join_mailed", "join_request", LINE
    JOIN_ENDED = "network.join_ended", "join_request", LINE
    JOIN_ERASED = "network.join_erased", "join_request", LINE
    ENTRY_JOINED = "network.entry_joined", "person_entry", LINE
    ARRIVAL_WELCOMED = "network.arrival_welcomed", "arrival", LINE
    ARRIVAL_MAILED = "network.arrival_mailed", "arrival", LINE
    ARRIVAL_ENDED = "network.arrival_ended", "arrival", LINE
    CHARTER_ASKED = "network.charter_asked", "charter_round", LINE
    TRAINING_RECORD_KEPT = "network.training_record_kept", "person_entry", LINE
    TRAINING_OFFERED = "network.training_offered", "offered_training", LINE
    TRAINING_ASKED = "network.training_asked", "offered_training", LINE
    TRAINING_ANSWERED = "network.training_answered", "offered_training", LINE
    TRAINING_FOLLOWED = "network.training_followed", "person_entry", LINE
    TRAINING_CALLED_OFF = "network.training_called_off", "offered_training", LINE
    TRAINING_ENDED = "network.training_ended", "offered_training", LINE
    VISIT_PLANNED = "network.visit_planned", "visit", LINE
    VISIT_MOVED = "network.visit_moved", "visit", LINE
    VISIT_CANCELLED = "network.visit_cancelled", "visit", LINE
    VISIT_HELD = "network.visit_held", "visit", LINE
    VISIT_MAILED = "network.visit_mailed", "visit", LINE
    VISIT_EMPTIED = "network.visit_emptied", "visit", LINE
    FEED_CONNECTED = "network.feed_connected", "agenda_feed", LINE
    FEED_DISCONNECTED = "network.feed_disconnected", "agenda_feed", LINE
    FEED_READ = "network.feed_read", "agenda_feed", LINE
    FEED_ENDED = "network.feed_ended", "agenda_feed", LINE
    OFFER_MADE = "network.offer_made", "offer", LINE
    OFFER_CHANGED = "network.offer_changed", "offer", LINE
    OFFER_KEPT = "network.offer_kept", "offer", LINE
    OFFER_WITHDRAWN = "network.offer_withdrawn", "offer", LINE
    OFFER_ASKED_AGAIN = "network.offer_asked_again", "offer", LINE
    OFFER_EXPIRED = "network.offer_expired", "offer", LINE
    INTRODUCTION_ASKED = "network.introduction_asked", "introduction", LINE
    INTRODUCTION_ANSWERED = "network.introduction_answered", "introduction", LINE
    INTRODUCTION_AGREED = "network.introduction_agreed", "introduction", LINE
    INTRODUCTION_EXPIRED = "network.introduction_expired", "introduction", LINE
    INTRODUCTION_DESTROYED = "network.introduction_destroyed", "introduction", LINE
