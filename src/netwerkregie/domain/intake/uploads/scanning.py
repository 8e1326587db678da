# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask ClamAV about a file before anything else looks at it.

The daemon runs as a user of its own and is asked over a socket of this machine. The
file travels in memory (INSTREAM); nothing of it is on our disk. Who cannot ask takes
no file: an unscanned file is never let through.
"""

import os
import socket
import struct
from pathlib import Path

SOCKET = "/run/clamav/clamd.ctl"
"""Where Debian's clamav-daemon listens; NR_CLAMD_SOCKET names another place."""
SECONDS = 30
_PIECE = 256 * 1024
_LONGEST_ANSWER = 4_096


class ScannerUnavailable(Exception):
    """Nobody could say whether the file is safe."""


def place() -> str:
    """Return where the scanner listens."""
    return os.environ.get("NR_CLAMD_SOCKET", "") or SOCKET


def finds_malware(raw: bytes) -> bool:
    """Tell whether the scanner knows this file as malware.

    Raises:
        ScannerUnavailable: there is no scanner, or it gave no clear answer.

    """
    pieces = [b"zINSTREAM\0"]
    for start in range(0, len(raw), _PIECE):
        piece = raw[start : start + _PIECE]
        pieces += [struct.pack("!L", len(piece)), piece]
    answer = _asked([*pieces, struct.pack("!L", 0)])
    if answer.endswith(" FOUND"):
        return True
    if answer == "stream: OK":
        return False
    raise ScannerUnavailable(answer or "the scanner gave no answer")


def problem() -> str | None:
    """Return what keeps the scanner from being asked, for who runs this machine."""
    if not Path(place()).exists():
        return (
            "the virus scanner is not running: apt install clamav-daemon, "
            f"start it, and let it listen on {place()}"
        )
    try:
        answer = _asked([b"zPING\0"])
    except ScannerUnavailable as error:
        return f"the virus scanner at {place()} cannot be asked: {error}"
    if answer != "PONG":
        return f"the virus scanner at {place()} answers {answer!r}"
    return None


def _asked(pieces: list[bytes]) -> str:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(SECONDS)
            line.connect(place())
            for piece in pieces:
                line.sendall(piece)
            return _answer(line)
    except OSError as error:
        raise ScannerUnavailable(str(error)) from error


def _answer(line: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        more = line.recv(_LONGEST_ANSWER)
        if not more:
            break
        answer += more
    return answer.rstrip(b"\0").decode("utf-8", "replace").strip()
