# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key persons and volunteers: they knock, answer their mail, join, and are welcomed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.network.actions import joining, own_entry
from netwerkregie.domain.network.drafts import EntryDraft, EntryKind, ReachBy
from netwerkregie.domain.network.models import Arrival, JoinRequest
from netwerkregie.domain.network.tokens import Opens, address_hash
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose

from .members import LONGEST_OFFER, entry_of, without_mail
from .relations import Register, holder_of
from .stage import Event
from .wording import LANGUAGES, topics_of

YEAR = 365
EARLY = 16
"""So many days before the year is round most people say that they stay."""
LATE = 10
"""Whose year was round no longer ago has not answered yet."""
NEW_DAYS = 10
"""Who joined less long ago was not welcomed yet."""


def events_of_key_persons(register: Register) -> Iterator[Event]:
    """Yield how everybody who joined by themselves came in, and stayed."""
    place = register.stage.place.tells
    for person in content.key_persons():
        if person.municipality == place:
            yield from _Joining(register, person).events()


@dataclass
class _Joining:
    """One person and the way in."""

    register: Register
    person: content.KeyPerson
    entry: UUID = field(default=UUID(int=0))

    def events(self) -> Iterator[Event]:
        """Yield the knock, the yes, the welcome, and each year's renewal."""
        days, ago = self.person.registered_days, self.register.stage.days_ago
        yield Event(ago(days, hour=19), self._knock)
        yield Event(ago(days, hour=20), self._join)
        if days > NEW_DAYS:
            yield Event(ago(days - 1, hour=10), self._welcome)
        if days > YEAR + LATE:
            yield Event(ago(days - YEAR + EARLY, hour=20), self._renew)

    def _knock(self) -> None:
        visitor = Actor(ActorKind.VISITOR, self.register.stage.municipality_id)
        joining.ask(visitor, self.person.email, language="nl")

    def _join(self) -> None:
        person, stage = self.person, self.register.stage
        hash_ = address_hash(stage.municipality_id, person.email)
        asked = JoinRequest.objects.only("id").get(address_hash=hash_)
        draft = EntryDraft(
            kind=EntryKind(person.role),
            name=person.name,
            email=person.email,
            reach_by=ReachBy.EMAIL,
            topics=topics_of(person.topics),
            offer=person.text[:LONGEST_OFFER],
            languages=tuple(LANGUAGES[word] for word in person.offered_languages),
            availability=(person.availability,),
            is_sixteen=True,
        )
        holder = holder_of(stage, Opens.JOINING, asked.pk)
        self.entry = entry_of(own_entry.join(holder, draft))

    def _welcome(self) -> None:
        arrival = Arrival.objects.only("id").get(who_id=self.entry)
        joining.welcome(self.register.director(), arrival.pk)
        with without_mail():
            joining.mail_welcome(self.register.stage.job(Purpose.NETWORK), arrival.pk)

    def _renew(self) -> None:
        own_entry.renew(holder_of(self.register.stage, Opens.ENTRY, self.entry))
