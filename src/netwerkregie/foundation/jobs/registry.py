# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which tasks exist, which verb sets off which, and which run by the clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from netwerkregie.foundation.kernel import Purpose

MAIN = "main"
RETENTION = "retention"
"""The queue whose worker signs in as the role that can destroy and read nothing."""

Work = Callable[..., Any]
"""Returns nothing, or the work that follows its commit (see running.perform)."""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of background work; it gets an actor of its job and ids, no content.

    Args:
        name: the stable name, "room.what_it_does".
        work: the function; called inside one transaction of the job's municipality.
        purpose: the one purpose that its actor states.
        queue: MAIN, or RETENTION for the role that destroys.
        attempts: how often it is tried before a person has to look.

    """

    name: str
    work: Work
    purpose: Purpose
    queue: str = MAIN
    attempts: int = 8

    def __call__(self, *args: Any, **ids: Any) -> None:
        """Do the work here and now, inside the caller's transaction."""
        follow = self.work(*args, **ids)
        while follow is not None:
            follow = follow(args[0])


@dataclass(frozen=True, slots=True)
class Bell:
    """A task that one job per municipality does, each time a slot of the clock ends."""

    task: Task
    every: timedelta

    def slot(self, now: datetime) -> str:
        """Return the name of the slot that this moment lies in."""
        whole = int(now.timestamp()) // int(self.every.total_seconds())
        return f"{int(self.every.total_seconds())}:{whole}"


_tasks: dict[str, Task] = {}
_reactions: dict[str, tuple[Task, ...]] = {}
_bells: dict[str, Bell] = {}


def task(
    name: str, *, purpose: Purpose, queue: str = MAIN, attempts: int = 8
) -> Callable[[Work], Task]:
    """Make a function a task: `@task("intake.close_quiet_threads", purpose=...)`."""

    def make(work: Work) -> Task:
        if name in _tasks:
            raise ValueError(f"{name} is the name of two tasks")
        made = Task(name, work, purpose, queue, attempts)
        _tasks[name] = made
        return made

    return make


def react(verb: str, to_do: Task) -> None:
    """Let a verb set off a task for each of its subjects; called by wiring only."""
    _reactions[str(verb)] = (*_reactions.get(str(verb), ()), to_do)


def ring(to_do: Task, *, every: timedelta = timedelta(days=1)) -> None:
    """Let a task run for every municipality by the clock; called by wiring only."""
    _bells[to_do.name] = Bell(to_do, every)


@contextmanager
def setting_off_nothing() -> Iterator[None]:
    """Let verbs set off no task: a past is told, and its letters arrived long ago."""
    kept = dict(_reactions)
    _reactions.clear()
    try:
        yield
    finally:
        _reactions.update(kept)


def tasks() -> tuple[Task, ...]:
    """Return every task in a stable order."""
    return tuple(found for _, found in sorted(_tasks.items()))


def task_named(name: str) -> Task:
    """Return the task of this name; KeyError when there is none."""
    return _tasks[name]


def reactions_to(verb: str) -> tuple[Task, ...]:
    """Return the tasks that a verb sets off."""
    return _reactions.get(str(verb), ())


def bells() -> tuple[Bell, ...]:
    """Return what runs by the clock."""
    return tuple(bell for _, bell in sorted(_bells.items()))
