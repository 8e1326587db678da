# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A ClamAV of our own for the demo and the tests, with two harmless signatures.

It knows the test file that all scanners know (EICAR) and a planted phrase, needs no
network and some 20 MB. A real installation uses Debian's clamav-daemon, which
freshclam keeps up to date; see docs/operations.md.
"""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

from netwerkregie.config.supervisor import Program

PLANTED = b"netwerkregie-planted-for-the-scanner"
# MD5 and length of the EICAR file: the test that every scanner recognises.
EICAR_BY_HASH = "44d88612fea8a8f36de82e1278abb02f:68:Netwerkregie.Eicar"


def is_installed() -> bool:
    """Whether this machine has ClamAV's daemon."""
    return program() is not None


def program() -> str | None:
    """Where the daemon is; Debian puts it where ordinary users do not look."""
    return shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")


def socket_of(run: Path) -> Path:
    """Where the scanner of a demo or test run listens."""
    return run / "clamd.sock"


def prepare(run: Path) -> list[str]:
    """Write the signatures and the settings; the command that starts the scanner."""
    home = run / "clamd"
    known, scratch = home / "known", home / "scratch"
    for folder in (known, scratch):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    phrase = f"Netwerkregie.Planted:0:*:{PLANTED.hex()}\n"
    (known / "netwerkregie.ndb").write_text(phrase, encoding="ascii")
    (known / "netwerkregie.hdb").write_text(EICAR_BY_HASH + "\n", encoding="ascii")
    socket_of(run).unlink(missing_ok=True)
    settings = {
        "LocalSocket": str(socket_of(run)),
        "LocalSocketMode": "600",
        "DatabaseDirectory": str(known),
        "TemporaryDirectory": str(scratch),
        "Foreground": "yes",
        "LogVerbose": "no",
        "LogSyslog": "no",
        "StreamMaxLength": "12M",
        "MaxThreads": "2",
    }
    lines = "".join(f"{name} {value}\n" for name, value in settings.items())
    (home / "clamd.conf").write_text(lines, encoding="utf-8")
    # It tells its limits at every start; only what goes wrong is of interest.
    quiet = ["/bin/sh", "-c", 'exec "$0" "$@" >/dev/null']
    return [*quiet, str(program()), "--config-file", str(home / "clamd.conf")]


def answers(run: Path) -> bool:
    """Whether the scanner is there."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect(str(socket_of(run)))
            line.sendall(b"zPING\0")
            return line.recv(16).startswith(b"PONG")
    except OSError:
        return False


def scanner_program(run: Path) -> Program:
    """The scanner as one of the demo's processes."""
    return Program(
        name="scanner",
        command=prepare(run),
        environment={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"},
        is_ready=lambda: answers(run),
    )
