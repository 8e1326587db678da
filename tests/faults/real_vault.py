# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault as its own process, started, killed and started again."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netwerkregie.config import places
from netwerkregie.foundation.vault import client
from tests.harness.world import World

READY_SECONDS = 20


class RealVault:
    """Starts the process that `make demo` starts, on this test's own database."""

    def __init__(self, world: World, run: Path) -> None:
        self.environment = world.environment("vault") | {"NR_RUN_DIR": str(run)}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        """Start it and wait until it answers."""
        module = words or ("netwerkregie.foundation.vault.process",)
        self.process = subprocess.Popen(
            [sys.executable, "-m", *module],
            env=os.environ | self.environment | {"PYTHONPATH": _paths()},
            cwd=places.CHECKOUT,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + READY_SECONDS
        while not client.is_there():
            assert self.process.poll() is None, "the vault ended"
            assert time.monotonic() < deadline, "the vault does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """End it as power would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> float:
        """Ask it to stop and return how long that took."""
        assert self.process is not None
        since = time.monotonic()
        self.process.terminate()
        assert self.process.wait(10) == 0
        return time.monotonic() - since


@contextmanager
def a_real_vault(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealVault]:
    """Serve this world from a process of its own, instead of from a thread."""
    run = Path(world.run) / "x"
    run.mkdir()
    monkeypatch.setenv("NR_RUN_DIR", str(run))
    vault = RealVault(world, run)
    vault.start()
    try:
        yield vault
    finally:
        if vault.process is not None and vault.process.poll() is None:
            vault.kill()


def _paths() -> str:
    return f"{places.CHECKOUT / 'src'}{os.pathsep}{places.CHECKOUT}"
