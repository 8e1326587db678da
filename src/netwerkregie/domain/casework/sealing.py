# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where sealed words of casework stand, and how they are sealed to their place."""

import hashlib
import json
from collections.abc import Mapping
from secrets import token_hex
from typing import Any
from uuid import UUID

from netwerkregie.foundation.vault.envelope import Place
from netwerkregie.foundation.vault.opening import OpenDossier
from netwerkregie.foundation.vault.padding import padded, unpadded


def place(table: str, row: UUID, column: str = "body") -> Place:
    """Return what a sealed column of this room is bound to.

    Args:
        table: the model in small letters, such as "casestatement".
        row: the identifier of the row.
        column: the column.

    """
    return Place(f"casework_{table}", column, row)


def seal_words(
    opened: OpenDossier,
    table: str,
    row: UUID,
    values: Mapping[str, Any],
    column: str = "body",
) -> bytes:
    """Return words sealed to their row, with a salt so that no hash gives them away."""
    body = json.dumps({**values, "salt": token_hex(16)}, ensure_ascii=False)
    return opened.seal_bytes(place(table, row, column), padded(body))


def read_words(
    opened: OpenDossier, table: str, row: UUID, sealed: bytes, column: str = "body"
) -> tuple[dict[str, Any], str]:
    """Return sealed words and the digest of what was sealed."""
    raw = unpadded(opened.unseal_bytes(place(table, row, column), sealed))
    values = json.loads(raw)
    values.pop("salt")
    return values, hashlib.sha256(raw.encode()).hexdigest()
