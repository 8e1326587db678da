# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Being somebody in a test: with a session, with a link, or as the clock."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from netwerkregie.domain.network.factories import visitor_of
from netwerkregie.domain.network.queries.joining import come_in_to_join
from netwerkregie.domain.network.queries.links import come_in
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS, as_host, entered
from tests.cast import MERGELSTAD, actor_of
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
HOST = "mergelstad.localhost"


@contextmanager
def holding(token: str, host: str = HOST) -> Iterator[Holder]:
    """Come in with a link, as a visitor of a host, in one transaction."""
    with as_host(host) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        yield come_in(visitor, token)


@contextmanager
def joining_with(token: str, host: str = HOST) -> Iterator[Holder]:
    """Come in with the link of the letter to somebody who asked to join."""
    with as_host(host) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        yield come_in_to_join(visitor, token)


@contextmanager
def the_clock(world: World, process: str = "worker") -> Iterator[Actor]:
    """Be a job of the worker or of retention, under that role."""
    purpose = Purpose.RETENTION if process == "retention" else Purpose.NETWORK
    actor = Actor(ActorKind.JOB, MERGELSTAD, name="test", purpose=purpose)
    with world.as_process(process), as_some_job(world):
        yield actor


@contextmanager
def as_some_job(world: World) -> Iterator[None]:
    """Enter as a job that this worker holds, put in the queue for this purpose."""
    with world.connect_as_superuser() as superuser:
        found = superuser.execute(
            "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
            " INSERT INTO procrastinate_jobs"
            " (queue_name, task_name, args, status, worker_id)"
            " SELECT 'main', 'test',"
            " jsonb_build_object('municipality_id', %s::text), 'doing', w.id FROM w"
            " RETURNING id",
            [str(MERGELSTAD)],
        ).fetchone()
    assert found is not None
    statement = "SELECT municipality_id, slug, name, '' FROM gate.enter_job(%s)"
    with entered(statement, [found[0]]):
        yield


def the_visitor() -> Actor:
    """Return somebody without an account in Mergelstad."""
    return visitor_of(actor_of(DIRECTOR))


def lines(verb: str) -> int:
    """Return how many lines of a verb are in the ledger; inside a transaction."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM ledger_entry WHERE verb = %s AND stream = 'access'",
            [verb],
        )
        return int(cursor.fetchone()[0])
