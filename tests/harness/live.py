# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real thing for a browser: vault, desk, mailbox and worker as real processes.

They serve a world of their own on free ports, with the settings of the demo.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from netwerkregie.config import launch
from tests.harness.world import World, a_world

SETTINGS = "netwerkregie.config.settings.demo"


@dataclass
class Live:
    """A running installation: where its sites are, and its processes to disturb."""

    world: World
    desk_port: int
    mailbox_port: int
    processes: dict[str, LiveProcess] = field(default_factory=dict)

    def desk(self, path: str = "/", municipality: str = "mergelstad") -> str:
        """The address of a page of a municipality's desk and public site."""
        return f"http://{municipality}.localhost:{self.desk_port}{path}"

    def mailbox(self, path: str = "/", municipality: str = "mergelstad") -> str:
        """The address of a page of a municipality's anonymous site."""
        return f"http://advies.{municipality}.localhost:{self.mailbox_port}{path}"

    def environment(self, process: str) -> dict[str, str]:
        """What a process of this installation finds in its environment."""
        ports = {
            "NR_PORT": str(self.desk_port),
            "NR_MAILBOX_PORT": str(self.mailbox_port),
            "NR_WORKERS": "1",
            # The second factors of the cast were sealed under this one.
            "NR_SECRET_KEY": settings.SECRET_KEY,
            "NR_CLAMD_SOCKET": os.environ["NR_CLAMD_SOCKET"],
        }
        places = self.world.cluster.places
        ours = launch.surroundings(places, SETTINGS, process)
        return ours | ports | self.world.environment(process)

    @property
    def log(self) -> Path:
        """Everything that the processes said."""
        return self.world.run / "log"


class LiveProcess:
    """One real process, which a test may kill and start again."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        is_ready: Callable[[], bool],
    ) -> None:
        self.command, self.environment = command, environment
        self.log, self.is_ready = log, is_ready
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *, wait: bool = True) -> None:
        """Start it; it ends when the test run does, however that ends."""
        leash = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*leash, *self.command],
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if wait:
            self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait until it serves; a process that ended tells why."""
        deadline = time.monotonic() + 60
        while not self.is_ready():
            ended = self.process is None or self.process.poll() is not None
            if ended or time.monotonic() > deadline:
                raise RuntimeError(
                    f"{self.command} did not start:\n{self.log.read_text()}"
                )
            time.sleep(0.05)

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """End it and its children, by default without a chance to tidy up."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None


@contextmanager
def a_live_world() -> Iterator[Live]:
    """Start everything over a fresh world; end it all."""
    with ExitStack() as stack:
        world = stack.enter_context(a_world(with_vault=False))
        live = Live(world, desk_port=free_port(), mailbox_port=free_port())
        live.processes = programs(live)
        for process in live.processes.values():
            stack.callback(process.kill, signal.SIGTERM)
            process.start(wait=False)
        for process in live.processes.values():
            process.wait_until_ready()
        yield live


def programs(live: Live) -> dict[str, LiveProcess]:
    """The four processes besides the database."""
    python = sys.executable
    web = [python, "-m", "gunicorn", "--config=python:netwerkregie.config.server"]
    desk, mailbox = str(live.desk_port), str(live.mailbox_port)
    return {
        "vault": LiveProcess(
            [python, "-m", "netwerkregie.foundation.vault.process"],
            live.environment("vault"),
            live.world.run / "vault.log",
            lambda: "vault: ready" in (live.world.run / "vault.log").read_text(),
        ),
        "desk": LiveProcess(
            web,
            live.environment("desk") | {"NR_LISTEN": desk},
            live.log,
            lambda: launch.serves(live.desk_port),
        ),
        "mailbox": LiveProcess(
            web,
            live.environment("mailbox") | {"NR_LISTEN": mailbox},
            live.log,
            lambda: launch.serves(live.mailbox_port),
        ),
        "worker": LiveProcess(
            [python, "-m", "netwerkregie.config.cli", "worker"],
            live.environment("worker"),
            live.log,
            lambda: True,
        ),
    }


def free_port() -> int:
    """A port that nobody has at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
