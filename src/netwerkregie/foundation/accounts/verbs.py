# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room does, as the ledger writes it down."""

from netwerkregie.foundation.ledger import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of accounts."""

    MEMBER_INVITED = "accounts.member_invited", "invitation", LINE
    INVITATION_MAILED = "accounts.invitation_mailed", "invitation", LINE
    ACCESS_RENEWED = "accounts.access_renewed", "membership", LINE
    INVITATION_ACCEPTED = "accounts.invitation_accepted", "membership", LINE
    MEMBERSHIP_ENDED = "accounts.membership_ended", "membership", LINE
    MEMBER_ADDED = "accounts.member_added", "membership", LINE
    ROLE_PROPOSED = "accounts.role_proposed", "role", LINE
    ROLE_CONFIRMED = "accounts.role_confirmed", "role", LINE
    ROLE_GIVEN = "accounts.role_given", "role", LINE
    ROLE_ENDED = "accounts.role_ended", "role", LINE
    SESSIONS_ENDED = "accounts.sessions_ended", "membership", LINE
    LANGUAGE_CHANGED = "accounts.language_changed", "membership", LINE
    UNLOCKED = "accounts.unlocked", "membership", LINE
    LOCKED = "accounts.locked", "membership", LINE
    KEYS_CHOSEN = "accounts.keys_chosen", "membership", LINE
    KEYS_WITHDRAWN = "accounts.keys_withdrawn", "membership", LINE
    KEY_GIVEN = "accounts.key_given", "membership", LINE
    WORDS_KEPT = "accounts.words_kept", "membership", LINE
    ABSENCE_SAID = "accounts.absence_said", "absence", LINE
    ABSENCE_ENDED = "accounts.absence_ended", "absence", LINE
    RECORDS_ERASED = "accounts.records_erased", "membership", LINE
