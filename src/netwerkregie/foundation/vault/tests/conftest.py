# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality the vault has not met, and how tests of this room reach it."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.foundation.vault.tests.house import House
from netwerkregie.foundation.vault.tests.town import Town
from tests.harness.world import World, a_world


@pytest.fixture(scope="package")
def world(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for the room: each test has a municipality of its own in it."""
    with django_db_blocker.unblock(), a_world() as made:
        yield made


@pytest.fixture
def town(world: World) -> Town:
    """A municipality with its recovery key and nobody in it yet."""
    return Town(world)


@pytest.fixture
def house(world: World) -> House:
    """A municipality in the real database, entered as the desk's own role."""
    return House(world)
