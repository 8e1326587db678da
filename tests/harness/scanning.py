# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""ClamAV for the tests of this process: our own signatures, a socket of its own."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import time

from netwerkregie.config import scanner
from tests.harness.plugin import session_places

_kept: dict[str, subprocess.Popen[bytes]] = {}


def ensure_scanner() -> None:
    """Start the scanner once for this process, and tell everybody where it is."""
    if "one" in _kept and _kept["one"].poll() is None:
        return
    if not scanner.is_installed():
        raise RuntimeError("The tests need clamav-daemon. Run: make system")
    run = session_places().run / f"scan-{os.getpid()}"
    run.mkdir(mode=0o700, exist_ok=True)
    leash = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    _kept["one"] = subprocess.Popen(
        [*leash, *scanner.prepare(run)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    atexit.register(_kept["one"].terminate)
    os.environ["NR_CLAMD_SOCKET"] = str(scanner.socket_of(run))
    deadline = time.monotonic() + 60
    while not scanner.answers(run):
        if _kept["one"].poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the scanner did not start")
        time.sleep(0.02)
