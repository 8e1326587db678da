# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Focal points with the record they keep, and trainings that were and will be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import cached_property, partial
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.network.actions import own_record, trainings
from netwerkregie.domain.network.drafts import FocalDraft, Training, TrainingDraft
from netwerkregie.domain.network.models import PersonEntry
from netwerkregie.domain.network.queries.trainings import who_needs
from netwerkregie.domain.network.tokens import Holder, Opens
from netwerkregie.foundation.kernel import Purpose

from .relations import Register, holder_of
from .stage import Event

MOST = 70
KNOWN_DAYS = 90
"""Who is here that long can have said that they are focal point."""
DOMAINS = frozenset({"education", "youth", "care", "sport", "residents"})
# Days ago on which somebody followed what; the next person takes the next record.
RECORDS: tuple[dict[Training, int], ...] = (
    {Training.BASICS: 810},
    {Training.BASICS: 420, Training.CONVERSATION: 160},
    {},
    {Training.BASICS: 1230, Training.REFRESHER: 330, Training.ONLINE: 140},
    {Training.BASICS: 560},
    {Training.BASICS: 1010, Training.SHARING: 250},
    {Training.BASICS: 200, Training.ONLINE: 120},
)


@dataclass(frozen=True, slots=True)
class _Offer:
    """A training: what, when it was offered, when it is, and who came or comes."""

    kind: Training
    offered: int
    held: int
    place: str
    about: str
    places: int
    every: int


OFFERS = (
    _Offer(Training.CONVERSATION, 60, 20, "Stadhuis, zaal 2", "Met een acteur.", 24, 3),
    _Offer(
        Training.REFRESHER,
        9,
        -16,
        "De Volksbond, grote zaal",
        "Neem een vraag mee waar u mee rondloopt, zonder namen.",
        16,
        2,
    ),
    _Offer(
        Training.BASICS,
        5,
        -37,
        "Stadhuis, raadzaal",
        "Een hele dag. Voor broodjes wordt gezorgd.",
        12,
        3,
    ),
)


def events_of_focal_points(register: Register) -> Iterator[Event]:
    """Yield how people said that they are focal point, and what they were offered."""
    here = _Here(register)
    ago = register.stage.days_ago
    for number, person in enumerate(here.people):
        act = partial(here.keep, person, RECORDS[number % len(RECORDS)])
        yield Event(ago(KNOWN_DAYS - 15, hour=16), act)
    if not here.people:
        return
    for offer in OFFERS:
        one = _Offered(here, offer)
        yield Event(ago(offer.offered, hour=11), one.make)
        yield Event(ago(offer.offered - 2, hour=20), one.answer)
        if offer.held > 0:
            yield Event(ago(offer.held - 1, hour=20), one.was_there)


@dataclass
class _Here:
    """The focal points of one municipality, by their address."""

    register: Register

    @cached_property
    def people(self) -> list[content.Professional]:
        """One of each organisation with young people, who is still here."""
        domains = {one.slug: one.domain for one in self.register.known}
        found: dict[str, content.Professional] = {}
        for person in self.register.people:
            if (
                person.is_in_the_network
                and (person.since_days or 0) > KNOWN_DAYS
                and domains[person.organisation] in DOMAINS
            ):
                found.setdefault(person.organisation, person)
        return list(found.values())[:MOST]

    @property
    def today(self) -> date:
        """The day on which the demo starts."""
        return self.register.stage.today

    def keep(self, person: content.Professional, record: dict[Training, int]) -> None:
        """Say that one is focal point, and what one followed."""
        followed = {
            training: self.today - timedelta(days=days)
            for training, days in record.items()
        }
        entry = PersonEntry.objects.only("id").get(email=person.email)
        own_record.keep(self.holder(entry.pk), FocalDraft(True, followed))

    def holder(self, entry_id: UUID) -> Holder:
        """Return somebody with their own link."""
        return holder_of(self.register.stage, Opens.ENTRY, entry_id)


@dataclass
class _Offered:
    """One training, from the letter to 'I was there'."""

    here: _Here
    offer: _Offer
    id: UUID = field(default=UUID(int=0))
    coming: list[UUID] = field(default_factory=list)

    def make(self) -> None:
        """Offer it."""
        offer = self.offer
        draft = TrainingDraft(
            kind=offer.kind,
            held_on=self.here.today - timedelta(days=offer.held),
            begins_at=time(13),
            ends_at=time(16, 30),
            place=offer.place,
            places=offer.places,
            about=offer.about,
        )
        self.id = trainings.offer(self.here.register.director(), draft).pk

    def answer(self) -> None:
        """Some of those who were asked say yes."""
        actor = self.here.register.stage.job(Purpose.NETWORK)
        held_on = self.here.today - timedelta(days=self.offer.held)
        asked = who_needs(actor, self.offer.kind, held_on)
        ids = sorted(one.pk for one in asked)[:: self.offer.every]
        self.coming = ids[: self.offer.places]
        self._each(self.coming, partial(own_record.answer, comes=True))

    def was_there(self) -> None:
        """Most of those who came say so; some still have to."""
        self._each(self.coming[: len(self.coming) * 2 // 3], own_record.was_there)

    def _each(self, ids: list[UUID], act: Callable[[Holder, UUID], object]) -> None:
        for entry_id in ids:
            act(self.here.holder(entry_id), self.id)
