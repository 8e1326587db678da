# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give this test run its own places before Django reads its settings.

Loaded with `-p tests.harness.plugin`. The first process makes a folder and says so in
the environment, which the workers of pytest-xdist inherit. The database itself starts
when the first test asks for a world, so that tests of plain rules wait for nothing.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest

from netwerkregie.config import places, roles

SESSION, RUN = "NR_TEST_SESSION", "NR_TEST_RUN"
_we_made_it = SESSION not in os.environ


def session_folder() -> Path:
    """The folder of this run, shared by all its workers."""
    return Path(os.environ[SESSION])


def session_places() -> places.Places:
    """Where the run's cluster and its sockets are."""
    folder = session_folder()
    return places.Places(data=folder / "d", run=folder / "r")


def _make_session() -> None:
    folder = Path(tempfile.mkdtemp(prefix="nrt-", dir=_short_temporary_folder()))
    folder.chmod(0o711)
    os.environ |= {SESSION: str(folder), RUN: str(os.getpid())}
    here = session_places()
    places.prepare(here)
    places.ensure_secret_key(here)
    roles.ensure_passwords(here)
    os.environ |= places.environment(here, "desk")
    os.environ |= {"NR_PORT": "8000", "NR_MAILBOX_PORT": "8001"}


def _short_temporary_folder() -> str | None:
    """A socket's path may hold 107 bytes; some temporary folders are longer."""
    return "/tmp" if len(tempfile.gettempdir()) > 40 else None


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the cluster and remove the folder, in the process that made them."""
    if not hasattr(config, "workerinput"):
        _clear_away()


def _clear_away() -> None:
    folder = session_folder()
    if not _we_made_it or os.environ[RUN] != str(os.getpid()) or not folder.exists():
        return
    keeper = folder / "keeper"
    if keeper.exists():
        os.kill(int(keeper.read_text()), signal.SIGTERM)
        deadline = time.monotonic() + 20
        while keeper.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
    shutil.rmtree(folder, ignore_errors=True)


if _we_made_it:
    _make_session()
    # A run that fails before it is configured still leaves nothing behind.
    atexit.register(_clear_away)
