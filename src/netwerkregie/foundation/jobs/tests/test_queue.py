# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A job lives and dies with the act it follows, holds ids only, and is done."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection

from netwerkregie.foundation import jobs
from netwerkregie.foundation.jobs import registry
from netwerkregie.foundation.jobs.tests import acting
from netwerkregie.foundation.jobs.tests.conftest import Superuser, Town
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import NotFound, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy import enter
from tests.harness.world import World


@pytest.fixture
def reacting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_reactions", {})
    jobs.react(acting.Verb.ASKED, acting.work)


def work(world: World, **asked: Any) -> None:
    with world.as_process("worker"):
        work_off(**asked)


@pytest.mark.usefixtures("reacting")
def test_an_act_and_its_job_are_kept_together(world: World, town: Town) -> None:
    with enter.as_host(town.host):
        record(town.actor, acting.Verb.ASKED, uuid4(), subjects=[uuid4()])
    assert town.statuses() == ["todo", "todo"]

    work(world)

    assert town.statuses() == []
    assert town.worked() == 2


@pytest.mark.usefixtures("reacting")
def test_an_act_that_is_undone_loses_its_job_too(world: World, town: Town) -> None:
    with suppress(ZeroDivisionError), enter.as_host(town.host):
        record(town.actor, acting.Verb.ASKED, uuid4())
        raise ZeroDivisionError

    work(world)

    assert (town.statuses(), town.worked()) == ([], 0)


class Sentence(StrEnum):
    SHORT = "short.word"
    LONG = "Ahmed from class 3b says"


@pytest.mark.parametrize(
    "content", ["text", 1.5, True, None, ["x"], {"a": 1}, Sentence.LONG, b"bytes"]
)
def test_content_never_enters_the_queue(content: Any) -> None:
    with pytest.raises(jobs.ContentInJobError):
        jobs.defer(acting.work, uuid4(), subject_id=content)


def test_the_database_refuses_content_from_the_worker_as_well(
    world: World, town: Town
) -> None:
    for args in ('{"x": "Ahmed says"}', '{"x": ["a"]}', '{"x": 1.5}', "[]", '"a"'):
        with world.connect("nr_worker") as worker, pytest.raises(psycopg.Error):
            worker.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
                " VALUES ('main', 'x', %s::jsonb)",
                [args],
            )
    with enter.as_host(town.host):
        jobs.defer(acting.work, town.id, subject_id=uuid4(), kind=Sentence.SHORT, n=3)
    assert town.statuses() == ["todo"]


def test_a_job_cannot_be_put_in_another_municipality(towns: list[Town]) -> None:
    here, there = towns
    with (
        pytest.raises(DatabaseError, match="of its transaction"),
        enter.as_host(here.host),
    ):
        jobs.defer(acting.work, there.id, subject_id=uuid4())


def test_nobody_but_the_worker_sees_the_queue(world: World, town: Town) -> None:
    with enter.as_host(town.host):
        jobs.defer(acting.work, town.id, subject_id=uuid4())
    for role in ("nr_desk", "nr_public", "nr_mailbox", "nr_signin"):
        with world.connect(role) as other:
            for statement in (
                "SELECT * FROM procrastinate_jobs",
                "DELETE FROM procrastinate_jobs",
                "SELECT gate.enter_job(1)",
                "SELECT procrastinate_fetch_job_v2(NULL, 1)",
            ):
                with pytest.raises(psycopg.Error) as refused:
                    other.execute(statement)
                assert refused.value.sqlstate == "42501", (role, statement)


def test_only_a_job_that_is_being_done_opens_the_door(
    world: World, town: Town, superuser_connection: Superuser
) -> None:
    with enter.as_host(town.host):
        number = jobs.defer(acting.work, town.id, subject_id=uuid4())
    assert number is not None
    with world.as_process("worker"):
        with pytest.raises(NotFound), enter.as_job(number):
            pass
        superuser_connection.execute(
            "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
            " UPDATE procrastinate_jobs SET status = 'doing', worker_id = w.id FROM w"
            " WHERE procrastinate_jobs.id = %s",
            [number],
        )
        with enter.as_job(number) as entered:
            assert entered.municipality_id == town.id


def test_a_job_that_failed_is_tried_again_and_done_once(
    world: World,
    town: Town,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("JOBROOM", str(tmp_path))
    caplog.set_level(logging.DEBUG)
    with enter.as_host(town.host):
        jobs.defer(acting.stumble_once, town.id, subject_id=uuid4())

    work(world)
    assert (town.statuses(), town.worked()) == (["todo"], 0)

    town.superuser.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    work(world)
    assert (town.statuses(), town.worked()) == ([], 1)
    assert "RuntimeError in stumble_once" in caplog.text
    assert "somebody typed" not in caplog.text


def test_a_job_that_keeps_failing_stays_for_a_person_and_goes_after_thirty_days(
    world: World, town: Town, superuser_connection: Superuser
) -> None:
    with enter.as_host(town.host):
        jobs.defer(acting.never, town.id, subject_id=uuid4())
    work(world)
    superuser_connection.execute("UPDATE procrastinate_jobs SET scheduled_at = now()")
    work(world)
    assert town.statuses() == ["failed"]

    from netwerkregie.foundation.jobs.sweeping import sweep

    with enter.as_host(town.host):
        jobs.defer(sweep, town.id)
    work(world)
    assert town.statuses() == ["failed"]

    superuser_connection.execute(
        "UPDATE procrastinate_events SET at = now() - interval '31 days'"
    )
    with enter.as_host(town.host):
        jobs.defer(sweep, town.id)
    work(world)
    assert town.statuses() == []


def test_a_day_is_rung_once_for_every_municipality(
    world: World, towns: list[Town], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "_bells", {})
    jobs.ring(acting.daily)

    work(world, ring=True)
    work(world, ring=True)
    assert [town.worked() for town in towns] == [1, 1]

    with clock.travel_to(clock.now() + timedelta(days=1)):
        work(world, ring=True)
    assert [town.worked() for town in towns] == [2, 2]


def test_what_waits_already_is_not_put_twice(town: Town) -> None:
    with enter.as_host(town.host):
        first = jobs.defer(acting.work, town.id, once="weekly", subject_id=uuid4())
        second = jobs.defer(acting.work, town.id, once="weekly", subject_id=uuid4())

    assert first is not None
    assert second is None


def test_a_job_for_later_waits(world: World, town: Town) -> None:
    later: datetime = clock.now() + timedelta(hours=1)
    with enter.as_host(town.host):
        jobs.defer(acting.work, town.id, at=later, subject_id=uuid4())

    work(world)

    assert (town.statuses(), town.worked()) == (["todo"], 0)


@pytest.mark.usefixtures("world")
def test_nobody_defers_without_having_entered() -> None:
    with pytest.raises(DatabaseError, match="no municipality was entered"):
        jobs.defer(acting.work, uuid4(), subject_id=uuid4())
    connection.rollback()
