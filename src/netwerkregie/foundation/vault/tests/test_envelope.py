# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sealed value opens with its own key, in its own place, or not at all."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.foundation.vault import envelope
from netwerkregie.foundation.vault.envelope import Key, KeyId, Place
from netwerkregie.foundation.vault.sealing import (
    SealingError,
    Tampered,
    UnknownAlgorithm,
    WrongKey,
    pack,
    unpack,
)

TENANT = uuid4()
KEY = Key(KeyId(uuid4(), 3), bytes(range(32)))
PLACE = Place("intake_message", "body", uuid4())


@given(st.binary(max_size=500))
def test_what_was_sealed_comes_back(text: bytes) -> None:
    blob = envelope.seal(KEY, TENANT, PLACE, text)
    assert envelope.unseal(KEY, TENANT, PLACE, blob) == text
    assert len(blob) == len(text) + envelope.OVERHEAD


@given(st.data())
def test_no_changed_byte_passes(data: st.DataObject) -> None:
    blob = bytearray(envelope.seal(KEY, TENANT, PLACE, b"worried about a pupil"))
    at = data.draw(st.integers(0, len(blob) - 1))
    blob[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealingError):
        envelope.unseal(KEY, TENANT, PLACE, bytes(blob))


@given(st.integers(0, envelope.OVERHEAD + 3))
def test_no_shortened_value_passes(length: int) -> None:
    blob = envelope.seal(KEY, TENANT, PLACE, b"text")
    with pytest.raises(SealingError):
        envelope.unseal(KEY, TENANT, PLACE, blob[:length])


@pytest.mark.parametrize(
    ("tenant", "place"),
    [
        (uuid4(), PLACE),
        (TENANT, Place("intake_note", "body", PLACE.row)),
        (TENANT, Place("intake_message", "subject", PLACE.row)),
        (TENANT, Place("intake_message", "body", uuid4())),
        (TENANT, Place("intake_messagebody", "", PLACE.row)),
    ],
)
def test_a_value_moved_elsewhere_does_not_open(tenant: UUID, place: Place) -> None:
    blob = envelope.seal(KEY, TENANT, PLACE, b"text")
    with pytest.raises(Tampered):
        envelope.unseal(KEY, tenant, place, blob)


def test_another_key_is_refused_by_name_without_trying_it() -> None:
    blob = envelope.seal(KEY, TENANT, PLACE, b"text")
    same_secret_other_name = Key(KeyId(KEY.id.owner, 4), KEY.secret)
    with pytest.raises(WrongKey):
        envelope.unseal(same_secret_other_name, TENANT, PLACE, blob)


def test_another_secret_under_the_same_name_does_not_open() -> None:
    blob = envelope.seal(KEY, TENANT, PLACE, b"text")
    with pytest.raises(Tampered):
        envelope.unseal(Key(KEY.id, bytes(32)), TENANT, PLACE, blob)


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize("value", [0, 2, 3, 255])
def test_an_unknown_version_or_algorithm_fails_closed(at: int, value: int) -> None:
    blob = bytearray(envelope.seal(KEY, TENANT, PLACE, b"text"))
    blob[at] = value
    with pytest.raises(UnknownAlgorithm):
        envelope.unseal(KEY, TENANT, PLACE, bytes(blob))


def test_the_same_text_never_looks_the_same_twice() -> None:
    blobs = {envelope.seal(KEY, TENANT, PLACE, b"text") for _ in range(100)}
    assert len(blobs) == 100


def test_a_key_does_not_show_itself_in_a_traceback() -> None:
    assert repr(KEY.secret) not in repr(KEY)


@given(st.lists(st.binary(max_size=20)), st.lists(st.binary(max_size=20)))
def test_two_different_lists_are_never_packed_alike(
    one: list[bytes], other: list[bytes]
) -> None:
    assert (pack(*one) == pack(*other)) == (one == other)
    assert unpack(pack(*one)) == one


@given(st.binary(min_size=1, max_size=30))
def test_unpacking_nonsense_raises_or_packs_back(raw: bytes) -> None:
    try:
        parts = unpack(raw)
    except Tampered:
        return
    assert pack(*parts) == raw
