# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two municipalities with an empty queue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from netwerkregie.foundation.kernel import Actor, ActorKind
from tests.harness.world import World

Superuser = psycopg.Connection[Any]


@dataclass(frozen=True)
class Town:
    """A municipality and someone in it."""

    id: UUID
    host: str
    actor: Actor
    superuser: Superuser

    def worked(self) -> int:
        """How often a task left its line in the access stream here."""
        row = self.superuser.execute(
            "SELECT count(*) FROM ledger_entry WHERE municipality_id = %s"
            " AND stream = 'access' AND verb = 'jobroom.worked'",
            [self.id],
        ).fetchone()
        assert row is not None
        return int(row[0])

    def statuses(self, task: str = "%") -> list[str]:
        """How the municipality's jobs stand, of one task or of all."""
        rows = self.superuser.execute(
            "SELECT status::text FROM procrastinate_jobs"
            " WHERE args ->> 'municipality_id' = %s AND task_name LIKE %s ORDER BY id",
            [str(self.id), task],
        )
        return [row[0] for row in rows]


@pytest.fixture
def towns(world: World, superuser_connection: Superuser) -> list[Town]:
    superuser_connection.execute("DELETE FROM procrastinate_jobs")
    made = []
    for slug in ("werkdam", "rustdam"):
        number, host = uuid4(), f"{slug}.localhost"
        superuser_connection.execute(
            "INSERT INTO tenancy_municipality (id, slug, name, answer_days)"
            " VALUES (%s, %s, %s, 3)",
            [number, slug, slug.title()],
        )
        superuser_connection.execute(
            "INSERT INTO tenancy_host (name, municipality_id, site)"
            " VALUES (%s, %s, 'desk')",
            [host, number],
        )
        actor = Actor(ActorKind.MEMBER, number, membership_id=uuid4())
        made.append(Town(number, host, actor, superuser_connection))
    return made


@pytest.fixture
def town(towns: list[Town]) -> Town:
    return towns[0]
