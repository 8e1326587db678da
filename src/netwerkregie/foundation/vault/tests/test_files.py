# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sealed file comes back whole, in order and in its place, or raises."""

from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkregie.foundation.vault import files
from netwerkregie.foundation.vault.envelope import Key, KeyId, Place
from netwerkregie.foundation.vault.files import (
    CHUNK,
    HEADER,
    TAG,
    seal_stream,
    unseal_stream,
)
from netwerkregie.foundation.vault.sealing import (
    SealingError,
    Tampered,
    UnknownAlgorithm,
    WrongKey,
)

TENANT = uuid4()
KEY = Key(KeyId(uuid4(), 1), bytes(range(32)))
PLACE = Place("intake_file", "content", uuid4())
SEALED_CHUNK = CHUNK + TAG


def _sealed(data: bytes) -> bytes:
    return b"".join(seal_stream(KEY, TENANT, PLACE, [data]))


def _opened(blob: bytes) -> bytes:
    return b"".join(unseal_stream(KEY, TENANT, PLACE, [blob]))


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]
)
def test_a_file_of_any_size_comes_back(size: int) -> None:
    data = bytes(index % 251 for index in range(size))
    assert _opened(_sealed(data)) == data


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 90_000), max_size=6), st.integers(1, 50_000))
def test_it_does_not_matter_how_the_file_is_cut(sizes: list[int], step: int) -> None:
    pieces = [bytes([index]) * size for index, size in enumerate(sizes)]
    blob = b"".join(seal_stream(KEY, TENANT, PLACE, pieces))
    cut = [blob[at : at + step] for at in range(0, len(blob), step)]
    assert b"".join(unseal_stream(KEY, TENANT, PLACE, cut)) == b"".join(pieces)


@pytest.mark.parametrize(
    "keep",
    [0, 10, HEADER - 1, HEADER, HEADER + SEALED_CHUNK, HEADER + SEALED_CHUNK + 5],
)
def test_a_file_that_was_cut_off_raises(keep: int) -> None:
    blob = _sealed(bytes(3 * CHUNK))
    with pytest.raises(Tampered):
        _opened(blob[:keep])


def test_a_chunk_left_out_repeated_or_swapped_raises() -> None:
    blob = _sealed(b"a" * CHUNK + b"b" * CHUNK + b"c" * CHUNK)
    head, rest = blob[:HEADER], blob[HEADER:]
    first, second, third = (
        rest[at : at + SEALED_CHUNK] for at in range(0, 3 * SEALED_CHUNK, SEALED_CHUNK)
    )
    for order in (
        [second, third],
        [first, third],
        [first, second],
        [first, first, second, third],
        [second, first, third],
        [first, second, third, third],
    ):
        with pytest.raises(Tampered):
            _opened(head + b"".join(order))


def test_chunks_of_two_files_do_not_mix() -> None:
    one, other = _sealed(b"a" * 2 * CHUNK), _sealed(b"a" * 2 * CHUNK)
    with pytest.raises(Tampered):
        _opened(one[: HEADER + SEALED_CHUNK] + other[HEADER + SEALED_CHUNK :])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_changed_byte_passes(data: st.DataObject) -> None:
    blob = bytearray(_sealed(b"x" * (CHUNK + 10)))
    at = data.draw(st.integers(0, len(blob) - 1))
    blob[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealingError):
        _opened(bytes(blob))


def test_another_key_place_or_format_is_refused() -> None:
    blob = _sealed(b"text")
    with pytest.raises(WrongKey):
        list(unseal_stream(Key(KeyId(uuid4(), 1), bytes(32)), TENANT, PLACE, [blob]))
    with pytest.raises(Tampered):
        list(unseal_stream(KEY, uuid4(), PLACE, [blob]))
    with pytest.raises(UnknownAlgorithm):
        _opened(b"\x01\x01" + blob[2:])


def test_sealing_reads_no_more_than_it_needs() -> None:
    read = 0

    def source() -> object:
        nonlocal read
        for _ in range(100):
            read += CHUNK
            yield bytes(CHUNK)

    sealed = seal_stream(KEY, TENANT, PLACE, source())  # type: ignore[arg-type]
    next(sealed)
    next(sealed)
    assert read <= 3 * CHUNK
    assert files.file_key_id(_sealed(b"")) == KEY.id
