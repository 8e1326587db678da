# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault's database goes and comes back: an honest no, then on as before."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netwerkregie.foundation.kernel import VaultUnavailable
from netwerkregie.foundation.vault import client, wire
from netwerkregie.foundation.vault.tests.town import Town
from tests.faults.real_vault import a_real_vault
from tests.harness.world import World


@contextmanager
def _database_gone(world: World) -> Iterator[None]:
    """Nobody can reach the vault's database, and whoever was there is thrown out."""
    with world.connect_as_superuser(vault=True) as superuser:
        name = superuser.execute("select current_database()").fetchone()
        assert name is not None
        with world.connect_as_superuser() as outside:
            outside.execute(f'alter database "{name[0]}" allow_connections false')
            outside.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = %s",
                [name[0]],
            )
            try:
                yield
            finally:
                outside.execute(f'alter database "{name[0]}" allow_connections true')


def test_without_its_database_it_answers_nothing_and_recovers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_real_vault(world, monkeypatch) as vault:
        town = Town(world)
        member = town.member()
        dossier = town.dossier(member)
        share = town.release(member, dossier)["share"]
        with _database_gone(world):
            for _ in range(3):
                with pytest.raises(VaultUnavailable):
                    town.release(member, dossier)
            assert not client.is_there()
        assert vault.process is not None
        assert vault.process.poll() is None
        since = time.monotonic()
        assert town.release(member, dossier)["share"] == share
        assert time.monotonic() - since < 2


def test_started_without_its_database_it_waits_and_then_serves(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_real_vault(world, monkeypatch) as vault:
        town = Town(world)
        vault.kill()
        with _database_gone(world):
            with pytest.raises(AssertionError, match="does not answer"):
                _start_for_a_second(vault, monkeypatch)
            assert vault.process is not None
            assert vault.process.poll() is None
        deadline = time.monotonic() + 5
        while not client.is_there():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        member = town.member()
        assert town.release(member, town.dossier(member))["share"]


def test_without_the_vault_the_client_says_so_at_once(world: World) -> None:
    town = Town(world)
    path = Path(world.run) / "vault" / f"{wire.DESK}.sock"
    path.rename(path.with_suffix(".away"))
    client.hang_up(wire.DESK)
    since = time.monotonic()
    with pytest.raises(VaultUnavailable):
        town.member()
    assert time.monotonic() - since < 0.5
    path.with_suffix(".away").rename(path)
    town.member()
    assert client.is_there()


def _start_for_a_second(vault: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.faults import real_vault

    assert isinstance(vault, real_vault.RealVault)
    with monkeypatch.context() as patched:
        patched.setattr(real_vault, "READY_SECONDS", 1)
        vault.start()
