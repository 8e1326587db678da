# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words in the link of a receipt: made from a key, kept as a hash only.

The same word can be made again for a page or a letter, so nothing that opens a door
stands in the database or in the queue.
"""

import base64
from uuid import UUID

from django.utils.crypto import salted_hmac

from netwerkregie.domain.network.tokens import hash_of as hash_of

_LENGTH = 26
_SALT = "netwerkregie.casework.receipt"


def token_for(receipt_id: UUID) -> str:
    """Return the word of a receipt: 130 bits that only this installation can make."""
    made = salted_hmac(_SALT, str(receipt_id), algorithm="sha256")
    return base64.b32encode(made.digest()).decode()[:_LENGTH].lower()


def stored_hash(receipt_id: UUID) -> bytes:
    """Return the hash under which a receipt is found by its link."""
    return hash_of(token_for(receipt_id))
