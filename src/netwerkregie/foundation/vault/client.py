# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house's end of the vault's sockets.

Each thread keeps one connection per door. A process that forked opens its own; a
connection that the vault closed meanwhile is noticed before it is used, so that a
restarted vault costs nobody an error.
"""

import os
import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.foundation.kernel import (
    DomainError,
    NotAllowed,
    NotFound,
    TooMany,
    VaultUnavailable,
)
from netwerkregie.foundation.vault import asking, wire
from netwerkregie.foundation.vault.releaselog import Leaf

CONNECT_SECONDS = 1.0
ANSWER_SECONDS = 8.0

_local = threading.local()

_ERRORS: dict[str, Callable[[], DomainError]] = {
    "unavailable": VaultUnavailable,
    "too_many": TooMany,
    # Absent and not yours are one answer, here as everywhere.
    "not_a_member": NotFound,
    "unknown_signer": NotFound,
    "unknown_version": NotFound,
}


class VaultRefused(NotAllowed):
    """The vault said no; reason is its one word, as it stands in the release log."""

    def __init__(self, reason: str) -> None:
        super().__init__("vault.refused", reason=reason)
        self.reason = reason


def ask(door: str, frame: asking.Frame) -> dict[str, Any]:
    """Send a request through a door and return what the vault answers.

    Raises:
        VaultUnavailable: no answer; whether it was dealt with, the log tells.
        NotFound, TooMany, VaultRefused: the vault said no.

    """
    try:
        connection = _connection(door)
        wire.send(connection, frame)
        answer = wire.receive(connection)
    except OSError as error:
        hang_up(door)
        raise VaultUnavailable from error
    if answer.get("ok") is True:
        return answer
    reason = str(answer.get("error"))
    known = _ERRORS.get(reason)
    raise known() if known else VaultRefused(reason)


def is_there(door: str = wire.DESK) -> bool:
    """Tell whether the vault and its database answer."""
    with suppress(VaultUnavailable):
        ask(door, {"op": "health"})
        return True
    return False


def verify_key(door: str = wire.DESK) -> tuple[str, bytes]:
    """Return the vault's name and public key, with which checkpoints are verified."""
    answer = ask(door, {"op": "health"})
    return str(answer["name"]), wire.to_bytes(answer["verify_key"])


def release_log(
    tenant: UUID,
    *,
    start: int = 0,
    limit: int = 1_000,
    dossier: UUID | None = None,
    door: str = wire.DESK,
) -> list[Leaf]:
    """Return a page of the release log, with what a verifier needs."""
    values: dict[str, Any] = {"start": start, "limit": limit}
    if dossier is not None:
        values["dossier"] = str(dossier)
    answer = ask(door, asking.unsigned(tenant, "releases", **values))
    return [
        Leaf(
            seq=leaf["seq"],
            salt=wire.to_bytes(leaf["salt"]) if leaf["salt"] else None,
            text=leaf["line"],
            leaf_hash=wire.to_bytes(leaf["leaf_hash"]),
            chain=wire.to_bytes(leaf["chain"]),
        )
        for leaf in answer["leaves"]
    ]


def checkpoints(tenant: UUID, *, door: str = wire.DESK) -> list[str]:
    """Return all signed checkpoints, oldest first."""
    notes: list[str] = []
    while True:
        frame = asking.unsigned(tenant, "checkpoints", start=len(notes))
        page = ask(door, frame)["notes"]
        notes += page
        if not page:
            return notes


def make_checkpoint(tenant: UUID, *, ledger_size: int, ledger_root: bytes) -> str:
    """Have the vault sign where both logs stand; only the worker's door does.

    Raises:
        VaultRefused: "ledger_shrank" or "ledger_changed": an old copy was restored.

    """
    frame = asking.unsigned(
        tenant,
        "checkpoint",
        ledger_size=ledger_size,
        ledger_root=wire.to_text(ledger_root),
    )
    return str(ask(wire.WORKER, frame)["note"])


def hang_up(door: str) -> None:
    """Close this thread's connection to a door."""
    connection = _held().pop(door, None)
    if connection is not None:
        connection.close()


def _connection(door: str) -> socket.socket:
    path = Path(os.environ["NR_RUN_DIR"]) / "vault" / f"{door}.sock"
    held = _held()
    connection = held.get(door)
    if connection is not None:
        if connection.getpeername() == str(path) and not _was_closed(connection):
            return connection
        hang_up(door)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(CONNECT_SECONDS)
        connection.connect(str(path))
    except OSError:
        connection.close()
        raise
    connection.settimeout(ANSWER_SECONDS)
    held[door] = connection
    return connection


def _held() -> dict[str, socket.socket]:
    """Return this thread's connections; a forked child does not use its parent's."""
    if getattr(_local, "process", None) != os.getpid():
        _local.process = os.getpid()
        _local.connections = {}
    connections: dict[str, socket.socket] = _local.connections
    return connections


def _was_closed(connection: socket.socket) -> bool:
    """Tell whether the vault hung up, or left something nobody asked for."""
    waiting = select.poll()
    waiting.register(connection, select.POLLIN)
    return bool(waiting.poll(0))
