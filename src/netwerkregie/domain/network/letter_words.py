# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The word in a letter to many: it opens replying and stopping, and nothing beside.

Nothing of it is kept. It names the letter's message and reader under a key of this
installation, so that it works for as long as the reader is in the network, also after
everything about the message is destroyed. It is not the link to somebody's own entry:
a letter that is passed on gives away a reply and a stop, never an entry.
"""

import base64
import binascii
from typing import NamedTuple
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac

_SALT = "netwerkregie.network.letter"
_MAC = 16
_NAMED = 32  # two identifiers of sixteen bytes
_LONGEST = 90


class Opened(NamedTuple):
    """What a word in a letter names."""

    message_id: UUID
    entry_id: UUID


def word_for(message_id: UUID, entry_id: UUID) -> str:
    """Return the word for one letter."""
    named = message_id.bytes + entry_id.bytes
    word = base64.b32encode(named + _mac(named)).decode()
    return word.rstrip("=").lower()


def read(word: str) -> Opened | None:
    """Return what a word names, or None where this installation did not make it."""
    if len(word) > _LONGEST:
        return None
    padded = word.upper() + "=" * (-len(word) % 8)
    try:
        plain = base64.b32decode(padded)
    except (binascii.Error, ValueError):
        return None
    named, mac = plain[:_NAMED], plain[_NAMED:]
    if len(named) != _NAMED or not constant_time_compare(mac, _mac(named)):
        return None
    return Opened(UUID(bytes=named[:16]), UUID(bytes=named[16:]))


def _mac(named: bytes) -> bytes:
    return salted_hmac(_SALT, named, algorithm="sha256").digest()[:_MAC]
