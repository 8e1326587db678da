# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker as a real process: it stops when told, and survives what may happen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from netwerkregie.foundation import jobs
from netwerkregie.foundation.jobs.tests import acting
from netwerkregie.foundation.jobs.tests.conftest import Superuser, Town
from netwerkregie.foundation.ledger.terms import empty_lines
from netwerkregie.foundation.tenancy import enter
from tests.harness.world import World

# The tasks of these tests are no part of the house, so the process must be told.
PROGRAM = """
import django; django.setup()
import netwerkregie.foundation.jobs.tests.acting
from netwerkregie.foundation.jobs import worker
worker.run()
"""

Process = subprocess.Popen[bytes]


@pytest.fixture
def start(world: World, tmp_path: Path) -> Iterator[Callable[[], Process]]:
    started: list[Process] = []
    environment = os.environ | world.environment("worker") | {"JOBROOM": str(tmp_path)}

    def start() -> Process:
        process = subprocess.Popen([sys.executable, "-c", PROGRAM], env=environment)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def until(true: Callable[[], bool], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def ask(town: Town, task: jobs.Task) -> None:
    with enter.as_host(town.host):
        jobs.defer(task, town.id, subject_id=uuid4())


def test_an_idle_worker_does_a_job_at_once_and_stops_within_two_seconds(
    town: Town, start: Callable[[], Process]
) -> None:
    worker = start()
    ask(town, acting.work)
    until(lambda: town.worked() == 1)

    ask(town, acting.work)
    until(lambda: town.worked() == 2, seconds=3)
    worker.send_signal(signal.SIGTERM)

    assert worker.wait(timeout=2) == 0


def test_a_worker_in_the_middle_of_a_job_stops_within_two_seconds_too(
    town: Town, start: Callable[[], Process], tmp_path: Path
) -> None:
    worker = start()
    ask(town, acting.take_long)
    until((tmp_path / "begun").exists)

    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=2) == 0

    start()
    until(lambda: town.worked() == 1)


def test_a_killed_worker_leaves_no_trace_and_its_job_is_done_once_by_the_next(
    town: Town, start: Callable[[], Process], tmp_path: Path
) -> None:
    worker = start()
    ask(town, acting.take_long)
    until((tmp_path / "begun").exists)
    worker.kill()
    worker.wait()
    mine = "jobroom.take_long"
    assert (town.statuses(mine), town.worked()) == (["doing"], 0)

    start()

    until(lambda: town.worked() == 1)
    until(lambda: town.statuses(mine) == [])
    assert town.worked() == 1


def test_the_worker_outlives_the_database_going_away(
    town: Town, start: Callable[[], Process], superuser_connection: Superuser
) -> None:
    worker = start()
    ask(town, acting.work)
    until(lambda: town.worked() == 1)

    superuser_connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename = 'nr_worker'"
    )
    ask(town, acting.work)

    until(lambda: town.worked() == 2)
    assert worker.poll() is None


def test_what_destroys_is_done_by_a_process_of_its_own_that_the_worker_starts(
    town: Town, start: Callable[[], Process]
) -> None:
    with enter.as_host(town.host):
        jobs.defer(empty_lines, town.id)
    assert town.statuses(empty_lines.name) == ["todo"]

    start()

    until(lambda: town.statuses(empty_lines.name) == [])
