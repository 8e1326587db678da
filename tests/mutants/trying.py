# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Try each mutant on its tests, two at a time, without changing a file of the checkout.

Everything is loaded once; each mutant is a fork of that, in which one function gets
other code, or one wall of the test's database is gone. What somebody might write into
the source is tried in a copy of the tree. All of them share one PostgreSQL.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import NoReturn

import pytest
from psycopg import sql

from netwerkregie.config import database, roles
from tests.harness import cluster
from tests.harness.plugin import session_folder, session_places
from tests.mutants.kinds import HERE, SOURCE, Database, Function, Mutant, Planted

AT_ONCE = 2
LONGEST = 300.0
"""Seconds; a loop without an end is noticed too."""
COPIED = ("src", "tests", "docs", "pyproject.toml", "README.md", "README.nl.md")
LINKED = (".venv", "build", "node_modules", "frontend", "requirements", "setup")
# What a fork finds loaded already cannot be rewritten; its own checks do not need it.
LOADED = "ignore:Module already imported:pytest.PytestAssertRewriteWarning"
PYTEST = ("-x", "-q", "--no-header", "-p", "no:xdist", "-W", LOADED)


@dataclass
class Tried:
    """What became of a mutant."""

    mutant: Mutant
    verdict: str
    seconds: float
    said: str = ""


def load(tests: Iterable[str]) -> None:
    """Load the project and the tests once, so that each fork has them."""
    cluster.ensure_running()
    files = sorted({one.partition("::")[0] for one in tests})
    with _quietly(session_folder() / "loading"):
        code = pytest.main(["--collect-only", *PYTEST, *files])
    if code != pytest.ExitCode.OK:
        raise RuntimeError((session_folder() / "loading").read_text()[-3000:])


def run_plainly(tests: Mapping[str, Iterable[str]]) -> list[Tried]:
    """Run each row's tests on what is not changed; return those that do not pass."""
    plain = [
        Mutant(row, Database("nothing", "", tuple(listed)), "nothing", "")
        for row, listed in tests.items()
    ]
    return [one for one in try_all(plain) if one.verdict != Mutant.SURVIVED]


def try_all(
    mutants: Iterable[Mutant], tell: Callable[[Tried], None] = lambda _: None
) -> list[Tried]:
    """Try mutants, as many at once as there are cores for."""
    waiting, done = list(mutants), []
    running: dict[int, tuple[Mutant, float]] = {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            mutant = waiting.pop(0)
            running[_begin(mutant)] = (mutant, time.monotonic())
        time.sleep(0.02)
        for pid, (mutant, start) in list(running.items()):
            seconds = time.monotonic() - start
            if seconds > LONGEST:
                with suppress(ProcessLookupError):
                    os.killpg(pid, signal.SIGKILL)
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del running[pid]
                said = _said(pid).read_text("utf-8", "replace")
                done.append(Tried(mutant, _verdict(status), seconds, said))
                tell(done[-1])
    return done


def _begin(mutant: Mutant) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 99
    try:
        os.setsid()
        with _quietly(_said(os.getpid())):
            code = _try(mutant)
    except BaseException as error:
        _said(os.getpid()).write_text(repr(error))
    finally:
        os._exit(code)


def _try(mutant: Mutant) -> int:
    guard = mutant.guard
    if isinstance(guard, Planted):
        _become_a_copy(mutant, guard)
    if isinstance(guard, Function):
        assert mutant.code is not None
        _swap(SOURCE / guard.file, guard.name, mutant.code)
        return int(pytest.main([*PYTEST, *mutant.tests]))
    with _without_a_wall(guard.statement):
        return int(pytest.main([*PYTEST, *mutant.tests]))


def _swap(path: Path, name: str, code: CodeType) -> None:
    """Give every function that was made from this place the other code."""
    found = [
        one
        for one in gc.get_objects()
        if isinstance(one, FunctionType)
        and one.__code__.co_filename == str(path)
        and one.__code__.co_qualname == name
    ]
    if not found:
        raise LookupError(f"{path}: {name} is not loaded by its tests")
    for one in found:
        one.__code__ = code


@contextmanager
def _without_a_wall(statement: str) -> Iterator[None]:
    """Let the worlds of this fork be copies of a template without one wall."""
    if not statement:
        yield
        return
    name = f"mutant_{os.getpid()}"
    superuser = cluster._superuser()
    cluster._copy(superuser, roles.MAIN, name, owner=database.OWNER)
    with database.Cluster(session_places()).connect(name) as connection:
        connection.execute(statement.encode())
    cluster.TEMPLATES = cluster.Databases(name, roles.VAULT)
    try:
        yield
    finally:
        superuser.execute(
            sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
        )


def _become_a_copy(mutant: Mutant, guard: Planted) -> NoReturn:
    """Become a pytest of our own in a copy of the tree with something planted."""
    place = Path(tempfile.mkdtemp(prefix="mutant-", dir=session_folder()))
    for name in COPIED:
        origin = HERE / name
        # Times come along, so that what was compiled still counts.
        copy = shutil.copytree if origin.is_dir() else shutil.copy2
        copy(origin, place / name)
    for name in LINKED:
        (place / name).symlink_to(HERE / name)
    path = place / guard.file
    path.write_text(planted(path.read_text("utf-8"), guard), "utf-8")
    os.chdir(place)
    os.environ["PYTHONPATH"] = f"{place / 'src'}:{place}"
    command = [sys.executable, "-m", "pytest", *PYTEST, *mutant.tests]
    os.execv(command[0], command)  # noqa: S606 - no shell is what we want


def planted(source: str, guard: Planted) -> str:
    """Return the source with the thing in it.

    Raises:
        LookupError: the place is not there, or twice: the table must be changed.

    """
    if source.count(guard.old) != 1:
        raise LookupError(f"{guard.file}: not once there: {guard.old!r}")
    return source.replace(guard.old, guard.new)


def _verdict(status: int) -> str:
    if os.WIFSIGNALED(status):
        return Mutant.TOO_LONG
    return {0: Mutant.SURVIVED, 1: Mutant.KILLED}.get(
        os.waitstatus_to_exitcode(status), Mutant.BROKEN
    )


def _said(pid: int) -> Path:
    return session_folder() / f"mutant-{pid}.txt"


@contextmanager
def _quietly(path: Path) -> Iterator[None]:
    """Let what is said go into a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = os.dup(1), os.dup(2)
    with path.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, copy in zip((1, 2), kept, strict=True):
            os.dup2(copy, number)
            os.close(copy)
