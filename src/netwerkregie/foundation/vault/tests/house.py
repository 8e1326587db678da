# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality in the main database: members with phrases, teams and dossiers."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality
from netwerkregie.foundation.vault import keys, recovery, teams
from netwerkregie.foundation.vault.derivation import PhraseCost
from netwerkregie.foundation.vault.envelope import Place
from netwerkregie.foundation.vault.models import Team
from tests.harness.world import World

PHRASE = "lantaarn fiets wolk dijk"
CHEAP = PhraseCost(iterations=1, lanes=1, memory_kib=64)
APP_ROLES = "nr_desk, nr_worker, nr_retention"


class House:
    """Acts as the desk does: the same role, the same walls, real keys."""

    def __init__(self, world: World, *, with_ceremony: bool = True) -> None:
        self.world = world
        with world.as_process("command"):
            self.tenant = Municipality.objects.create(
                slug=f"stad-{uuid4().hex[:8]}", name="Teststad"
            ).id
        # Sessions are the accounts room's; a test of this one enters without one. What
        # the role may do afterwards is what it may always do.
        with world.connect_as_superuser() as superuser:
            superuser.execute(
                f"GRANT EXECUTE ON FUNCTION gate.enter_command(uuid) TO {APP_ROLES}"
            )
        self.shares: list[str] = []
        if with_ceremony:
            with self.entered():
                self.shares = recovery.hold_ceremony(self.tenant)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be in one transaction in this municipality."""
        with enter.as_command(self.tenant):
            yield

    def member(self, phrase: str = PHRASE) -> Actor:
        """Return somebody with unlocked keys of their own."""
        with self.entered():
            unlocked = keys.make_keys(self.tenant, uuid4(), phrase, cost=CHEAP)
        return self.actor(unlocked)

    def actor(self, unlocked: keys.UnlockedKeys) -> Actor:
        """Return the actor of these keys."""
        return Actor(
            kind=ActorKind.MEMBER,
            municipality_id=self.tenant,
            membership_id=unlocked.membership_id,
            purpose=Purpose.ADVICE,
            keys=unlocked,
        )

    def team(self, first: Actor, *others: Actor, code: str = "advice") -> Team:
        """Return a team whose members all have its key."""
        with self.entered():
            team = teams.create_team(first, code)
            for other in others:
                teams.expect(team, member_id(other))
                teams.give_access(first, team, member_id(other))
        return team


def member_id(actor: Actor) -> UUID:
    """Return the actor's membership."""
    assert actor.membership_id is not None
    return actor.membership_id


def place(row: UUID | None = None) -> Place:
    """Return a place a room could seal to."""
    return Place("intake_message", "body", row or UUID(int=1))
