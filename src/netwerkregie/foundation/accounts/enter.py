# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entering a municipality with a session."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role
from netwerkregie.foundation.tenancy.enter import entered

_KNOWN_ROLES = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class EnteredSession:
    """Who came in with a session, and where."""

    municipality_id: UUID
    slug: str
    municipality_name: str
    membership_id: UUID
    user_id: UUID
    name: str
    organisation: str
    language: str
    roles: frozenset[Role]

    def actor(self) -> Actor:
        """Return the person as an actor, the vault still locked."""
        return Actor(
            kind=ActorKind.MEMBER,
            municipality_id=self.municipality_id,
            membership_id=self.membership_id,
            user_id=self.user_id,
            name=self.name,
            roles=self.roles,
            organisation=self.organisation,
            purpose=Purpose.NETWORK,
        )


@contextmanager
def as_session(token: str, host: str) -> Iterator[EnteredSession]:
    """Open the request's ONE transaction as a signed-in member.

    Args:
        token: the session key from the cookie.
        host: the host that was asked for; another municipality's session is none.

    Raises:
        NotFound: no such session, ended, idle too long, without a second factor, of
            another municipality, or of somebody who left.

    """
    statement = (
        "SELECT municipality_id, slug, municipality_name, membership_id, user_id,"
        " name, organisation, language, roles FROM gate.enter_session(%s, %s)"
    )
    with entered(statement, [token, host]) as row:
        # A role that an older program does not know opens nothing in it.
        roles = frozenset(Role(role) for role in row[8] if role in _KNOWN_ROLES)
        yield EnteredSession(*(*row[:8], roles))
