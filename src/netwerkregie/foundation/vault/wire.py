# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the house and the vault talk: JSON frames over a unix socket, and signatures.

A frame is four bytes of length and that many bytes of JSON. A signed request carries
its body as text: the vault checks the signature over exactly the bytes it parses, so
there is nothing to canonicalise.
"""

import base64
import json
import socket
from typing import Any

LONGEST_FRAME = 1024 * 1024
DESK, MAILBOX, WORKER = "desk", "mailbox", "worker"


class Hangup(ConnectionError):
    """The other side closed the connection or sent nonsense."""


def send(connection: socket.socket, message: dict[str, Any]) -> None:
    """Send one frame."""
    raw = json.dumps(message, separators=(",", ":")).encode()
    connection.sendall(len(raw).to_bytes(4, "big") + raw)


def receive(connection: socket.socket) -> dict[str, Any]:
    """Wait for one frame.

    Raises:
        Hangup: closed, too long, or not a JSON object.

    """
    size = int.from_bytes(_exactly(connection, 4), "big")
    if size > LONGEST_FRAME:
        raise Hangup("frame too long")
    try:
        message = json.loads(_exactly(connection, size))
    except ValueError:
        raise Hangup("not JSON") from None
    if not isinstance(message, dict):
        raise Hangup("not an object")
    return message


def signed_bytes(operation: str, body: str) -> bytes:
    """Return what is signed; the operation is in it, so none passes for another."""
    return f"netwerkregie vault v1\n{operation}\n{body}".encode()


def to_text(raw: bytes) -> str:
    """Return bytes as they travel in JSON."""
    return base64.b64encode(raw).decode()


def to_bytes(text: str) -> bytes:
    """Read bytes from JSON."""
    return base64.b64decode(text, validate=True)


def _exactly(connection: socket.socket, size: int) -> bytes:
    buffer = bytearray()
    while len(buffer) < size:
        piece = connection.recv(size - len(buffer))
        if not piece:
            raise Hangup("closed")
        buffer += piece
    return bytes(buffer)
