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
ROOM_IN_MEMORY = 3 * 1024**3
_we_made_it = SESSION not in os.environ


def session_folder() -> Path:
    """The folder of this run, shared by all its workers."""
    return Path(os.environ[SESSION])


def session_places() -> places.Places:
    """Where the run's cluster and its sockets are."""
    folder = session_folder()
    return places.Places(data=folder / "d", run=folder / "r")


def _make_session() -> None:
    folder = Path(tempfile.mkdtemp(prefix="nrt-", dir=_quick_folder()))
    folder.chmod(0o711)
    os.environ |= {SESSION: str(folder), RUN: str(os.getpid())}
    here = session_places()
    places.prepare(here)
    places.ensure_secret_key(here)
    roles.ensure_passwords(here)
    os.environ |= places.environment(here, "desk")
    os.environ |= {"NR_PORT": "8000", "NR_MAILBOX_PORT": "8001"}


def _quick_folder() -> str | None:
    """In memory where there is room, else the folder for what is temporary.

    Each test has databases of its own: on a disk, copying and dropping a thousand of
    them takes as long as all the tests. A container may have next to no shared memory.
    """
    memory = Path("/dev/shm")
    if "TMPDIR" not in os.environ and os.access(memory, os.W_OK | os.X_OK):
        free = os.statvfs(memory)
        if free.f_bavail * free.f_frsize > ROOM_IN_MEMORY:
            return str(memory)
    # A socket's path may hold 107 bytes; some temporary folders are longer.
    return "/tmp" if len(tempfile.gettempdir()) > 40 else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Live sites first: a long file that starts last leaves the other worker idle."""
    live = {item.path for item in items if "live" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: item.path not in live)


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
