# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the seeding acts: one municipality, its people, and a clock that can be set.

Everything is done as the installation's command line: that is the only door through
which the ledger believes a stated moment of the past.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from netwerkregie.config.demo import cast
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    Purpose,
    Role,
    clock,
)
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.vault import keys
from netwerkregie.foundation.vault.keys import UnlockedKeys

BATCH = 40
"""Acts per transaction: a commit each would cost minutes on a slow disk."""


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality of this installation, and whose life of the content it leads."""

    slug: str
    name: str
    tells: str


PLACES = tuple(Place(slug, name, slug) for slug, name in cast.NAMES.items())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the cast, as a member of this municipality."""

    membership_id: UUID
    user_id: UUID
    name: str
    organisation: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a moment."""

    moment: datetime
    act: Callable[[], object]


@dataclass
class Stage:
    """One municipality while its past is being lived."""

    place: Place
    municipality_id: UUID
    now: datetime
    people: dict[str, Person] = field(default_factory=dict)
    opened: dict[str, UnlockedKeys] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The calendar day of the start."""
        return self.now.astimezone(clock.AMSTERDAM).date()

    def days_ago(self, days: int, hour: int = 9, minute: int = 0) -> datetime:
        """Return a moment so many days before the start."""
        moment = self.now.astimezone(clock.AMSTERDAM) - timedelta(days=days)
        return moment.replace(hour=hour, minute=minute, second=0, microsecond=0)

    @contextmanager
    def at(self, moment: datetime) -> Iterator[None]:
        """Act in this municipality at a moment of the past, in one transaction."""
        with clock.travel_to(moment), enter.as_command(self.municipality_id):
            yield

    def command(self) -> Actor:
        """Return the installation itself as an actor: it sets the house up."""
        return Actor(
            kind=ActorKind.COMMAND,
            municipality_id=self.municipality_id,
            purpose=Purpose.ADMINISTRATION,
        )

    def job(self, purpose: Purpose) -> Actor:
        """Return the clock as an actor."""
        return Actor(
            kind=ActorKind.JOB, municipality_id=self.municipality_id, purpose=purpose
        )

    def reporter(self) -> Actor:
        """Return somebody who is anonymous."""
        return Actor(
            kind=ActorKind.REPORTER,
            municipality_id=self.municipality_id,
            purpose=Purpose.ADVICE,
        )

    def actor(self, slug: str, purpose: Purpose) -> Actor:
        """Return a member as an actor, the vault still locked."""
        person = self.people[slug]
        return Actor(
            kind=ActorKind.MEMBER,
            municipality_id=self.municipality_id,
            membership_id=person.membership_id,
            user_id=person.user_id,
            name=person.name,
            roles=person.roles,
            organisation=person.organisation,
            purpose=purpose,
            keys=self.opened.get(slug),
        )

    def unlocked(self, slug: str, purpose: Purpose) -> Actor:
        """Return a member with an open vault; the phrase is typed once per run."""
        if slug not in self.opened:
            person = self.people[slug]
            self.opened[slug] = keys.unlock(person.membership_id, cast.PHRASE)
        return self.actor(slug, purpose)

    def with_role(self, role: Role) -> list[str]:
        """Return who of the cast holds a role here, in the cast's order."""
        return [slug for slug, person in self.people.items() if role in person.roles]

    def first_with(self, role: Role) -> str:
        """Return the first who holds a role here."""
        found = self.with_role(role)
        if not found:
            raise NotFound
        return found[0]

    def live(self, events: list[Event], heard: Callable[[int], None]) -> None:
        """Let events happen in order; some share a transaction, none its moment."""
        ordered = sorted(events, key=lambda event: event.moment)
        for start in range(0, len(ordered), BATCH):
            group = ordered[start : start + BATCH]
            with enter.as_command(self.municipality_id):
                for event in group:
                    with clock.travel_to(event.moment):
                        event.act()
            heard(start + len(group))
