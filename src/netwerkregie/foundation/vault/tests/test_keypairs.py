# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing to a person opens for that person and that use only."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkregie.foundation.vault.hpke import PrivateKey, PublicKey
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.sealing import (
    SealingError,
    Tampered,
    UnknownAlgorithm,
)

ME = PrivateKey.generate()


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=40))
def test_what_was_sealed_to_me_opens(text: bytes, info: bytes) -> None:
    assert ME.open(ME.public().seal(text, info), info) == text


def test_it_opens_for_nobody_else_and_no_other_use() -> None:
    sealed = ME.public().seal(b"share", b"dossier 1")
    with pytest.raises(Tampered):
        PrivateKey.generate().open(sealed, b"dossier 1")
    with pytest.raises(Tampered):
        ME.open(sealed, b"dossier 2")


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_no_changed_byte_passes(data: Any) -> None:
    sealed = bytearray(ME.public().seal(b"share", b""))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealingError):
        ME.open(bytes(sealed), b"")


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x01" + bytes(40), b"\x02"])
def test_too_little_is_refused(sealed: bytes) -> None:
    with pytest.raises(SealingError):
        ME.open(sealed, b"")


def test_keys_survive_storage_and_other_lengths_do_not() -> None:
    pairs = KeyPairs.generate()
    again = KeyPairs.from_bytes(pairs.to_bytes())
    assert again.public() == pairs.public()
    assert again.verify_key() == pairs.verify_key()
    assert PublicKey.from_bytes(pairs.public().to_bytes()) == pairs.public()
    for wrong in (b"", pairs.to_bytes()[:-1], pairs.to_bytes() + b"x"):
        with pytest.raises(UnknownAlgorithm):
            KeyPairs.from_bytes(wrong)
    with pytest.raises(UnknownAlgorithm):
        PublicKey.from_bytes(b"\x09" + pairs.public().raw)


def test_keys_do_not_show_themselves() -> None:
    pairs = KeyPairs.generate()
    assert pairs.signing_seed.hex() not in repr(pairs)
    assert repr(pairs.signing_seed) not in repr(pairs)
    assert repr(pairs.opening.seed) not in repr(pairs)
