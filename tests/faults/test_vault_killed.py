# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at every step: no half without its committed line, and nothing lost."""

import random
import threading
import time
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from netwerkregie.foundation.kernel import VaultUnavailable
from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.asking import Asker
from netwerkregie.foundation.vault.releaselog import Leaf, check
from netwerkregie.foundation.vault.tests.town import Town
from tests.faults.real_vault import RealVault, a_real_vault
from tests.faults.vault_dying_at import STEPS
from tests.harness.world import World

RANDOM_KILLS = 12
COMMITTED = STEPS.index("committed")


@pytest.fixture
def vault(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealVault]:
    with a_real_vault(world, monkeypatch) as running:
        yield running


def _released(town: Town) -> set[str]:
    """The traces of every half that the log says was released."""
    lines = [leaf.line() for leaf in _whole_log(town)]
    return {str(line.trace) for line in lines if line and line.result == "released"}


def _whole_log(town: Town) -> list[Leaf]:
    leaves: list[Leaf] = []
    while page := client.release_log(town.tenant, start=len(leaves)):
        leaves += page
    return leaves


def _again(asker: Asker) -> Asker:
    """The same member in another request, with a trace of its own."""
    return Asker(asker.tenant, asker.kind, asker.id, asker.keys, uuid4())


def test_no_half_without_its_line_at_any_step(world: World, vault: RealVault) -> None:
    town = Town(world)
    member = town.member()
    dossier = town.dossier(member)
    share = town.release(member, dossier)["share"]
    for number, step in enumerate(STEPS):
        before = [leaf.leaf_hash for leaf in _whole_log(town)]
        vault.kill()
        vault.start("tests.faults.vault_dying_at", step, "2")
        first, second = _again(member), _again(member)
        assert town.release(first, dossier)["share"] == share
        answered = [first]
        try:
            assert town.release(second, dossier)["share"] == share
            answered.append(second)
        except VaultUnavailable:
            pass
        assert vault.process is not None
        assert vault.process.wait(10) == -9, f"it did not die at: {step}"
        vault.start()
        released = _released(town)
        assert {str(asker.trace) for asker in answered} <= released, step
        is_logged = str(second.trace) in released
        assert is_logged == (number >= COMMITTED), step
        after = [leaf.leaf_hash for leaf in _whole_log(town)]
        assert after[: len(before)] == before, step
        assert town.release(_again(member), dossier)["share"] == share
    town.release(_again(member), dossier)
    client.make_checkpoint(town.tenant, ledger_size=0, ledger_root=bytes(32))
    name, key = client.verify_key()
    assert check(_whole_log(town), client.checkpoints(town.tenant), name, key) is None


def test_killed_at_random_under_load_nothing_answered_is_lost(
    world: World, vault: RealVault
) -> None:
    town = Town(world)
    members = [town.member() for _ in range(3)]
    dossiers = {member.id: town.dossier(member) for member in members}
    answered: list[str] = []
    made: list[tuple[Asker, str, str]] = []
    stop = threading.Event()

    def work(member: Asker) -> None:
        while not stop.is_set():
            asker, fresh = _again(member), uuid4()
            try:
                town.release(asker, dossiers[member.id])
                answered.append(str(asker.trace))
                holders = [asking.Holder(asking.MEMBER, member.id)]
                frame = asking.create_share(member, fresh, holders, ["advice"])
                share = client.ask(wire.DESK, frame)["share"]
                made.append((member, str(fresh), share))
            except VaultUnavailable:
                time.sleep(0.02)
            time.sleep(0.05)

    threads = [threading.Thread(target=work, args=[member]) for member in members]
    for thread in threads:
        thread.start()
    dice = random.Random(20_261_123)
    for _ in range(RANDOM_KILLS):
        time.sleep(dice.uniform(0.05, 0.4))
        vault.kill()
        vault.start()
    stop.set()
    for thread in threads:
        thread.join()
    assert len(answered) > RANDOM_KILLS
    assert set(answered) <= _released(town)
    for member, dossier, share in made[:: max(1, len(made) // 20)]:
        frame = asking.release(member, UUID(dossier), 1, purpose="advice", action="x")
        assert client.ask(wire.DESK, frame)["share"] == share
    name, key = client.verify_key()
    assert check(_whole_log(town), [], name, key) is None


def test_it_stops_within_two_seconds_when_asked(vault: RealVault) -> None:
    assert client.is_there()
    assert vault.stop() < 2
    assert not client.is_there()
    vault.start()
    assert client.is_there()
