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
    from playwright.sync_api import Browser, Page

    from tests.harness.live import Live
    from tests.harness.world import World


@pytest.fixture
def world(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Two municipalities with their people in fresh databases, and a vault."""
    # Only now: a test of plain rules does not wait for what this imports.
    from django.utils import translation

    from tests.harness.world import a_world

    # A page in English that an earlier test asked for leaves its language behind.
    translation.deactivate()
    with django_db_blocker.unblock(), a_world() as made:
        yield made


@pytest.fixture(scope="session")
def scanner() -> None:
    """ClamAV with signatures of our own, for files that come without a world."""
    from tests.harness.scanning import ensure_scanner

    ensure_scanner()


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


@pytest.fixture(scope="module")
def live(django_db_blocker: DjangoDbBlocker) -> Iterator[Live]:
    """Real processes on free ports over a world that the module's tests share."""
    from tests.harness.live import a_live_world

    with django_db_blocker.unblock(), a_live_world() as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for the tests of one module."""
    from tests.harness.browsing import a_browser

    with a_browser() as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh profile, at the width of a desk; errors in it are ours."""
    context = browser.new_context(
        locale="nl-NL", viewport={"width": 1280, "height": 900}
    )
    faults: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone of 360 pixels whose owner switched JavaScript off."""
    context = browser.new_context(
        locale="nl-NL",
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()
