# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that keeps the run's database: `python -m tests.harness.keeper <pid>`.

It makes the cluster and the two template databases, migrated as nr_migrate and with the
standing cast in them, and ends when the test run asks or is gone.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

from netwerkregie.config import database, launch, places, roles
from tests.harness.plugin import session_folder, session_places

# Migrating takes seconds; the result is kept under a hash of what it was made from.
KEPT = places.CHECKOUT / "build" / "test-databases"
WHAT_IS_KEPT = ("pgdata", "bootstrap-password")
SETTINGS = {"DJANGO_SETTINGS_MODULE": "netwerkregie.config.settings.test"}


class Ended(Exception):
    """The test run is over."""


def main(run: int) -> None:
    """Keep the cluster until the run with this process id is over."""
    signal.signal(signal.SIGTERM, _end)
    folder = session_folder()
    (folder / "keeper").write_text(str(os.getpid()))
    keeper = Keeper(session_places(), folder / "postgres.log")
    try:
        try:
            keeper.fill_templates()
        except Exception:  # whatever it is, the waiting tests must hear of it
            (folder / "failed").write_text(traceback.format_exc())
        else:
            (folder / "ready").touch()
        while Path(f"/proc/{run}").exists():
            time.sleep(0.5)
    except Ended:
        pass
    finally:
        keeper.stop()
        # Its absence tells the run that the database is down.
        (folder / "keeper").unlink(missing_ok=True)
        if not Path(f"/proc/{run}").exists():
            shutil.rmtree(folder, ignore_errors=True)


class Keeper:
    """The cluster of this run, and how its templates are filled."""

    def __init__(self, here: places.Places, log: Path) -> None:
        self.here, self.log = here, log
        self.cluster = database.Cluster(here, forgetful=True)
        self.server: subprocess.Popen[bytes] | None = None

    def fill_templates(self) -> None:
        """Make the tables as the owner would, then let the cast move in."""
        migrated = KEPT / launch.fingerprint_of_migrations()
        if not bring(migrated, self.here.data):
            self.start()
            migrate = [sys.executable, "-m", "netwerkregie.config.cli", "migrate"]
            run_apart("migrating", migrate, places.environment(self.here, "command"))
            self.stop()
            keep(self.here.data, migrated)
        self.start()
        seed = [sys.executable, "-m", "tests.harness.seeding"]
        run_apart("seeding", seed, places.environment(self.here, "desk"))

    def start(self) -> None:
        """Start the server, with its roles as they should be."""
        self.cluster.prepare()
        self.server = self.cluster.start(self.log)
        roles.ensure(self.cluster)

    def stop(self) -> None:
        """Stop the server, if it runs."""
        if self.server is not None:
            database.stop(self.server)
        self.server = None


def bring(migrated: Path, data: Path) -> bool:
    """Take over a cluster that an earlier run migrated, when there is one."""
    if not os.access(migrated, os.R_OK | os.X_OK):
        return False
    return copy([migrated / name for name in WHAT_IS_KEPT], data)


def keep(data: Path, migrated: Path) -> None:
    """Keep a stopped, migrated cluster for the next run; the newest few stay."""
    fresh = migrated.with_name(f".{migrated.name}.{os.getpid()}")
    try:
        fresh.mkdir(parents=True, mode=0o700)
        if copy([data / name for name in WHAT_IS_KEPT], fresh):
            fresh.rename(migrated)
    except OSError:
        # Another run was first, or the folder is someone else's: no harm done.
        shutil.rmtree(fresh, ignore_errors=True)
    kept = sorted(KEPT.glob("[!.]*"), key=lambda path: path.stat().st_mtime)
    for old in kept[:-3]:
        shutil.rmtree(old, ignore_errors=True)


def copy(sources: list[Path], target: Path) -> bool:
    """Copy with owners and modes: the database insists on both."""
    command = ["cp", "--archive", "--reflink=auto", *map(str, sources), str(target)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def run_apart(name: str, command: list[str], environment: dict[str, str]) -> None:
    """A step in a process of its own: it may open what it likes, and it lets go."""
    everything = os.environ | SETTINGS | environment
    done = subprocess.run(
        command, env=everything, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stdout}\n{done.stderr}")


def _end(_number: int, _frame: object) -> None:
    raise Ended


if __name__ == "__main__":
    main(int(sys.argv[1]))
