# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests to the vault, built and signed; plain values in, frames out."""

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID, uuid4

from netwerkregie.foundation.vault import wire

MEMBER, TEAM, REPORTER, RECOVERY = "member", "team", "reporter", "recovery"
NONCE = 16

Frame = dict[str, Any]


class Signing(Protocol):
    """Whatever holds a signing key."""

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature."""
        ...


@dataclass(frozen=True, slots=True)
class Asker:
    """Who signs a request, and the trace that joins it to the ledger."""

    tenant: UUID
    kind: str
    id: UUID
    keys: Signing = field(repr=False)
    trace: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who is to hold a dossier or belong to a team, and until when."""

    kind: str
    id: UUID
    verify_key: bytes | None = None
    valid_until: datetime | None = None

    def values(self) -> dict[str, Any]:
        """Return the holder as it travels."""
        values: dict[str, Any] = {"kind": self.kind, "holder": str(self.id)}
        if self.verify_key is not None:
            values["verify_key"] = wire.to_text(self.verify_key)
        if self.valid_until is not None:
            values["valid_until"] = int(self.valid_until.timestamp() * 1_000_000)
        return values


def signed(asker: Asker, operation: str, values: Mapping[str, Any]) -> Frame:
    """Return a signed frame, good for one use within a minute."""
    body = json.dumps(
        {
            **values,
            "tenant": str(asker.tenant),
            "signer_kind": asker.kind,
            "signer": str(asker.id),
            "trace": str(asker.trace),
            # The real time: a clock that a test or the demo moves is not the vault's.
            "at": time.time_ns() // 1_000,
            "nonce": wire.to_text(os.urandom(NONCE)),
        }
    )
    signature = asker.keys.sign(wire.signed_bytes(operation, body))
    return {"op": operation, "body": body, "sig": wire.to_text(signature)}


def unsigned(tenant: UUID, operation: str, **values: Any) -> Frame:
    """Return a frame for what takes no signature: taking away, and reading the log."""
    return {"op": operation, "body": json.dumps({**values, "tenant": str(tenant)})}


def create_share(
    asker: Asker, dossier: UUID, holders: list[Holder], purposes: list[str]
) -> Frame:
    """Ask for a new dossier's half."""
    values = {
        "dossier": str(dossier),
        "members": [holder.values() for holder in holders],
        "purposes": purposes,
    }
    return signed(asker, "create_share", values)


def release(
    asker: Asker, dossier: UUID, version: int, *, purpose: str, action: str
) -> Frame:
    """Ask for the half of a dossier, for one act."""
    values = {
        "dossier": str(dossier),
        "version": version,
        "purpose": purpose,
        "action": action,
    }
    return signed(asker, "release", values)


def change(
    asker: Asker,
    operation: str,
    group: UUID,
    *,
    add: list[Holder] | None = None,
    remove: list[Holder] | None = None,
) -> Frame:
    """Ask to change who belongs to a team or dossier (change_team, change_dossier)."""
    values = {
        operation.removeprefix("change_"): str(group),
        "add": [holder.values() for holder in add or []],
        "remove": [holder.values() for holder in remove or []],
    }
    return signed(asker, operation, values)
