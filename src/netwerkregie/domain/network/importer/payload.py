# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A preview travels to the browser and back, sealed; the server keeps nothing of it.

The page carries what would come in, compressed, encrypted and bound to the person and
the municipality, for one hour. What was refused is not in it. See docs/adr.
"""

import base64
import json
import secrets
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.crypto import salted_hmac

from netwerkregie.foundation.kernel import RuleBroken

VALID = timedelta(hours=1)
_NONCE = 12
_SALT = "netwerkregie.network.preview"


@dataclass(frozen=True, slots=True)
class Seal:
    """For whom a preview is: nobody else's session opens it."""

    municipality_id: UUID
    membership_id: UUID | None

    @property
    def bound_to(self) -> bytes:
        """What the encryption vouches for besides the content."""
        return f"{self.municipality_id}|{self.membership_id}".encode()


def close(content: Mapping[str, Any], seal: Seal, now: datetime) -> str:
    """Return a preview as a text for a hidden field."""
    whole = {"until": (now + VALID).timestamp(), "content": content}
    plain = zlib.compress(json.dumps(whole, separators=(",", ":")).encode())
    nonce = secrets.token_bytes(_NONCE)
    sealed = AESGCM(_key()).encrypt(nonce, plain, seal.bound_to)
    return base64.urlsafe_b64encode(nonce + sealed).decode()


def reopen(text: str, seal: Seal, now: datetime) -> dict[str, Any]:
    """Return what a preview holds.

    Raises:
        RuleBroken: changed, too old, another person's or another municipality's.

    """
    try:
        raw = base64.urlsafe_b64decode(text.encode())
        plain = AESGCM(_key()).decrypt(raw[:_NONCE], raw[_NONCE:], seal.bound_to)
        whole = json.loads(zlib.decompress(plain))
    except (ValueError, InvalidTag, zlib.error):
        raise RuleBroken("network.preview_gone") from None
    if whole["until"] < now.timestamp():
        raise RuleBroken("network.preview_gone")
    content: dict[str, Any] = whole["content"]
    return content


def _key() -> bytes:
    return salted_hmac(_SALT, "key", algorithm="sha256").digest()
