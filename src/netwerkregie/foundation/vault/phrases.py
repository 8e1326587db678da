# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room says when something is refused."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "vault.refused": _("The vault refused this ({reason}). It is in the ledger."),
    "vault.wrong_phrase": _("This phrase does not open your vault. Try again."),
    "vault.wrong_passkey": _(
        "This passkey does not open your vault. Use your unlock phrase."
    ),
    "vault.phrase_too_short": _(
        "Choose a longer phrase: at least {shortest} characters, for example four"
        " words that do not belong together."
    ),
    "vault.keys_exist": _("You have an unlock phrase already."),
    "vault.no_keys": _("There are no keys yet: first choose an unlock phrase."),
    "vault.no_recovery_key": _(
        "Nothing can be kept yet: the custodians have not made the recovery key."
    ),
    "vault.recovery_key_exists": _("The recovery key has been made already."),
    "vault.wrong_shares": _(
        "These shares do not make the recovery key. Check the words; two different"
        " custodians are needed."
    ),
    "vault.team_exists": _("This team exists already."),
    "vault.emergency_too_late": _(
        "The fifteen minutes are over. Your colleague has to ask again."
    ),
}
