# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real installation never runs on a demo's keys."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from netwerkregie.config import starting
from netwerkregie.config.demo.cast import PHRASES
from netwerkregie.config.settings import test as test_settings
from netwerkregie.foundation.accounts import checks
from tests.cast import PHRASE
from tests.harness.world import World


def _found(world: World, *phrases: str) -> list[str]:
    settings = override_settings(PROCESS="command", FORBIDDEN_PHRASES=phrases)
    with world.as_process("command"), settings:
        return [str(one.msg) for one in checks.no_open_phrase(None, ["default"])]


def test_a_phrase_that_opens_a_key_anywhere_stops_the_start(world: World) -> None:
    assert _found(world, "some other phrase", PHRASE) == [
        "A phrase of the demo opens a key in Mergelstad.",
        "A phrase of the demo opens a key in Gouwedam.",
    ]


def test_phrases_that_open_nothing_do_not(world: World) -> None:
    assert _found(world, *PHRASES) == []


def test_production_forbids_every_phrase_of_the_demo() -> None:
    path = test_settings.ROOT / "src/netwerkregie/config/settings/production.py"
    assert "FORBIDDEN_PHRASES = PHRASES" in path.read_text()
    assert PHRASES


def test_outside_the_demo_cookies_travel_over_https_only() -> None:
    with override_settings(IS_DEMO=False, SESSION_COOKIE_SECURE=False):
        assert [one.id for one in checks.demo_stays_home(None)] == ["accounts.E002"]
    with override_settings(IS_DEMO=False, SESSION_COOKIE_SECURE=True):
        assert checks.demo_stays_home(None) == []


def test_a_server_that_finds_such_a_key_does_not_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in world.environment("command").items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "tests.harness.production_like")
    monkeypatch.setenv("NR_TEST_FORBIDDEN", PHRASE)
    with (
        override_settings(IS_DEMO=False),
        pytest.raises(ImproperlyConfigured, match="opens a key in Mergelstad"),
    ):
        starting.refuse_unsafe_start()
    monkeypatch.setenv("NR_TEST_FORBIDDEN", PHRASES[0])
    with override_settings(IS_DEMO=False):
        starting.refuse_unsafe_start()
