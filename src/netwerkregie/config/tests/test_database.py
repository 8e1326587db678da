# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our own launcher: passwords for all, no values in the log, the right owners."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from netwerkregie.config import database, places, roles
from netwerkregie.config.places import Places

MARKER = "Sanne-van-de-Wetering-0612345678"


class Running(NamedTuple):
    cluster: database.Cluster
    log: Path

    def connect(self, role: str, name: str, password: str = "") -> psycopg.Connection:
        here = self.cluster.places
        return psycopg.connect(
            host=str(here.database_sockets),
            dbname=name,
            user=role,
            password=password or places.read_passwords(here)[role],
            autocommit=True,
        )


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    """A cluster made from nothing, as the demo's is, with all its safeguards on."""
    with tempfile.TemporaryDirectory(prefix="nrd-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        here = Places(data=Path(folder) / "d", run=Path(folder) / "r")
        places.prepare(here)
        cluster = database.Cluster(here)
        cluster.prepare()
        log = Path(folder) / "log"
        server = cluster.start(log)
        roles.ensure(cluster)
        yield Running(cluster, log)
        database.stop(server)


def test_none_of_our_roles_can_do_more_than_it_was_made_for(running: Running) -> None:
    with running.cluster.connect() as superuser:
        rows = superuser.execute(
            """
            SELECT rolname FROM pg_roles WHERE rolname ^@ 'nr_' AND (rolsuper
            OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
            """
        ).fetchall()
    assert rows == [("nr_bootstrap",)]


def test_the_owner_of_the_tables_cannot_log_in(running: Running) -> None:
    with running.cluster.connect() as superuser:
        superuser.execute("ALTER ROLE nr_owner PASSWORD 'x'")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        running.connect("nr_owner", "netwerkregie", "x")


def test_migrations_make_objects_of_the_owner(running: Running) -> None:
    with running.connect("nr_migrate", "netwerkregie") as connection:
        connection.execute("CREATE TABLE of_whom ()")
        owner = connection.execute(
            "SELECT tableowner FROM pg_tables WHERE tablename = 'of_whom'"
        ).fetchone()
    assert owner == ("nr_owner",)


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("nr_desk", "netwerkregie_vault"),
        ("nr_migrate", "netwerkregie_vault"),
        ("nr_vault", "netwerkregie"),
        ("nr_desk", "postgres"),
        ("nr_mailbox", "template1"),
    ],
)
def test_a_role_has_no_business_in_another_database(
    running: Running, role: str, name: str
) -> None:
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        running.connect(role, name)


@pytest.mark.parametrize("role", ["nr_desk", database.SUPERUSER])
def test_nobody_comes_in_without_a_password(running: Running, role: str) -> None:
    with pytest.raises(psycopg.OperationalError, match="authentication failed"):
        running.connect(role, "netwerkregie", "guessed")


def test_values_never_end_in_the_server_log(running: Running) -> None:
    with running.connect("nr_migrate", "netwerkregie") as connection:
        connection.execute("CREATE TABLE people (name text UNIQUE, born date)")
        connection.execute("INSERT INTO people VALUES (%s)", [MARKER])
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO people VALUES (%s)", [MARKER])
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute(f"INSERT INTO people VALUES ('{MARKER}')")
        with pytest.raises(psycopg.errors.SyntaxError):
            connection.execute(f"SELECT nonsense '{MARKER}' FROM")
        with pytest.raises(psycopg.errors.InvalidDatetimeFormat):
            connection.execute("SELECT %s::text::date", [MARKER])
    log = running.log.read_text()
    assert "ready to accept connections" in log
    assert MARKER not in log


def test_text_sorts_the_same_on_every_machine(running: Running) -> None:
    with running.cluster.connect("netwerkregie") as superuser:
        row = superuser.execute(
            """
            SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding),
                current_setting('data_checksums')
            FROM pg_database WHERE datname = 'netwerkregie'
            """
        ).fetchone()
    assert row == ("b", "C.UTF-8", "UTF8", "on")


def test_the_server_listens_on_its_socket_only(running: Running) -> None:
    with running.cluster.connect() as superuser:
        row = superuser.execute(
            "SELECT current_setting('listen_addresses'),"
            " current_setting('password_encryption')"
        ).fetchone()
    assert row == ("", "scram-sha-256")


def test_a_second_start_changes_no_password(running: Running) -> None:
    before = places.read_passwords(running.cluster.places)
    roles.ensure(running.cluster)
    assert places.read_passwords(running.cluster.places) == before
    running.connect("nr_desk", "netwerkregie").close()


def test_as_root_the_server_runs_as_a_user_that_nobody_has(running: Running) -> None:
    owner = running.cluster.places.cluster.stat().st_uid
    if os.geteuid() == 0:
        assert owner != 0
        assert not database._is_allocated(owner)
    else:
        assert owner == os.geteuid()
