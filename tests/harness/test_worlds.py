# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A world is real, is a test's own, and leaves nothing behind."""

import os
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.db.utils import OperationalError
from pytest_django.plugin import DjangoDbBlocker

from tests.harness.world import World, a_world


def who(alias: str = "default") -> str:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


def databases(superuser: psycopg.Connection[Any]) -> set[str]:
    return {row[0] for row in superuser.execute("SELECT datname FROM pg_database")}


def test_django_is_the_desk_and_not_the_owner(world: World) -> None:
    assert who() == "nr_desk"
    assert who("signin") == "nr_signin"


def test_a_process_has_its_own_role_addresses_and_middleware(world: World) -> None:
    desk = settings.MIDDLEWARE
    with world.as_process("mailbox"):
        assert who() == "nr_mailbox"
        assert settings.ROOT_URLCONF == "netwerkregie.config.mailbox_urls"
        assert desk != settings.MIDDLEWARE
    assert (who(), settings.MIDDLEWARE) == ("nr_desk", desk)


def test_the_mailbox_finds_no_door_to_the_accounts(world: World) -> None:
    with world.as_process("mailbox"), pytest.raises(OperationalError):
        who("signin")


def test_what_one_test_writes_the_next_does_not_see(
    django_db_blocker: DjangoDbBlocker,
) -> None:
    with django_db_blocker.unblock():
        with a_world() as first, first.connect_as_superuser() as superuser:
            superuser.execute("CREATE TABLE left_behind ()")
        with a_world() as second, second.connect_as_superuser() as superuser:
            found = superuser.execute("SELECT to_regclass('left_behind')").fetchone()
    assert found == (None,)


def test_a_world_is_gone_afterwards(django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        with a_world() as world:
            names, run = set(world.databases), world.run
            with world.cluster.connect() as superuser:
                assert names <= databases(superuser)
        with world.cluster.connect() as superuser:
            assert not names & databases(superuser)
    assert not run.exists()
    assert os.environ["NR_RUN_DIR"] != str(run)


def test_the_vault_of_a_world_answers_on_its_own_socket(world: World) -> None:
    doors = {path.name for path in (world.run / "vault").iterdir()}
    assert {"desk.sock", "mailbox.sock", "worker.sock"} <= doors
    with world.connect("nr_vault", vault=True) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone() == (1,)


def test_the_superuser_sees_rows_that_the_owner_does_not(
    owner_connection: psycopg.Connection[Any],
    superuser_connection: psycopg.Connection[Any],
) -> None:
    asks = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
    assert owner_connection.execute(asks).fetchone() == (False,)
    assert superuser_connection.execute(asks).fetchone() == (True,)
