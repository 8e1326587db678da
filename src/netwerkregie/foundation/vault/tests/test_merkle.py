# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roots and proofs, against the definition and against known answers."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkregie.foundation.vault.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    includes,
    inclusion_proof,
    is_consistent,
    leaf_hash,
    node_hash,
    root_of,
)

# The eight inputs of certificate-transparency's reference tests, and their roots.
INPUTS = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(data) for data in INPUTS]


def _by_definition(leaves: list[bytes]) -> bytes:
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(_by_definition(leaves[:half]), _by_definition(leaves[half:]))


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_the_published_ones(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size - 1]


def test_an_empty_tree_has_the_empty_hash() -> None:
    assert Frontier().root() == EMPTY_ROOT == _by_definition([])


many = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=40)


@given(many)
def test_a_growing_edge_knows_the_root_by_definition(leaves: list[bytes]) -> None:
    assert root_of(leaves) == _by_definition(leaves)


@given(many)
def test_an_edge_survives_storage(leaves: list[bytes]) -> None:
    edge = Frontier()
    for leaf in leaves:
        edge = Frontier.from_bytes(edge.size, edge.to_bytes()).add(leaf)
    assert edge.root() == root_of(leaves)
    with pytest.raises(ValueError, match="do not belong"):
        Frontier.from_bytes(edge.size, edge.to_bytes() + bytes(32))


@settings(deadline=None)
@given(many, st.data())
def test_inclusion_is_proved_for_the_leaf_and_for_no_other(
    leaves: list[bytes], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(leaves) - 1))
    root, proof = root_of(leaves), inclusion_proof(leaves, at)
    assert includes(root, len(leaves), leaves[at], at, proof)
    assert not includes(root, len(leaves), bytes(33), at, proof)
    assert not includes(root, len(leaves), leaves[at], len(leaves), proof)
    assert not includes(root, len(leaves), leaves[at], at, [*proof, bytes(32)])


@settings(deadline=None)
@given(many, st.data())
def test_an_older_tree_is_proved_to_be_the_beginning(
    leaves: list[bytes], data: st.DataObject
) -> None:
    older = data.draw(st.integers(1, len(leaves)))
    proof = consistency_proof(leaves, older)
    old, new = root_of(leaves[:older]), root_of(leaves)
    assert is_consistent(older, old, len(leaves), new, proof)
    assert not is_consistent(older, bytes(33), len(leaves), new, proof)
    assert not is_consistent(older, old, len(leaves), bytes(33), proof)


def test_there_is_no_proof_for_a_tree_that_never_was() -> None:
    with pytest.raises(ValueError, match="no such"):
        consistency_proof(LEAVES, 9)
    assert not is_consistent(0, EMPTY_ROOT, 3, root_of(LEAVES[:3]), [])
