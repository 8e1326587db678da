# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality of these tests' own, with a chain that nobody wrote in yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role
from netwerkregie.foundation.ledger import record, register_verbs
from netwerkregie.foundation.ledger.tests.acting import Verb
from netwerkregie.foundation.tenancy import enter
from tests.harness.world import World

register_verbs(Verb)


@dataclass
class House:
    """A municipality, one of its people, and ways to enter it."""

    id: UUID
    host: str
    actor: Actor
    world: World

    def act(self, times: int = 1, **said: Any) -> None:
        """Do something recorded, each time in a request of its own."""
        for _ in range(times):
            with enter.as_host(self.host):
                record(self.actor, Verb.THING_DONE, uuid4(), **said)

    @contextmanager
    def as_command(self) -> Iterator[None]:
        """Be the command line, inside the municipality."""
        with self.world.as_process("command"), enter.as_command(self.id):
            yield


@pytest.fixture
def house(world: World, superuser_connection: psycopg.Connection[Any]) -> House:
    return make_house(world, superuser_connection, "ledgerdam")


def make_house(world: World, superuser: psycopg.Connection[Any], slug: str) -> House:
    number, host = uuid4(), f"{slug}.localhost"
    superuser.execute(
        "INSERT INTO tenancy_municipality (id, slug, name, answer_days)"
        " VALUES (%s, %s, %s, 3)",
        [number, slug, slug.title()],
    )
    superuser.execute(
        "INSERT INTO tenancy_host (name, municipality_id, site)"
        " VALUES (%s, %s, 'desk')",
        [host, number],
    )
    actor = Actor(
        kind=ActorKind.MEMBER,
        municipality_id=number,
        membership_id=uuid4(),
        roles=frozenset({Role.NETWORK_DIRECTOR, Role.INTAKE_OFFICER}),
        organisation="Gemeente Ledgerdam",
        purpose=Purpose.ADVICE,
    )
    return House(number, host, actor, world)
