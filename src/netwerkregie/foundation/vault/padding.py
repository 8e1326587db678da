# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a text is padded before it is sealed.

A ciphertext is as long as its text, and a length alone can tell "yes" from a story.
"""

BUCKET = 512
"""Bytes; sealed texts only come in multiples of this."""


def padded(text: str) -> bytes:
    """Return the text with its length before it, filled up to whole buckets."""
    raw = text.encode("utf-8")
    framed = len(raw).to_bytes(4, "big") + raw
    return framed + b"\0" * (-len(framed) % BUCKET)


def unpadded(framed: bytes) -> str:
    """Return the text of what padded() made."""
    size = int.from_bytes(framed[:4], "big")
    return framed[4 : 4 + size].decode("utf-8")
