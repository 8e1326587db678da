# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room does, as the ledger writes it down."""

from netwerkregie.foundation.ledger import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of second readings."""

    ASKED = "signing.asked", "second_reading", LINE
    ASKED_ANOTHER = "signing.asked_another", "second_reading", LINE
    OPENED = "signing.opened", "second_reading", LINE
    SIGNED = "signing.signed", "second_reading", LINE
    VOIDED = "signing.voided", "second_reading", LINE
    WITHDRAWN = "signing.withdrawn", "second_reading", LINE
    REMINDED = "signing.reminded", "second_reading", LINE
    CHAIR_TOLD = "signing.chair_told", "second_reading", LINE
    EXPIRED = "signing.expired", "second_reading", LINE
    FORGOTTEN = "signing.forgotten", "second_reading", LINE
