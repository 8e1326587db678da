# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published vectors guard the one library and our use of it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hpke as library
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from netwerkregie.foundation.vault.derivation import PhraseCost, hkdf, key_from_phrase
from netwerkregie.foundation.vault.hpke import PrivateKey
from netwerkregie.foundation.vault.keypairs import KeyPairs

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "vectors" / "published.json").read_text("utf-8")
)


@pytest.fixture
def hpke_vector() -> dict[str, bytes]:
    return {
        name: bytes.fromhex(value)
        for name, value in VECTORS["hpke_xwing"].items()
        if name != "source"
    }


def _private(seed: bytes) -> PrivateKey:
    # X-Wing's 32-byte private key is expanded to the two seeds that we store.
    return PrivateKey(hashlib.shake_256(seed).digest(96))


def test_our_stored_seed_is_the_draft_s_private_key(
    hpke_vector: dict[str, bytes],
) -> None:
    assert _private(hpke_vector["skRm"]).public().raw == hpke_vector["pkRm"]


def test_the_hybrid_suite_opens_the_draft_s_ciphertext(
    hpke_vector: dict[str, bytes],
) -> None:
    suite = library.Suite(
        library.KEM.MLKEM768_X25519,
        library.KDF.HKDF_SHA256,
        library.AEAD.CHACHA20_POLY1305,
    )
    private = library.MLKEM768X25519PrivateKey(*_private(hpke_vector["skRm"])._halves())
    from cryptography.hazmat.bindings._rust import openssl

    opened = openssl.hpke._decrypt_with_aad(
        suite,
        hpke_vector["enc"] + hpke_vector["ct"],
        private,
        hpke_vector["info"],
        hpke_vector["aad"],
    )
    assert opened == hpke_vector["pt"]


def test_aes_256_gcm_is_nist_s() -> None:
    vector = {
        name: bytes.fromhex(value)
        for name, value in VECTORS["aes_256_gcm"].items()
        if name != "source"
    }
    sealed = AESGCM(vector["key"]).encrypt(vector["iv"], vector["pt"], vector["aad"])
    assert sealed == vector["ct"] + vector["tag"]


def test_hkdf_is_that_of_rfc_5869() -> None:
    vector = VECTORS["hkdf_sha256"]
    okm = hkdf(
        bytes.fromhex(vector["ikm"]),
        bytes.fromhex(vector["info"]),
        length=42,
        salt=bytes.fromhex(vector["salt"]),
    )
    assert okm.hex() == vector["okm"]


def test_signatures_are_those_of_rfc_8032() -> None:
    vector = VECTORS["ed25519"]
    pairs = KeyPairs(PrivateKey.generate(), bytes.fromhex(vector["seed"]))
    message = bytes.fromhex(vector["message"])
    assert pairs.verify_key().hex() == vector["public"]
    assert pairs.sign(message).hex() == vector["signature"]
    Ed25519PublicKey.from_public_bytes(pairs.verify_key()).verify(
        pairs.sign(message), message
    )


def test_the_phrase_s_key_is_argon2id_of_rfc_9106() -> None:
    vector = VECTORS["argon2id"]
    cost = PhraseCost(vector["iterations"], vector["lanes"], vector["memory_kib"])
    key = key_from_phrase(
        bytes.fromhex(vector["pass"]).decode(), bytes.fromhex(vector["salt"]), cost
    )
    assert key.hex() == vector["output"]
