# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker: takes jobs from the queue, enters their municipality, does them.

One transaction per job. A worker that is killed leaves its job unfinished and its
transaction undone; the next worker takes the job back and does it once more. So work
must come to the same end when it is done twice.
"""

import asyncio
import contextvars
import logging
import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

import procrastinate
from django.db import close_old_connections, connections
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import ConnectorException
from procrastinate.job_context import JobContext
from psycopg import Error as DatabaseError

from netwerkregie.foundation.jobs import running
from netwerkregie.foundation.jobs.registry import MAIN, RETENTION, Task, bells, tasks
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.tenancy.enter import ALIAS

logger = logging.getLogger(__name__)

STOP_WITHIN = 1.6
HEARTBEAT = 2.0
SILENCE = timedelta(seconds=10)
TICK = 5.0
AGAIN_AFTER = 1.0


def run(_arguments: Sequence[str] = ()) -> int:
    """Work until told to stop; a database that went away is waited for."""
    asyncio.run(_work_until_stopped())
    return 0


main = run


def work_off(queue: str = MAIN, *, ring: bool = False) -> None:
    """Do every job that is ready in a queue, and return.

    For the retention process, for the demo's seed and for tests.

    Args:
        queue: which queue; the process must run as that queue's role.
        ring: let the clock's bells ring first.

    """
    context = contextvars.copy_context()
    failed: list[BaseException] = []

    def work() -> None:
        try:
            context.run(asyncio.run, _work_once(queue, ring=ring))
        except BaseException as error:  # noqa: BLE001 - raised again where it is seen
            failed.append(error)

    # A thread of its own: the caller may have an event loop already.
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def make_app(*, keep_connection: bool = True) -> procrastinate.App:
    """Make the library's app with all our tasks in it."""
    _be_quiet()
    parameters = connector_params(ALIAS)
    connector = procrastinate.PsycopgConnector(
        kwargs=parameters, min_size=1, max_size=4, timeout=5
    )
    app = procrastinate.App(connector=connector)
    for task in tasks():
        retry = procrastinate.RetryStrategy(
            max_attempts=task.attempts, exponential_wait=2
        )
        work = _work_of(task, keep_connection=keep_connection)
        app.task(name=task.name, queue=task.queue, retry=retry, pass_context=True)(work)
    return app


def _work_of(task: Task, *, keep_connection: bool) -> Any:
    def work(context: JobContext, **arguments: Any) -> None:
        assert context.job.id is not None
        close_old_connections()
        try:
            running.perform(task, context.job.id, arguments)
        except Exception as error:
            # Only where and what kind: a message could repeat what someone wrote.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            logger.warning(
                "%s: %s in %s, line %s",
                task.name,
                type(error).__name__,
                frame.name,
                frame.lineno,
            )
            raise
        finally:
            if not keep_connection:
                connections.close_all()

    return work


async def _work_once(queue: str, *, ring: bool) -> None:
    app = make_app(keep_connection=False)
    async with app.open_async():
        if ring:
            await _ring(app, set())
        await app.run_worker_async(
            queues=[queue],
            wait=False,
            listen_notify=False,
            install_signal_handlers=False,
            delete_jobs="successful",
        )


async def _work_until_stopped() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, stop)
    while not stop.is_set():
        work = asyncio.create_task(_work_while_connected())
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not work.done():
            work.cancel()
        with suppress(asyncio.CancelledError, ConnectorException, DatabaseError):
            await work
        if not stop.is_set():
            # The database went; whatever was being done is undone and done again.
            await asyncio.sleep(AGAIN_AFTER)


def _stop(stop: asyncio.Event) -> None:
    stop.set()
    # A job in a thread cannot be interrupted; its transaction can, by leaving.
    timer = threading.Timer(STOP_WITHIN, os._exit, args=(0,))
    timer.daemon = True
    timer.start()


async def _work_while_connected() -> None:
    app = make_app()
    async with app.open_async():
        ticking = asyncio.create_task(_keep_time(app))
        working = asyncio.create_task(
            app.run_worker_async(
                queues=[MAIN],
                concurrency=1,
                install_signal_handlers=False,
                delete_jobs="successful",
                fetch_job_polling_interval=TICK,
                update_heartbeat_interval=HEARTBEAT,
                shutdown_graceful_timeout=STOP_WITHIN / 2,
            )
        )
        try:
            await asyncio.wait({ticking, working}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in (ticking, working):
                one.cancel()
            ended = await asyncio.gather(ticking, working, return_exceptions=True)
        for outcome in ended:
            if isinstance(outcome, Exception):
                raise outcome


async def _keep_time(app: procrastinate.App) -> None:
    """Ring the clock's bells, take back what was lost, and let retention work."""
    rung: set[str] = set()
    while True:
        await _ring(app, rung)
        await app.connector.execute_query_all_async(
            "SELECT jobs.take_back(%(silence)s)", silence=SILENCE
        )
        waiting = await app.connector.execute_query_all_async(
            "SELECT 1 AS one FROM procrastinate_jobs WHERE queue_name = %(queue)s"
            " AND status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now())"
            " LIMIT 1",
            queue=RETENTION,
        )
        if waiting:
            await _let_retention_work()
        await asyncio.sleep(TICK)


async def _ring(app: procrastinate.App, rung: set[str]) -> None:
    for bell in bells():
        slot = bell.slot(clock.now())
        mark = f"{bell.task.name} {slot}"
        if mark not in rung:
            await app.connector.execute_query_all_async(
                "SELECT jobs.ring(%(task)s, %(queue)s, %(slot)s)",
                task=bell.task.name,
                queue=bell.task.queue,
                slot=slot,
            )
            rung.add(mark)


async def _let_retention_work() -> None:
    """Destroying is done by another process under a role that can read nothing."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "netwerkregie.foundation.jobs.retention",
        env=os.environ | {"NR_PROCESS": "retention"},
        stdin=asyncio.subprocess.DEVNULL,
    )
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


def _be_quiet() -> None:
    """The library logs arguments and messages of errors; ours are ids, theirs not."""
    logging.getLogger("procrastinate").setLevel(logging.CRITICAL)
    logging.getLogger("psycopg.pool").setLevel(logging.CRITICAL)
