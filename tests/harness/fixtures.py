# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for; a test of plain rules asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

if TYPE_CHECKING:
    from tests.harness.world import World


@pytest.fixture
def world(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Two municipalities with their people in fresh databases, and a vault."""
    # Only now: a test of plain rules does not wait for what this imports.
    from tests.harness.world import a_world

    with django_db_blocker.unblock(), a_world() as made:
        yield made


@pytest.fixture
def owner_connection(world: World) -> Iterator[psycopg.Connection[Any]]:
    """The owner of the tables; row-level security binds the owner too."""
    with world.connect("nr_migrate") as connection:
        yield connection


@pytest.fixture
def superuser_connection(world: World) -> Iterator[psycopg.Connection[Any]]:
    """Whoever holds the machine: sees every row and can tamper with it."""
    with world.connect_as_superuser() as connection:
        yield connection
