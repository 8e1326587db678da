# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality the vault has not met, and how tests of this room reach it."""

import pytest

from netwerkregie.foundation.vault.tests.house import House
from netwerkregie.foundation.vault.tests.town import Town
from tests.harness.world import World


@pytest.fixture
def town(world: World) -> Town:
    """A municipality with its recovery key and nobody in it yet."""
    return Town(world)


@pytest.fixture
def house(world: World) -> House:
    """A municipality in the real database, entered as the desk's own role."""
    return House(world)
