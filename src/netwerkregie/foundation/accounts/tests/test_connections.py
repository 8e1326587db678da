# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A kept connection is looked at before it is used, and costs no question."""

from typing import Any

import psycopg
from django.db import connections

from tests.harness.world import World

_ASKED = "SELECT query FROM pg_stat_activity WHERE pid = %s"


def _pid() -> int:
    with connections["signin"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def test_a_connection_that_the_database_ended_is_replaced_without_an_error(
    world: World, superuser_connection: psycopg.Connection[Any]
) -> None:
    before = _pid()
    superuser_connection.execute("SELECT pg_terminate_backend(%s, 5000)", [before])
    setattr(connections["signin"], "health_check_done", False)  # noqa: B010 - Django sets it so
    assert _pid() != before


def test_a_living_connection_is_found_so_without_asking(
    world: World, superuser_connection: psycopg.Connection[Any]
) -> None:
    pid = _pid()
    setattr(connections["signin"], "health_check_done", False)  # noqa: B010 - Django sets it so
    assert connections["signin"].is_usable()
    row = superuser_connection.execute(_ASKED, [pid]).fetchone()
    assert row is not None
    assert "pg_backend_pid" in row[0]


def test_after_an_error_the_connection_is_asked(
    world: World, superuser_connection: psycopg.Connection[Any]
) -> None:
    pid = _pid()
    connections["signin"].errors_occurred = True
    assert connections["signin"].is_usable()
    row = superuser_connection.execute(_ASKED, [pid]).fetchone()
    assert row is not None
    assert "pg_backend_pid" not in row[0]
    connections["signin"].errors_occurred = False
