# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is measured: a whole installation of its own, as it runs for people.

A cluster that syncs every commit to the disk, two gunicorn workers for the desk and
the mailbox each, the vault and the worker as real processes, with the demo's settings
(the same middleware, policies and headers as production) and the standing cast in it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg

from netwerkregie.config import database, places, roles
from tests.bench.load import METERS, Client

SMALL = os.environ.get("NR_BENCH_SMALL", "") == "1"
SHORT = 2.0 if SMALL else 6.0
"""Seconds that one measurement lasts."""


@dataclass
class Installation:
    """A running installation, and how to be somebody in it."""

    live: Any
    filled: set[str] = field(default_factory=set)

    def visitor(self, town: str = "mergelstad") -> Client:
        """Somebody on the anonymous site."""
        return Client(self.live.mailbox_port, f"advies.{town}.localhost")

    def colleague(self, name: str, *, unlocked: bool = False) -> Client:
        """A member at the desk, signed in with a second factor."""
        from django.test import Client as Browser

        from tests import cast

        browser = Browser()
        cast.sign_in(browser, name, unlocked=unlocked)
        cookies = {key: morsel.value for key, morsel in browser.cookies.items()}
        return Client(self.live.desk_port, cast.PEOPLE[name].host, cookies)

    def several(self, many: int, name: str, *, unlocked: bool = False) -> list[Client]:
        """The same member at several screens: one session each."""
        return [self.colleague(name, unlocked=unlocked) for _ in range(many)]

    @cached_property
    def superuser(self) -> psycopg.Connection[Any]:
        """For filling tables at volume, which no role of ours may do."""
        connection: psycopg.Connection[Any] = self.live.world.connect_as_superuser()
        # Foreign keys of rows made by the million are right by construction.
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET maintenance_work_mem = '512MB'")
        connection.execute("SET work_mem = '256MB'")
        connection.execute("SET synchronous_commit = off")
        return connection

    def settle(self) -> None:
        """Do now what the database does by itself within a minute of such a flood."""
        self.superuser.execute("VACUUM ANALYZE")

    def binary(self, name: str) -> str:
        """A program that came with the database."""
        return str(self.live.world.cluster._binary(name))


@contextmanager
def an_installation() -> Iterator[Installation]:
    """Make and start everything; leave nothing behind."""
    from tests.harness import plugin

    try:
        with ExitStack() as stack:
            yield _started(stack)
    finally:
        plugin._clear_away()


def _started(stack: ExitStack) -> Installation:
    from tests.harness.cluster import Databases
    from tests.harness.live import Live, free_port, programs
    from tests.harness.plugin import session_folder, session_places
    from tests.harness.scanning import ensure_scanner
    from tests.harness.world import World

    here = session_places()
    ensure_scanner()
    cluster = database.Cluster(here)
    cluster.prepare()
    server = cluster.start(session_folder() / "postgres.log")
    stack.callback(database.stop, server)
    roles.ensure(cluster)
    _apart(
        here, "migrate", [sys.executable, "-m", "netwerkregie.config.cli", "migrate"]
    )
    _apart(here, "seed", [sys.executable, "-m", "tests.harness.seeding"])
    world = World(cluster, Databases(roles.MAIN, roles.VAULT), here.run, None)  # type: ignore[arg-type]
    live = _AsPeopleUseIt(Live)(world, free_port(), free_port())
    live.processes = programs(live)
    for process in live.processes.values():
        process.start(wait=False)
        stack.callback(process.kill, signal.SIGTERM)
    for process in live.processes.values():
        process.wait_until_ready()
    pids = [server.pid, *(one.process.pid for one in live.processes.values())]
    METERS.append(lambda: sum(_processor(pid) for top in pids for pid in family(top)))
    return Installation(live)


def _AsPeopleUseIt(base: type) -> type:  # noqa: N802 - makes a class
    class AsPeopleUseIt(base):  # type: ignore[misc]
        """Two workers per site; the vault's limits are out of the way of a client
        that does a year's work in a minute."""

        def environment(self, process: str) -> dict[str, str]:
            ours: dict[str, str] = super().environment(process)
            limits = {
                "NR_VAULT_PER_MINUTE": "100000000",
                "NR_VAULT_PER_DAY": "100000000",
            }
            # A client that asks a year's questions in a minute is no flood; the
            # measurement of a flood keeps the ordinary lanes.
            lanes = {} if "FLOOD" in os.environ.get("ONLY", "") else {"NR_LANES": "1e6"}
            workers = {"NR_WORKERS": os.environ.get("NR_WORKERS", "2")}
            return ours | limits | workers | lanes

    return AsPeopleUseIt


def _apart(here: places.Places, name: str, command: list[str]) -> None:
    """A step in a process of its own, under the role that it needs."""
    process = "command" if name == "migrate" else "desk"
    environment = os.environ | places.environment(here, process)
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stdout}\n{done.stderr}")


def family(pid: int) -> Iterator[int]:
    """A process and all that it started."""
    yield pid
    with suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for child in children:
            yield from family(int(child))


def _processor(pid: int) -> float:
    """Processor seconds of a process, and of its children that ended."""
    with suppress(OSError):
        spent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:15]
        return sum(map(int, spent)) / os.sysconf("SC_CLK_TCK")
    return 0.0
