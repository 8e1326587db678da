# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The run's one PostgreSQL, and fresh copies of its two databases for each test.

A copy of the template takes about 40 ms; migrating again would take seconds.
"""

from __future__ import annotations

import fcntl
import itertools
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import psycopg
from psycopg import sql

from netwerkregie.config import database, places, roles
from tests.harness.plugin import session_folder, session_places

_numbers = itertools.count(1)
_kept: dict[str, psycopg.Connection] = {}


class Databases(NamedTuple):
    """The names of one test's databases."""

    main: str
    vault: str


TEMPLATES = Databases(roles.MAIN, roles.VAULT)
"""What is copied for each test; `make mutants` tries it with a wall taken away."""


def ensure_running() -> database.Cluster:
    """Start the cluster with its templates once per run; wait until it is there."""
    folder = session_folder()
    with (folder / "starting").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists() and not (folder / "failed").exists():
            _start_keeper()
    if (folder / "failed").exists():
        raise RuntimeError((folder / "failed").read_text())
    return database.Cluster(session_places(), forgetful=True)


def _start_keeper() -> None:
    folder = session_folder()
    run = os.environ["NR_TEST_RUN"]
    with (folder / "keeper.log").open("wb") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "tests.harness.keeper", run],
            cwd=places.CHECKOUT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    while not (folder / "ready").exists() and not (folder / "failed").exists():
        if keeper.poll() is not None:
            raise RuntimeError((folder / "keeper.log").read_text())
        time.sleep(0.05)
    # The child is collected by whoever is there when the run ends.
    keeper.returncode = 0


@contextmanager
def copies() -> Iterator[Databases]:
    """A main and a vault database of one's own, gone afterwards."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw")
    mark = f"{worker}_{os.getpid()}_{next(_numbers)}"
    names = Databases(main=f"main_{mark}", vault=f"vault_{mark}")
    superuser = _superuser()
    _copy(superuser, TEMPLATES.main, names.main, owner=database.OWNER)
    _copy(superuser, TEMPLATES.vault, names.vault, owner="nr_vault")
    roles.close_doors(superuser, names.main, names.vault)
    try:
        yield names
    finally:
        for name in names:
            _superuser().execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


def _superuser() -> psycopg.Connection:
    """One connection for all the worlds of this process."""
    if "one" not in _kept or _kept["one"].closed or _kept["one"].broken:
        _kept["one"] = database.Cluster(session_places()).connect()
    return _kept["one"]


def _copy(
    superuser: psycopg.Connection, template: str, name: str, *, owner: str
) -> None:
    statement = sql.SQL(
        "CREATE DATABASE {name} TEMPLATE {template} OWNER {owner} STRATEGY FILE_COPY"
    ).format(
        name=sql.Identifier(name),
        template=sql.Identifier(template),
        owner=sql.Identifier(owner),
    )
    superuser.execute(statement)
    # What was set for the whole database does not come along with a copy.
    for role, settings in superuser.execute(
        """
        SELECT coalesce(quote_ident(r.rolname), ''), s.setconfig
        FROM pg_db_role_setting s
        JOIN pg_database d ON d.oid = s.setdatabase
        LEFT JOIN pg_roles r ON r.oid = s.setrole
        WHERE d.datname = %s
        """,
        [template],
    ).fetchall():
        _copy_settings(superuser, name, role, settings)


def _copy_settings(
    superuser: psycopg.Connection, name: str, role: str, settings: list[str]
) -> None:
    whose = f"ROLE {role} IN " if role else ""
    for setting in settings:
        key, _, value = setting.partition("=")
        superuser.execute(
            sql.SQL("ALTER " + whose + "DATABASE {} SET {} TO {}").format(
                sql.Identifier(name), sql.Identifier(key), sql.Literal(value)
            )
        )
