# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who acts: the value that every action and query takes first."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from netwerkregie.foundation.kernel.ids import new_hidden_id
from netwerkregie.foundation.kernel.roles import Purpose, Role


class ActorKind(StrEnum):
    """What stands behind an actor."""

    MEMBER = "member"
    REPORTER = "reporter"
    VISITOR = "visitor"
    LINK_HOLDER = "link_holder"
    JOB = "job"
    COMMAND = "command"


class KeyRing(Protocol):
    """Unlocked keys of a member; only foundation.vault knows what is inside."""

    @property
    def membership_id(self) -> UUID:
        """The membership whose keys these are."""
        ...


@dataclass(frozen=True, slots=True)
class Actor:
    """A frozen statement of who acts, where, in which roles and for what.

    Args:
        kind: what stands behind the actor.
        municipality_id: the municipality of this request; never changed within it.
        membership_id: the person's membership there; None for the anonymous and jobs.
        roles: the roles that were valid when the request came in.
        organisation: the controller for whom the person works, as shown in the ledger.
        purpose: the one purpose stated for this act (see Purpose).
        trace_id: joins ledger and release log; new for every request.
        keys: the unlocked keys, absent while the vault is locked.

    """

    kind: ActorKind
    municipality_id: UUID
    membership_id: UUID | None = None
    user_id: UUID | None = None
    name: str = ""
    roles: frozenset[Role] = frozenset()
    organisation: str = ""
    purpose: Purpose = Purpose.NETWORK
    trace_id: UUID = field(default_factory=new_hidden_id)
    keys: KeyRing | None = field(default=None, repr=False, compare=False)

    def has(self, *roles: Role) -> bool:
        """Tell whether the actor holds at least one of the roles."""
        return not self.roles.isdisjoint(roles)

    def for_purpose(self, purpose: Purpose) -> "Actor":
        """Return the same actor stating another purpose."""
        return replace(self, purpose=purpose)

    @property
    def is_unlocked(self) -> bool:
        """Tell whether sealed content can be opened in this request."""
        return self.keys is not None
