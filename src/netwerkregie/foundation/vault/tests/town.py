# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality as the vault sees it: ids, keys and requests, without the house."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from netwerkregie.foundation.kernel import DomainError
from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.asking import Asker, Holder
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.releaselog import Line
from tests.harness.world import World


class Town:
    """Makes members, teams and dossiers by asking the real vault over its sockets."""

    def __init__(self, world: World, *, with_recovery_key: bool = True) -> None:
        self.world = world
        self.tenant = uuid4()
        self.custodians = self._asker(asking.RECOVERY)
        if with_recovery_key:
            self.ask(
                asking.signed(
                    self.custodians,
                    "register_recovery_key",
                    {
                        "holder": str(self.custodians.id),
                        "verify_key": self.key_of(self.custodians),
                    },
                )
            )

    def ask(self, frame: asking.Frame, door: str = wire.DESK) -> dict[str, Any]:
        """Ask and expect a yes."""
        return client.ask(door, frame)

    def refusal(self, frame: asking.Frame, door: str = wire.DESK) -> str:
        """Ask, expect a no, and return its reason as the release log has it."""
        with pytest.raises(DomainError):
            client.ask(door, frame)
        line = self.lines()[-1]
        assert line.result == "refused"
        return line.reason

    def member(self) -> Asker:
        """Return somebody whose key the vault knows."""
        asker = self._asker(asking.MEMBER)
        values = {"verify_key": self.key_of(asker)}
        self.ask(asking.signed(asker, "register_member_key", values))
        return asker

    def team(self, first: Asker, *others: Asker) -> UUID:
        """Return a team with these members."""
        team = uuid4()
        self.ask(asking.signed(first, "create_team", {"team": str(team)}))
        if others:
            add = [Holder(asking.MEMBER, other.id) for other in others]
            self.ask(asking.change(first, "change_team", team, add=add))
        return team

    def dossier(
        self, creator: Asker, *holders: Holder, purpose: str = "advice"
    ) -> UUID:
        """Return a dossier with these holders, or with its creator."""
        dossier = uuid4()
        members = list(holders) or [Holder(asking.MEMBER, creator.id)]
        self.ask(asking.create_share(creator, dossier, members, [purpose]))
        return dossier

    def release(
        self, asker: Asker, dossier: UUID, *, door: str = wire.DESK, **changed: Any
    ) -> dict[str, Any]:
        """Ask for a dossier's half as an ordinary reading does."""
        return self.ask(self.releasing(asker, dossier, **changed), door)

    def releasing(
        self,
        asker: Asker,
        dossier: UUID,
        *,
        version: int = 1,
        purpose: str = "advice",
        action: str = "intake.thread_read",
    ) -> asking.Frame:
        """Return the frame of such a request."""
        return asking.release(asker, dossier, version, purpose=purpose, action=action)

    def lines(self) -> list[Line]:
        """Return what the release log says."""
        lines = [leaf.line() for leaf in client.release_log(self.tenant)]
        return [line for line in lines if line is not None]

    def stranger(self, kind: str = asking.MEMBER) -> Asker:
        """Return somebody the vault does not know."""
        return self._asker(kind)

    @staticmethod
    def key_of(asker: Asker) -> str:
        """Return the public half as it travels."""
        assert isinstance(asker.keys, KeyPairs)
        return wire.to_text(asker.keys.verify_key())

    def _asker(self, kind: str) -> Asker:
        return Asker(self.tenant, kind, uuid4(), KeyPairs.generate())
