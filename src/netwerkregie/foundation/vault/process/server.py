# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sockets: one per kind of client, so that the file system says who may ask what.

Each socket lies in a folder that only the vault writes; a socket's group decides which
process can connect. A thread per connection is plenty for a handful of processes.
"""

import socket
import socketserver
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Self

from netwerkregie.foundation.vault import wire
from netwerkregie.foundation.vault.process.answering import DOORS, Vault

BACKLOG = 128


class _Conversation(socketserver.BaseRequestHandler):
    server: "Door"
    request: socket.socket

    def handle(self) -> None:
        with suppress(OSError):
            self.server.talking.add(self.request)
            try:
                while True:
                    frame = wire.receive(self.request)
                    answer = self.server.vault.answer(self.server.name, frame)
                    wire.send(self.request, answer)
            finally:
                self.server.talking.discard(self.request)


class Door(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """One listening socket and what may be asked through it."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = BACKLOG

    def __init__(self, name: str, path: Path, vault: Vault) -> None:
        self.name = name
        self.vault = vault
        self.talking: set[socket.socket] = set()
        path.unlink(missing_ok=True)
        super().__init__(str(path), _Conversation)
        # Owner and group: the group of each socket is the client's, set by its folder.
        path.chmod(0o660)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say which error, never with what values: a traceback could hold a key."""
        del request, client_address
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "unknown"
        sys.stderr.write(f"vault: a call failed inside: {name}\n")


class Server:
    """All doors of one vault; use it as a context, in a process or in a test."""

    def __init__(
        self, vault: Vault, folder: Path, *, ends_within: float = 0.05
    ) -> None:
        folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        self._ends_within = ends_within
        self._vault = vault
        self._doors = [
            Door(name, folder / f"{name}.sock", vault) for name in sorted(DOORS)
        ]

    def __enter__(self) -> Self:
        for door in self._doors:
            threading.Thread(
                target=door.serve_forever,
                args=(self._ends_within,),
                name=door.name,
                daemon=True,
            ).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop taking calls, hang up, remove the sockets."""
        with ThreadPoolExecutor(len(self._doors)) as together:
            list(together.map(_close, self._doors))
        self._vault.close()


def _close(door: Door) -> None:
    door.shutdown()
    with suppress(OSError):
        Path(str(door.server_address)).unlink()
    door.server_close()
    for connection in tuple(door.talking):
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
