# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only writers of this room: people, roles, sessions."""

from netwerkregie.foundation.accounts.actions.absence import (
    end_absence,
    say_absent,
)
from netwerkregie.foundation.accounts.actions.keys import (
    change_phrase,
    choose_phrase,
    give_access,
    let_passkey_unlock,
    lock,
    start_over,
    unlock,
    unlock_with_passkey,
)
from netwerkregie.foundation.accounts.actions.members import (
    accept_invitation,
    add_member,
    change_language,
    end_membership,
    invite_member,
    mail_invitation,
    renew_access,
    use_renewal,
    withdraw_keys,
)
from netwerkregie.foundation.accounts.actions.roles import (
    confirm_role,
    end_role,
    propose_role,
)
from netwerkregie.foundation.accounts.actions.sessions import (
    end_one_session,
    end_sessions,
)

__all__ = [
    "accept_invitation",
    "add_member",
    "change_language",
    "change_phrase",
    "choose_phrase",
    "confirm_role",
    "end_absence",
    "end_membership",
    "end_one_session",
    "end_role",
    "end_sessions",
    "give_access",
    "invite_member",
    "let_passkey_unlock",
    "lock",
    "mail_invitation",
    "propose_role",
    "renew_access",
    "say_absent",
    "start_over",
    "unlock",
    "unlock_with_passkey",
    "use_renewal",
    "withdraw_keys",
]
