# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real vault, except that it kills itself at one step of its n-th release.

Run as `python -m tests.faults.vault_dying_at <step> <n>`; the product has no such hook,
so the steps are laid around its own functions here.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from netwerkregie.foundation.vault import envelope, wire
from netwerkregie.foundation.vault.process import answering, log, server, shares
from netwerkregie.foundation.vault.process.__main__ import main
from netwerkregie.foundation.vault.process.store import Store

STEPS = (
    "received",
    "checked",
    "share opened",
    "line written",
    "before commit",
    "committed",
    "before answer",
    "half answered",
    "answered",
)

_step, _left = "", 0
_is_release = False


def die_at(step: str) -> None:
    """Kill this process, as power would, when it is at that step."""
    if _is_release and step == _step and _left == 0:
        os.kill(os.getpid(), signal.SIGKILL)


def after(module: Any, name: str, step: str) -> None:
    """Die after this function of a module has done its work."""
    real: Callable[..., Any] = getattr(module, name)

    def dying(*values: Any, **named: Any) -> Any:
        result = real(*values, **named)
        die_at(step)
        return result

    setattr(module, name, dying)


def lay_steps() -> None:
    """Put every step in its place."""
    after(shares, "require_signer", "checked")
    after(envelope, "unseal", "share opened")
    after(log, "append", "line written")
    answering.Vault.answer = _answer_dying(answering.Vault.answer)  # type: ignore[method-assign]
    Store.transaction = _transaction_dying(Store.transaction)  # type: ignore[method-assign]
    server.wire.send = _send_dying  # type: ignore[attr-defined]


def _answer_dying(real: Callable[..., Any]) -> Callable[..., Any]:
    def answer(self: Any, door: str, frame: dict[str, Any]) -> Any:
        global _left, _is_release  # noqa: PLW0603 - one caller, one thread
        _is_release = frame.get("op") == "release"
        _left -= _is_release
        die_at("received")
        result = real(self, door, frame)
        die_at("before answer")
        return result

    return answer


def _transaction_dying(real: Callable[..., Any]) -> Callable[..., Any]:
    @contextmanager
    def transaction(self: Store) -> Iterator[psycopg.Connection]:
        with real(self) as connection:
            yield connection
            die_at("before commit")
        die_at("committed")

    return transaction


_send = wire.send


def _send_dying(connection: socket.socket, message: dict[str, Any]) -> None:
    if _is_release and _step == "half answered" and _left == 0:
        connection.sendall(b'\x00\x00\x00\x60{"ok":true,"sha')
        die_at("half answered")
    _send(connection, message)
    die_at("answered")


if __name__ == "__main__":
    _step, _left = sys.argv[1], int(sys.argv[2])
    lay_steps()
    sys.exit(main())
