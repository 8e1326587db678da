# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed files: chunk by chunk, so that neither memory nor trust needs the whole.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): each chunk's nonce
holds its number and whether it is the last, so that chunks cannot be dropped,
repeated, swapped or cut off. Every file has its own key, derived from the dossier's
key, a random salt and the file's place.

    version (1) | algorithm (1) | key owner (16) | key version (4) | salt (32) | chunks
"""

import os
from collections.abc import Iterable, Iterator
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from netwerkregie.foundation.vault.derivation import hkdf
from netwerkregie.foundation.vault.envelope import FORMAT, Key, KeyId, Place
from netwerkregie.foundation.vault.sealing import (
    Tampered,
    UnknownAlgorithm,
    WrongKey,
    pack,
)

AES_256_GCM_STREAM = 2
CHUNK = 64 * 1024
TAG = 16
SALT = 32
HEADER = 1 + 1 + 16 + 4 + SALT
LAST = 1 << 88  # the nonce is the 88-bit number after one byte: 1 for the last chunk


def seal_stream(
    key: Key, tenant: UUID, place: Place, source: Iterable[bytes]
) -> Iterator[bytes]:
    """Yield the sealed file; the source may come in pieces of any size."""
    salt = os.urandom(SALT)
    header = bytes((FORMAT, AES_256_GCM_STREAM)) + key.id.to_bytes() + salt
    cipher = _cipher(key, tenant, place, salt)
    yield header
    for number, chunk, is_last in _chunks(source, CHUNK):
        yield cipher.encrypt(_nonce(number, is_last), chunk, header)


def unseal_stream(
    key: Key, tenant: UUID, place: Place, source: Iterable[bytes]
) -> Iterator[bytes]:
    """Yield the plaintext of one authenticated chunk after the other.

    A file that was cut off raises at its end: a reader that must not act on half a
    file waits for the end.

    Raises:
        UnknownAlgorithm, WrongKey, Tampered: as in the envelope.

    """
    pieces = iter(source)
    start = b""
    while len(start) < HEADER:
        piece = next(pieces, None)
        if piece is None:
            raise Tampered("this file is cut off")
        start += piece
    header = start[:HEADER]
    if file_key_id(header) != key.id:
        raise WrongKey("this file names another key")
    cipher = _cipher(key, tenant, place, header[-SALT:])
    rest = _joined(start[HEADER:], pieces)
    try:
        for number, chunk, is_last in _chunks(rest, CHUNK + TAG):
            yield cipher.decrypt(_nonce(number, is_last), chunk, header)
    except InvalidTag:
        raise Tampered("this file is damaged, cut off or misplaced") from None


def file_key_id(blob: bytes) -> KeyId:
    """Return the name of the key that opens this file."""
    if len(blob) < HEADER:
        raise Tampered("this file is cut off")
    if blob[0] != FORMAT or blob[1] != AES_256_GCM_STREAM:
        raise UnknownAlgorithm("unknown file format")
    return KeyId(UUID(bytes=blob[2:18]), int.from_bytes(blob[18:22], "big"))


def _cipher(key: Key, tenant: UUID, place: Place, salt: bytes) -> AESGCM:
    bound = pack("file", tenant, place.table, place.column, place.row, key.id.version)
    return AESGCM(hkdf(key.secret, bound, salt=salt))


def _nonce(number: int, is_last: bool) -> bytes:
    return (number + (LAST if is_last else 0)).to_bytes(12, "big")


def _joined(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _chunks(source: Iterable[bytes], size: int) -> Iterator[tuple[int, bytes, bool]]:
    """Regroup pieces into numbered chunks, knowing which one is the last."""
    buffer = bytearray()
    number = 0
    for piece in source:
        buffer += piece
        # One byte more than a chunk: only then it is certain that it is not the last.
        while len(buffer) > size:
            yield number, bytes(buffer[:size]), False
            del buffer[:size]
            number += 1
    yield number, bytes(buffer), True
