# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with a key or a sealed value, and one unambiguous encoding."""

from uuid import UUID


class SealingError(Exception):
    """A sealed value cannot be opened; nothing of it was released."""


class UnknownAlgorithm(SealingError):
    """The header names a version or an algorithm that this program does not know."""


class WrongKey(SealingError):
    """The header names another key than the one at hand; nothing was tried."""


class Tampered(SealingError):
    """The value, its place or its header is not what was sealed."""


def pack(*parts: bytes | str | int | UUID) -> bytes:
    """Join values so that no two different lists give the same bytes.

    A plain separator would let "a|b" + "c" pass for "a" + "b|c", and with that a
    field could be moved to another row.
    """
    packed = bytearray()
    for part in parts:
        if isinstance(part, bytes):
            raw = part
        elif isinstance(part, UUID):
            raw = part.bytes
        else:
            raw = str(part).encode()
        packed += len(raw).to_bytes(4, "big") + raw
    return bytes(packed)


def unpack(packed: bytes) -> list[bytes]:
    """Take apart what pack() joined.

    Raises:
        Tampered: a length does not fit.

    """
    parts: list[bytes] = []
    at = 0
    while at < len(packed):
        size = int.from_bytes(packed[at : at + 4], "big")
        part = packed[at + 4 : at + 4 + size]
        if len(packed) < at + 4 or len(part) != size:
            raise Tampered("a packed value is cut off")
        parts.append(part)
        at += 4 + size
    return parts
