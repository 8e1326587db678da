# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A term ends: announced, destroyed, verified, certified, whatever happens between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any

import psycopg
import pytest

from netwerkregie.foundation import jobs, privacy
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.overview.oversight import queries
from netwerkregie.overview.oversight.actions import retention
from netwerkregie.overview.oversight.jobs import let_terms_end
from netwerkregie.overview.oversight.models import ErasureCertificate, RetentionRun
from netwerkregie.overview.oversight.rules import RunState
from netwerkregie.overview.oversight.tests.shelf import Shelf, days
from tests.cast import MERGELSTAD, acting_as
from tests.harness.world import World

Superuser = psycopg.Connection[Any]
TODAY = date(2026, 3, 2)


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """The only thing in the house whose term can end."""
    made = Shelf()
    monkeypatch.setattr(privacy, "declarations", lambda: (made.declaration(),))
    return made


@contextmanager
def the_clock(world: World) -> Iterator[Actor]:
    """Be a job in Mergelstad under the role that destroys."""
    with (
        world.as_process("retention"),
        world.connect_as_superuser() as superuser,
        _a_job(superuser) as number,
    ):
        from netwerkregie.foundation.tenancy import enter

        with enter.as_job(number) as entered:
            yield Actor(
                ActorKind.JOB, entered.municipality_id, purpose=Purpose.RETENTION
            )


@contextmanager
def _a_job(superuser: Superuser) -> Iterator[int]:
    row = superuser.execute(
        "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
        " INSERT INTO procrastinate_jobs"
        " (queue_name, task_name, args, status, worker_id)"
        " SELECT 'x', 'x', jsonb_build_object('municipality_id', %s::text), 'doing',"
        " w.id FROM w RETURNING id",
        [str(MERGELSTAD)],
    ).fetchone()
    assert row is not None
    yield row[0]
    superuser.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [row[0]])


def let_end(world: World, today: date) -> list[RetentionRun]:
    with the_clock(world) as actor:
        return retention.let_terms_end(actor, today)


def destroy(world: World, run: RetentionRun, today: date) -> ErasureCertificate | None:
    with the_clock(world) as actor:
        return retention.destroy(actor, run.id, today)


def certificates() -> list[ErasureCertificate]:
    with acting_as("dpo_mergelstad") as dpo:
        return queries.certificates(dpo)


def test_a_record_is_announced_two_weeks_before_and_goes_on_its_day(
    world: World, shelf: Shelf
) -> None:
    (book,) = shelf.put(TODAY + days(14))
    (later,) = shelf.put(TODAY + days(15))

    assert let_end(world, TODAY) == []
    with acting_as("dpo_mergelstad") as dpo:
        assert [one.record_id for one in queries.announced(dpo)] == [book]
    assert let_end(world, TODAY + days(13)) == []
    (run,) = let_end(world, TODAY + days(14))
    destroy(world, run, TODAY + days(14))

    assert shelf.erased == [book]
    assert later in shelf.ends


def test_a_certificate_tells_what_kind_how_many_and_when_and_nothing_else(
    world: World, shelf: Shelf, superuser_connection: Superuser
) -> None:
    shelf.put(TODAY + days(14), count=3)
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    made = destroy(world, run, TODAY + days(14))

    (certificate,) = certificates()
    assert made is not None
    assert certificate.id == made.id
    assert (certificate.records, certificate.retention_class) == (3, "books")
    assert certificate.announced_on == TODAY
    assert certificate.erased_on == TODAY + days(14)
    assert certificate.backups_gone_on == TODAY + days(44)
    line = superuser_connection.execute(
        "SELECT verb, reason FROM ledger_entry WHERE municipality_id = %s AND seq = %s",
        [MERGELSTAD, certificate.ledger_seq],
    ).fetchone()
    assert line == ("oversight.records_destroyed", "books: 3")
    with acting_as("dpo_mergelstad") as dpo:
        assert queries.announced(dpo) == []


def test_what_is_long_overdue_is_announced_first_all_the_same(
    world: World, shelf: Shelf
) -> None:
    shelf.put(TODAY - days(100))

    assert let_end(world, TODAY) == []
    assert len(let_end(world, TODAY + days(14))) == 1


def test_who_writes_again_gets_a_longer_term_and_is_taken_off_the_list(
    world: World, shelf: Shelf
) -> None:
    (book,) = shelf.put(TODAY + days(14))
    let_end(world, TODAY)
    shelf.ends[book] = TODAY + days(60)

    assert let_end(world, TODAY + days(14)) == []
    with acting_as("dpo_mergelstad") as dpo:
        assert queries.announced(dpo) == []


def test_who_writes_after_the_run_was_opened_is_not_destroyed(
    world: World, shelf: Shelf
) -> None:
    going, staying = shelf.put(TODAY + days(14), count=2)
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    shelf.ends[staying] = TODAY + days(60)

    certificate = destroy(world, run, TODAY + days(14))

    assert shelf.erased == [going]
    assert certificate is not None
    assert certificate.records >= 1


