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

from netwerkregie.config import database, places, roles
from tests.harness.plugin import session_folder, session_places

SETTINGS = {"DJANGO_SETTINGS_MODULE": "netwerkregie.config.settings.test"}


class Ended(Exception):
    """The test run is over."""


def main(run: int) -> None:
    """Keep the cluster until the run with this process id is over."""
    signal.signal(signal.SIGTERM, _end)
    folder = session_folder()
    (folder / "keeper").write_text(str(os.getpid()))
    here = session_places()
    cluster = database.Cluster(here, forgetful=True)
    cluster.prepare()
    server = cluster.start(folder / "postgres.log")
    try:
        try:
            roles.ensure(cluster)
            fill_templates(here)
        except Exception:  # whatever it is, the waiting tests must hear of it
            (folder / "failed").write_text(traceback.format_exc())
        else:
            (folder / "ready").touch()
        while Path(f"/proc/{run}").exists():
            time.sleep(0.5)
    except Ended:
        pass
    finally:
        database.stop(server)
        # Its absence tells the run that the database is down.
        (folder / "keeper").unlink(missing_ok=True)
        if not Path(f"/proc/{run}").exists():
            shutil.rmtree(folder, ignore_errors=True)


def fill_templates(here: places.Places) -> None:
    """Make the tables as the owner would, then let the cast move in."""
    environment = os.environ | SETTINGS | places.environment(here, "command")
    migrate = [sys.executable, "-m", "netwerkregie.config.cli", "migrate"]
    run_apart("migrating", migrate, environment)
    environment |= places.environment(here, "desk")
    run_apart("seeding", [sys.executable, "-m", "tests.harness.seeding"], environment)


def run_apart(name: str, command: list[str], environment: dict[str, str]) -> None:
    """A step in a process of its own: it may open what it likes, and it lets go."""
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stdout}\n{done.stderr}")


def _end(_number: int, _frame: object) -> None:
    raise Ended


if __name__ == "__main__":
    main(int(sys.argv[1]))
