# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the ledger's tables are for: who did what, never what it was about."""

from collections.abc import Mapping

from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.ledger.verbs import LINE
from netwerkregie.foundation.privacy import Declaration, Module, Retention, declare

LINES = Retention(
    name=LINE.name,
    starts="the moment of the act",
    days=LINE.days,
    reason=LINE.reason,
)
HASHES = Retention(
    name="ledger hash",
    starts="the moment of the act",
    days=None,
    reason="a hash says nothing and keeps the lines after it provable",
)
_STAFF = "employees and partners with an account"


def declare_all() -> None:
    """Put the room's tables in the register of processing."""
    _declare(
        "Entry",
        _STAFF + "; persons as pseudonyms",
        LINES,
        {
            "municipality_id": "the controller in whose chain the line stands",
            "seq": "the place in the chain",
            "stream": "processing (without users) or access (with the actor)",
            "at": "when it was done",
            "written_at": "when the line was written, by the database's clock",
            "door": "through which door the transaction came in",
            "trace_id": "joins both streams and the vault's release log",
            "actor_id": "which membership acted; no name",
            "actor_kind": "what stood behind the actor",
            "roles": "in which roles",
            "organisation": "for which controller",
            "verb": "what was done",
            "subject_kind": "to what kind of record",
            "subject_ref": "a pseudonym of the record, another one in each stream",
            "purpose": "the one purpose that was stated",
            "ground": "the article of the law, where the act needs one",
            "reason": "a short code or a typed reason; never content",
            "result": "done, refused or failed",
            "salt": "makes the hash unguessable once the line is destroyed",
            "leaf_hash": "proves what the line says",
            "chain_hash": "proves its place",
        },
    )
    _declare(
        "Head",
        "nobody",
        HASHES,
        {
            "municipality_id": "whose chain",
            "size": "how many lines it has",
            "chain_hash": "the hash that the next line builds on",
        },
    )
    _declare(
        "Checkpoint",
        "nobody",
        HASHES,
        {
            "municipality_id": "whose chain",
            "number": "which checkpoint",
            "ledger_size": "how many lines it covers",
            "ledger_root": "their Merkle root",
            "peaks": "what the next root is computed from",
            "note": "what the vault signed",
            "kept_at": "when it was stored",
        },
    )


def _declare(
    model: str, persons: str, retention: Retention, fields: Mapping[str, str]
) -> None:
    declare(
        Declaration(
            model=f"ledger.{model}",
            module=Module.FOUNDATION,
            controller="the municipality",
            purpose=Purpose.OVERSIGHT,
            ground="GDPR articles 5(2), 24 and 32; Government Information Security "
            "Baseline (BIO), logging",
            processor="the hosting party of the installation",
            recipients=("privacy officer", "auditor", "the member, own acts"),
            selection_category="to be confirmed by the archivist",
            retention=retention,
            persons=persons,
            fields=fields,
        )
    )