def test_doing_it_twice_is_doing_it_once(world: World, shelf: Shelf) -> None:
    shelf.put(TODAY + days(14))
    for _ in range(2):
        let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    assert let_end(world, TODAY + days(14))[0].id == run.id
    for _ in range(2):
        destroy(world, run, TODAY + days(14))
    assert let_end(world, TODAY + days(14)) == []

    assert len(certificates()) == 1


def test_a_run_that_was_killed_after_destroying_still_gives_its_certificate(
    world: World, shelf: Shelf
) -> None:
    """The vault's half is gone at once; the rows come back with the rollback."""
    shelf.put(TODAY + days(14), count=2)
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    with suppress(ZeroDivisionError), the_clock(world) as actor:
        retention.destroy(actor, run.id, TODAY + days(14))
        raise ZeroDivisionError
    assert certificates() == []

    certificate = destroy(world, run, TODAY + days(14))

    assert certificate is not None
    assert certificate.records == 2


def test_what_is_still_there_is_not_certified(world: World, shelf: Shelf) -> None:
    shelf.put(TODAY + days(14))
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    shelf.is_stubborn = True

    with pytest.raises(RuleBroken, match="still_there"):
        destroy(world, run, TODAY + days(14))

    assert certificates() == []


def test_more_than_two_per_cent_at_once_waits_for_two_different_people(
    world: World, shelf: Shelf
) -> None:
    shelf.put(TODAY + days(14), count=20)
    let_end(world, TODAY)
    on = TODAY + days(14)
    assert let_end(world, on) == []
    with acting_as("dpo_mergelstad") as dpo:
        (run,) = queries.runs_asking(dpo)
        assert not retention.give_opinion(dpo, run.id, on, agrees=True)
    assert destroy(world, run, on) is None
    with (
        pytest.raises(RuleBroken, match="one_person_is_not_two"),
        acting_as("dpo_mergelstad") as dpo,
    ):
        retention.give_opinion(dpo, run.id, on, agrees=True)
    with acting_as("director_mergelstad") as director:
        assert retention.give_opinion(director, run.id, on, agrees=True)

    certificate = destroy(world, run, on)

    assert certificate is not None
    assert certificate.records == 20


def test_one_no_is_enough_and_it_is_asked_again_after_two_weeks(
    world: World, shelf: Shelf
) -> None:
    shelf.put(TODAY + days(14), count=20)
    let_end(world, TODAY)
    on = TODAY + days(14)
    let_end(world, on)
    with acting_as("dpo_mergelstad") as dpo:
        (run,) = queries.runs_asking(dpo)
        retention.give_opinion(dpo, run.id, on, agrees=False)

    assert destroy(world, run, on) is None
    assert let_end(world, on + days(13)) == []
    let_end(world, on + days(14))
    with acting_as("dpo_mergelstad") as dpo:
        assert [one.state for one in queries.runs_asking(dpo)] == [RunState.ASKING]
    assert len(shelf.ends) == 20


@pytest.mark.usefixtures("world")
def test_only_the_clock_destroys(shelf: Shelf) -> None:
    shelf.put(TODAY)
    for name in ("dpo_mergelstad", "director_mergelstad", "administrator_mergelstad"):
        with pytest.raises(NotAllowed), acting_as(name) as person:
            retention.let_terms_end(person, TODAY)


def test_who_does_not_watch_sees_no_certificates_and_no_runs(
    world: World, shelf: Shelf
) -> None:
    shelf.put(TODAY + days(14))
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    destroy(world, run, TODAY + days(14))

    with acting_as("administrator_mergelstad") as administrator:
        assert queries.certificates(administrator) == []
        with pytest.raises(NotFound):
            queries.get_run(administrator, run.id)
    with acting_as("dpo_gouwedam") as elsewhere:
        assert queries.certificates(elsewhere) == []


def test_a_certificate_is_never_changed_or_taken_back(
    world: World, shelf: Shelf, owner_connection: Superuser
) -> None:
    shelf.put(TODAY + days(14))
    let_end(world, TODAY)
    (run,) = let_end(world, TODAY + days(14))
    destroy(world, run, TODAY + days(14))

    for statement in (
        "UPDATE oversight_erasurecertificate SET records = 2",
        "DELETE FROM oversight_erasurecertificate",
        "TRUNCATE oversight_erasurecertificate",
    ):
        with pytest.raises(psycopg.Error, match="not changed or taken back"):
            owner_connection.execute(statement)


def test_the_clock_does_it_all_by_itself(
    world: World, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs.registry, "_bells", {})
    jobs.ring(let_terms_end)
    (book,) = shelf.put(clock.today() + days(14))

    for later in (0, 13, 14):
        with (
            clock.travel_to(clock.now() + days(later)),
            world.as_process("worker"),
        ):
            work_off("no such queue", ring=True)
        with clock.travel_to(clock.now() + days(later)), world.as_process("retention"):
            work_off(jobs.RETENTION)

    assert shelf.erased == [book]
    assert [one.records for one in certificates()] == [1]
